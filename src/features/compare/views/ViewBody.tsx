import { useMemo } from 'react';
import type { PeriodUnit } from '../../../domain/partial-date-periods.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import styles from '../CompareScreen.module.css';
import { axisWords, timeNotes } from '../comparison-words.ts';
import { BAND_SIGN, intervalSentence } from '../interval-words.ts';
import { CompositionView } from './CompositionView.tsx';
import { chartEvents } from './chart-events.ts';
import { viewText, viewTitle } from './comparison-files.ts';
import { DifferencesView } from './DifferencesView.tsx';
import { FrequencyChart } from './FrequencyChart.tsx';
import { HeatView } from './HeatView.tsx';
import { MapView } from './MapView.tsx';
import { NetworkView } from './NetworkView.tsx';
import { QuotesView } from './QuotesView.tsx';
import { SequenceView } from './SequenceView.tsx';
import { StripsView } from './StripsView.tsx';
import { TableCard } from './TableCard.tsx';
import { LineCoderChoice, PeriodChoice, TimeView } from './TimeViews.tsx';
import { TogetherView } from './TogetherView.tsx';
import { changeOptions, timeFacts, type ViewProps } from './view-props.ts';
import { WordsView } from './WordsView.tsx';

const css = classNames(styles);

interface ViewBodyProps extends ViewProps {
  readonly unit: PeriodUnit;
}

/** The view that is looked at: its drawings and their tables. */
export function ViewBody(props: ViewBodyProps) {
  const { groups, time, here, facts, unit, onChange, onOpen } = props;
  const { entry } = useCurrentProject();
  const plain = useMemo(() => ({ ...groups, intervals: null }), [groups]);
  const text = viewText(entry.name, plain, 'groups', facts);
  switch (here.view) {
    case 'shares':
      return <SharesView {...props} />;
    case 'stacked':
    case 'dots':
      return <GroupsView {...props} kind={here.view} />;
    case 'heat':
      return (
        <>
          <HeatView
            {...text}
            view={groups}
            here={here}
            title={viewTitle(groups, facts.attributes)}
            onChange={onChange}
            onOpen={(mark) => onOpen('groups', mark)}
          />
          <TableCard views={{ groups, time }} {...{ here, facts, onChange, onOpen }} />
        </>
      );
    case 'lines':
    case 'multiples':
      return (
        <>
          <TimeView
            {...props}
            kind={here.view}
            unit={unit}
            text={viewText(entry.name, time, 'time', timeFacts(time, facts))}
          />
          <TableCard views={{ groups, time }} only="time" {...{ here, facts, onChange, onOpen }} />
        </>
      );
    case 'differences':
      return <DifferencesView {...props} onOpen={(mark) => onOpen('groups', mark)} />;
    case 'composition':
      return <CompositionView {...props} text={text} />;
    case 'together':
      return <TogetherView {...props} text={text} />;
    case 'network':
      return <NetworkView {...props} text={text} />;
    case 'sequence':
      return <SequenceView {...props} text={text} />;
    case 'map':
      return <MapView {...props} text={text} />;
    case 'strips':
      return <StripsView {...props} text={text} />;
    case 'quotes':
      return <QuotesView {...props} text={text} />;
    case 'words':
      return <WordsView {...props} text={text} />;
  }
}

/** Bars by group beside lines over time, and the table of either. */
function SharesView({ groups, time, here, facts, unit, onChange, onOpen }: ViewBodyProps) {
  const { entry } = useCurrentProject();
  const { events } = here.options;
  const drawn = useMemo(() => chartEvents(events, unit), [events, unit]);
  const shared = {
    open: here.mark,
    drawsAll: here.drawsAll,
    onDrawAll: () => onChange({ drawsAll: true }),
    onOpen,
  };
  return (
    <>
      <div className={css('pair')}>
        <FrequencyChart
          {...shared}
          name="groups"
          title={viewTitle(groups, facts.attributes)}
          unit={axisWords(groups.comparison)}
          marks={groups.marks}
          isRate={groups.comparison.base === 'words'}
          {...viewText(entry.name, groups, 'groups', facts)}
        />
        <div className={css('beside')}>
          <FrequencyChart
            {...shared}
            name="time"
            title="Themes over time"
            marks={time.marks}
            isRate={time.comparison.base === 'words'}
            events={drawn}
            {...viewText(entry.name, time, 'time', timeFacts(time, facts))}
            notes={[
              ...timeNotes(time.answer, time.comparison),
              ...(time.intervals ? [intervalSentence(time.intervals, BAND_SIGN)] : []),
            ]}
            controls={
              <>
                <LineCoderChoice {...{ groups, time, facts, onChange }} />
                <PeriodChoice unit={unit} time={time} isShort onChange={onChange} />
              </>
            }
          />
        </div>
      </div>
      <TableCard views={{ groups, time }} {...{ here, facts, onChange, onOpen }} />
    </>
  );
}

const STACK_NOTE =
  'A paragraph may carry several themes: the segments of a bar are not parts of one whole, and together they may pass 100%.';
const WHOLE_NOTE =
  'Every bar is all mentions of the themes shown in the group, a paragraph with two of them twice; the shares themselves stand in the table.';

/** The groups as stacked bars or as dots with their intervals, across the whole width. */
function GroupsView(props: ViewBodyProps & { readonly kind: 'stacked' | 'dots' }) {
  const { groups, time, here, facts, kind, onChange, onOpen } = props;
  const { entry } = useCurrentProject();
  const { isWhole } = here.options;
  const isStacked = kind === 'stacked';
  const view = isStacked ? { ...groups, intervals: null } : groups;
  const text = viewText(entry.name, view, 'groups', facts);
  const note = isWhole ? WHOLE_NOTE : STACK_NOTE;
  return (
    <>
      <div className={css('one')}>
        <FrequencyChart
          name="groups"
          kind={kind}
          isWhole={isWhole}
          title={viewTitle(groups, facts.attributes)}
          unit={isStacked && isWhole ? '% of the mentions shown' : axisWords(groups.comparison)}
          marks={groups.marks}
          isRate={groups.comparison.base === 'words'}
          open={here.mark}
          drawsAll={here.drawsAll}
          onDrawAll={() => onChange({ drawsAll: true })}
          onOpen={onOpen}
          {...text}
          caption={isStacked ? `${text.caption} ${note}` : text.caption}
          notes={isStacked ? [note] : []}
          controls={
            isStacked && (
              <Segments
                label="Length of bars"
                size="small"
                value={isWhole ? 'whole' : 'sums'}
                options={[
                  { value: 'sums', label: 'Sums' },
                  { value: 'whole', label: 'All as long' },
                ]}
                onChange={(value) => changeOptions(props, { isWhole: value === 'whole' })}
              />
            )
          }
        />
      </div>
      <TableCard views={{ groups, time }} only="groups" {...{ here, facts, onChange, onOpen }} />
    </>
  );
}
