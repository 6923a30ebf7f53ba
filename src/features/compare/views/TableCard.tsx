import { useCallback, useMemo } from 'react';
import { fileNamePart } from '../../../formats/write-export.ts';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import styles from '../CompareScreen.module.css';
import type { ComparePlace } from '../compare-place.ts';
import { groupingName } from '../comparison-words.ts';
import type { ChartName } from '../open-mark.ts';
import { comparisonFile, type FileFacts, tabSeparated, viewTitle } from './comparison-files.ts';
import type { ComparisonView } from './comparison-view.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { MarksTable } from './MarksTable.tsx';
import { sortedMarks } from './sorted-marks.ts';
import { TableButtons } from './TableButtons.tsx';
import { timeFacts } from './view-props.ts';

const css = classNames(styles);

interface TableCardProps {
  readonly views: Readonly<Record<ChartName, ComparisonView>>;
  readonly here: ComparePlace;
  /** The numbers of this chart alone; without it, it can be chosen. */
  readonly only?: ChartName;
  readonly facts: FileFacts;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (chart: ChartName, mark: FrequencyMark) => void;
}

/** The numbers of one of the charts as a table, to be copied or saved as it stands. */
export function TableCard({ views, here, only, facts, onChange, onOpen }: TableCardProps) {
  const { entry, themes, attributes } = useCurrentProject();
  const chart = only ?? here.table;
  const view = views[chart];
  const { grouping, base } = view.comparison;
  const isRate = base === 'words';
  const groupName = groupingName(grouping, attributes);
  const marks = useMemo(() => sortedMarks(view.marks, here.sort), [view.marks, here.sort]);
  const open = useCallback((mark: FrequencyMark) => onOpen(chart, mark), [onOpen, chart]);
  return (
    <section className={css('card')} aria-label="Table">
      <header>
        <h2>The same numbers as a table</h2>
        {only === undefined && (
          <Segments<ChartName>
            label="Numbers of"
            size="small"
            value={chart}
            options={[
              { value: 'groups', label: viewTitle(views.groups, attributes) },
              { value: 'time', label: 'Themes over time' },
            ]}
            onChange={(table) => onChange({ table, sort: null })}
          />
        )}
        <span className="grow" />
        <TableButtons
          table={() =>
            comparisonFile(view, marks, themes, chart, chart === 'time' ? timeFacts(view, facts) : facts)
          }
          tabs={() => tabSeparated(marks, groupName, isRate)}
          rowCount={marks.length}
          fileName={`${fileNamePart(entry.name)} ${fileNamePart(viewTitle(view, attributes).toLowerCase())}`}
        />
      </header>
      <MarksTable
        key={chart}
        marks={marks}
        groupName={groupName}
        isRate={isRate}
        sort={here.sort}
        open={here.mark?.chart === chart ? here.mark : null}
        onSort={(sort) => onChange({ sort })}
        onOpen={open}
      />
    </section>
  );
}
