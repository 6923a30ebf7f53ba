import { commonRuns } from './common-runs.ts';
import { tokensOf } from './text-changes.ts';

/** What became of a paragraph of the old text in a new one. */
export interface AlignedParagraph {
  /** `same` keeps its words and its place among the others, `moved` its words only. */
  readonly fate: 'same' | 'moved' | 'changed' | 'removed';
  /** Its number in the new text; null for a removed one. No two stand on the same. */
  readonly to: number | null;
}

/**
 * What became of each paragraph. Equal ones, white space aside, find each other first, in order, then out of order; what
 * is left is paired with what is most like it, where at least half of the words are shared.
 */
export function alignedParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly AlignedParagraph[] {
  const [old, anew] = [before.map(keyOf), after.map(keyOf)];
  const found = new Map<number, AlignedParagraph>();
  const taken = new Set<number>();
  const pair = (from: number, to: number, fate: AlignedParagraph['fate']): void => {
    found.set(from, { fate, to });
    taken.add(to);
  };
  for (const run of commonRuns(old, anew))
    for (let i = 0; i < run.length; i++) pair(run.before + i, run.after + i, 'same');
  const left = new Map<string, number[]>();
  for (const [k, key] of anew.entries()) if (!taken.has(k)) left.set(key, [...(left.get(key) ?? []), k]);
  for (const [i, key] of old.entries()) {
    const to = found.has(i) ? undefined : left.get(key)?.shift();
    if (to !== undefined) pair(i, to, 'moved');
  }
  const openOld = [...old.keys()].filter((i) => !found.has(i));
  const openNew = [...anew.keys()].filter((k) => !taken.has(k));
  for (const [i, k] of mostAlike(before, after, openOld, openNew))
    if (!found.has(i) && !taken.has(k)) pair(i, k, 'changed');
  return before.map((_, i) => found.get(i) ?? { fate: 'removed', to: null });
}

const keyOf = (paragraph: string): string => paragraph.normalize('NFC').replace(/\s+/g, ' ').trim();

const LEAST_SHARED = 0.5;
// Up to here everything is compared with everything; above, only with what stands about as far in the text.
const COMPARED_WHOLE = 400;
const COMPARED_AROUND = 40;

/** Pairs that share at least half of their words, those that share most first. */
function mostAlike(
  before: readonly string[],
  after: readonly string[],
  openOld: readonly number[],
  openNew: readonly number[],
): readonly (readonly [number, number])[] {
  const bags = new Map(openNew.map((k) => [k, bagOf(after[k] ?? '')]));
  const isLarge = openOld.length > COMPARED_WHOLE || openNew.length > COMPARED_WHOLE;
  const pairs = openOld.flatMap((i, place) => {
    const bag = bagOf(before[i] ?? '');
    const middle = Math.round((place / openOld.length) * openNew.length);
    const near = isLarge
      ? openNew.slice(Math.max(0, middle - COMPARED_AROUND), middle + COMPARED_AROUND)
      : openNew;
    return near.flatMap((k) => {
      const shared = sharedWords(bag, bags.get(k) ?? bag);
      return shared < LEAST_SHARED ? [] : [{ i, k, shared, way: Math.abs(i - k) }];
    });
  });
  return pairs.sort((a, b) => b.shared - a.shared || a.way - b.way).map(({ i, k }) => [i, k]);
}

interface Bag {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  let size = 0;
  for (const token of tokensOf(text.toLowerCase())) {
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    counts.set(token, (counts.get(token) ?? 0) + 1);
    size++;
  }
  return { counts, size };
}

/** Dice's share of the words of both, doubles counted; 0 where neither has a word. */
function sharedWords(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
