import { useCallback, useMemo } from 'react';
import { fileNamePart } from '../../../formats/write-export.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { useCurrentProject } from '../../current-project.tsx';
import styles from '../CompareScreen.module.css';
import type { ChartName, ComparePlace } from '../compare-place.ts';
import { groupingName } from '../comparison-words.ts';
import { comparisonFile, type FileFacts, viewTitle } from './comparison-files.ts';
import type { ComparisonView } from './comparison-view.ts';
import { copyTable } from './copy-table.ts';
import type { FrequencyMark } from './frequency-marks.ts';
import { MarksTable } from './MarksTable.tsx';
import { sortedMarks } from './sorted-marks.ts';

const css = classNames(styles);

interface TableCardProps {
  readonly views: Readonly<Record<ChartName, ComparisonView>>;
  readonly here: ComparePlace;
  readonly facts: FileFacts;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (chart: ChartName, mark: FrequencyMark) => void;
}

/** The numbers of one of the charts as a table, to be copied or saved as it stands. */
export function TableCard({ views, here, facts, onChange, onOpen }: TableCardProps) {
  const { entry, themes, attributes } = useCurrentProject();
  const chart = here.table;
  const view = views[chart];
  const { grouping, base } = view.comparison;
  const isRate = base === 'words';
  const groupName = groupingName(grouping, attributes);
  const marks = useMemo(() => sortedMarks(view.marks, here.sort), [view.marks, here.sort]);
  const open = useCallback((mark: FrequencyMark) => onOpen(chart, mark), [onOpen, chart]);
  const save = () => {
    const csv = comparisonFile(view, marks, themes, chart, facts);
    const name = `${fileNamePart(entry.name)} ${fileNamePart(viewTitle(view, attributes).toLowerCase())}.csv`;
    saveBlob(new Blob([csv], { type: 'text/csv;charset=utf-8' }), name);
  };
  return (
    <section className={css('card')} aria-label="Table">
      <header>
        <h2>The same numbers as a table</h2>
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
        <span className="grow" />
        <Button kind="bare" size="small" icon="copy" onPress={() => void copyTable(marks, groupName, isRate)}>
          Copy
        </Button>
        <Button kind="bare" size="small" icon="export" onPress={save}>
          CSV
        </Button>
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
