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
  const records: { readonly number: number; readonly cells: ReadonlyMap<string, string> }[] = [];
  const broken: number[] = [];
  for (const { number, value } of found) {
    const cells = isRecord(value) ? cellsOf(value) : undefined;
    if (cells) records.push({ number, cells });
    else broken.push(number);
  }
  if (broken.length > 0 && broken.length >= MOST_BROKEN * found.length)
    return damaged(`${isList ? 'entry' : 'line'} ${broken[0]} is no record`);
  const columns = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))];
  if (columns.length === 0) return failed({ reason: 'no-paragraphs' });
  return ok({
    columns,
    rows: records.map(({ cells }) => columns.map((column) => cells.get(column) ?? '')),
    rowNumbers: records.map(({ number }) => number),
    broken,
  });
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

/** The values of a record by their names, those inside others with the names on the way to them. */
function cellsOf(
  record: Readonly<Record<string, unknown>>,
  before = '',
  depth = 1,
): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record))
    if (isRecord(value) && depth < DEEPEST && Object.keys(value).length > 0)
      for (const [inner, cell] of cellsOf(value, `${before}${name}.`, depth + 1)) cells.set(inner, cell);
    else cells.set(before + name, cellOf(value));
  return cells;
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
