import type { OpenDate } from '../domain/document.ts';
import { type PartialDate, parsePartialDate } from '../domain/partial-date.ts';
import { dateIn, dateInFileName, openDateIn, withPlainDigits } from './dates-in-text.ts';
import { YEAR_COUNT } from './east-asian-dates.ts';
import { MONTH_PATTERN } from './month-names.ts';

const BETWEEN = '[-._ ]';
const WIDER = '[-._, ]+';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const YEAR = '\\d{4}';
const NAME = `(?<!\\p{L})(?:${MONTH_PATTERN})(?!\\p{L})`;
const ORDINAL = '(?:st|nd|rd|th|er|º)?';
const OF = `(?:(?:de|del|of)${WIDER})?`;
// A Russian or Arabic year may be marked as one.
const MARKED = `(?:${WIDER}(?:г|года|م)(?!\\p{L})\\.?)?`;
const SOME = '[\\d〇零○一二三四五六七八九十百元]{1,6}';
const COUNTED = `(?:${YEAR_COUNT} ?)?`;
const INNER = `[(（]${COUNTED}${SOME}[年년]?[)）]`;

/** A date as names of files have it, as a part of a regular expression without groups of its own; digits are 0 to 9. */
export const NAME_DATE = [
  // What says more stands first: the year of "1951_March_14" is a date, too.
  `(?:${DAY}${ORDINAL}${WIDER}${OF})?${NAME}${WIDER}${OF}${YEAR}${MARKED}`,
  `${NAME}${WIDER}${DAY}${ORDINAL}${WIDER}${YEAR}`,
  `${YEAR}${WIDER}${NAME}${WIDER}${DAY}(?!\\d)`,
  // A name may go on with a word that is a month's name, too: "1957 May Day".
  `${YEAR}${WIDER}${NAME}(?!${WIDER}[\\p{L}\\d])`,
  `${COUNTED}${SOME}(?:${INNER})?[年년](?:${INNER})?(?: ?${SOME}[月월](?: ?${SOME}[日일])?)?`,
  `${YEAR}[-–]${YEAR}`,
  `${YEAR}(?:${BETWEEN}?${MONTH}(?:${BETWEEN}?${DAY})?)?`,
  `${DAY}${BETWEEN}${MONTH}${BETWEEN}${YEAR}${MARKED}`,
  `${MONTH}${BETWEEN}(?:1[3-9]|2\\d|3[01])${BETWEEN}${YEAR}`,
].join('|');

/** The date that such a part of a name is; `openDate` where day and month cannot be told apart. Undefined for no date. */
export function dateOfName(
  text: string,
): { readonly date: PartialDate; readonly openDate?: OpenDate } | undefined {
  const plain = withPlainDigits(text);
  const openDate = openDateIn(plain.replace(/[_ ]/g, '-'));
  const date = readDate(plain, openDate !== undefined);
  return date && { date, ...(openDate && { openDate: { ...openDate, written: text } }) };
}

function readDate(plain: string, isOpen: boolean): PartialDate | undefined {
  const two = (part: string): string => part.padStart(2, '0');
  const years = /^(\d{4})[-–](\d{4})$/.exec(plain);
  if (years) return parsePartialDate(`${years[1]}/${years[2]}`);
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  const parts = compact ? compact.slice(1).filter(Boolean) : plain.split(/[-._ ]/);
  const last = parts.at(-1) ?? '';
  if (isOpen) return parsePartialDate(last);
  if (!parts.every((part) => /^\d+$/.test(part)))
    return dateIn(plain.replace(/[-._ ]+/g, ' '))?.date ?? dateInFileName(plain);
  const [first = '', second = ''] = parts;
  const isMonthFirst = parts.length === 3 && first.length < 4 && Number(second) > 12;
  const ordered = /^\d{4}$/.test(first) ? parts : isMonthFirst ? [last, first, second] : [...parts].reverse();
  return parsePartialDate(ordered.map((part, i) => (i === 0 ? part : two(part))).join('-'));
}
