import type { NewDocument } from '../domain/document.ts';
import type { ImportOutcome } from '../domain/import-outcome.ts';
import type { Result } from '../domain/result.ts';
import { attempted } from './expected-failures.ts';
import { holding } from './holding.ts';
import { batchesOf, endRunning, type ImportOptions, ImportRun, problems } from './import-documents.ts';
import { importingName, openHandle, type Store } from './store.ts';

/** Stores further documents of an import: one outcome each, in their order. One call waits for the other. */
export type StorePart = (documents: readonly NewDocument[]) => Promise<readonly ImportOutcome[]>;

/**
 * An import whose documents come little by little, so that they need not be held all at once. It stands as one step
 * of undo and leaves one trace where it is cut off. `of` is how many are expected; `work` hands them over.
 */
export async function importInParts<Value>(
  store: Store,
  of: number,
  { types }: Pick<ImportOptions, 'types'>,
  work: (storePart: StorePart) => Promise<Value>,
): Promise<Result<Value>> {
  const relaxed = await attempted(() => openHandle(store.id, 'relaxed'));
  if (!relaxed.ok) return relaxed;
  const run = new ImportRun(store, relaxed.value, of);
  const storePart: StorePart = async (documents) => {
    const outcomes: ImportOutcome[] = [];
    run.expect(documents, types);
    for (const batch of batchesOf(documents)) {
      const stored = await run.storeBatch(batch, false);
      if (!stored.ok) return [...outcomes, ...problems(documents.slice(outcomes.length), stored.problem)];
      outcomes.push(...stored.value);
    }
    return outcomes;
  };
  try {
    return await attempted(() =>
      holding(importingName(store.id), async () => {
        try {
          return await work(storePart);
        } finally {
          // A strict write: with it all relaxed ones before are on the disk.
          await endRunning(store);
        }
      }),
    );
  } finally {
    relaxed.value.close();
  }
}
