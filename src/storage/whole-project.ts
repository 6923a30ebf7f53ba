import { asCoderId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { entryOf } from './history-row.ts';
import { readMeta } from './meta.ts';
import { readEntry } from './registry-database.ts';
import type { Store } from './store.ts';

/** Everything that the project holds, as of one moment; undo does not travel. */
export async function readProject(store: Store): Promise<Project> {
  const { database } = store;
  const entry = await readEntry(store.id);
  return database.transaction('r', database.tables, async () => ({
    name: entry?.name ?? '',
    note: entry?.note ?? '',
    codebookVersion: (await readMeta(database, 'codebook version')) ?? 1,
    currentCoder: (await readMeta(database, 'current coder')) ?? asCoderId(1),
    documents: await database.rows('documents').toArray(),
    texts: await database.rows('texts').toArray(),
    sheets: await database.rows('sheets').toArray(),
    themes: await database.rows('themes').toArray(),
    coders: await database.rows('coders').toArray(),
    attributes: await database.rows('attributes').toArray(),
    memos: await database.rows('memos').toArray(),
    sets: await database.rows('sets').toArray(),
    questions: await database.rows('comparisons').toArray(),
    history: (await database.history.toArray()).map(entryOf),
    task: (await readMeta(database, 'packet task')) ?? null,
    refused: (await readMeta(database, 'refused in merges')) ?? [],
  }));
}
