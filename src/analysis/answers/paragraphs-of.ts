import { type CountingRule, soundBase } from '../../domain/comparison.ts';
import { asDocumentId, type ThemeId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import { wholes } from '../column.ts';
import { type Columns, sheetRow, themeOf } from '../columns.ts';
import { documentGroups } from '../document-groups.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

export interface ParagraphsQuestion extends FrequencyQuestion {
  /** Key of a group; null: all groups. */
  readonly group: string | null;
  /** A theme of the comparison; null: any of them. */
  readonly theme: ThemeId | null;
  /** Another theme of the comparison that must stand there too; without it none. */
  readonly and?: ThemeId;
  /** The paragraphs with the theme, or the rest of the base. Of words the rest is every other paragraph. */
  readonly side: 'with' | 'rest';
  /** Only these places of the list; without it all of them. */
  readonly page?: { readonly from: number; readonly count: number };
}

export interface ParagraphsAnswer {
  /** By date, then paragraph; undated documents last. Where documents are counted, one place a document. */
  readonly places: readonly ParagraphRef[];
  /** Length of the whole list: n of the mark, or the rest of its base. */
  readonly total: number;
}

/** The paragraphs behind a number of `themeFrequency`. A group or theme that is not there has none. */
export function paragraphsOf(columns: Columns, question: ParagraphsQuestion): ParagraphsAnswer {
  const { comparison, side, page } = question;
  const members = membersOf(question);
  const other = question.and === undefined ? null : listOf(question, question.and);
  const base = soundBase(comparison.rule, comparison.base);
  const documentIds = wholes();
  const paragraphs = wholes();
  for (const row of documentRows(columns, question)) {
    const found = sidesOf(columns, row, question, base, members, other);
    const places = comparison.rule === 'document' ? documentPlaces(found, side) : found[side];
    for (const paragraph of places) {
      documentIds.push(columns.documents.rows[row]?.id ?? 0);
      paragraphs.push(paragraph);
    }
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

function membersOf(question: ParagraphsQuestion): ReadonlySet<number> {
  return question.theme === null ? new Set(question.members.flat()) : listOf(question, question.theme);
}

const listOf = ({ comparison, members }: ParagraphsQuestion, theme: ThemeId): ReadonlySet<number> =>
  new Set(members[comparison.themes.indexOf(theme)]);

/** The rows of the group's documents in the order of their dates. */
function documentRows(columns: Columns, { comparison, attributes, group }: ParagraphsQuestion): number[] {
  const chosen = chosenDocuments(columns, comparison.documents);
  const { names, groupOf } = documentGroups(columns, chosen, comparison.grouping, attributes);
  const wanted = names.findIndex(({ key }) => key === group);
  const found: number[] = [];
  for (const [row, own] of groupOf.entries())
    if (own >= 0 && (group === null || own === wanted)) found.push(row);
  const { rows } = columns.documents;
  const dates = new Map(found.map((row) => [row, sortableDate(rows[row]?.date ?? null)]));
  const date = (row: number): string => dates.get(row) ?? '';
  return found.sort(
    (a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0) || (rows[a]?.id ?? 0) - (rows[b]?.id ?? 0),
  );
}

/** Partial dates as texts stand in the order of their first days when a range begins like its first date. */
const sortableDate = (date: PartialDate | null): string => date?.replace('/', ' ') ?? AFTER_ALL_DATES;
const AFTER_ALL_DATES = '~';

interface Sides {
  readonly with: readonly number[];
  readonly rest: readonly number[];
  /** Whether the document itself is part of a base of documents. */
  readonly inBase: boolean;
}

/** The base's paragraphs of one document, those with the theme apart from the rest; both ascending. */
function sidesOf(
  columns: Columns,
  row: number,
  { comparison }: ParagraphsQuestion,
  base: 'all' | 'read' | 'coded' | 'words',
  members: ReadonlySet<number>,
  other: ReadonlySet<number> | null,
): Sides {
  const sheet = sheetRow(columns, row, comparison.coder);
  const [coded, withFirst] = sheet === undefined ? [[], []] : codedParagraphs(columns, sheet, members);
  const withTheme =
    sheet === undefined || other === null
      ? withFirst
      : withBoth(withFirst, codedParagraphs(columns, sheet, other)[1], comparison.rule);
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

/** Those that carry the second theme as well; of documents those of a document that has both somewhere. */
function withBoth(
  first: readonly number[],
  second: readonly number[],
  rule: CountingRule,
): readonly number[] {
  if (rule === 'document') return second.length > 0 ? first : [];
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

/** One place for a counted document: its first paragraph with the theme, or its first of the rest. */
function documentPlaces({ with: withTheme, rest, inBase }: Sides, side: 'with' | 'rest'): readonly number[] {
  const [first] = withTheme;
  if (side === 'with') return first === undefined ? [] : [first];
  return first === undefined && inBase ? [rest[0] ?? 0] : [];
}
