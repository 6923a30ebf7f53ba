import { useMemo, useState } from 'react';
import { problemSentence } from '../../../domain/problem.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import type { DataColumn, TableSort } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { BulkImport, BulkLine, BulkProgress } from './bulk-import.ts';
import { countsText, leftText, megabytes } from './bulk-words.ts';
import styles from './Import.module.css';
import { dismissBulkImport, undoBulkImport } from './running-bulk.ts';

interface BulkPanelProps {
  readonly bulk: BulkImport;
  readonly progress: BulkProgress;
}

/** A large import in the library: how far it is, and its report at the end. */
export function BulkPanel({ bulk, progress }: BulkPanelProps) {
  if (progress.phase === 'ended') return <BulkReport bulk={bulk} progress={progress} />;
  const { done, of, doneBytes, phase } = progress;
  const isPaused = phase === 'paused';
  return (
    <SidePanel
      label="Import"
      title={`Importing ${of.toLocaleString('en')} files`}
      subtitle="It goes on in the background, whichever screen is open."
      takesFocus={false}
    >
      <section className={styles['part']}>
        <Progress
          label={isPaused ? 'Paused' : phase === 'stopping' ? 'Stopping' : 'Importing'}
          done={done}
          of={of}
          detail={`files, ${megabytes(doneBytes)}${leftText(progress.secondsLeft)}`}
        />
        <p className={styles['note']}>{countsText(progress)}</p>
        <div className={styles['tools']}>
          <Button
            size="small"
            isDisabled={phase === 'stopping'}
            onPress={() => (isPaused ? bulk.resume() : bulk.pause())}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
          <Button size="small" isDisabled={phase === 'stopping'} onPress={() => bulk.cancel()}>
            Cancel
          </Button>
        </div>
        <p className={styles['note']}>
          A pause or a cancel ends at a whole document. What is stored stays until the import is undone.
        </p>
      </section>
    </SidePanel>
  );
}

const COLUMNS: readonly DataColumn<BulkLine>[] = [
  {
    id: 'outcome',
    header: 'Outcome',
    width: 96,
    value: (line) => RANKS[line.outcome],
    cell: (line) => line.outcome,
  },
  { id: 'path', header: 'File', minWidth: 150, value: (line) => line.path, cell: (line) => line.path },
  {
    id: 'text',
    header: 'Title or reason',
    minWidth: 220,
    value: (line) => line.text,
    cell: (line) => line.text,
  },
  {
    id: 'paragraphs',
    header: '¶',
    width: 64,
    align: 'end',
    leavesFirst: 1,
    value: (line) => (line.paragraphs === 0 ? null : line.paragraphs),
    cell: (line) => (line.paragraphs === 0 ? '' : line.paragraphs.toLocaleString('en')),
  },
];

const RANKS = { problem: 0, duplicate: 1, 'left out': 2, imported: 3 } as const satisfies Record<
  BulkLine['outcome'],
  number
>;

const lineId = (line: BulkLine): string => String(line.key);

function BulkReport({ bulk, progress }: BulkPanelProps) {
  const [sort, setSort] = useState<TableSort>({ column: 'outcome', direction: 'ascending' });
  const [isUndoing, setIsUndoing] = useState(false);
  const lines = useMemo(() => bulk.lines, [bulk]);
  const takeBack = async () => {
    setIsUndoing(true);
    const isDone = await undoBulkImport(bulk.store, lines);
    setIsUndoing(false);
    if (isDone) dismissBulkImport();
  };
  const { imported, of, stoppedBy } = progress;
  return (
    <SidePanel
      label="Import"
      title={`Imported ${imported.toLocaleString('en')} of ${of.toLocaleString('en')} files`}
      subtitle={countsText(progress)}
      takesFocus={false}
      closesOnEscape={false}
      onClose={dismissBulkImport}
      closeLabel="Close the report"
      footer={
        <>
          <Button onPress={() => saveReport(lines)}>Save as CSV</Button>
          <span className="grow" />
          <Button isDisabled={isUndoing || imported === 0} onPress={() => void takeBack()}>
            {isUndoing ? 'Undoing…' : 'Undo this import'}
          </Button>
          <Button kind="main" isDisabled={isUndoing} onPress={dismissBulkImport}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['bulk']} data-wide>
        {stoppedBy && <Notice kind="bad">It stopped before its end. {problemSentence(stoppedBy)}</Notice>}
        <DataTable
          label="Report of the import"
          rows={lines}
          columns={COLUMNS}
          rowId={lineId}
          sort={sort}
          onSort={setSort}
        />
      </div>
    </SidePanel>
  );
}

function saveReport(lines: readonly BulkLine[]): void {
  const heading = [
    'file',
    'outcome',
    'title_or_reason',
    'document',
    'format',
    'encoding',
    'division',
    'paragraphs',
  ];
  const rows = lines.map((line) => [
    line.path,
    line.outcome,
    line.text,
    line.documentId,
    line.format,
    line.encoding,
    line.rule,
    line.paragraphs === 0 ? null : line.paragraphs,
  ]);
  saveBlob(new Blob([writeCsv([heading, ...rows])], { type: 'text/csv' }), 'import-report.csv');
}
