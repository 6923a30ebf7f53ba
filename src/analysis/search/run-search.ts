import type { DocumentId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import type { SearchQuestion } from '../../domain/search-question.ts';
import { findHits } from '../../domain/text-hits.ts';
import { compileWords, type TextPattern } from '../../domain/text-pattern.ts';
import { at } from '../../domain/typed-arrays.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Columns } from '../columns.ts';
import { documentsByDate } from './documents-by-date.ts';
import { HitColumns } from './hit-columns.ts';
import { type Passes, paragraphConditions } from './paragraph-conditions.ts';
import type { ResidentTexts } from './resident-texts.ts';
import type { SearchProgress } from './search-messages.ts';

/** Where a search looks. */
export interface SearchGround {
  readonly columns: Columns;
  readonly memos: readonly Memo[];
  readonly texts: ResidentTexts;
}

/** What a running search tells; `isStopped` is asked between two batches of documents. */
export interface SearchTelling {
  onScanning(document: DocumentId): void;
  /** Hits found since the last call are those from `from` on. */
  onFound(hits: HitColumns, from: number, progress: SearchProgress): void;
  /** Lets messages in; resolves to whether the search has been given up. */
  pause(): Promise<boolean>;
}

// A list longer than this cannot be read, only counted; its columns are 16 bytes a hit.
export const MOST_LISTED = 1_000_000; // hits
// The first batch is small, so that something shows at once; later ones are worth a message.
const FIRST_BATCH = 20; // documents
const BATCH = 100; // documents
const TURN = 40; // ms of matching before others may speak

/** Runs one search to its end and gives back its hits; null where it was given up. */
export async function runSearch(
  { columns, memos, texts }: SearchGround,
  question: SearchQuestion,
  telling: SearchTelling,
): Promise<Result<{ readonly hits: HitColumns; readonly progress: SearchProgress } | null>> {
  const compiled = compileWords(question.words);
  if (!compiled.ok) return failed({ reason: 'refused', detail: compiled.fault.detail });
  const rows = documentsByDate(columns, chosenDocuments(columns, question.documents));
  const conditions = paragraphConditions(columns, question.codings, memos);
  const count = counting(rows.length);
  const isOfWords = compiled.pattern.clauses.length > 0;
  const slow = isSlow(compiled.pattern);
  let told = 0;
  let since = Number.NEGATIVE_INFINITY;
  const isOver = async (): Promise<boolean> => {
    if (performance.now() - since < TURN) return false;
    telling.onFound(count.hits, told, count.progress());
    told = count.hits.length;
    const stops = await telling.pause();
    since = performance.now();
    return stops;
  };
  for (const batch of batchesOf(rows)) {
    const ids = batch.flatMap((row) => columns.documents.rows[row]?.id ?? []);
    const read = new Map((isOfWords ? await texts.get(ids) : []).map((text) => [text.documentId, text]));
    for (const row of batch) {
      // What is ended while it hangs keeps what was told before.
      if (slow && (await isOver())) return ok(null);
      const document = columns.documents.rows[row];
      count.searched();
      if (!document) continue;
      const onHit = count.hitsOf(document.id);
      const passes = conditions(row);
      if (!isOfWords) everyParagraph(at(columns.documents.paragraphCount.values, row), passes, onHit);
      else if (slow) telling.onScanning(document.id);
      const text = read.get(document.id);
      if (text) findHits(compiled.pattern, text, passes ?? ALL, onHit);
    }
    if (await isOver()) return ok(null);
  }
  telling.onFound(count.hits, told, count.progress());
  return ok({ hits: count.hits, progress: count.progress() });
}

function* batchesOf(rows: readonly number[]): Generator<readonly number[]> {
  if (rows.length > 0) yield rows.slice(0, FIRST_BATCH);
  for (let from = FIRST_BATCH; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}

const ALL = (): boolean => true;

/** Only what the researcher wrote as an expression can take for ever on one document. */
const isSlow = ({ clauses }: TextPattern): boolean => clauses.some(({ mayHang }) => mayHang);

function everyParagraph(
  paragraphCount: number,
  passes: Passes,
  onHit: (paragraph: number, start: number, end: number) => void,
): void {
  for (let paragraph = 0; paragraph < paragraphCount; paragraph++)
    if (passes === null || passes(paragraph)) onHit(paragraph, 0, 0);
}

function counting(of: number) {
  const hits = new HitColumns();
  let [done, total, paragraphs, documents] = [0, 0, 0, 0];
  return {
    hits,
    searched: (): void => {
      done++;
    },
    hitsOf: (documentId: DocumentId) => {
      let last = -1;
      return (paragraph: number, start: number, end: number): void => {
        if (last < 0) documents++;
        if (paragraph !== last) paragraphs++;
        last = paragraph;
        total++;
        if (hits.length < MOST_LISTED) hits.push(documentId, paragraph, start, end);
      };
    },
    progress: (): SearchProgress => ({ done, of, total, paragraphs, documents }),
  };
}
