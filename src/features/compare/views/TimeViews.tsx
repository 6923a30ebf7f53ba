import { useMemo } from 'react';
import { codersOf } from '../../../domain/comparison.ts';
import { PERIOD_UNITS, type PeriodUnit } from '../../../domain/partial-date-periods.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from '../CompareScreen.module.css';
import { axisWords, timeNotes } from '../comparison-words.ts';
import { intervalSentence } from '../interval-words.ts';
import { chartEvents } from './chart-events.ts';
import type { ComparisonView } from './comparison-view.ts';
import { EventsMenu } from './EventsMenu.tsx';
import { FrequencyChart } from './FrequencyChart.tsx';
import { changeOptions, type ViewProps, type ViewText } from './view-props.ts';

const css = classNames(styles);

const UNIT_NAMES = {
  day: 'Days',
  week: 'Weeks',
  month: 'Months',
  quarter: 'Quarters',
  year: 'Years',
  decade: 'Decades',
} as const satisfies Record<PeriodUnit, string>;

const UNIT_OPTIONS = PERIOD_UNITS.map((value) => ({ value, label: UNIT_NAMES[value] }));
const USUAL_UNITS = UNIT_OPTIONS.filter(({ value }) => value === 'year' || value === 'decade');

// Shorter periods would make more points than a chart can tell apart.
const MOST_PERIODS = 1500;
const A_YEAR = { day: 366, week: 53, month: 12, quarter: 4, year: 1, decade: 0.1 } as const satisfies Record<
  PeriodUnit,
  number
>;

/** The units that do not divide the time of the documents into too many periods. */
function fittingUnits({ answer }: ComparisonView, unit: PeriodUnit): typeof UNIT_OPTIONS {
  const years = answer.groups.flatMap(({ key }) => (key === '' ? [] : [Number(key.slice(0, 4))]));
  const span =
    years.length === 0 ? 0 : Math.max(...years) - Math.min(...years) + (unit === 'decade' ? 10 : 1);
  return UNIT_OPTIONS.filter(({ value }) => value === unit || span * A_YEAR[value] <= MOST_PERIODS);
}

interface PeriodChoiceProps extends Pick<ViewProps, 'onChange' | 'time'> {
  readonly unit: PeriodUnit;
  /** Beside another chart only the usual ones, and the one chosen. */
  readonly isShort?: boolean;
}

/** What the points of a chart over time stand for. */
export function PeriodChoice({ unit, time, isShort = false, onChange }: PeriodChoiceProps) {
  const isUsual = USUAL_UNITS.some(({ value }) => value === unit);
  const short = isUsual
    ? USUAL_UNITS
    : UNIT_OPTIONS.filter((one) => one.value === unit || USUAL_UNITS.includes(one));
  return (
    <Segments<PeriodUnit>
      label="Periods"
      size="small"
      value={unit}
      options={isShort ? short : fittingUnits(time, unit)}
      onChange={(next) => onChange({ unit: next })}
    />
  );
}

/** Whose codings the lines are, where coders stand side by side: lines of several at once could not be told apart. */
export function LineCoderChoice({
  groups,
  time,
  facts,
  onChange,
}: Pick<ViewProps, 'groups' | 'time' | 'facts' | 'onChange'>) {
  const coders = codersOf(groups.comparison);
  if (coders.length < 2) return null;
  return (
    <Select
      label="Lines of"
      labelPlace="inside"
      compact
      value={time.comparison.coder}
      options={coders.map((value) => ({
        value,
        label: facts.coders.find(({ id }) => id === value)?.name ?? 'deleted coder',
      }))}
      onChange={(lineCoder) => onChange({ lineCoder })}
    />
  );
}

interface TimeViewProps extends ViewProps {
  readonly text: ViewText;
  readonly unit: PeriodUnit;
  readonly kind: 'lines' | 'multiples';
}

/** Themes over time across the whole width: all in one chart, or each in its own on the same axes. */
export function TimeView(props: TimeViewProps) {
  const { time, here, text, unit, kind, onChange, onOpen } = props;
  const { events } = here.options;
  const drawn = useMemo(() => chartEvents(events, unit), [events, unit]);
  const sign = kind === 'lines' ? 'Band of the theme pointed at or open' : 'Bands';
  return (
    <div className={css('one')}>
      <FrequencyChart
        name="time"
        kind={kind}
        title="Themes over time"
        unit={axisWords(time.comparison)}
        marks={time.marks}
        isRate={time.comparison.base === 'words'}
        events={drawn}
        open={here.mark}
        drawsAll={here.drawsAll}
        onDrawAll={() => onChange({ drawsAll: true })}
        onOpen={onOpen}
        {...text}
        notes={[
          ...timeNotes(time.answer, time.comparison),
          ...(time.intervals ? [intervalSentence(time.intervals, sign)] : []),
        ]}
        controls={
          <>
            <EventsMenu events={events} onChange={(next) => changeOptions(props, { events: next })} />
            <LineCoderChoice {...props} />
            <PeriodChoice unit={unit} time={time} onChange={onChange} />
          </>
        }
      />
    </div>
  );
}
