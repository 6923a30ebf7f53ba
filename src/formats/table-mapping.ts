import { stampDate } from './markup-draft.ts';
import type { Table } from './table.ts';
import { cellDate } from './table-date.ts';

/** What each column of a table means, by its number; null for a meaning that no column has. */
export interface TableMapping {
  readonly text: number;
  readonly title: number | null;
  readonly date: number | null;
  readonly language: number | null;
  /** Rows with the same value here are the paragraphs of one document; null: every row is a document. */
  readonly key: number | null;
  /** Number of a paragraph within its document: rows are sorted by it. */
  readonly order: number | null;
  readonly attributes: readonly number[];
}

const NAMES = {
  text: /^(?:(?:full|body|article|speech|clean|raw|plain)[ _-]?)?(?:text|body|content|transcript|speech|paragraph|message|statement|quote|freetext|본문|내용|正文|内容|本文|текст|содержание|inhalt|texto|texte|النص)s?$/i,
  title:
    /^(?:(?:doc(?:ument)?|article|speech)[ _-]?)?(?:title|headline|heading|subject|name|제목|标题|標題|題名|заголовок|название|titel|titre|título|العنوان)$/i,
  date: /(?:^|[ _-])(?:date|published|pubdate|publication|year|day|time|timestamp|created|epoch|날짜|일자|日期|日付|дата|год|datum|jahr|fecha|año|التاريخ)(?:[ _-]|$)|date$/i,
  language: /^(?:lang|language|언어|语言|язык|sprache|langue|idioma)$/i,
  key: /^(?:(?:doc(?:ument)?|speech|article|text|file|item|source)(?:[ _-]?(?:id|no|nr|num|number|name|key))?|id|url|uri|link|case|guid|title|filename)$/i,
  order:
    /^(?:(?:para(?:graph)?|par|sent(?:ence)?|line|row|seq(?:uence)?|turn|segment|chunk)[ _-]?(?:id|no|nr|num|number|index|order)?|order|position|index|seq)$/i,
} as const;
// Below this many characters on average no column holds texts; their values are attributes.
const SHORTEST_TEXTS = 25;
const LONGEST_ATTRIBUTE = 200;
const LONGEST_DATE = 30;
const SAMPLE_ROWS = 500;

/** The meaning that names and cells of the columns speak for; null where no column can hold the text. */
export function guessedMapping(table: Table): TableMapping | null {
  const rows = table.rows.slice(0, SAMPLE_ROWS);
  const all = table.columns.map((_, i) => i);
  const cells = (column: number): readonly string[] =>
    rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  const length = (column: number): number =>
    cells(column).reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, rows.length);
  const named = (meaning: keyof typeof NAMES, column: number): boolean =>
    NAMES[meaning].test(ownName(table.columns[column]?.trim() ?? ''));

  const weight = (column: number): number => length(column) * (named('text', column) ? 20 : 1);
  const text = all.reduce((best, column) => (weight(column) > weight(best) ? column : best), 0);
  if (all.length === 0 || weight(text) < SHORTEST_TEXTS) return null;
  const rest = all.filter((column) => column !== text);
  const find = (meaning: keyof typeof NAMES, fits: (column: number) => boolean): number | null =>
    rest.find((column) => named(meaning, column) && fits(column)) ?? null;
  const title = find('title', (column) => length(column) > 0 && length(column) < LONGEST_ATTRIBUTE);
  const dated = rest.filter((column) => column !== title && isMostly(cells(column), isWholeDate));
  const date =
    find('date', (column) => isMostly(cells(column), (cell) => cellDate(cell) !== undefined)) ??
    // A name in another language, or none: the only column of whole dates is the date.
    (dated.length === 1 ? (dated[0] ?? null) : null);
  const language = find('language', (column) =>
    isMostly(cells(column), (cell) => /^[a-z]{2,3}(?:-|$)/i.test(cell)),
  );
  const key = find('key', (column) => gathersRows(rows, column, [title, date]));
  const order = find(
    'order',
    (column) => column !== key && isMostly(cells(column), (cell) => /^\d+$/.test(cell)),
  );
  const meant = new Set([title, date, language, order]);
  const attributes = rest.filter(
    (column) =>
      !meant.has(column) &&
      length(column) > 0 &&
      length(column) < LONGEST_ATTRIBUTE &&
      // A column without a name that counts the rows was added by a program.
      !(/^Column \d+$/.test(table.columns[column] ?? '') && isCount(cells(column))),
  );
  return { text, title, date, language, key, order: key === null ? null : order, attributes };
}

/** `title` of `meta.title`, which stood inside `meta`. */
const ownName = (name: string): string =>
  /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?<own>[\p{L}\p{N}_-]+)$/u.exec(name)?.groups?.['own'] ?? name;

/** A date of year, month and day, in any order; a time stamp may as well be a number of a document. */
const isWholeDate = (cell: string): boolean => cell.length <= LONGEST_DATE && stampDate(cell)?.length === 10;

const isMostly = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(test).length >= 0.8 * cells.length;

const isCount = (cells: readonly string[]): boolean =>
  cells.every((cell, i) => cell === String(i + Number(cells[0] ?? 0)));

/** Whether rows share values of the column, and say the same of the document wherever they do. */
function gathersRows(
  rows: readonly (readonly string[])[],
  column: number,
  same: readonly (number | null)[],
): boolean {
  const seen = new Map<string, string>();
  for (const row of rows) {
    const key = row[column]?.trim() ?? '';
    if (key === '') return false;
    const facts = same.map((other) => (other === null ? '' : (row[other] ?? ''))).join('\u0000');
    if ((seen.get(key) ?? facts) !== facts) return false;
    seen.set(key, facts);
  }
  return seen.size <= 0.6 * rows.length;
}
