import type { PartialDate } from '../domain/partial-date.ts';
import { partialDate } from '../domain/partial-date.ts';

const NUMBER = '[0-9]{1,4}|[〇零○一二三四五六七八九十廿卅百元]{1,6}';
// What is added to a year of an era to make the common year.
const ERAS: ReadonlyMap<string, number> = new Map([
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
  ['中華民國', 1911],
  ['中华民国', 1911],
  ['民國', 1911],
  ['民国', 1911],
  ['주체', 1911],
  ['主体', 1911],
  ['主體', 1911],
  ['단기', -2333],
  ['檀紀', -2333],
]);
// The last years of eras that have ended.
const LAST_YEARS: ReadonlyMap<string, number> = new Map([
  ['明治', 45],
  ['大正', 15],
  ['昭和', 64],
  ['平成', 31],
]);
const ERA = [...ERAS.keys()].join('|');
const COMMON = '西暦|西元|公元|紀元|서기';

/** What may stand before a year to say how it is counted, as a part of a regular expression. */
export const YEAR_COUNT = `(?:${ERA}|${COMMON})`;

const YEAR = `(?:(?:(?<era>${ERA})|${COMMON})\\s*)?(?<y>${NUMBER})\\s*[年년]?\\s*(?:[（(]\\s*(?:(?<inner>${ERA})|${COMMON})?\\s*(?<z>${NUMBER})\\s*[年년]?\\s*[)）])?\\s*[年년]?`;
const DATE = new RegExp(
  `(?<![0-9])${YEAR}\\s*(?<m>${NUMBER})\\s*[月월](?:\\s*(?<d>${NUMBER})\\s*[日일号號])?`,
  'gu',
);
const SEASON = '[春夏秋冬봄초말]|여름|가을|겨울|年初|年末';
const YEAR_ALONE = new RegExp(`^[^\\p{L}\\p{N}]*${YEAR}[^\\p{L}\\p{N}]*(?:${SEASON})?[^\\p{L}\\p{N}]*$`, 'u');
// With stops between: `昭和39.4.3`, `주체53(1964). 4. 3.`
const DOTTED = new RegExp(
  `(?<era>${ERA})\\s*(?<y>[0-9]{1,3})\\s*(?:[(（]\\s*(?<z>[0-9]{4})\\s*[)）])?\\s*[.．]\\s*(?<m>[0-9]{1,2})\\s*[.．]\\s*(?<d>[0-9]{1,2})(?![0-9])`,
  'gu',
);

const DIGITS = '〇一二三四五六七八九';

/** The value of a number in digits, in Han digits one for one, or in Han numerals; 元 is the first year of an era. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const plain = text.replace(/[零○]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (!/[十百]/.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''));
  const parts =
    /^(?:([一二三四五六七八九])?百)?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!parts) return undefined;
  const [, hundreds, tens, ten, ones] = parts;
  const value = (digit: string | undefined, none: number): number => (digit ? DIGITS.indexOf(digit) : none);
  return (
    (plain.includes('百') ? 100 * value(hundreds, 1) : 0) + (ten ? 10 * value(tens, 1) : 0) + value(ones, 0)
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

const isCommon = (year: number | undefined): year is number =>
  year !== undefined && year >= 1000 && year < 2100;

/** The common year where it is written, else what an era's year is in it; undefined for a number that is no year. */
function commonYear({ era, y, inner, z }: Groups): number | undefined {
  const [first, second] = [numberOf(y), numberOf(z)];
  if (era === undefined && isCommon(first)) return first;
  if (inner === undefined && isCommon(second)) return second;
  const add = ERAS.get(era ?? '');
  if (add === undefined || first === undefined || first > (LAST_YEARS.get(era ?? '') ?? first))
    return undefined;
  return first + add;
}

/** A date in Chinese, Japanese or Korean form, with an era's year or the common one, and where it stands. */
export function eastAsianDate(
  text: string,
): { readonly date: PartialDate; readonly start: number; readonly end: number } | undefined {
  for (const match of [...text.matchAll(DATE), ...text.matchAll(DOTTED)]) {
    const groups: Groups = match.groups ?? {};
    const year = /[年년.．]/.test(match[0]) ? commonYear(groups) : undefined;
    const date =
      year === undefined ? undefined : partialDate(year, numberOf(groups['m']), numberOf(groups['d']));
    if (date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The date of a text that is nothing but a year in one of these forms: `一九五三年`, `昭和二十八年`. */
export function eastAsianYear(text: string): PartialDate | undefined {
  const match = /[年년]/.test(text) ? YEAR_ALONE.exec(text) : null;
  const year = match?.groups && commonYear(match.groups);
  return year === undefined ? undefined : partialDate(year);
}

const LATER = new RegExp(
  `^\\s*(?:[-–—~～〜至]|부터|から)\\s*(?:(?:(?<y>[0-9]{4})[年년]\\s*)?(?<m>${NUMBER})\\s*[月월]\\s*)?(?<d>${NUMBER})\\s*[日일号號]`,
  'u',
);

/** The last day of a range that a date begins, and how long its text is: `至5日`, `~6월 2일`. */
export function laterDay(
  rest: string,
  first: PartialDate,
): { readonly date: PartialDate; readonly length: number } | undefined {
  const match = LATER.exec(rest);
  const [year, month, day] = first.split('-').map(Number);
  if (!match?.groups || year === undefined || day === undefined) return undefined;
  const { y, m, d } = match.groups;
  const date = partialDate(numberOf(y) ?? year, numberOf(m) ?? month, numberOf(d));
  return date && { date, length: match[0].length };
}
