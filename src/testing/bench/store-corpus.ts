import { characterCount, type NewDocument } from '../../domain/document.ts';
import { asDocumentId } from '../../domain/ids.ts';
import { importDocuments } from '../../storage/import-documents.ts';
import { createProject } from '../../storage/registry.ts';
import { openStore } from '../../storage/store.ts';
import { aDocument } from '../builders.ts';
import { type CorpusSize, generatedTexts } from './generated-corpus.ts';
import { type Measure, measure, median, timed } from './measured.ts';
import { openRaw, putAll } from './raw-indexed-db.ts';

/** The two ways of storing a corpus that are compared. */
export type StoringSide = 'anchor' | 'product';

export interface Stored {
  readonly ms: number;
  readonly characters: number;
}

/**
 * How long one of the two ways took. To be called on an origin that stores nothing yet: all databases of an
 * origin share one store on the disk, so that what was stored or deleted before slows down what comes after.
 */
export async function storeOnce(size: CorpusSize, side: StoringSide): Promise<Stored> {
  const documents = generatedTexts(size);
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const ms = await (side === 'anchor' ? storeRaw(documents) : storeInProject(documents));
  return { ms, characters };
}

async function storeInProject(documents: readonly NewDocument[]): Promise<number> {
  const project = await createProject('bench');
  if (!project.ok) throw new Error(`no project: ${project.problem.reason}`);
  const store = await openStore(project.value.id);
  if (!store.ok) throw new Error(`no store: ${store.problem.reason}`);
  let imported = 0;
  const ms = await timed(async () => {
    const outcomes = await importDocuments(store.value, documents);
    imported = outcomes.filter(({ kind }) => kind === 'imported').length;
  });
  if (imported !== documents.length) throw new Error(`only ${imported} documents were imported`);
  return ms;
}

const AT_ONCE = 100; // documents a transaction

/** The rows that an import makes of the documents, put without looking at anything. */
async function storeRaw(given: readonly NewDocument[]): Promise<number> {
  const documents = given.map((one, i) => {
    const { title, language, contentHash, wordCount, starts } = one;
    const counts = { paragraphCount: starts.length, wordCount, characterCount: characterCount(one) };
    const attributes = { 1: one.attributes['speaker'] ?? '' };
    return aDocument({ id: asDocumentId(i + 1), title, language, contentHash, attributes, ...counts });
  });
  const texts = given.map(({ text, starts, ends, hidden }, i) => ({
    documentId: i + 1,
    text,
    starts,
    ends,
    hidden,
  }));
  const database = await openRaw('bench-raw-corpus', { documents: 'id', texts: 'documentId' });
  return timed(async () => {
    for (let from = 0; from < given.length; from += AT_ONCE) {
      const to = from + AT_ONCE;
      const rows = { documents: documents.slice(from, to), texts: texts.slice(from, to) };
      await putAll(database, rows, to < given.length ? 'relaxed' : 'strict');
    }
  });
}

/** What several rounds of both ways come to. */
export function storeMeasure(
  size: CorpusSize,
  rounds: Readonly<Record<StoringSide, readonly Stored[]>>,
): Measure {
  const characters = rounds.anchor[0]?.characters ?? 0;
  const anchorMs = median(rounds.anchor.map(({ ms }) => ms));
  const productMs = median(rounds.product.map(({ ms }) => ms));
  const rate = (ms: number): string => (characters / 1000 / ms).toFixed(1);
  return measure({
    name: 'store',
    work: `import ${(characters / 1e6).toFixed(0)} MB in ${size.documents} documents, against raw puts of the rows`,
    anchorMs,
    productMs,
    // Round by round: minutes pass between the first and the last, in which the machine may become another.
    value: median(rounds.anchor.map(({ ms }, round) => ms / (rounds.product[round]?.ms ?? Number.NaN))),
    unit: 'x',
    goal: { kind: 'at least', value: 0.8 },
    note: `${rate(productMs)} of ${rate(anchorMs)} MB/s`,
  });
}
