import { type Attribute, valueText } from '../domain/attribute.ts';
import {
  type Comparison,
  codersOf,
  type DocumentFilter,
  EVERY_CODING,
  type Grouping,
} from '../domain/comparison.ts';
import type { Document } from '../domain/document.ts';
import { joinList } from '../domain/filter-query.ts';
import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import { dayRange } from '../domain/partial-date.ts';
import { periodKey, periodOf } from '../domain/partial-date-periods.ts';
import type { Sheet } from '../domain/sheet.ts';

/** What one coder said of one document, in plain sets: what the columns' answers are checked against. */
export interface PlainSheet {
  readonly document: Document;
  /** Themes by coded paragraph. */
  readonly themes: ReadonlyMap<number, ReadonlySet<ThemeId>>;
  /** Of those the themes whose coding counts. */
  readonly counted: ReadonlyMap<number, ReadonlySet<ThemeId>>;
  readonly read: ReadonlySet<number>;
}

/** One plain sheet a document, empty where the coder has none. */
export function plainSheets(
  documents: readonly Document[],
  sheets: readonly Sheet[],
  coder: CoderId,
  { voices, fromVersion, toVersion }: Comparison['codings'] = EVERY_CODING,
): readonly PlainSheet[] {
  return documents.map((document) => {
    const sheet = sheets.find((one) => one.documentId === document.id && one.coderId === coder);
    const themes = new Map<number, Set<ThemeId>>();
    const counted = new Map<number, Set<ThemeId>>();
    for (const [row, paragraph] of [...(sheet?.paragraph ?? [])].entries()) {
      const theme = sheet?.theme[row] as ThemeId;
      themes.set(paragraph, (themes.get(paragraph) ?? new Set()).add(theme));
      const version = sheet?.version[row] ?? 0;
      const isCounted =
        (voices === null || voices.some((voice) => voice === sheet?.voice[row])) &&
        (fromVersion === null || version >= fromVersion) &&
        (toVersion === null || version <= toVersion);
      if (isCounted) counted.set(paragraph, (counted.get(paragraph) ?? new Set()).add(theme));
    }
    return { document, themes, counted, read: new Set(sheet?.read) };
  });
}

function passes(document: Document, filter: DocumentFilter): boolean {
  const { attributes, date, language, title } = document;
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
    (filter.sets.length === 0 || filter.sets.some((set) => set.documents.includes(document.id))) &&
    title.toLowerCase().includes(filter.text.trim().toLowerCase())
  );
}

const keyOf = (
  document: Document,
  { grouping, second }: Comparison,
  all: readonly Document[],
): string | null => {
  const one = keyIn(document, grouping, all);
  if (second === null || one === null) return one;
  const other = keyIn(document, second, all);
  return other === null ? null : joinList([one, other]);
};

/** Null: in no group. */
function keyIn(document: Document, grouping: Grouping, all: readonly Document[]): string | null {
  const { attributes, date, language } = document;
  switch (grouping.by) {
    case 'nothing':
      return 'all';
    case 'language':
      return language;
    case 'attribute':
      return valueKey(attributes, grouping, all);
    case 'period': {
      const period = date === null ? undefined : periodOf(dayRange(date), grouping.unit);
      return period === undefined ? '' : periodKey(period, grouping.unit);
    }
    case 'named periods': {
      const places =
        date === null ? [] : Object.values(dayRange(date)).map((day) => periodAt(day, grouping.periods));
      const [first, last] = places;
      return first !== undefined && first === last ? first : '';
    }
    case 'event': {
      const event = dayRange(grouping.event.date).firstDay;
      if (date === null) return null;
      const { firstDay, lastDay } = dayRange(date);
      if (firstDay >= event - grouping.event.days && lastDay < event) return 'before';
      return firstDay >= event && lastDay < event + grouping.event.days ? 'after' : null;
    }
  }
}

function valueKey(
  attributes: Document['attributes'],
  { attribute, recoding, bins }: Extract<Grouping, { by: 'attribute' }>,
  all: readonly Document[],
): string {
  const text = valueText(attributes[attribute]);
  if (bins && text !== '')
    return String(Math.floor((Number(text) - bins.from) / bins.width) * bins.width + bins.from);
  const named = recoding?.groups.find(({ values }) => values.includes(text))?.name;
  const sharing = all.filter((one) => valueText(one.attributes[attribute]) === text).length;
  return named ?? (recoding && text !== '' && sharing < recoding.rareBelow ? recoding.restName : text);
}

function periodAt(day: number, periods: Extract<Grouping, { by: 'named periods' }>['periods']): string {
  const begun = periods.filter(({ from }) => from === null || dayRange(from).firstDay <= day);
  return begun.at(-1)?.name ?? `<${periods[0]?.from}`;
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

/** Reprints out where their original is there, or else all but the first of them. */
function representatives(documents: readonly Document[]): readonly Document[] {
  const ids = new Set<DocumentId>(documents.map(({ id }) => id));
  const earliest = (a: Document, b: Document): number =>
    (a.date ?? '~') < (b.date ?? '~') ? -1 : (a.date ?? '~') > (b.date ?? '~') ? 1 : a.id - b.id;
  return documents.filter(({ id, reprintOf }) => {
    if (reprintOf === null) return true;
    if (ids.has(reprintOf)) return false;
    return documents.filter((one) => one.reprintOf === reprintOf).sort(earliest)[0]?.id === id;
  });
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
  const byGroup = sheetsByGroup(documents, sheets, comparison);
  return new Map([...byGroup].map(([key, own]) => [key, naiveGroup(own, comparison, members)]));
}

/** The coders' sheets by key of the group that they are counted in. */
function sheetsByGroup(
  documents: readonly Document[],
  sheets: readonly Sheet[],
  comparison: Comparison,
): ReadonlyMap<string, readonly PlainSheet[]> {
  const byGroup = new Map<string, PlainSheet[]>();
  const passing = documents.filter((document) => passes(document, comparison.documents));
  const chosen = comparison.collapsesReprints ? representatives(passing) : passing;
  const coders = codersOf(comparison);
  for (const coder of coders)
    for (const sheet of plainSheets(chosen, sheets, coder, comparison.codings)) {
      const key = keyOf(sheet.document, comparison, chosen);
      if (key === null || unitOf(sheet.document, comparison.rule) === undefined) continue;
      const own = coders.length > 1 ? joinList([key, String(coder)]) : key;
      byGroup.set(own, [...(byGroup.get(own) ?? []), sheet]);
    }
  return byGroup;
}

/** The themes on every counted paragraph, or in every document, day or week of a group, by the counting rule. */
export function naiveUnits(
  documents: readonly Document[],
  sheets: readonly Sheet[],
  { comparison }: { readonly comparison: Comparison },
): readonly ReadonlySet<ThemeId>[] {
  const groups = [...sheetsByGroup(documents, sheets, comparison).values()];
  if (comparison.rule === 'paragraph') return groups.flat().flatMap(({ counted }) => [...counted.values()]);
  return groups.flatMap((own) => {
    const units = new Map<number | undefined, Set<ThemeId>>();
    for (const { document, counted } of own) {
      const unit = unitOf(document, comparison.rule);
      const before = units.get(unit) ?? new Set();
      units.set(unit, new Set([...before, ...[...counted.values()].flatMap((themes) => [...themes])]));
    }
    return [...units.values()];
  });
}

/** What is counted once by the rule; undefined where the document has no place in it. */
function unitOf({ id, date }: Document, rule: Comparison['rule']): number | undefined {
  if (rule === 'paragraph' || rule === 'document') return id;
  return date === null ? undefined : periodOf(dayRange(date), rule);
}

function naiveGroup(
  own: readonly PlainSheet[],
  { rule, base }: Comparison,
  members: readonly (readonly ThemeId[])[],
): NaiveGroup {
  const sum = (of: (sheet: PlainSheet) => number): number =>
    own.reduce((total, sheet) => total + of(sheet), 0);
  const paragraphsWith = (sheet: PlainSheet, list: readonly ThemeId[]): number =>
    [...sheet.counted.values()].filter((themes) => list.some((theme) => themes.has(theme))).length;
  const unitsWhere = (holds: (sheet: PlainSheet) => boolean): number =>
    new Set(own.filter(holds).map(({ document }) => unitOf(document, rule))).size;
  const numbers = {
    documents: own.length,
    paragraphs: sum((sheet) => sheet.document.paragraphCount),
    words: sum((sheet) => sheet.document.wordCount),
    coded: sum((sheet) => sheet.themes.size),
    read: sum((sheet) => sheet.read.size),
  };
  const ofParagraphs = {
    all: numbers.paragraphs,
    read: numbers.coded + numbers.read,
    coded: numbers.coded,
    words: numbers.words,
  };
  const ofUnits = {
    all: unitsWhere(() => true),
    read: unitsWhere((sheet) => sheet.read.size + sheet.themes.size > 0),
    coded: unitsWhere((sheet) => sheet.themes.size > 0),
    words: unitsWhere(() => true),
  };
  const documentsWith = members.map((list) => own.filter((sheet) => paragraphsWith(sheet, list) > 0).length);
  const unitsWith = members.map((list) => unitsWhere((sheet) => paragraphsWith(sheet, list) > 0));
  const paragraphs = members.map((list) => sum((sheet) => paragraphsWith(sheet, list)));
  return {
    ...numbers,
    base: (rule === 'paragraph' ? ofParagraphs : ofUnits)[base],
    n: rule === 'paragraph' ? paragraphs : unitsWith,
    documentsWith,
  };
}
