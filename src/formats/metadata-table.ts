import type { AttributeType } from '../domain/attribute.ts';

/** A table with a heading, its cells as texts. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a column of a metadata table says of a file: `file` is what it is joined by. */
export type ColumnUse =
  | { readonly kind: 'file' | 'title' | 'date' | 'language' | 'none' }
  | { readonly kind: 'attribute'; readonly name: string; readonly type?: AttributeType };

const EXTENSION = /\.[a-z0-9]{1,8}$/i;

const nameOnly = (path: string): string =>
  path.normalize('NFC').trim().replaceAll('\\', '/').replace(/^.*\//, '');

/** A file's name as tables write it: without folders and case, with and without its extension. */
const keysOf = (path: string): readonly [full: string, bare: string] => {
  const full = nameOnly(path).toLocaleLowerCase('en');
  return [full, full.replace(EXTENSION, '')];
};

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

/** What each column is for, guessed: the one whose cells are names of files joins them, the others are told by name. */
export function guessedUses(table: TextTable, fileNames: readonly string[]): readonly ColumnUse[] {
  const known = new Set(fileNames.flatMap(keysOf));
  const matches = table.columns.map((_, i) => {
    const found = table.rows.filter((row) =>
      keysOf(row[i] ?? '').some((key) => key !== '' && known.has(key)),
    );
    return found.length;
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
}

/** Joins the rows to files by name, with or without extension, whatever the case. */
export function joinedTable(
  table: TextTable,
  uses: readonly ColumnUse[],
  fileNames: readonly string[],
): JoinedTable {
  const join = uses.findIndex(({ kind }) => kind === 'file');
  const places = new Map<string, number[]>();
  for (const [place, name] of fileNames.entries())
    for (const key of new Set(keysOf(name))) places.set(key, [...(places.get(key) ?? []), place]);
  const facts = new Map<number, RowFacts>();
  const rowsWithoutFile: string[] = [];
  const repeated: string[] = [];
  for (const row of join < 0 ? [] : table.rows) {
    const named = row[join] ?? '';
    const [full, bare] = keysOf(named);
    if (full === '') continue;
    // A whole name is meant before one without its extension: a.txt and a.docx may both be there.
    const found = places.get(full) ?? (EXTENSION.test(full) ? undefined : places.get(bare)) ?? [];
    if (found.length === 0) rowsWithoutFile.push(named.trim());
    for (const place of found) {
      if (facts.has(place)) repeated.push(named.trim());
      else facts.set(place, factsOfRow(row, uses));
    }
  }
  const filesWithoutRow = fileNames.flatMap((_, place) => (facts.has(place) ? [] : [place]));
  return { facts, filesWithoutRow, rowsWithoutFile, repeated };
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
