/** The text as it counts for comparing spellings: without case, width, outer and double blanks. */
export const spellingKey = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');

// Shorter names differ by a letter on purpose: "Lee" and "Leo" are two persons.
const ONE_SLIP = 5;
const TWO_SLIPS = 11;

/** Letters to change, add, leave out or swap to get from one text to the other; more than `most` counts as more. */
function slips(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const same = letter === other ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + same, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
      if (i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other)
        least = Math.min(least, (before[j - 1] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether two different texts look like one value spelt in two ways. Texts that differ in digits are two values. */
export function isNearSpelling(a: string, b: string): boolean {
  if (a === b) return false;
  const [one, other] = [spellingKey(a), spellingKey(b)];
  if (one === other) return true;
  if (one.replace(/\D/g, '') !== other.replace(/\D/g, '')) return false;
  const letters = [...one];
  const others = [...other];
  const shorter = Math.min(letters.length, others.length);
  const most = shorter >= TWO_SLIPS ? 2 : shorter >= ONE_SLIP ? 1 : 0;
  return most > 0 && slips(letters, others, most) <= most;
}

/** A value that may be meant for another one that is used already or more often. */
export interface SpellingDoubt {
  readonly value: string;
  readonly count: number;
  readonly meant: string;
}

// Comparing all pairs of more values would take seconds; names of that many different values are titles.
const MOST_VALUES = 600;

/** The values that look like another spelling of one that is stored, or of one that occurs more often. */
export function spellingDoubts(
  counts: ReadonlyMap<string, number>,
  stored: readonly string[],
): readonly SpellingDoubt[] {
  if (counts.size + stored.length > MOST_VALUES) return [];
  const known = new Set(stored);
  const ranked = [...counts].filter(([value]) => !known.has(value)).sort((a, b) => b[1] - a[1]);
  const accepted = [...stored];
  const doubts: SpellingDoubt[] = [];
  for (const [value, count] of ranked) {
    const meant = accepted.find((other) => isNearSpelling(value, other));
    if (meant === undefined) accepted.push(value);
    else doubts.push({ value, count, meant });
  }
  return doubts;
}
