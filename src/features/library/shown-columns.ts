import type { Attribute } from '../../domain/attribute.ts';
import type { AttributeId, ProjectId } from '../../domain/ids.ts';

export type ColumnId =
  | 'title'
  | 'date'
  | 'language'
  | `a${number}`
  | 'paragraphs'
  | 'words'
  | 'coverage'
  | 'file'
  | 'format'
  | 'rule'
  | 'imported'
  | 'reprint';

export const attributeColumn = (attribute: AttributeId): ColumnId => `a${attribute}`;

/** A column that can be shown or hidden. */
export interface ColumnChoice {
  readonly id: ColumnId;
  readonly name: string;
  /** Whether it is shown until the researcher says otherwise. */
  readonly isUsual: boolean;
}

/** Every column but the title, which always stands there, in the order of the table. */
export const columnChoices = (attributes: readonly Attribute[]): readonly ColumnChoice[] => [
  { id: 'date', name: 'Date', isUsual: true },
  ...attributes.map(({ id, name }) => ({ id: attributeColumn(id), name, isUsual: true })),
  { id: 'language', name: 'Language', isUsual: true },
  { id: 'words', name: 'Words', isUsual: true },
  { id: 'paragraphs', name: 'Paragraphs', isUsual: true },
  { id: 'coverage', name: 'Coverage', isUsual: true },
  { id: 'file', name: 'File', isUsual: false },
  { id: 'format', name: 'Format', isUsual: false },
  { id: 'rule', name: 'Divided by', isUsual: false },
  { id: 'imported', name: 'Imported', isUsual: false },
  { id: 'reprint', name: 'Reprint of', isUsual: false },
];

/** Where the researcher departed from the usual columns, by id: a new attribute then shows without being asked for. */
export type ColumnWishes = Readonly<Record<string, boolean>>;

export const isShown = ({ id, isUsual }: ColumnChoice, wishes: ColumnWishes): boolean =>
  wishes[id] ?? isUsual;

/** The wishes after these columns, and no others, were chosen. */
export const wishesFor = (choices: readonly ColumnChoice[], shown: ReadonlySet<ColumnId>): ColumnWishes =>
  Object.fromEntries(
    choices.filter(({ id, isUsual }) => shown.has(id) !== isUsual).map(({ id }) => [id, shown.has(id)]),
  );

const storageKey = (project: ProjectId): string => `leitmotif-columns-${project}`;

/** Columns belong to the researcher's view, not to the project: they are kept in this browser. */
export function keepColumnWishes(project: ProjectId, wishes: ColumnWishes): void {
  localStorage.setItem(storageKey(project), JSON.stringify(wishes));
}

export function keptColumnWishes(project: ProjectId): ColumnWishes {
  return readColumnWishes(localStorage.getItem(storageKey(project)));
}

/** The wishes in a stored text; none where it is missing or broken. */
export function readColumnWishes(text: string | null): ColumnWishes {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    );
  } catch {
    return {};
  }
}
