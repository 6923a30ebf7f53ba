import type { NewDocument } from '../../domain/document.ts';
import { listDocuments, readTexts } from '../../storage/documents.ts';
import { importDocuments } from '../../storage/import-documents.ts';
import { createProject, deleteProject } from '../../storage/registry.ts';
import { openStore } from '../../storage/store.ts';
import { type CorpusSize, generatedTexts } from './generated-corpus.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';
import { deleteRaw, openRaw, putAll } from './raw-indexed-db.ts';

const ROUNDS = 5;
const RAW = 'bench-raw-corpus';

interface Row {
  readonly document: unknown;
  readonly text: unknown;
}

/** Importing the corpus into a fresh project, against putting the same rows into a fresh raw database. */
export async function storeCorpus(size: CorpusSize): Promise<readonly Measure[]> {
  const documents = generatedTexts(size);
  const bytes = documents.reduce((sum, { text }) => sum + text.length, 0);
  const rows = await rowsOf(documents);
  const times = await interleaved(
    ROUNDS,
    () => storeRaw(rows),
    async () => (await storeInProject(documents)).ms,
  );
  const rate = (all: readonly number[]): number => bytes / 1000 / median(all);
  return [
    measure({
      name: 'store',
      work: `import ${(bytes / 1e6).toFixed(0)} MB in ${size.documents} documents, against raw puts of the rows`,
      anchorMs: median(times.anchor),
      productMs: median(times.product),
      value: median(times.anchor) / median(times.product),
      unit: 'x',
      goal: { kind: 'at least', value: 0.8 },
      note: `${rate(times.product).toFixed(1)} of ${rate(times.anchor).toFixed(1)} MB/s`,
    }),
  ];
}

/** The very rows that an import stores, read back from one. */
async function rowsOf(documents: readonly NewDocument[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await storeInProject(documents, async (store) => {
    const stored = await listDocuments(store);
    const texts = await readTexts(
      store,
      stored.map(({ id }) => id),
    );
    for (const [i, document] of stored.entries()) rows.push({ document, text: texts[i] });
  });
  return rows;
}

async function storeInProject(
  documents: readonly NewDocument[],
  inspect?: (store: Parameters<typeof listDocuments>[0]) => Promise<void>,
): Promise<{ readonly ms: number }> {
  const project = await createProject('bench');
  if (!project.ok) throw new Error(`no project: ${project.problem.reason}`);
  const store = await openStore(project.value.id);
  if (!store.ok) throw new Error(`no store: ${store.problem.reason}`);
  let imported = 0;
  const ms = await timed(async () => {
    const outcomes = await importDocuments(store.value, documents, {});
    imported = outcomes.filter(({ kind }) => kind === 'imported').length;
  });
  if (imported !== documents.length) throw new Error(`only ${imported} documents were imported`);
  await inspect?.(store.value);
  await deleteProject(project.value.id);
  return { ms };
}

async function storeRaw(rows: readonly Row[]): Promise<number> {
  const database = await openRaw(RAW, { documents: 'id', texts: 'documentId' });
  const ms = await timed(async () => {
    for (let from = 0; from < rows.length; from += 100) {
      const batch = rows.slice(from, from + 100);
      const isLast = from + 100 >= rows.length;
      await putAll(
        database,
        { documents: batch.map(({ document }) => document), texts: batch.map(({ text }) => text) },
        isLast ? 'strict' : 'relaxed',
      );
    }
  });
  database.close();
  await deleteRaw(RAW);
  return ms;
}
