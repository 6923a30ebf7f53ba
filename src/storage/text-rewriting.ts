import { contentSums } from '../domain/content-sums.ts';
import { characterCount, type Document, type DocumentText, paragraphText } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Sheet } from '../domain/sheet.ts';
import { attempted, found, refused } from './expected-failures.ts';
import { BY_CURRENT_CODER, type Done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

/** A document with its text, as both were read. */
export interface Written {
  readonly document: Document;
  readonly text: DocumentText;
}

/** What is to be stored instead, and what belongs to it: sheets and memos, changed inside the transaction. */
export interface Rewriting<Value> {
  readonly text: DocumentText;
  readonly source?: Document['source'];
  also(recorder: Recorder, sheets: readonly Sheet[]): Promise<Done<Value>>;
}

// As often as somebody else may change the document between the reading and the writing.
const MOST_TRIES = 5;

/**
 * Puts another text or division in place of a document's, as one wish; counts and content hash follow. `rewrite` sees
 * what is stored and throws a refusal; it is called again where another wish came between.
 */
export async function rewriteText<Value>(
  store: Store,
  id: DocumentId,
  rewrite: (before: Written) => Rewriting<Value>,
): Promise<Result<Value>> {
  for (let tries = 1; ; tries++) {
    const read = await attempted(async () => {
      const [document, text] = await Promise.all([
        store.database.rows('documents').get(id),
        store.database.rows('texts').get(id),
      ]);
      const before = { document: found(document, 'The document'), text: found(text, 'The document') };
      const rewriting = rewrite(before);
      return { before, rewriting, document: await documentAfter(before, rewriting) };
    });
    if (!read.ok) return read;
    const result = await writeRewriting(store, read.value);
    if (result.ok || result.problem.reason !== 'refused' || result.problem.detail !== CHANGED) return result;
    if (tries === MOST_TRIES) return result;
  }
}

const CHANGED = 'The document was changed meanwhile. Nothing was stored; try again.';

interface Ready<Value> {
  readonly before: Written;
  readonly rewriting: Rewriting<Value>;
  readonly document: Document;
}

function writeRewriting<Value>(
  store: Store,
  { before, rewriting, document }: Ready<Value>,
): Promise<Result<Value>> {
  const { id, revision } = document;
  const tables = ['documents', 'texts', 'sheets', 'memos'] as const;
  return perform(store, tables, BY_CURRENT_CODER, async (recorder, database) => {
    const now = found(await database.rows('documents').get(id), 'The document');
    if (now.revision !== revision) throw refused(CHANGED);
    const sheets = await database
      .rows('sheets')
      .where('[documentId+coderId]')
      .between([id, 0], [id, Number.POSITIVE_INFINITY])
      .toArray();
    const done = await rewriting.also(recorder, sheets);
    if (rewriting.text === before.text) return done;
    await recorder.put('documents', [document]);
    await recorder.put('texts', [rewriting.text]);
    return done;
  });
}

/** The document's row with another text. Hashing outside of the transaction: it would end while the hash is computed. */
export async function documentAfter(
  { document }: Written,
  { text, source }: Pick<Rewriting<unknown>, 'text' | 'source'>,
): Promise<Document> {
  const paragraphs = Array.from(text.starts, (_, i) => paragraphText(text, i));
  return {
    ...document,
    ...(await contentSums(paragraphs)),
    paragraphCount: paragraphs.length,
    characterCount: characterCount(text),
    source: source ?? document.source,
  };
}
