import { dateIn } from './dates-in-text.ts';
import type { Heading } from './heading.ts';
import type { Line } from './text-lines.ts';

const TITLE_KEYS = [
  'title',
  'subject',
  'betreff',
  'titel',
  'titre',
  'objet',
  'título',
  'asunto',
  'заголовок',
  'тема',
  '제목',
  '标题',
  '標題',
  '题目',
  '题',
  '主题',
  'العنوان',
  'الموضوع',
];
const DATE_KEYS = [
  'date',
  'sent',
  'datum',
  'gesendet',
  'fecha',
  'дата',
  '날짜',
  '일자',
  '日期',
  '日付',
  'التاريخ',
];
const OTHER_KEYS = [
  'from',
  'to',
  'cc',
  'author',
  'speaker',
  'source',
  'outlet',
  'place',
  'location',
  'country',
  'language',
  'event',
  'occasion',
  'program',
  'programme',
  'station',
  'newspaper',
  'genre',
  'type',
  'reply-to',
  'organization',
  'newsgroups',
  'message-id',
  'von',
  'an',
  'autor',
  'redner',
  'quelle',
  'ort',
  'auteur',
  'orateur',
  'lieu',
  'orador',
  'fuente',
  'lugar',
  'автор',
  'источник',
  'место',
  'оратор',
  '연설자',
  '저자',
  '출처',
  '장소',
  '作者',
  '来源',
  '來源',
  '地点',
  '地點',
  '讲话人',
  'المتحدث',
  'المصدر',
  'المكان',
  'الكاتب',
];
const KINDS = new Map<string, 'title' | 'date' | 'other'>([
  ...TITLE_KEYS.map((key) => [key, 'title'] as const),
  ...DATE_KEYS.map((key) => [key, 'date'] as const),
  ...OTHER_KEYS.map((key) => [key, 'other'] as const),
]);

/** A line `Key: value` with a key that texts are described by. */
interface KeyLine {
  readonly kind: 'title' | 'date' | 'other';
  readonly key: string;
  readonly value: string;
}

function keyLine(text: string): KeyLine | undefined {
  const match = /^([\p{L}-]{1,14})\s*[:：]\s*(\S.*)$/u.exec(text);
  const key = match?.[1] ?? '';
  const kind = KINDS.get(key.toLowerCase());
  return kind && { kind, key, value: match?.[2] ?? '' };
}

interface KeyedLines extends KeyLine {
  /** How many lines the value takes. */
  readonly count: number;
}

// A folded line of a mail's head; more of them would be the text.
const MOST_FOLDS = 2;

/** The heading of lines `Title: …`, `Date: …`, as in mails and archives' files: at least two, or a title and a blank line. */
export function keyedHeading(lines: readonly Line[]): Heading | undefined {
  const keyed: KeyedLines[] = [];
  let at = 0;
  for (let found = keyedAt(lines, at); found; found = keyedAt(lines, at)) {
    keyed.push(found);
    at += found.count;
  }
  const next = lines[at];
  const clear = keyed.length >= 2 || (keyed[0]?.kind === 'title' && (next?.blankBefore ?? 0) > 0);
  if (!clear || !next) return undefined;
  const date = keyed.find((found) => found.kind === 'date');
  const others = keyed.filter((found) => found.kind === 'other');
  return {
    title: keyed.find((found) => found.kind === 'title')?.value ?? '',
    date: (date && dateIn(date.value)?.date) ?? null,
    attributes: Object.fromEntries(others.map(({ key, value }) => [key, value])),
    reasons: keyed.flatMap(({ kind, count }) =>
      Array.from({ length: count }, () => (kind === 'other' ? 'heading block' : kind)),
    ),
  };
}

/** A key's line with the indented lines that go on with its value. */
function keyedAt(lines: readonly Line[], at: number): KeyedLines | undefined {
  const first = lines[at];
  const found = first && keyLine(first.text);
  if (!found) return undefined;
  let count = 1;
  while (count <= MOST_FOLDS && isFold(lines[at + count])) count++;
  const next = lines[at + count];
  const ends = next === undefined || next.blankBefore > 0 || keyLine(next.text) !== undefined;
  if (!ends) count = 1;
  const folds = lines.slice(at + 1, at + count).map((line) => line.text);
  return { ...found, value: [found.value, ...folds].join(' '), count };
}

const isFold = (line: Line | undefined): boolean =>
  line !== undefined && line.blankBefore === 0 && line.indent > 0 && keyLine(line.text) === undefined;
