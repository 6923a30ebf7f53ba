import { type Attribute, valueText } from '../domain/attribute.ts';
import type { Comparison, DocumentFilter } from '../domain/comparison.ts';
import type { Document } from '../domain/document.ts';
import type { CoderId, ThemeId } from '../domain/ids.ts';
import { periodOf } from '../domain/partial-date.ts';
import type { Sheet } from '../domain/sheet.ts';

/** What one coder said of one document, in plain sets: what the columns' answers are checked against. */
export interface PlainSheet {
  readonly document: Document;
  /** Themes by coded paragraph. */
  readonly themes: ReadonlyMap<number, ReadonlySet<ThemeId>>;
  readonly read: ReadonlySet<number>;
}

/** One plain sheet a document, empty where the coder has none. */
export function plainSheets(
  documents: readonly Document[],
  sheets: readonly Sheet[],
  coder: CoderId,
): readonly PlainSheet[] {
  return documents.map((document) => {
    const sheet = sheets.find((one) => one.documentId === document.id && one.coderId === coder);
    const themes = new Map<number, Set<ThemeId>>();
    for (const [row, paragraph] of [...(sheet?.paragraph ?? [])].entries()) {
      const own = themes.get(paragraph) ?? new Set();
      themes.set(paragraph, own.add(sheet?.theme[row] as ThemeId));
    }
    return { document, themes, read: new Set(sheet?.read) };
  });
}

function passes({ attributes, date, language, title }: Document, filter: DocumentFilter): boolean {
  const value = (of: DocumentFilter['attributes'][number]['attribute']): string =>
    of === 'language' ? language : valueText(attributes[of]);
  const years = date?.split('/').map((part) => Number(part.slice(0, 4)));
  const inYears =
    (filter.fromYear === null && filter.toYear === null) ||
    (years !== undefined &&
      Math.max(...years) >= (filter.fromYear ?? Number.NEGATIVE_INFINITY) &&
      Math.min(...years) <= (filter.toYear ?? Number.POSITIVE_INFINITY));
  return (
    filter.attributes.every(({ attribute, values }) => values.includes(value(attribute))) &&
    inYears &&
    title.toLowerCase().includes(filter.text.trim().toLowerCase())
  );
}

function keyOf({ attributes, date, language }: Document, { grouping }: Comparison): string {
  switch (grouping.by) {
    case 'nothing':
      return 'all';
    case 'language':
      return language;
    case 'attribute':
      return valueText(attributes[grouping.attribute]);
    case 'period':
      return String((date && periodOf(date, grouping.unit)) ?? '');
  }
}

export interface NaiveGroup {
  readonly documents: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly coded: number;
  readonly read: number;
  readonly base: number;
  /** By place of the theme in the comparison. */
  readonly n: readonly number[];
  readonly documentsWith: readonly number[];
}

/** Theme frequency counted with sets, one paragraph at a time; groups without a document are absent. */
export function naiveFrequency(
  documents: readonly Document[],
  sheets: readonly Sheet[],
  question: {
    readonly comparison: Comparison;
    readonly members: readonly (readonly ThemeId[])[];
    readonly attributes: readonly Attribute[];
  },
): ReadonlyMap<string, NaiveGroup> {
  const { comparison, members } = question;
  const byGroup = new Map<string, PlainSheet[]>();
  for (const sheet of plainSheets(documents, sheets, comparison.coder)) {
    if (!passes(sheet.document, comparison.documents)) continue;
    const key = keyOf(sheet.document, comparison);
    byGroup.set(key, [...(byGroup.get(key) ?? []), sheet]);
  }
  return new Map([...byGroup].map(([key, own]) => [key, naiveGroup(own, comparison, members)]));
}

function naiveGroup(
  own: readonly PlainSheet[],
  { rule, base }: Comparison,
  members: readonly (readonly ThemeId[])[],
): NaiveGroup {
  const sum = (of: (sheet: PlainSheet) => number): number =>
    own.reduce((total, sheet) => total + of(sheet), 0);
  const paragraphsWith = (sheet: PlainSheet, list: readonly ThemeId[]): number =>
    [...sheet.themes.values()].filter((themes) => list.some((theme) => themes.has(theme))).length;
  const numbers = {
    documents: own.length,
    paragraphs: sum((sheet) => sheet.document.paragraphCount),
    words: sum((sheet) => sheet.document.wordCount),
    coded: sum((sheet) => sheet.themes.size),
    read: sum((sheet) => sheet.read.size),
  };
  const bases = {
    paragraph: {
      all: numbers.paragraphs,
      read: numbers.coded + numbers.read,
      coded: numbers.coded,
      words: numbers.words,
    },
    document: {
      all: own.length,
      read: own.filter((sheet) => sheet.read.size + sheet.themes.size > 0).length,
      coded: own.filter((sheet) => sheet.themes.size > 0).length,
      words: own.length,
    },
  };
  const documentsWith = members.map((list) => own.filter((sheet) => paragraphsWith(sheet, list) > 0).length);
  const paragraphs = members.map((list) => sum((sheet) => paragraphsWith(sheet, list)));
  return {
    ...numbers,
    base: bases[rule][base],
    n: rule === 'document' ? documentsWith : paragraphs,
    documentsWith,
  };
}
