import type { Transaction } from 'dexie';
import type { HistoryRow } from './history-row.ts';
import type { TableImage, Undoing } from './undoing.ts';

interface WithImages {
  readonly tables: readonly TableImage[];
}

/** Version 2: every document says what it is a reprint of, also where an undo would bring it back. */
export async function addReprints(transaction: Transaction): Promise<void> {
  await transaction.table('documents').toCollection().modify({ reprintOf: null });
  await transaction
    .table('history')
    .toCollection()
    .modify((row: HistoryRow) =>
      row.undoing !== null && row.undoing !== 'apart' && hasDocuments(row.undoing)
        ? setReprints(row.undoing)
        : false,
    );
  await transaction
    .table('undoings')
    .toCollection()
    .modify((part: Undoing) => (hasDocuments(part) ? setReprints(part) : false));
}

const hasDocuments = ({ tables }: WithImages): boolean => tables.some(({ table }) => table === 'documents');

// The rows are those of a database that is being migrated: nobody else has seen them.
function setReprints({ tables }: WithImages): void {
  for (const { table, put } of tables)
    if (table === 'documents') for (const row of put) Object.assign(row, { reprintOf: null });
}
