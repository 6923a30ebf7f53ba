import { useMemo, useState } from 'react';
import { placeHref } from '../../../domain/place.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { writeCsv } from '../../../formats/csv.ts';
import { Button } from '../../../ui/Button.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import type { DataColumn, TableSort } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { toast } from '../../../ui/toast.tsx';
import { reprintsQuery } from '../reprints/reprints-place.ts';
import type { BulkImport } from './bulk-import.ts';
import type { BulkLine, BulkProgress } from './bulk-line.ts';
import { reportTitle } from './bulk-words.ts';
import { FilePath } from './FilePath.tsx';
import styles from './Import.module.css';
import { LockedFiles } from './LockedFiles.tsx';
import { dismissBulkImport, startLocked, startUnstored, undoBulkImport } from './running-bulk.ts';

const COLUMNS: readonly DataColumn<BulkLine>[] = [
  {
    id: 'outcome',
    header: 'Outcome',
    width: 92,
    value: (line) => RANKS[line.outcome],
    cell: (line) => line.outcome,
  },
  {
    id: 'path',
    header: 'File',
    minWidth: 96,
    value: (line) => line.path,
    cell: (line) => (
      <span className="cut" title={line.path}>
        <FilePath path={line.path} />
      </span>
    ),
  },
  {
    id: 'text',
    header: 'Title or reason',
    minWidth: 120,
    value: (line) => line.text,
    cell: (line) => (
      <bdi className="cut" title={line.text}>
        {line.text}
      </bdi>
    ),
  },
  {
    id: 'remark',
    header: 'Look at',
    minWidth: 110,
    leavesFirst: 1,
    value: (line) => line.remark || null,
    cell: (line) => (
      <span className="cut" title={line.remark}>
        {line.remark}
      </span>
    ),
  },
  {
    id: 'paragraphs',
    header: '¶',
    width: 64,
    align: 'end',
    leavesFirst: 2,
    value: (line) => (line.paragraphs === 0 ? null : line.paragraphs),
    cell: (line) => (line.paragraphs === 0 ? '' : line.paragraphs.toLocaleString('en')),
  },
];

const RANKS = {
  problem: 0,
  cancelled: 1,
  duplicate: 2,
  'left out': 3,
  imported: 4,
} as const satisfies Record<BulkLine['outcome'], number>;

// So many titles are read through beside the documents; more, and reasons, want the room to be read and sorted.
const FEW_LINES = 20;

const lineId = (line: BulkLine): string => String(line.key);

interface BulkReportProps {
  readonly bulk: BulkImport;
  readonly progress: BulkProgress;
}

/** What became of every file of an import that has ended, and what can be done with it now. */
export function BulkReport({ bulk, progress }: BulkReportProps) {
  const [sort, setSort] = useState<TableSort>({ column: 'outcome', direction: 'ascending' });
  const [isUndoing, setIsUndoing] = useState(false);
  const lines = useMemo(() => bulk.lines, [bulk]);
  // Reasons are long: they have its room where nothing is to be looked at.
  const columns = useMemo(
    () => COLUMNS.filter(({ id }) => id !== 'remark' || lines.some(({ remark }) => remark !== '')),
    [lines],
  );
  const wantsRoom =
    lines.length > FEW_LINES || lines.some(({ outcome, remark }) => outcome === 'problem' || remark !== '');
  const takeBack = async () => {
    setIsUndoing(true);
    const isDone = await undoBulkImport(bulk);
    setIsUndoing(false);
    if (isDone) dismissBulkImport();
  };
  const { imported, of, stoppedBy, unstored } = progress;
  const firstStored = lines.find(({ documentId }) => documentId !== null)?.documentId ?? null;
  return (
    <SidePanel
      label="Import"
      title={reportTitle(progress)}
      subtitle={`${of.toLocaleString('en')} ${of === 1 ? 'file' : 'files'}, each with its outcome.`}
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
      <div className={styles['bulk']} data-wide={wantsRoom || undefined}>
        {stoppedBy && <Notice kind="bad">It stopped before its end. {problemSentence(stoppedBy)}</Notice>}
        {bulk.lockedCount > 0 && (
          <LockedFiles bulk={bulk} onPassword={(password) => startLocked(bulk, password) || tellOther()} />
        )}
        {(unstored > 0 || firstStored !== null) && (
          <div className={styles['tools']}>
            {unstored > 0 && (
              <Button size="small" onPress={() => startUnstored(bulk) || tellOther()}>
                {`Import the ${unstored.toLocaleString('en')} not stored`}
              </Button>
            )}
            {firstStored !== null && (
              <LinkButton
                size="small"
                href={placeHref({
                  project: bulk.store.id,
                  screen: 'library',
                  query: reprintsQuery(null, firstStored),
                })}
              >
                Look for reprints among them…
              </LinkButton>
            )}
          </div>
        )}
        <DataTable
          label="Report of the import"
          rows={lines}
          columns={columns}
          rowId={lineId}
          sort={sort}
          onSort={setSort}
        />
      </div>
    </SidePanel>
  );
}

const tellOther = (): void =>
  toast('Another import is under way. Wait for its end, or cancel it.', { kind: 'warn' });

const HEADING = [
  'file',
  'outcome',
  'title_or_reason',
  'look_at',
  'document',
  'format',
  'encoding',
  'division',
  'paragraphs',
];

function saveReport(lines: readonly BulkLine[]): void {
  const rows = lines.map((line) => [
    line.path,
    line.outcome,
    line.text,
    line.remark,
    line.documentId,
    line.format,
    line.encoding,
    line.rule,
    line.paragraphs === 0 ? null : line.paragraphs,
  ]);
  saveBlob(new Blob([writeCsv([HEADING, ...rows])], { type: 'text/csv' }), 'import-report.csv');
}
