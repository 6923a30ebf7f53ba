import type { AttributeType } from '../domain/attribute.ts';
import { FILE_EXTENSION } from './file-extension.ts';

/** A table with a heading, its cells as texts. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a column of a metadata table says of a file: `file` is what it is joined by. */
export type ColumnUse =
  | { readonly kind: 'file' | 'title' | 'date' | 'language' | 'none' }
  | { readonly kind: 'attribute'; readonly name: string; readonly type?: AttributeType };

/** A path as tables write it, whatever the case: the name alone, then with one folder more each. */
function endsOf(path: string): readonly string[] {
  const steps = path.normalize('NFC').trim().replaceAll('\\', '/').toLocaleLowerCase('en').split('/');
  const ends: string[] = [];
  for (const step of steps.reverse().filter((one) => one !== '' && one !== '.'))
    ends.push(ends.length === 0 ? step : `${step}/${ends.at(-1)}`);
  return ends;
}

/** What rows may call a file: its name with and without its extension, each with any of its folders. */
const keysOf = (path: string): ReadonlySet<string> =>
  new Set(endsOf(path).flatMap((end) => [end, end.replace(FILE_EXTENSION, '')]));

/** The files that a row names. Folders tell files of one name apart; those that are no file's own do not count. */
const namedBy = (
  ends: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] => places.get(ends.findLast((end) => places.has(end)) ?? '') ?? [];

const NAMED: Readonly<Record<string, ColumnUse['kind']>> = {
  title: 'title',
  titel: 'title',
  titre: 'title',
  headline: 'title',
  date: 'date',
  datum: 'date',
  fecha: 'date',
  language: 'language',
  lang: 'language',
};

function placesByKey(fileNames: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, name] of fileNames.entries())
    for (const key of keysOf(name)) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  return places;
}

// So many tell what a column is; looking up all cells of a large table would be felt.
const ROWS_TO_GUESS_BY = 2000;

/** What each column is for, guessed: the one whose cells are names of files joins them, the others are told by name. */
export function guessedUses(table: TextTable, fileNames: readonly string[]): readonly ColumnUse[] {
  const known = placesByKey(fileNames);
  const rows = table.rows.slice(0, ROWS_TO_GUESS_BY);
  const names = (end: string): boolean => known.has(end) || known.has(end.replace(FILE_EXTENSION, ''));
  // Different names: "speech" in every row is no column of names, even where a file is called so.
  const matches = table.columns.map((_, i) => {
    const found = rows.map((row) => endsOf(row[i] ?? '')).filter((ends) => ends.some(names));
    return new Set(found.map((ends) => ends.at(-1))).size;
  });
  const best = Math.max(0, ...matches);
  const byName = table.columns.findIndex((name) =>
    /^(?:file|file ?_?name|datei(?:name)?|document|path)$/i.test(name.trim()),
  );
  const join = best > 0 ? matches.indexOf(best) : byName;
  return table.columns.map((name, i): ColumnUse => {
    if (i === join) return { kind: 'file' };
    const key = name.trim().toLowerCase();
    const kind = NAMED[key];
    if (kind !== undefined && kind !== 'attribute') return { kind };
    return key === '' ? { kind: 'none' } : { kind: 'attribute', name: name.trim() };
  });
}

/** What a row says of its file, as texts. */
export interface RowFacts {
  readonly title?: string;
  readonly date?: string;
  readonly language?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface JoinedTable {
  /** By the place of the file among those given. */
  readonly facts: ReadonlyMap<number, RowFacts>;
  /** Files that no row names. */
  readonly filesWithoutRow: readonly number[];
  /** What rows that name no file have in the column that joins. */
  readonly rowsWithoutFile: readonly string[];
  /** Rows that name a file that an earlier row named: they are passed over. */
  readonly repeated: readonly string[];
  /** What rows say that were joined although their file has another extension, as the text of a scan has. */
  readonly otherExtension: readonly string[];
  /** What rows that name no file at all say. */
  readonly nameless: readonly string[];
}

/**
 * Joins the rows to files by name, with or without extension, whatever the case. Folders before the name tell files of
 * one name apart.
 */
export function joinedTable(
  table: TextTable,
  uses: readonly ColumnUse[],
  fileNames: readonly string[],
): JoinedTable {
  const join = uses.findIndex(({ kind }) => kind === 'file');
  const places = placesByKey(fileNames);
  const facts = new Map<number, RowFacts>();
  const repeated: string[] = [];
  const nameless: string[] = [];
  const left: (readonly string[])[] = [];
  for (const row of join < 0 ? [] : table.rows) {
    const ends = endsOf(row[join] ?? '');
    const found = namedBy(ends, places);
    if (ends.length === 0) nameless.push(...told(row));
    else if (found.length === 0) left.push(row);
    else if (!tell(facts, found, row, uses)) repeated.push(row[join]?.trim() ?? '');
  }
  const rowsWithoutFile: string[] = [];
  const otherExtension: string[] = [];
  for (const row of left) {
    const named = row[join]?.trim() ?? '';
    const stems = endsOf(named).map((end) => end.replace(FILE_EXTENSION, ''));
    (tell(facts, namedBy(stems, places), row, uses) ? otherExtension : rowsWithoutFile).push(named);
  }
  const filesWithoutRow = fileNames.flatMap((_, place) => (facts.has(place) ? [] : [place]));
  return { facts, filesWithoutRow, rowsWithoutFile, repeated, otherExtension, nameless };
}

/** Gives the row to those of the files that have none yet; false where all have one. */
function tell(
  facts: Map<number, RowFacts>,
  found: readonly number[],
  row: readonly string[],
  uses: readonly ColumnUse[],
): boolean {
  const fresh = found.filter((place) => !facts.has(place));
  for (const place of fresh) facts.set(place, factsOfRow(row, uses));
  return fresh.length > 0;
}

/** The cells of a row as one text; none where all are blank. */
function told(row: readonly string[]): readonly string[] {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length === 0 ? [] : [cells.join(' · ')];
}

function factsOfRow(row: readonly string[], uses: readonly ColumnUse[]): RowFacts {
  const attributes: Record<string, string> = {};
  const own: { title?: string; date?: string; language?: string } = {};
  for (const [i, use] of uses.entries()) {
    const value = (row[i] ?? '').trim();
    if (value === '' || use.kind === 'none' || use.kind === 'file') continue;
    if (use.kind === 'attribute') attributes[use.name] = value;
    else own[use.kind] = value;
  }
  return { ...own, attributes };
}
