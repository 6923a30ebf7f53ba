import type { AttributeType } from '../../../domain/attribute.ts';
import type { NewDocument, OpenDate } from '../../../domain/document.ts';
import type { PartialDate } from '../../../domain/partial-date.ts';
import { openDateIn } from '../../../formats/dates-in-text.ts';
import {
  type ColumnUse,
  joinedTable,
  type RowFacts,
  type TextTable,
} from '../../../formats/metadata-table.ts';
import { factsOfName, type NameFacts, parseNamePattern } from '../../../formats/name-pattern.ts';
import { cellDate } from '../../../formats/table-date.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { readDate } from '../cell-edit.ts';
import { readLanguage } from '../language-names.ts';

/** What is set for one file beside what its reader found; absent members stay as they were read. */
export interface FileEdits {
  readonly title?: string;
  readonly date?: PartialDate | null;
  readonly language?: string;
  /** Values by the attribute's name; blank takes a value away. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A table that says more of the files, and what its columns are for. */
export interface MetadataTable {
  readonly fileName: string;
  readonly table: TextTable;
  readonly uses: readonly ColumnUse[];
}

/** One value of an attribute that is taken for another one. */
export interface SpellingChoice {
  readonly attribute: string;
  readonly from: string;
  readonly to: string;
}

/** Which of two numbers in a date comes first. */
export type DateOrder = 'day' | 'month';

const inOrder = (open: OpenDate, order: DateOrder): PartialDate =>
  order === 'day' ? open.dayFirst : open.monthFirst;

/** What is said of all files of an import at once. */
export interface ImportSettings {
  /** Values by attribute name for the files that have none of their own. */
  readonly defaults: Readonly<Record<string, string>>;
  /** What the names of files tell; empty for nothing. */
  readonly pattern: string;
  readonly table: MetadataTable | null;
  readonly spellings: readonly SpellingChoice[];
  /** Types of attributes by the key of their name: those of the project, and those chosen for new ones. */
  readonly types: Readonly<Record<string, AttributeType>>;
  /** Whether a text that the project has is stored once more. */
  readonly takesDuplicates: boolean;
  /** Whether paragraphs that look like salutations and sign-offs are counted in no file. */
  readonly hidesFrame: boolean;
  /** How dates as `3/4/1953` are meant; null where only their year is taken. */
  readonly dateOrder: DateOrder | null;
  /** Passwords that opened a file of this import: they are tried on the others. Never stored. */
  readonly passwords: readonly string[];
}

export const NO_SETTINGS: ImportSettings = {
  defaults: {},
  pattern: '',
  table: null,
  spellings: [],
  types: {},
  takesDuplicates: false,
  hidesFrame: false,
  dateOrder: null,
  passwords: [],
};

/** What the settings say of one file: by its name, and by its row of the table. */
export interface Told {
  readonly byName: FileEdits;
  readonly byTable: FileEdits;
  /** A date in the table or the name of which day and month cannot be told apart. */
  readonly openDate?: OpenDate;
  /** What stands for a date or a language in the table or the name and is none. */
  readonly refused?: readonly RefusedText[];
}

export interface RefusedText {
  readonly field: 'date' | 'language';
  readonly text: string;
}

export const NOTHING_TOLD: Told = { byName: {}, byTable: {} };

/** What the settings say of each of the files, by their paths. */
export function toldBy(
  { pattern, table, dateOrder }: Pick<ImportSettings, 'pattern' | 'table' | 'dateOrder'>,
  paths: readonly string[],
) {
  const parsed = parseNamePattern(pattern);
  const joined = table && joinedTable(table.table, table.uses, paths);
  return (place: number): Told => {
    const facts = parsed.ok ? factsOfName(parsed.value, paths[place] ?? '') : undefined;
    const row = joined?.facts.get(place);
    const ofRow = openDateIn(row?.date ?? '');
    const byTable = toldByRow(row);
    const openDate = ofRow ?? (byTable.date === undefined ? facts?.openDate : undefined);
    return {
      byName: inSettledOrder(toldByName(facts), facts?.openDate, dateOrder),
      byTable: inSettledOrder(byTable, ofRow, dateOrder),
      ...(openDate && { openDate }),
      ...(row && { refused: refusedTexts(row.date, row.language) }),
      ...(!row && facts && { refused: refusedTexts(undefined, facts.language) }),
    };
  };
}

const refusedTexts = (date: string | undefined, language: string | undefined): readonly RefusedText[] => [
  ...(date !== undefined && toldDate(date) === undefined ? [{ field: 'date' as const, text: date }] : []),
  ...(language !== undefined && toldLanguage(language) === undefined
    ? [{ field: 'language' as const, text: language }]
    : []),
];

function toldDate(cell: string): PartialDate | null | undefined {
  const date = readDate(cell);
  return date.ok ? date.value : cellDate(cell);
}

function toldLanguage(text: string): string | undefined {
  const language = readLanguage(text.replaceAll('_', '-'));
  return language.ok ? language.value : undefined;
}

const inSettledOrder = (told: FileEdits, open: OpenDate | undefined, order: DateOrder | null): FileEdits =>
  open && order ? { ...told, date: inOrder(open, order) } : told;

function toldByName(facts: NameFacts | undefined): FileEdits {
  if (!facts) return {};
  const language = facts.language === undefined ? undefined : toldLanguage(facts.language);
  return {
    ...(facts.title !== undefined && { title: facts.title }),
    ...(facts.date !== undefined && { date: facts.date }),
    ...(language !== undefined && { language }),
    attributes: facts.attributes,
  };
}

function toldByRow(row: RowFacts | undefined): FileEdits {
  if (!row) return {};
  const date = row.date === undefined ? undefined : toldDate(row.date);
  const language = row.language === undefined ? undefined : toldLanguage(row.language);
  return {
    ...(row.title !== undefined && { title: row.title }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    attributes: row.attributes,
  };
}

/** The layers as one; later ones win, and names of attributes meet whatever their case. */
export function mergedEdits(...layers: readonly FileEdits[]): FileEdits {
  const attributes = mergedValues(layers.map((layer) => layer.attributes ?? {}));
  return { ...Object.assign({}, ...layers), attributes };
}

function mergedValues(layers: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const values = new Map<string, readonly [name: string, value: string]>();
  for (const layer of layers)
    for (const [name, value] of Object.entries(layer)) values.set(nameKey(name), [name, value]);
  return Object.fromEntries(values.values());
}

/** The document as it will be stored: what was read, what the settings tell of it, and what was edited by hand. */
export function settledDocument(
  document: NewDocument,
  edits: FileEdits,
  settings: Pick<ImportSettings, 'defaults' | 'spellings' | 'types' | 'dateOrder'>,
): NewDocument {
  const { defaults, spellings, types, dateOrder } = settings;
  const { attributes, ...fields } = edits;
  const filled = Object.fromEntries(Object.entries(defaults).filter(([, value]) => value.trim() !== ''));
  const values = mergedValues([filled, document.attributes, attributes ?? {}]);
  const settled = Object.entries(values).map(([name, value]) => {
    const chosen = spellings.find(
      (choice) => nameKey(choice.attribute) === nameKey(name) && choice.from === value,
    );
    return [name, typed(chosen?.to ?? value, types[nameKey(name)])] as const;
  });
  const date = settledDate(document, edits, dateOrder);
  return { ...document, ...fields, date, attributes: Object.fromEntries(settled) };
}

/** The date as it will be stored: what somebody said of it, else what was read, in the order that was chosen. */
export function settledDate(
  { date, openDate }: Pick<NewDocument, 'date' | 'openDate'>,
  edits: FileEdits,
  order: DateOrder | null,
): PartialDate | null {
  if (edits.date !== undefined) return edits.date;
  return openDate && order ? inOrder(openDate, order) : date;
}

/** A date of any form as it is stored; any other text as it is. */
function typed(value: string, type: AttributeType | undefined): string {
  if (type !== 'date') return value;
  const date = readDate(value);
  return date.ok && date.value !== null ? date.value : value;
}
