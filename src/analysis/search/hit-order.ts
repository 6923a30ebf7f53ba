import { asDocumentId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import type { HitColumns } from './hit-columns.ts';
import type { ResidentTexts } from './resident-texts.ts';
import type { HitOrder } from './search-messages.ts';

const CONTEXT = 60; // characters that are compared; what is alike for longer keeps the documents' order
const BATCH = 100; // documents

/** Row numbers of the hits in the order; null for the order in which they were found. */
export async function orderedHits(
  hits: HitColumns,
  order: HitOrder,
  seed: number,
  texts: ResidentTexts,
): Promise<Uint32Array | null> {
  if (order === 'document') return null;
  const rows = Uint32Array.from({ length: hits.length }, (_, row) => row);
  if (order === 'random') return shuffled(rows, seed);
  const keys = await contextKeys(hits, order, texts);
  return rows.sort((a, b) => {
    const [one = '', other = ''] = [keys[a], keys[b]];
    return one < other ? -1 : one > other ? 1 : a - b;
  });
}

function shuffled(rows: Uint32Array, seed: number): Uint32Array {
  const random = seededRandom(seed);
  for (let last = rows.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [rows[last], rows[other]] = [at(rows, other), at(rows, last)];
  }
  return rows;
}

async function contextKeys(
  hits: HitColumns,
  order: 'left' | 'hit' | 'right',
  texts: ResidentTexts,
): Promise<readonly string[]> {
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < hits.length; row++) {
    const id = hits.documentAt(row);
    const own = rowsOf.get(id);
    if (own) own.push(row);
    else rowsOf.set(id, [row]);
  }
  const keys = new Array<string>(hits.length).fill('');
  const ids = [...rowsOf.keys()].map(asDocumentId);
  for (let from = 0; from < ids.length; from += BATCH)
    for (const text of await texts.get(ids.slice(from, from + BATCH)))
      for (const row of rowsOf.get(text.documentId) ?? []) {
        const { paragraph, start, end } = hits.at(row);
        const own = text.text.slice(text.starts[paragraph] ?? 0, text.ends[paragraph] ?? 0);
        keys[row] = contextKey(own, start, end, order);
      }
  return keys;
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();

/** What a hit is ordered by: its words, those behind it, or those before it, the nearest first. */
export function contextKey(
  paragraph: string,
  start: number,
  end: number,
  order: 'left' | 'hit' | 'right',
): string {
  if (order === 'hit') return wordsOf(paragraph.slice(start, end)).join(' ');
  if (order === 'right') return wordsOf(paragraph.slice(end, end + CONTEXT)).join(' ');
  const before = wordsOf(paragraph.slice(Math.max(0, start - CONTEXT), start));
  return before.reverse().join(' ');
}

// Scripts without spaces are compared character by character, also backwards.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{M}\p{N}]|$)/gu;

const wordsOf = (text: string): string[] => folded(text).match(WORD) ?? [];
