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

/**
 * Version 3: a coding has a weight and an origin, a coder a kind, and a document says what it translates; also where an
 * undo would bring them back.
 */
export async function addWeights(transaction: Transaction): Promise<void> {
  for (const name of ['documents', 'sheets', 'coders'] as const)
    await transaction
      .table(name)
      .toCollection()
      .modify((row: object) => {
        Object.assign(row, addedByVersion3(name, row));
      });
  await transaction
    .table('history')
    .toCollection()
    .modify((row: HistoryRow) =>
      row.undoing !== null && row.undoing !== 'apart' ? addToImages(row.undoing) : false,
    );
  await transaction.table('undoings').toCollection().modify(addToImages);
}

/** What version 3 adds to a row that version 2 left. */
function addedByVersion3(table: string, row: object): object {
  if (table === 'documents') return { translationOf: null };
  if (table === 'coders') return { kind: 'note' in row && row.note === '' ? 'person' : 'rule' };
  if (table !== 'sheets' || !('theme' in row) || !(row.theme instanceof Uint32Array)) return {};
  const { length } = row.theme;
  return { weight: new Uint8Array(length), origin: new Uint8Array(length) };
}

function addToImages({ tables, sheets }: Undoing): void {
  for (const { table, put } of tables) for (const row of put) Object.assign(row, addedByVersion3(table, row));
  for (const { paragraphs } of sheets)
    for (const { codings } of paragraphs)
      for (const coding of codings) Object.assign(coding, { weight: 0, origin: 0 });
}

// The rows are those of a database that is being migrated: nobody else has seen them.
function setReprints({ tables }: WithImages): void {
  for (const { table, put } of tables)
    if (table === 'documents') for (const row of put) Object.assign(row, { reprintOf: null });
}
