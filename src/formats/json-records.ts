import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';

/** The records of a JSON file as a table. */
export interface JsonRecords {
  /** In the order in which the records name them; `meta.title` for a value inside another. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of each row, or its place in a list, counted from 1. */
  readonly rowNumbers: readonly number[];
  /** Lines that hold no record: they stand in no row. */
  readonly broken: readonly number[];
}

// Where every second line is no record, the file is something else, or not what it was.
const MOST_BROKEN = 0.5;

const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'JSON', detail });

/** Records, one a line or all in one list. A few lines that are none are told, and the others are read. */
export function jsonRecords(text: string): Result<JsonRecords> {
  const isList = text.trimStart().startsWith('[');
  const found = isList ? listed(text) : byLine(text);
  if (found === undefined) return damaged('its list does not end, or is no JSON');
  const columns = new Map<string, number>();
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const broken: number[] = [];
  for (const { number, value } of found)
    if (isRecord(value)) {
      const row: string[] = [];
      fillRow(row, value, columns);
      rows.push(row);
      rowNumbers.push(number);
    } else broken.push(number);
  if (broken.length > 0 && broken.length >= MOST_BROKEN * found.length)
    return damaged(`${isList ? 'entry' : 'line'} ${broken[0]} is no record`);
  if (columns.size === 0) return failed({ reason: 'no-paragraphs' });
  for (const row of rows) for (let i = 0; i < columns.size; i++) row[i] ??= '';
  return ok({ columns: [...columns.keys()], rows, rowNumbers, broken });
}

interface Found {
  readonly number: number;
  /** Undefined where it is no JSON. */
  readonly value: unknown;
}

function listed(text: string): readonly Found[] | undefined {
  const list = parsed(text);
  return Array.isArray(list) ? list.map((value: unknown, i) => ({ number: i + 1, value })) : undefined;
}

const byLine = (text: string): readonly Found[] =>
  text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ number: i + 1, value: parsed(line) }]));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// Deeper ones are no facts of a document: they stay as they are written.
const DEEPEST = 4;

/** Puts the values of a record into their columns, those inside others by the names on the way to them. */
function fillRow(
  row: string[],
  record: Readonly<Record<string, unknown>>,
  columns: Map<string, number>,
  before = '',
  depth = 1,
): void {
  for (const name of Object.keys(record)) {
    const value = record[name];
    const full = before + name;
    if (isRecord(value) && depth < DEEPEST && Object.keys(value).length > 0) {
      fillRow(row, value, columns, `${full}.`, depth + 1);
      continue;
    }
    let column = columns.get(full);
    if (column === undefined) {
      column = columns.size;
      columns.set(full, column);
    }
    row[column] = cellOf(value);
  }
}

// A list of strings as long as this is one of paragraphs, a shorter one of names.
const PARAGRAPH_LENGTH = 80;

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    const texts = value.map(String);
    return texts.join(texts.some((text) => text.length >= PARAGRAPH_LENGTH) ? '\n\n' : '; ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
