import { type Base, type CountingRule, soundBase } from '../../domain/comparison.ts';
import { asDocumentId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { wholes } from '../column.ts';
import { type Columns, sheetRow, themeOf } from '../columns.ts';
import { type CountedCorpus, countedCorpus } from '../counted-corpus.ts';
import { type Stratifier, strataOf } from './group-composition.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

export interface ParagraphsQuestion extends FrequencyQuestion {
  /** Key of a group; null: all groups. */
  readonly group: string | null;
  /** A theme of the comparison; null: any of them. */
  readonly theme: ThemeId | null;
  /** Another theme of the comparison that must stand there too; without it none. */
  readonly and?: ThemeId;
  /**
   * In place of a theme: the base inside a stratum of the documents, and as the rest what of the base lies outside it. A day
   * or week with documents on both sides lies inside.
   */
  readonly stratum?: { readonly of: Stratifier; readonly key: string };
  /** The paragraphs with the theme, or the rest of the base. Of words the rest is every other paragraph. */
  readonly side: 'with' | 'rest';
  /** Only these places of the list; without it all of them. */
  readonly page?: { readonly from: number; readonly count: number };
}

export interface ParagraphsAnswer {
  /**
   * By date, then paragraph; undated documents last. Where documents are counted, one place a document, and where days or
   * weeks are, one place a day or week.
   */
  readonly places: readonly ParagraphRef[];
  /** Length of the whole list: n of the mark, or the rest of its base. */
  readonly total: number;
}

/** The paragraphs behind a number of `themeFrequency`. A group or theme that is not there has none. */
export function paragraphsOf(columns: Columns, question: ParagraphsQuestion): ParagraphsAnswer {
  const { comparison, side, page } = question;
  const corpus = countedCorpus(columns, comparison, question);
  const seeking: Seeking = {
    corpus,
    rule: comparison.rule,
    base: soundBase(comparison.rule, comparison.base),
    members: membersOf(question),
    other: question.and === undefined ? null : listOf(question, question.and),
  };
  const isInside = question.stratum ? insideOf(corpus, question, question.stratum) : null;
  const documentIds = wholes();
  const paragraphs = wholes();
  const wanted = corpus.names.findIndex(({ key }) => key === question.group);
  for (const [place, coder] of corpus.coders.entries())
    for (const unit of unitsOf(corpus, question.group === null ? null : wanted - place))
      for (const { row, paragraph } of isInside
        ? stratumPlaces(seeking, unit, coder, side, isInside)
        : placesOf(seeking, unit, coder, side)) {
        documentIds.push(columns.documents.rows[row]?.id ?? 0);
        paragraphs.push(paragraph);
      }
  const total = paragraphs.length;
  const from = page?.from ?? 0;
  const count = Math.max(0, Math.min(page?.count ?? total, total - from));
  const places = Array.from({ length: count }, (_, index) => ({
    documentId: asDocumentId(at(documentIds.values, from + index)),
    paragraph: at(paragraphs.values, from + index),
  }));
  return { places, total };
}

interface Seeking {
  readonly corpus: CountedCorpus;
  readonly rule: CountingRule;
  readonly base: Base;
  readonly members: ReadonlySet<number>;
  readonly other: ReadonlySet<number> | null;
}

function membersOf(question: ParagraphsQuestion): ReadonlySet<number> {
  return question.theme === null ? new Set(question.members.flat()) : listOf(question, question.theme);
}

const listOf = ({ comparison, members }: ParagraphsQuestion, theme: ThemeId): ReadonlySet<number> =>
  new Set(members[comparison.themes.indexOf(theme)]);

/** The rows of a group's documents, or of all, in the order of their dates: those that are counted as one together. */
function unitsOf(
  { columns, groupOf, rows, unitOf }: CountedCorpus,
  group: number | null,
): readonly number[][] {
  const found = [...rows].filter((row) => group === null || groupOf[row] === group);
  const documents = columns.documents.rows;
  const dates = new Map(found.map((row) => [row, sortableDate(documents[row]?.date ?? null)]));
  const date = (row: number): string => dates.get(row) ?? '';
  found.sort(
    (a, b) =>
      (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0) ||
      (documents[a]?.id ?? 0) - (documents[b]?.id ?? 0),
  );
  const units = new Map<number, number[]>();
  for (const row of found) {
    const unit = unitOf ? at(unitOf, row) : row;
    const own = units.get(unit);
    if (own) own.push(row);
    else units.set(unit, [row]);
  }
  return [...units.values()];
}

/** Partial dates as texts stand in the order of their first days when a range begins like its first date. */
const sortableDate = (date: PartialDate | null): string => date?.replace('/', ' ') ?? AFTER_ALL_DATES;
const AFTER_ALL_DATES = '~';

interface Place {
  readonly row: number;
  readonly paragraph: number;
}

interface Sides {
  readonly with: readonly number[];
  readonly rest: readonly number[];
  /** Whether the document itself is part of a base of documents. */
  readonly inBase: boolean;
}

/** The places of one unit: all of its paragraphs, or the first one where it is counted once. */
function placesOf(
  seeking: Seeking,
  unit: readonly number[],
  coder: CoderId,
  side: 'with' | 'rest',
): readonly Place[] {
  const found = unit.map((row) => ({ row, sides: sidesOf(seeking, row, coder) }));
  if (seeking.rule === 'paragraph')
    return found.flatMap(({ row, sides }) => sides[side].map((paragraph) => ({ row, paragraph })));
  const isWith =
    seeking.other === null
      ? found.some(({ sides }) => sides.with.length > 0)
      : isWithBoth(seeking, unit, coder);
  if (side === 'with' && isWith) return firstOf(found, (sides) => sides.with[0]);
  return side === 'rest' && !isWith
    ? firstOf(found, (sides) => (sides.inBase ? (sides.rest[0] ?? sides.with[0] ?? 0) : undefined))
    : [];
}

/** 1 at the rows of the documents of a stratum. */
function insideOf(
  { columns, rows, groupOf }: CountedCorpus,
  { attributes }: ParagraphsQuestion,
  { of, key }: NonNullable<ParagraphsQuestion['stratum']>,
): Uint8Array {
  const chosen = new Uint8Array(groupOf.length);
  for (const row of rows) chosen[row] = 1;
  const strata = strataOf(columns, chosen, { strata: of, attributes });
  const wanted = strata.names.findIndex((name) => name.key === key);
  return Uint8Array.from(strata.groupOf, (stratum) => (wanted >= 0 && stratum === wanted ? 1 : 0));
}

/** The places of one unit's base inside the stratum, or of what lies outside. */
function stratumPlaces(
  seeking: Seeking,
  unit: readonly number[],
  coder: CoderId,
  side: 'with' | 'rest',
  isInside: Uint8Array,
): readonly Place[] {
  // Of no theme the rest is the whole base.
  const whole: Seeking = { ...seeking, members: new Set(), other: null };
  const base = (rows: readonly number[]): readonly Place[] => placesOf(whole, rows, coder, 'rest');
  const inside = unit.filter((row) => isInside[row] === 1);
  if (side === 'with') return base(inside);
  if (seeking.rule === 'paragraph') return base(unit.filter((row) => isInside[row] !== 1));
  return base(inside).length > 0 ? [] : base(unit);
}

function firstOf(
  found: readonly { readonly row: number; readonly sides: Sides }[],
  paragraphOf: (sides: Sides) => number | undefined,
): readonly Place[] {
  for (const { row, sides } of found) {
    const paragraph = paragraphOf(sides);
    if (paragraph !== undefined) return [{ row, paragraph }];
  }
  return [];
}

/** Whether both themes stand somewhere in the unit. */
function isWithBoth(
  { corpus: { columns }, members, other }: Seeking,
  unit: readonly number[],
  coder: CoderId,
): boolean {
  const carries = (themes: ReadonlySet<number>): boolean =>
    unit.some((row) => {
      const sheet = sheetRow(columns, row, coder);
      return sheet !== undefined && codedParagraphs(columns, sheet, themes)[1].length > 0;
    });
  return carries(members) && other !== null && carries(other);
}

/** The base's paragraphs of one document, those with the theme apart from the rest; both ascending. */
function sidesOf({ corpus, rule, base, members, other }: Seeking, row: number, coder: CoderId): Sides {
  const { columns } = corpus;
  const sheet = sheetRow(columns, row, coder);
  const [coded, withFirst] = sheet === undefined ? [[], []] : codedParagraphs(columns, sheet, members);
  const withTheme =
    sheet === undefined || other === null || rule !== 'paragraph'
      ? withFirst
      : withBoth(withFirst, codedParagraphs(columns, sheet, other)[1]);
  const read = sheet === undefined || base !== 'read' ? [] : readParagraphs(columns, sheet);
  const isEveryone = base === 'all' || base === 'words';
  const basis = isEveryone
    ? Array.from({ length: at(columns.documents.paragraphCount.values, row) }, (_, paragraph) => paragraph)
    : [...coded, ...read].sort((a, b) => a - b);
  const own = new Set(withTheme);
  return {
    with: withTheme,
    rest: basis.filter((paragraph) => !own.has(paragraph)),
    inBase: isEveryone || basis.length > 0,
  };
}

function withBoth(first: readonly number[], second: readonly number[]): readonly number[] {
  const wanted = new Set(second);
  return first.filter((paragraph) => wanted.has(paragraph));
}

function codedParagraphs(
  columns: Columns,
  sheet: number,
  members: ReadonlySet<number>,
): [coded: number[], withTheme: number[]] {
  const coded: number[] = [];
  const withTheme: number[] = [];
  const end = at(columns.sheets.end.values, sheet);
  for (let row = at(columns.sheets.start.values, sheet); row < end; row++) {
    const paragraph = at(columns.codings.paragraph.values, row);
    if (coded.at(-1) !== paragraph) coded.push(paragraph);
    if (members.has(themeOf(at(columns.codings.themeKey.values, row))) && withTheme.at(-1) !== paragraph)
      withTheme.push(paragraph);
  }
  return [coded, withTheme];
}

function readParagraphs(columns: Columns, sheet: number): number[] {
  const { readStart, readEnd } = columns.sheets;
  return [...columns.read.values.subarray(at(readStart.values, sheet), at(readEnd.values, sheet))];
}
