import type { NewDocument } from '../domain/document.ts';
import type { ImportOutcome } from '../domain/import-outcome.ts';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { ProjectDatabase } from './database.ts';
import { attempted } from './expected-failures.ts';
import { holding } from './holding.ts';
import { ImportRun, type ImportTypes } from './import-run.ts';
import { importingName, openHandle, type Store } from './store.ts';

export interface ImportOptions {
  /** After each transaction: how many of the documents have an outcome. */
  readonly onProgress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  readonly types?: ImportTypes;
}

// Below 100 documents a transaction costs more than its rows; above 4 MB it holds up everybody else.
const BATCH_DOCUMENTS = 100;
const BATCH_CHARACTERS = 4_000_000;

/** The documents in the lots that are stored in one transaction each. */
export function batchesOf<Given extends Pick<NewDocument, 'text'>>(
  documents: readonly Given[],
): readonly (readonly Given[])[] {
  const batches: Given[][] = [];
  let characters = 0;
  for (const document of documents) {
    const batch = batches.at(-1);
    if (batch && batch.length < BATCH_DOCUMENTS && characters + document.text.length <= BATCH_CHARACTERS)
      batch.push(document);
    else {
      batches.push([document]);
      characters = 0;
    }
    characters += document.text.length;
  }
  return batches;
}

/** The same problem for each of the documents. */
export const problems = (documents: readonly NewDocument[], problem: Problem): readonly ImportOutcome[] =>
  documents.map((given) => ({ fileName: given.source.fileName, kind: 'problem', problem }));

/**
 * Stores documents with their texts: one outcome each, in their order. Attributes are made by name where missing.
 * Several transactions when there are many: a cancel or a full disk keeps those before. One undo takes all back.
 */
export async function importDocuments(
  store: Store,
  documents: readonly NewDocument[],
  options: ImportOptions = {},
): Promise<readonly ImportOutcome[]> {
  const batches = batchesOf(documents);
  if (batches.length <= 1) return importBatches(store, store.database, documents, batches, options);
  const relaxed = await attempted(() => openHandle(store.id, 'relaxed'));
  if (!relaxed.ok) return problems(documents, relaxed.problem);
  try {
    return await holding(importingName(store.id), () =>
      importBatches(store, relaxed.value, documents, batches, options),
    );
  } finally {
    relaxed.value.close();
  }
}

async function importBatches(
  store: Store,
  relaxed: ProjectDatabase,
  documents: readonly NewDocument[],
  batches: readonly (readonly NewDocument[])[],
  { onProgress, signal, types }: ImportOptions,
): Promise<readonly ImportOutcome[]> {
  const run = new ImportRun(store, relaxed, documents.length);
  run.expect(documents, types);
  const outcomes: ImportOutcome[] = [];
  let problem: Problem | null = null;
  for (const [i, batch] of batches.entries()) {
    if (signal?.aborted) problem = { reason: 'cancelled' };
    if (problem) break;
    const stored = await run.storeBatch(batch, { isLast: i === batches.length - 1 });
    if (!stored.ok) {
      problem = stored.problem;
      break;
    }
    outcomes.push(...stored.value);
    onProgress?.(outcomes.length, documents.length);
  }
  if (!problem) return outcomes;
  await endRunning(store);
  return [...outcomes, ...problems(documents.slice(outcomes.length), problem)];
}

/** Takes the trace of a running import away, or of one that was cut off: it is told at every opening until then. */
export const endRunning = (store: Store): Promise<Result<void>> =>
  attempted(() => store.database.rows('meta').delete('running import'));
