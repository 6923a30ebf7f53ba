import { useEffect, useRef } from 'react';
import type { PeriodUnit } from '../../domain/partial-date-periods.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { classNames } from '../../ui/class-names.ts';
import { Pending } from '../../ui/Progress.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { useKeptPosition } from '../kept-position.ts';
import styles from './CompareScreen.module.css';
import { ComparisonCaption } from './ComparisonCaption.tsx';
import type { ChartName, ComparePlace } from './compare-place.ts';
import { axisWords, timeNotes } from './comparison-words.ts';
import { BAND_SIGN, intervalSentence } from './interval-words.ts';
import type { ComparisonState } from './use-comparison.ts';
import { captionLines, viewTitle } from './views/comparison-files.ts';
import type { ComparisonView } from './views/comparison-view.ts';
import { DifferencesView } from './views/DifferencesView.tsx';
import { FrequencyChart } from './views/FrequencyChart.tsx';
import type { FrequencyMark } from './views/frequency-marks.ts';
import { HeatView } from './views/HeatView.tsx';
import { TableCard } from './views/TableCard.tsx';
import { TogetherView } from './views/TogetherView.tsx';
import { ViewBar } from './views/ViewBar.tsx';

const css = classNames(styles);

const UNIT_OPTIONS = [
  { value: 'year', label: 'Years' },
  { value: 'decade', label: 'Decades' },
] as const satisfies readonly { value: PeriodUnit; label: string }[];

interface ComparisonAnswerProps {
  readonly groups: ComparisonView;
  readonly time: ComparisonView;
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly address: string;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (chart: ChartName, mark: FrequencyMark) => void;
}

/** Caption, both charts and the table: one answer, said as pictures and in figures. */
export function ComparisonAnswer(props: ComparisonAnswerProps) {
  const { groups, time, here, state, address, onChange, onOpen } = props;
  const { entry, attributes, codebookVersion, themes, coders } = useCurrentProject();
  const { comparison } = groups;
  const isRate = comparison.base === 'words';
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useKeptPosition('charts', address);
  const firstKept = useRef(kept.read);
  useEffect(() => {
    scroller.current?.scrollTo({ top: firstKept.current() });
  }, []);
  const facts = { attributes, themes, coder: state.coder, coders, codebookVersion };
  const textOf = (chart: ChartName, view: ComparisonView) => ({
    imageTitle: `${entry.name}: ${viewTitle(view, attributes)}`,
    caption: captionLines(view, chart, facts).join(' '),
    fileName: `${fileNamePart(entry.name)} ${fileNamePart(viewTitle(view, attributes).toLowerCase())}`,
  });
  const shared = {
    open: here.mark,
    drawsAll: here.drawsAll,
    onDrawAll: () => onChange({ drawsAll: true }),
    onOpen,
  };
  const openGroups = (mark: FrequencyMark): void => onOpen('groups', mark);
  return (
    <>
      <ComparisonCaption
        view={here.view === 'shares' ? groups : { ...groups, intervals: null }}
        coder={state.coder}
      />
      <div className={css('frame')}>
        <Pending isPending={state.pending}>
          <div
            ref={scroller}
            className={css('charts')}
            onScroll={(e) => kept.tell(e.currentTarget.scrollTop)}
          >
            <ViewBar here={here} state={state} onChange={onChange} />
            {here.view === 'shares' && (
              <div className={css('pair')}>
                <FrequencyChart
                  {...shared}
                  name="groups"
                  title={viewTitle(groups, attributes)}
                  unit={axisWords(comparison)}
                  marks={groups.marks}
                  isRate={isRate}
                  {...textOf('groups', groups)}
                />
                <div className={css('beside')}>
                  <FrequencyChart
                    {...shared}
                    name="time"
                    title="Themes over time"
                    marks={time.marks}
                    isRate={time.comparison.base === 'words'}
                    {...textOf('time', time)}
                    notes={[
                      ...timeNotes(time.answer, time.comparison),
                      ...(time.intervals ? [intervalSentence(time.intervals, BAND_SIGN)] : []),
                    ]}
                    controls={
                      <Segments
                        label="Periods"
                        size="small"
                        value={state.unit}
                        options={UNIT_OPTIONS}
                        onChange={(unit) => onChange({ unit })}
                      />
                    }
                  />
                </div>
              </div>
            )}
            {here.view === 'differences' && (
              <DifferencesView
                groups={groups}
                time={time}
                here={here}
                facts={facts}
                onChange={onChange}
                onOpen={openGroups}
              />
            )}
            {here.view === 'heat' && (
              <HeatView
                {...textOf('groups', { ...groups, intervals: null })}
                view={groups}
                here={here}
                title={viewTitle(groups, attributes)}
                onChange={onChange}
                onOpen={openGroups}
              />
            )}
            {here.view === 'together' && state.pairs && (
              <TogetherView
                {...textOf('groups', { ...groups, intervals: null })}
                answer={state.pairs}
                themes={themes}
                here={here}
                units={comparison.rule === 'document' ? 'documents' : 'paragraphs'}
                onChange={onChange}
              />
            )}
            {(here.view === 'shares' || here.view === 'heat') && (
              <TableCard
                views={{ groups, time }}
                here={here}
                facts={facts}
                onChange={onChange}
                onOpen={onOpen}
              />
            )}
          </div>
        </Pending>
      </div>
    </>
  );
}
