// https://www.rfc-editor.org/rfc/rfc4180
/** An empty cell stands for null: statistics programs read it as missing. */
export type CsvCell = string | number | boolean | null;

// What a spreadsheet runs when a cell begins with it (https://owasp.org/www-community/attacks/CSV_Injection), also in
// full width. Apostrophes before it count too, so that taking one away again gives back the very text.
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
// Whatever some reader takes for the end of a line is quoted, so that a row stays one.
const QUOTED = /[",\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/;

/** How a text stands in a cell so that no spreadsheet runs it: with an apostrophe in front where it would. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  const text = neutralised(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function rowText(row: readonly CsvCell[]): string {
  let text = '';
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] ?? null;
    // One piece for what nearly all cells of a table of zeros are: half the time of a comma and a cell.
    if (cell === 0 && i > 0) text += ',0';
    else if (cell === null && i > 0) text += ',';
    else text += i === 0 ? cellText(cell) : `,${cellText(cell)}`;
  }
  return `${text}\r\n`;
}

// Spreadsheets take a file without it for the system's old encoding.
const BYTE_ORDER_MARK = '\ufeff';

/** The rows as one CSV text with a byte order mark, CRLF after every row. */
export function writeCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = BYTE_ORDER_MARK;
  for (const row of rows) text += rowText(row);
  return text;
}

// A JavaScript text ends at half a billion units; tables with every paragraph's words can be longer.
const PIECE_CHARACTERS = 1_000_000;

/** The same as UTF-8, piece by piece: also for tables too long for one text. */
export function writeCsvBytes(rows: Iterable<readonly CsvCell[]>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let piece = BYTE_ORDER_MARK;
  for (const row of rows) {
    piece += rowText(row);
    if (piece.length < PIECE_CHARACTERS) continue;
    pieces.push(encoder.encode(piece));
    piece = '';
  }
  pieces.push(encoder.encode(piece));
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let filled = 0;
  for (const one of pieces) {
    whole.set(one, filled);
    filled += one.length;
  }
  return whole;
}
