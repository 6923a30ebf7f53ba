import type { HistoryEntry } from '../domain/history.ts';
import type { ProjectId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import type { Wish } from '../domain/wish.ts';
import type { ProjectDatabase, Rows, TableName } from './database.ts';
import type { HistoryRow } from './history-row.ts';
import { batchesOf } from './import-documents.ts';
import { type Counter, writeMeta } from './meta.ts';
import { openHandle } from './store.ts';

// Sheets and small rows: so many that a transaction is worth its cost, so few that none is large.
const ROWS_AT_ONCE = 2_000;

function* portions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) yield items.slice(from, from + ROWS_AT_ONCE);
}

async function fill<Name extends TableName>(
  database: ProjectDatabase,
  name: Name,
  rows: readonly Rows[Name][],
): Promise<void> {
  for (const portion of portions(rows)) await database.rows(name).bulkAdd([...portion]);
}

// Undo starts anew here: an entry without the means of undoing is where it ends.
const rowOf = (entry: HistoryEntry): HistoryRow => ({
  seq: entry.seq,
  at: entry.at,
  coderId: entry.coderId,
  wish: entry.wish,
  documentIds: entry.documentIds,
  act: entry.act,
  covers: entry.of === entry.seq ? null : [entry.of],
  continues: null,
  tables: [],
  undoing: null,
});

const themeIn = (wish: Wish): number => ('theme' in wish ? wish.theme : 0);
const setIn = (wish: Wish): number => ('set' in wish ? wish.set : 0);
const questionIn = (wish: Wish): number => ('question' in wish ? wish.question : 0);
const coderIn = (wish: Wish): number => ('coder' in wish ? wish.coder : 0);
const highest = (ids: Iterable<number>): number => {
  let last = 0;
  for (const id of ids) last = Math.max(last, id);
  return last;
};

/** Counters above every id that the project ever used, as far as its rows and its history tell. */
function countersFor(project: Project): Readonly<Record<Counter, number>> {
  const { history, sheets } = project;
  const documents = [...project.documents.map((row) => row.id), ...history.flatMap((row) => row.documentIds)];
  const themes = [
    ...project.themes.map((row) => row.id),
    ...history.map((row) => themeIn(row.wish)),
    ...sheets.map((sheet) => highest(sheet.theme)),
  ];
  const coders = [
    ...project.coders.map((row) => row.id),
    ...history.flatMap((row) => [row.coderId ?? 0, coderIn(row.wish)]),
  ];
  return {
    'next document': highest(documents) + 1,
    'next theme': highest(themes) + 1,
    'next coder': highest(coders) + 1,
    'next attribute': highest(project.attributes.map((row) => row.id)) + 1,
    'next memo': highest(project.memos.map((row) => row.id)) + 1,
    'next set': highest([...project.sets.map((row) => row.id), ...history.map((row) => setIn(row.wish))]) + 1,
    'next comparison':
      highest([...project.questions.map((row) => row.id), ...history.map((row) => questionIn(row.wish))]) + 1,
  };
}

async function fillSettings(database: ProjectDatabase, project: Project): Promise<void> {
  await database.transaction('rw', ['meta'], async () => {
    await writeMeta(database, 'codebook version', project.codebookVersion);
    await writeMeta(database, 'current coder', project.currentCoder);
    if (project.task) await writeMeta(database, 'packet task', project.task);
    if (project.refused.length > 0) await writeMeta(database, 'refused in merges', project.refused);
    const counters = countersFor(project);
    const names: readonly Counter[] = [
      'next document',
      'next theme',
      'next coder',
      'next attribute',
      'next memo',
      'next set',
      'next comparison',
    ];
    for (const name of names) await writeMeta(database, name, counters[name]);
  });
}

/** Makes the database of a project that nobody knows yet; what is left of a failure is the caller's to delete. */
export async function fillProject(id: ProjectId, project: Project): Promise<void> {
  const relaxed = await openHandle(id, 'relaxed');
  try {
    await fill(relaxed, 'documents', project.documents);
    for (const texts of batchesOf(project.texts)) await relaxed.rows('texts').bulkAdd([...texts]);
    await fill(relaxed, 'sheets', project.sheets);
    await fill(relaxed, 'themes', project.themes);
    await fill(relaxed, 'coders', project.coders);
    await fill(relaxed, 'attributes', project.attributes);
    await fill(relaxed, 'memos', project.memos);
    await fill(relaxed, 'sets', project.sets);
    await fill(relaxed, 'comparisons', project.questions);
    for (const portion of portions(project.history.map(rowOf))) await relaxed.history.bulkAdd([...portion]);
  } finally {
    relaxed.close();
  }
  const strict = await openHandle(id, 'strict');
  try {
    await fillSettings(strict, project);
  } finally {
    strict.close();
  }
}
