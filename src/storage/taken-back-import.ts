import type { DocumentId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { deleteDocuments } from './documents.ts';
import { attempted } from './expected-failures.ts';
import { getUndoState, undo } from './history.ts';
import type { Store } from './store.ts';

// The entries of an import that was cut off are the last ones, but for what was done in another tab meanwhile.
const LAST_ENTRIES = 50;

/**
 * Takes back all that an import stored: by undo where it was the last act, else by deleting its documents, which can be
 * undone itself. `began` is the first entry of the import; null for the last import that there was.
 */
export async function takeBackImport(store: Store, began: number | null): Promise<Result<void>> {
  const found = await attempted(() => entriesOf(store, began));
  if (!found.ok) return found;
  const ids = new Set(found.value);
  if (ids.size === 0) return failed({ reason: 'not-found', what: 'The import' });
  const step = (await getUndoState(store)).undo;
  const isLatest =
    step?.wish.kind === 'import documents' &&
    step.documentIds.length === ids.size &&
    step.documentIds.every((id) => ids.has(id));
  const result = isLatest ? await undo(store) : await deleteDocuments(store, [...ids]);
  return result.ok ? ok(undefined) : result;
}

/** The documents that the import stored, whether they are still there or not. */
async function entriesOf({ database }: Store, began: number | null): Promise<readonly DocumentId[]> {
  const first = began ?? (await lastImport(database.history.reverse().limit(LAST_ENTRIES)));
  if (first === undefined) return [];
  const rows = await database.history.where('seq').aboveOrEqual(first).toArray();
  const own = rows.filter(({ seq, continues, act }) => act === 'done' && (continues ?? seq) === first);
  return own.flatMap(({ documentIds }) => documentIds);
}

const lastImport = async (
  rows: ReturnType<Store['database']['history']['limit']>,
): Promise<number | undefined> => {
  const row = (await rows.toArray()).find(
    ({ wish, act }) => wish.kind === 'import documents' && act === 'done',
  );
  return row && (row.continues ?? row.seq);
};
