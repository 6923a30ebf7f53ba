import type { OpenDate } from '../domain/document.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { parsePartialDate, partialDate } from '../domain/partial-date.ts';
import { eastAsianDate, eastAsianYear, laterDay } from './east-asian-dates.ts';
import { MONTH_PATTERN, monthNumber } from './month-names.ts';
import { withoutOtherCalendars } from './other-calendars.ts';

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
// Two names of one month, as of the Levant and of Egypt, may stand side by side.
const MONTH = `(?<m>${MONTH_PATTERN})(?:\\s?[/(]\\s?(?:${MONTH_PATTERN})\\)?)?`;
const DAY = '["«]?(?<d>[0-3]?[0-9])["»]?';
const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
// Signs that mark a year as one stand right behind it in Arabic and Russian.
const NO_LETTER_AFTER = '(?!\\p{N}|(?!(?:م|г)(?!\\p{L})|T[0-9]{2}:)\\p{L})';
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

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

// October in Croatian, November in Polish and Czech; a stop behind the day is Croatian or Czech, one behind the year Croatian.
const LISTOPAD = /^listopada?$/i;
const CROATIAN_OCTOBER = whole(`${DAY}\\.\\s*listopada\\s+${YEAR}`);

function monthAlone(groups: Groups): PartialDate | undefined {
  return LISTOPAD.test(groups['m'] ?? '') ? partialDate(Number(groups['y'])) : named(groups);
}

// First forms are the surest: a form that finds nothing gives way to the next.
const FORMS: readonly Form[] = [
  { pattern: CROATIAN_OCTOBER, read: ({ y, d }) => numbered({ y, m: '10', d }) },
  { pattern: whole(`${YEAR}([-/.])\\s?(?<m>[01]?[0-9])\\2\\s?(?<d>[0-3]?[0-9])\\.?`), read: numbered },
  {
    pattern: whole(`${MONTH}\\.?,?\\s+${DAY}(?:st|nd|rd|th|d)?\\s*,?\\s+(?:juche\\s+\\d+\\s*)?\\(?${YEAR}`),
    read: named,
  },
  {
    pattern: whole(
      `${DAY}(?:\\.|st|nd|rd|th|d|er|\\.?[º°]|-?е|-?го)?[\\s-]*(?:(?:day )?of |de |den |d’|d')?${MONTH}\\.?,?[\\s-]*(?:de |del |of )?${YEAR}`,
    ),
    read: named,
  },
  { pattern: whole(`${YEAR}\\.?\\s+${MONTH}\\s+(?:hó\\s+)?${DAY}(?:\\.|-[aáeé]n)?`), read: named },
  { pattern: whole(`juche\\s+\\d+\\s*\\(${YEAR}\\)\\s*,?\\s*${MONTH}\\s+${DAY}`), read: named },
  { pattern: whole(`${MONTH}\\s+${DAY},?\\s+juche\\s+(?<j>[0-9]{1,3})`), read: ofJuche },
  {
    pattern: whole(`(?:ngày\\s+)?(?<d>[0-3]?[0-9])\\s+tháng\\s+(?<m>[01]?[0-9])\\s+năm\\s+${YEAR}`),
    read: numbered,
  },
  {
    pattern: whole('(?<a>[0-3]?[0-9])\\.\\s?(?<b>[01]?[0-9])\\.\\s?(?<y>1[0-9]{3}|20[0-9]{2})'),
    read: dotted,
  },
  { pattern: whole(`(?<a>[0-3]?[0-9])[/-](?<b>[0-3]?[0-9])[/-]${YEAR}`), read: slashed },
  {
    pattern: whole(`${DAY}(?:\\.\\s?|\\s|[/-])(?<r>[IVX]{1,4})(?:\\.\\s?|\\s|[/-])${YEAR}`),
    read: ({ r, ...rest }) => numbered({ ...rest, m: String(ROMAN.indexOf(r?.toUpperCase() ?? '') + 1) }),
  },
  { pattern: whole(`${MONTH}\\.?,?\\s+(?:de |del |of )?${YEAR}`), read: monthAlone },
  {
    pattern: whole(`(?:(?<d>[0-3]?[0-9])\\s+)?tháng\\s+(?<m>[01]?[0-9])(?:\\s+năm|,)?\\s+${YEAR}`),
    read: numbered,
  },
  // `1951-10`, as this app writes it; `1951-58` and `1951-10/12` are years and ranges.
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}/-])${YEAR}-(?<m>0[1-9]|1[0-2])(?![\\p{L}\\p{N}/-])`, 'u'),
    read: numbered,
  },
];

const JUCHE = 1911;

function ofJuche({ j, ...rest }: Groups): PartialDate | undefined {
  return named({ ...rest, y: String(JUCHE + Number(j)) });
}

function dotted({ y, a, b }: Groups): PartialDate | undefined {
  return partialDate(Number(y), Number(b), Number(a));
}

const OPEN = whole(`(?<a>[01]?[0-9])([/-])(?<b>[01]?[0-9])\\2${YEAR}`);

/** The first date of which nothing tells whether the day or the month comes first. */
export function openDateIn(text: string): OpenDate | undefined {
  const match = OPEN.exec(plainText(text));
  const { a, b, y } = match?.groups ?? {};
  if (!match || a === undefined || b === undefined || Number(a) === Number(b)) return undefined;
  const dayFirst = partialDate(Number(y), Number(b), Number(a));
  const monthFirst = partialDate(Number(y), Number(a), Number(b));
  if (dayFirst === undefined || monthFirst === undefined) return undefined;
  return { written: text.slice(match.index, match.index + match[0].length), dayFirst, monthFirst };
}

const OTHER_DIGITS = /[٠-٩۰-۹０-９]/g;

/** Arabic-Indic, Persian and full-width digits as 0 to 9, one for one, so that positions stay. */
export function withPlainDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0xff10 ? code - 0xff10 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
  });
}

/** Digits as 0 to 9, without dates of other calendars; positions stay. */
const plainText = (text: string): string => withoutOtherCalendars(withPlainDigits(text), text);

/** The first date in the surest form, with a year at least; undefined where none stands in the text. */
export function dateIn(text: string): FoundDate | undefined {
  const plain = plainText(text);
  const found = daysIn(plain) ?? eastAsianDate(plain) ?? dateOfForms(plain);
  return found && withEnd(plain, found);
}

// Every form has a year in figures: looking for one is far cheaper than trying them all.
const MAY_HOLD_DATE = /[12][0-9]{3}|juche/i;

function dateOfForms(plain: string): FoundDate | undefined {
  if (!MAY_HOLD_DATE.test(plain)) return undefined;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(plain);
    const date = match?.groups && read(match.groups);
    if (match && date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

const TO = '(?:[-–—~&]|to|and|bis|und|al?|y|au|et|по|и)';
const ORDINAL = '(?:\\.|st|nd|rd|th|er|º)?';
const OTHER_MONTH = `(?<n>${MONTH_PATTERN})\\.?`;
const DAYS = [
  whole(
    `${DAY}${ORDINAL}\\s*(?:of |de )?${OTHER_MONTH}\\s*${TO}\\s*(?<e>[0-3]?[0-9])${ORDINAL}\\s*(?:of |de )?${MONTH}\\.?,?\\s*(?:de |del |of )?${YEAR}`,
  ),
  whole(
    `${OTHER_MONTH}\\s+${DAY}${ORDINAL}\\s*${TO}\\s*${MONTH}\\.?\\s+(?<e>[0-3]?[0-9])${ORDINAL}\\s*,?\\s+${YEAR}`,
  ),
  whole(`${OTHER_MONTH}\\s*${TO}\\s*${MONTH}\\.?,?\\s+(?:de |del |of )?${YEAR}`),
  whole(
    `(?<d>[0-3]?[0-9])(?:\\.|st|nd|rd|th|er|º)?\\s*(?:${TO}|/)\\s*(?<e>[0-3]?[0-9])(?:\\.|st|nd|rd|th|º)?\\s*(?:of |de )?${MONTH}\\.?,?\\s*(?:de |del |of )?${YEAR}`,
  ),
  whole(
    `${MONTH}\\.?\\s+(?<d>[0-3]?[0-9])(?:st|nd|rd|th)?\\s*${TO}\\s*(?<e>[0-3]?[0-9])(?:st|nd|rd|th)?\\s*,?\\s+${YEAR}`,
  ),
];

/** A range with one year behind it, as "3–5 May 1953" and "30 April – 2 May 1953"; over New Year it began a year before. */
function daysIn(plain: string): FoundDate | undefined {
  if (!MAY_HOLD_DATE.test(plain)) return undefined;
  for (const pattern of DAYS) {
    const match = pattern.exec(plain);
    const { d, e, n, ...month } = match?.groups ?? {};
    const to = named({ ...month, d: e });
    const fromIn = (y: string | undefined): PartialDate | undefined =>
      named({ ...month, d, m: n ?? month['m'], y });
    const range = (from: PartialDate | undefined): PartialDate | undefined =>
      from && to && parsePartialDate(`${from}/${to}`);
    const before = String(Number(month['y']) - 1);
    const date = range(fromIn(month['y'])) ?? (n === undefined ? undefined : range(fromIn(before)));
    if (match && date) return { date, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

// Between two dates, with the mark of a year behind the first: "1 мая 1953 г. – 3 мая 1953 г."
const JOINT = /^(?:\s*(?:г\.?|года|م))?\s*(?:[-–—~]|to|until|till|bis|au|al?|по)\s*/iu;

/** The range that a date begins where another date follows it. */
function withEnd(plain: string, found: FoundDate): FoundDate {
  const rest = plain.slice(found.end);
  const day = laterDay(rest, found.date);
  const joint = JOINT.exec(rest)?.[0] ?? '';
  const next = joint === '' || found.date.includes('/') ? undefined : dateOfForms(rest.slice(joint.length));
  const later = day ?? (next?.start === 0 ? { date: next.date, length: joint.length + next.end } : undefined);
  const range = later && parsePartialDate(`${found.date}/${later.date}`);
  return later && range ? { ...found, date: range, end: found.end + later.length } : found;
}

// What a year may be called more nearly, or less: a season, or about that year.
const NEARLY = [
  '(?:early|mid|late)?[ -]*(?:spring|summer|autumn|fall|winter)(?: of)?|c|ca|circa|about',
  'frühjahr|frühling|sommer|herbst|um|etwa|printemps|été|automne|hiver|vers|environ',
  'primavera|verano|otoño|invierno|hacia|весна|лето|осень|зима|весной|летом|осенью|зимой|около|ок',
  '봄|여름|가을|겨울|약|약간|春|夏|秋|冬|约|約|ربيع|صيف|خريف|شتاء|حوالي',
].join('|');
const YEAR_ALONE = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:${NEARLY})\\.?\\s*(?:de\\s+)?)?(1[0-9]{3}|20[0-9]{2})[^\\p{L}\\p{N}]*(?:г\\.?|год|года|year|年|년)?[^\\p{L}\\p{N}]*$`,
  'iu',
);

const YEARS_ALONE =
  /^[^\p{L}\p{N}]*(1[0-9]{3}|20[0-9]{2})\s*[-–—/]\s*(1[0-9]{3}|20[0-9]{2}|[0-9]{2})[^\p{L}\p{N}]*$/u;

/** The date of a text that is nothing but a year or two, as "(1946)", "c. 1946", "summer 1946" or "1939–45"; undefined for anything else. */
export function yearAlone(text: string): PartialDate | undefined {
  const plain = plainText(text);
  const years = YEARS_ALONE.exec(plain);
  if (years) {
    const [, first = '', last = ''] = years;
    return parsePartialDate(`${first}/${first.slice(0, 4 - last.length)}${last}`);
  }
  const year = YEAR_ALONE.exec(plain)?.[1];
  return year === undefined ? eastAsianYear(plain) : partialDate(Number(year));
}

/** A date in a file's name: `2013-01-29`, `19560314`, `14 Mar 1956` or a year by itself. */
export function dateInFileName(name: string): PartialDate | undefined {
  // Some systems store marks of letters apart in names.
  const spaced = name.normalize('NFC').replace(/_/g, ' ');
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
