import { longestIncreasing } from './longest-increasing.ts';
import { at } from './typed-arrays.ts';

/** `length` items that stand in both sequences, from `before` in the old one and from `after` in the new one. */
export interface CommonRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

// Time and memory grow with its square. A paragraph that differs in more words was written anew.
const MOST_EDITS = 1500;

/**
 * What two sequences have in common, in order: by the fewest insertions and deletions (Myers 1986). Where those are
 * more than 1,500, only by the items that each sequence has exactly once. Runs ascend in both and are never empty.
 */
export function commonRuns(before: readonly string[], after: readonly string[]): readonly CommonRun[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const old = before.slice(head, before.length - tail);
  const anew = after.slice(head, after.length - tail);
  const pairs = fewestEdits(old, anew) ?? uniqueInBoth(old, anew);
  return joinedRuns([
    { before: 0, after: 0, length: head },
    ...pairs.map(([i, k]) => ({ before: head + i, after: head + k, length: 1 })),
    { before: before.length - tail, after: after.length - tail, length: tail },
  ]);
}

type Pair = readonly [before: number, after: number];

function joinedRuns(runs: readonly CommonRun[]): readonly CommonRun[] {
  const joined: CommonRun[] = [];
  for (const run of runs) {
    if (run.length === 0) continue;
    const last = joined.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}

/** Pairs of equal items on a shortest way of edits; undefined where it is too long. */
function fewestEdits(old: readonly string[], anew: readonly string[]): readonly Pair[] | undefined {
  const most = Math.min(MOST_EDITS, old.length + anew.length);
  // reached[k]: how far into `old` the diagonal k, where `old` is k items ahead of `anew`, was followed.
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const steps: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    steps.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(reached, middle + k - 1) < at(reached, middle + k + 1));
      let i = down ? at(reached, middle + k + 1) : at(reached, middle + k - 1) + 1;
      while (i < old.length && i - k < anew.length && old[i] === anew[i - k]) i++;
      reached[middle + k] = i;
      if (i >= old.length && i - k >= anew.length) return wayBack(steps, old.length, anew.length);
    }
  }
  return undefined;
}

function wayBack(steps: readonly Int32Array[], oldLength: number, newLength: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let i = oldLength;
  let j = newLength;
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const reached = steps[edits] ?? new Int32Array();
    const middle = edits + 1;
    const k = i - j;
    const down = k === -edits || (k !== edits && at(reached, middle + k - 1) < at(reached, middle + k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromI = edits === 0 ? 0 : at(reached, middle + fromK);
    const fromJ = edits === 0 ? 0 : fromI - fromK;
    const start = edits === 0 ? 0 : down ? fromI : fromI + 1;
    while (i > start && j > 0) pairs.push([--i, --j]);
    i = fromI;
    j = fromJ;
  }
  return pairs.reverse();
}

/** Pairs of the items that both have exactly once, as many as keep their order. */
function uniqueInBoth(old: readonly string[], anew: readonly string[]): readonly Pair[] {
  const places = uniquePlaces(anew);
  const pairs = [...uniquePlaces(old)].flatMap(([item, i]): readonly Pair[] => {
    const k = places.get(item);
    return k === undefined ? [] : [[i, k]];
  });
  return longestIncreasing(pairs.map(([, k]) => k)).flatMap((index): readonly Pair[] => {
    const pair = pairs[index];
    return pair ? [pair] : [];
  });
}

/** Where the items stand that occur exactly once, in the order of the sequence. */
export function uniquePlaces(items: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const doubled = new Set<string>();
  for (const [i, item] of items.entries()) {
    if (places.has(item)) doubled.add(item);
    places.set(item, i);
  }
  for (const item of doubled) places.delete(item);
  return places;
}
