/** What a group of letters says for each language that it speaks for, by the number of the language. */
export type GroupScores = Readonly<Record<string, number>>;

/** A table of groups as two texts: the groups in the order of their keys, one a line, and their scores in that order. */
export interface PackedNgrams {
  readonly groups: string;
  readonly scores: string;
}

// Letters of a group are bytes, none of them a line end, and at most six: in base 256 they are whole numbers.
const BASE = 256;
const LINE_END = 10;
// Numbers are written as the characters behind the quotation mark, so that nearly none must be escaped.
const FIRST = 35;

function keyOf(group: string): number {
  let key = 0;
  for (let i = 0; i < group.length; i++) {
    const code = group.charCodeAt(i);
    if (code >= BASE) return Number.NaN;
    key = key * BASE + code;
  }
  return key;
}

const character = (value: number): string => {
  if (!Number.isInteger(value) || value < 0 || value + FIRST >= BASE)
    throw new Error(`${value} has no character in a table of groups`);
  return String.fromCharCode(value + FIRST);
};

/** The table of these groups; throws where one of them, or a score, does not fit. */
export function packedNgrams(ngrams: Readonly<Record<string, GroupScores>>): PackedNgrams {
  const sorted = Object.entries(ngrams)
    .map(([group, scores]) => ({ group, scores, key: keyOf(group) }))
    .sort((a, b) => a.key - b.key);
  const odd = sorted.find(({ group, key }) => !Number.isSafeInteger(key) || group.includes('\n'));
  if (odd) throw new Error(`“${odd.group}” has no key in a table of groups`);
  const scores = sorted.map(({ scores: own }) => {
    const pairs = Object.entries(own);
    return [
      character(pairs.length),
      ...pairs.map(([language, score]) => character(Number(language)) + character(score)),
    ].join('');
  });
  return { groups: sorted.map(({ group }) => `${group}\n`).join(''), scores: scores.join('') };
}

/**
 * The groups of a table and their scores, as if it were an object of them; undefined for others. It holds one megabyte
 * where the object holds twenty, and is made without a value for each group.
 */
export function ngramTable({
  groups,
  scores,
}: PackedNgrams): Readonly<Record<string, GroupScores | undefined>> {
  const { keys, starts } = places(groups, scores);
  const scoresOf = (group: string): GroupScores | undefined => {
    const place = placeOf(keys, keyOf(group));
    if (place < 0) return undefined;
    const found: Record<string, number> = {};
    const start = starts[place] ?? 0;
    const end = start + 1 + 2 * (scores.charCodeAt(start) - FIRST);
    for (let at = start + 1; at < end; at += 2)
      found[scores.charCodeAt(at) - FIRST] = scores.charCodeAt(at + 1) - FIRST;
    return found;
  };
  return new Proxy({}, { get: (_, group) => (typeof group === 'string' ? scoresOf(group) : undefined) });
}

/** The keys of the groups, and where the scores of each begin. */
function places(
  groups: string,
  scores: string,
): { readonly keys: Float64Array; readonly starts: Uint32Array } {
  let count = 0;
  for (let i = 0; i < groups.length; i++) if (groups.charCodeAt(i) === LINE_END) count++;
  const keys = new Float64Array(count);
  const starts = new Uint32Array(count);
  let [place, key, start] = [0, 0, 0];
  for (let i = 0; i < groups.length; i++) {
    const code = groups.charCodeAt(i);
    if (code !== LINE_END) {
      key = key * BASE + code;
      continue;
    }
    keys[place] = key;
    starts[place] = start;
    start += 1 + 2 * (scores.charCodeAt(start) - FIRST);
    place += 1;
    key = 0;
  }
  return { keys, starts };
}

/** Where the key stands among ascending ones; -1 where it does not. */
function placeOf(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
