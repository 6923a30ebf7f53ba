import type { PartialDate } from '../domain/partial-date.ts';
import { partialDate } from '../domain/partial-date.ts';
import { MONTH_PATTERN, monthNumber } from './month-names.ts';

/** A date and where it stands, half-open, in UTF-16 units. */
interface FoundDate {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
}

type Groups = Readonly<Record<string, string | undefined>>;
interface Form {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => PartialDate | undefined;
}

const YEAR = '(?<y>1[0-9]{3}|20[0-9]{2})';
const MONTH = `(?<m>${MONTH_PATTERN})`;
const DAY = '(?<d>[0-3]?[0-9])';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';
const whole = (inner: string): RegExp => new RegExp(`${NO_LETTER_BEFORE}${inner}${NO_LETTER_AFTER}`, 'iu');

const named = ({ y, m, d }: Groups): PartialDate | undefined => {
  const month = monthNumber(m ?? '');
  if (month === undefined) return undefined;
  return partialDate(Number(y), month, d === undefined ? undefined : Number(d));
};
const numbered = ({ y, m, d }: Groups): PartialDate | undefined =>
  partialDate(Number(y), m === undefined ? undefined : Number(m), d === undefined ? undefined : Number(d));

/** Day and month by number, in either order; only the year where both orders are possible. */
const slashed = ({ y, a, b }: Groups): PartialDate | undefined => {
  const [first, second] = [Number(a), Number(b)];
  if (first === second) return partialDate(Number(y), first, second);
  if (first > 12) return partialDate(Number(y), second, first);
  return second > 12 ? partialDate(Number(y), first, second) : partialDate(Number(y));
};

const EAST_ASIAN =
  '(?:\\((?<z>1[0-9]{3}|20[0-9]{2})\\)|(?<y>1[0-9]{3}|20[0-9]{2})\\)?)\\s*[년年]\\s*(?<m>[01]?[0-9])\\s*[月월](?:\\s*(?<d>[0-3]?[0-9])\\s*[日일号])?';
const eastAsian = (groups: Groups): PartialDate | undefined =>
  numbered({ ...groups, y: groups['z'] ?? groups['y'] });

// First forms are the surest: a form that finds nothing gives way to the next.
const FORMS: readonly Form[] = [
  { pattern: new RegExp(`(?<![0-9])${EAST_ASIAN}`, 'u'), read: eastAsian },
  { pattern: whole(`${YEAR}([-/.])\\s?(?<m>[01]?[0-9])\\2\\s?(?<d>[0-3]?[0-9])\\.?`), read: numbered },
  {
    pattern: whole(`${MONTH}\\.?,?\\s+${DAY}(?:st|nd|rd|th)?\\s*,?\\s+(?:juche\\s+\\d+\\s*)?\\(?${YEAR}`),
    read: named,
  },
  {
    pattern: whole(
      `${DAY}(?:\\.|st|nd|rd|th|er|º|-?е|-?го)?\\s*(?:(?:day )?of |de |den |d’|d')?${MONTH}\\.?,?\\s*(?:de |del |of )?${YEAR}`,
    ),
    read: named,
  },
  {
    pattern: whole('(?<a>[0-3]?[0-9])\\.\\s?(?<b>[01]?[0-9])\\.\\s?(?<y>1[0-9]{3}|20[0-9]{2})'),
    read: dotted,
  },
  { pattern: whole(`(?<a>[0-3]?[0-9])[/-](?<b>[0-3]?[0-9])[/-]${YEAR}`), read: slashed },
  { pattern: whole(`${MONTH}\\.?,?\\s+(?:de |del |of )?${YEAR}`), read: named },
  // `1951-10`, as this app writes it; `1951-58` and `1951-10/12` are years and ranges.
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}/-])${YEAR}-(?<m>0[1-9]|1[0-2])(?![\\p{L}\\p{N}/-])`, 'u'),
    read: numbered,
  },
];

function dotted({ y, a, b }: Groups): PartialDate | undefined {
  return partialDate(Number(y), Number(b), Number(a));
}

const OTHER_DIGITS = /[٠-٩۰-۹０-９]/g;
const HAN_DIGITS = '〇零一二三四五六七八九';

/** Arabic-Indic, Persian and full-width digits as 0 to 9, one for one, so that positions stay. */
function withPlainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0xff10 ? code - 0xff10 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
  });
}

const HAN_DATE =
  /(?<y>[〇零○一二三四五六七八九]{4})年(?<m>[一二三四五六七八九十]{1,2})月(?:(?<d>[一二三四五六七八九十]{1,3})[日号])?/;

function hanNumber(text: string): number {
  if (!text.includes('十')) return Math.max(0, HAN_DIGITS.indexOf(text) - 1);
  const [tens = '', ones = ''] = text.split('十');
  const tensValue = tens === '' ? 1 : Math.max(0, HAN_DIGITS.indexOf(tens) - 1);
  return 10 * tensValue + (ones === '' ? 0 : Math.max(0, HAN_DIGITS.indexOf(ones) - 1));
}

function hanDate(text: string): FoundDate | undefined {
  const match = HAN_DATE.exec(text);
  if (!match) return undefined;
  const { y = '', m, d } = match.groups ?? {};
  const digits = [...y].map((digit) => ('〇零○'.includes(digit) ? 0 : hanNumber(digit)));
  const date = partialDate(
    Number(digits.join('')),
    m === undefined ? undefined : hanNumber(m),
    d === undefined ? undefined : hanNumber(d),
  );
  return date && { date, start: match.index, end: match.index + match[0].length };
}

/** The first date in the surest form, with a year at least; undefined where none stands in the text. */
export function dateIn(text: string): FoundDate | undefined {
  const plain = withPlainDigits(text);
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(plain);
    const date = match?.groups && read(match.groups);
    if (match && date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return hanDate(plain);
}

const YEAR_ALONE =
  /^[^\p{L}\p{N}]*(1[0-9]{3}|20[0-9]{2})[^\p{L}\p{N}]*(?:г\.?|год|year|年|년)?[^\p{L}\p{N}]*$/iu;

/** The date of a text that is nothing but a year, as "(1946)" or "1946 г."; undefined for anything else. */
export function yearAlone(text: string): PartialDate | undefined {
  const year = YEAR_ALONE.exec(withPlainDigits(text))?.[1];
  return year === undefined ? undefined : partialDate(Number(year));
}

/** A date in a file's name: `2013-01-29`, `19560314`, `14 Mar 1956` or a year by itself. */
export function dateInFileName(name: string): PartialDate | undefined {
  const spaced = name.replace(/_/g, ' ');
  const found = dateIn(spaced);
  if (found) return found.date;
  const compact = /(?<![\p{L}\p{N}])(1[5-9]\d{2}|20\d{2})(\d{2})(\d{2})(?![\p{L}\p{N}])/u.exec(spaced);
  const full = compact && partialDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (full) return full;
  const month = /(?<![\p{L}\p{N}])(1[5-9]\d{2}|20\d{2})[-.](\d{2})(?![\p{L}\p{N}-])/u.exec(spaced);
  const partial = month && partialDate(Number(month[1]), Number(month[2]));
  if (partial) return partial;
  const year = /(?<![\p{L}\p{N}])(1[5-9]\d{2}|20\d{2})(?![\p{N}])/u.exec(spaced);
  return year ? partialDate(Number(year[1])) : undefined;
}
