import Papa from 'papaparse';

/** The cells of a CSV or TSV text, row by row. */
export function csvCells(name: string, text: string): readonly (readonly string[])[] {
  // What Excel writes in front to tell the sign; its row stays, blank, as rows are counted.
  const told = /^sep=([^\n])\n/i.exec(text)?.[1];
  const delimiter = told ?? (/\.(?:tsv|tab)$/i.test(name) ? '\t' : delimiterOf(text));
  // Line ends are LF by now: looking for others, the parser would take all quotation marks out of the text first.
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const rows = told === undefined ? data : data.map((row, i) => (i === 0 ? [] : row));
  return withoutOverflow(rows, delimiter);
}

// Three records are enough, and a quoted one may be long.
const DELIMITER_SAMPLE = 20_000;

/** The sign that parts the cells of the first record most often; signs within quotation marks part nothing. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, DELIMITER_SAMPLE).replace(/"(?:[^"]|"")*"/g, '""');
  const first = sample.split('\n').find((line) => line.trim() !== '') ?? '';
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

// On average: shorter ones are values.
const SHORTEST_TEXTS = 40;

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * Texts are often written without quotation marks around them, and run over into cells that have no name: where the last
 * column is the one with the texts, these belong to it.
 */
function withoutOverflow(
  rows: readonly (readonly string[])[],
  delimiter: string,
): readonly (readonly string[])[] {
  const first = rows.find((row) => !isBlank(row));
  const width = first?.length ?? 0;
  const others = rows.filter((row) => row !== first && !isBlank(row));
  const over = others.filter((row) => row.length > width);
  // As many cells too many in every row are a column without a name.
  const isColumn =
    width > 1 && over.length === others.length && new Set(over.map((row) => row.length)).size === 1;
  if (width === 0 || over.length === 0 || isColumn) return rows;
  const joinedEnd = (row: readonly string[]): string => row.slice(width - 1).join(delimiter);
  const characters = over.reduce((sum, row) => sum + joinedEnd(row).length, 0);
  if (characters < SHORTEST_TEXTS * over.length) return rows;
  return rows.map((row) => (row.length > width ? [...row.slice(0, width - 1), joinedEnd(row)] : row));
}
