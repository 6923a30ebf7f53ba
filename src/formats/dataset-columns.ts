import type { AttributeValue } from '../domain/attribute.ts';
import { flattened, pathText, type Theme, themeTree } from '../domain/codebook.ts';
import type { Document, DocumentText } from '../domain/document.ts';
import type { Instant, ThemeId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import type { CsvCell } from './csv.ts';

/** Rows of a table, its header first. */
export type Table = Iterable<readonly CsvCell[]>;

/** The names with ` (2)`, ` (3)` … behind those that stood before, in the list or among the taken. */
export function uniqueNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return names.map((name) => {
    let unique = name;
    // Goes on from the last number tried, so that many equal names cost no more than as many others.
    for (let n = next.get(name) ?? 2; used.has(unique); n++) {
      unique = `${name} (${n})`;
      next.set(name, n + 1);
    }
    used.add(unique);
    return unique;
  });
}

/** A theme with its path, in the order in which the codebook shows them; retired ones too. */
export interface PathTheme {
  readonly theme: Theme;
  readonly path: string;
  /** 0 at the top. */
  readonly depth: number;
}

export function themesInOrder(themes: readonly Theme[]): readonly PathTheme[] {
  const path: string[] = [];
  return flattened(themeTree(themes)).map(({ theme, depth }) => {
    path.length = depth;
    path.push(theme.name);
    return { theme, depth, path: pathText(path) };
  });
}

/** Themes by id, for rows that name one. */
export const themesById = (themes: readonly Theme[]): ReadonlyMap<ThemeId, PathTheme> =>
  new Map(themesInOrder(themes).map((one) => [one.theme.id, one]));

export const textsById = (project: Project): ReadonlyMap<number, DocumentText> =>
  new Map(project.texts.map((text) => [text.documentId, text]));

/** A coder's name by id; the second of one name gets ` (2)`. */
export function coderNames(project: Pick<Project, 'coders'>): ReadonlyMap<number, string> {
  const names = uniqueNames(project.coders.map((coder) => coder.name));
  return new Map(project.coders.map((coder, i) => [coder.id, names[i] ?? coder.name]));
}

/** One column an attribute: its name (unique among `fixed` and themselves) and a document's value in it. */
export interface AttributeColumns {
  readonly names: readonly string[];
  values(document: Document): readonly CsvCell[];
}

export function attributeColumns(project: Project, fixed: readonly string[]): AttributeColumns {
  const attributes = [...project.attributes].sort((a, b) => a.order - b.order || a.id - b.id);
  return {
    names: uniqueNames(
      attributes.map((attribute) => attribute.name),
      fixed,
    ),
    values: (document) => attributes.map((attribute) => valueCell(document.attributes[attribute.id])),
  };
}

const valueCell = (value: AttributeValue | undefined): CsvCell => value ?? null;

// The days that a JavaScript date can name; beyond them toISOString() throws.
const LAST_MOMENT = 8.64e15;

/** A moment as ISO 8601 in UTC; empty for one that no calendar has. */
export const momentCell = (moment: Instant | number): CsvCell =>
  Math.abs(moment) <= LAST_MOMENT ? new Date(moment).toISOString() : null;

const SURROGATE = /[\ud800-\udfff]/;

/**
 * Ascending offsets into a text in Unicode characters (code points), as R and Python count, from offsets in UTF-16
 * units. An emoji is one character there and two units here.
 */
export function characterOffsets(text: string, units: readonly number[]): readonly number[] {
  if (!SURROGATE.test(text)) return units;
  let i = 0;
  let characters = 0;
  return units.map((unit) => {
    for (; i < Math.min(unit, text.length); characters++) i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    return characters;
  });
}
