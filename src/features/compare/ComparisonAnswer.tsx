import { useEffect, useMemo, useRef } from 'react';
import type { PeriodUnit } from '../../domain/partial-date.ts';
import { fileNamePart } from '../../formats/write-export.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Pending } from '../../ui/Progress.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CompareScreen.module.css';
import { ComparisonCaption } from './ComparisonCaption.tsx';
import type { ChartName, ComparePlace } from './compare-place.ts';
import { captionLines, comparisonFile, viewTitle } from './comparison-files.ts';
import { type ComparisonView, periodMarks } from './comparison-view.ts';
import { axisWords, groupingName, timeNotes } from './comparison-words.ts';
import { copyTable } from './copy-table.ts';
import { FrequencyChart } from './FrequencyChart.tsx';
import type { FrequencyMark } from './frequency-marks.ts';
import { useKeptPosition } from './kept-position.ts';
import { MarksTable } from './MarksTable.tsx';
import { sortedMarks } from './sorted-marks.ts';
import type { ComparisonState } from './use-comparison.ts';

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

/** Caption, both charts and the table: one answer, said three times with the same numbers. */
export function ComparisonAnswer(props: ComparisonAnswerProps) {
  const { groups, time, here, state, address, onChange, onOpen } = props;
  const { entry, themes, attributes, codebookVersion } = useCurrentProject();
  const { comparison } = groups;
  const isRate = comparison.base === 'words';
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useKeptPosition('charts', address);
  const firstKept = useRef(kept.read);
  useEffect(() => {
    scroller.current?.scrollTo({ top: firstKept.current() });
  }, []);
  const facts = { attributes, coder: state.coder, codebookVersion };
  const textOf = (view: ComparisonView) => ({
    caption: captionLines(view, facts).join(' '),
    fileName: `${fileNamePart(entry.name)} ${fileNamePart(viewTitle(view, attributes).toLowerCase())}`,
  });
  const sorted = useMemo(() => sortedMarks(groups.marks, here.sort), [groups.marks, here.sort]);
  const groupName = groupingName(comparison.grouping, attributes);
  const copy = () => void copyTable(sorted, groupName, isRate);
  const saveTable = () => {
    const csv = comparisonFile(groups, sorted, themes, facts);
    saveBlob(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${textOf(groups).fileName}.csv`);
  };
  const shared = {
    open: here.mark,
    drawsAll: here.drawsAll,
    onDrawAll: () => onChange({ drawsAll: true }),
    onOpen,
  };
  return (
    <>
      <ComparisonCaption view={groups} coder={state.coder} />
      <Pending isPending={state.pending}>
        <div ref={scroller} className={css('charts')} onScroll={(e) => kept.tell(e.currentTarget.scrollTop)}>
          <FrequencyChart
            {...shared}
            name="groups"
            title={viewTitle(groups, attributes)}
            unit={axisWords(comparison)}
            marks={groups.marks}
            isRate={isRate}
            {...textOf(groups)}
          />
          <div className={css('beside')}>
            <FrequencyChart
              {...shared}
              name="time"
              title="Themes over time"
              marks={periodMarks(time)}
              isRate={time.comparison.base === 'words'}
              {...textOf(time)}
              notes={timeNotes(time.answer, time.comparison)}
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
          <section className={css('card', 'twin')} aria-label="The same numbers">
            <header>
              <h2 className="grow">The same numbers as a table</h2>
              <Button kind="bare" size="small" icon="copy" onPress={copy}>
                Copy
              </Button>
              <Button kind="bare" size="small" icon="export" onPress={saveTable}>
                CSV
              </Button>
            </header>
            <MarksTable
              marks={sorted}
              groupName={groupName}
              isRate={isRate}
              sort={here.sort}
              open={here.mark?.chart === 'groups' ? here.mark : null}
              onSort={(sort) => onChange({ sort })}
              onOpen={(mark) => onOpen('groups', mark)}
            />
          </section>
        </div>
      </Pending>
    </>
  );
}
