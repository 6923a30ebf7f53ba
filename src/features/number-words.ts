export const NO_DATA = 'no data';

/** `1,443`. */
export const numberText = (n: number): string => n.toLocaleString('en');

/** `1 document`, `1,443 documents`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${numberText(n)} ${n === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few by name, the others by number: `a, b and 5 others`. */
export function listedFirst(words: readonly string[], most: number): string {
  if (words.length <= most + 1) return listed(words);
  return listed([...words.slice(0, most), `${numberText(words.length - most)} others`]);
}

// A share that is not quite nothing or not quite all must not be rounded to it.
function percentText(share: number, decimals: (percent: number) => number): string {
  const percent = share * 100;
  if (percent === 0 || percent === 100) return `${percent}%`;
  const text = percent.toFixed(decimals(percent));
  const isFalse = Number(text) === 0 || Number(text) === 100;
  if (!isFalse) return `${text}%`;
  if (percent < 0.05) return '<0.1%';
  return percent > 99.95 ? '>99.9%' : `${percent.toFixed(1)}%`;
}

/** As exact as a table is read: `34.2%`, `0.38%`; a rate per 1,000 words as `4.1`; `no data` for null. */
export function shareText(share: number | null, isRate: boolean): string {
  if (share === null) return NO_DATA;
  return isRate ? share.toFixed(1) : percentText(share, (percent) => (percent < 1 ? 2 : 1));
}

/** As short as beside a bar: `34%`, `8.2%`. */
export function shortShareText(share: number | null, isRate: boolean): string {
  if (share === null) return NO_DATA;
  return isRate ? share.toFixed(1) : percentText(share, (percent) => (percent < 9.95 ? 1 : 0));
}

/** What a share is of: `143 of 418`; of words `143 in 61,204 words`. */
export const ofText = (n: number, base: number, isRate: boolean): string =>
  isRate ? `${numberText(n)} in ${counted(base, 'word')}` : `${numberText(n)} of ${numberText(base)}`;
