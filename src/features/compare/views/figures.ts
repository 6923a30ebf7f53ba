import type { ComparisonTable } from '../../../formats/comparison-table.ts';
import type { CsvCell } from '../../../formats/csv.ts';
import type { SwatchColour } from '../../../ui/Swatch.tsx';
import { numberText } from '../../number-words.ts';

/** A column of a view's numbers. */
export interface FigureColumn {
  /** As programs read it: `documents_with_theme`. */
  readonly key: string;
  readonly label: string;
  readonly isNumber?: boolean;
  /** How a value is shown; files get the value itself. */
  readonly text?: (value: CsvCell) => string;
}

export interface FigureRow {
  readonly id: string;
  readonly cells: readonly CsvCell[];
  /** Colours before cells, by column. */
  readonly swatches?: Readonly<Record<number, SwatchColour>>;
  /** The first cell leads somewhere. */
  readonly opens?: CellOpens;
  /** Other cells that lead somewhere, by column. */
  readonly cellOpens?: Readonly<Record<number, CellOpens>>;
  readonly isOpen?: boolean;
}

/** Where a cell leads. */
export interface CellOpens {
  /** After the cell's words, for screen readers: `open the paragraphs`. */
  readonly label: string;
  readonly href?: string;
  readonly onOpen?: () => void;
}

/** The numbers of a view: the same stand in its chart, its table and its files. */
export interface Figures {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** A cell as it stands in the table; a dash where there is no value. */
export function cellText(column: FigureColumn | undefined, value: CsvCell | undefined): string {
  if (value === null || value === undefined) return '–';
  if (column?.text) return column.text(value);
  return typeof value === 'number' ? numberText(value) : String(value);
}

/** The figures as they leave the app. */
export const figuresTable = ({ columns, rows }: Figures, notes: readonly string[]): ComparisonTable => ({
  header: columns.map(({ key }) => key),
  rows: rows.map(({ cells }) => cells),
  notes,
});

export interface FigureSort {
  readonly column: number;
  readonly isDescending: boolean;
}

/** The rows by a column, equal ones in the order given; what has no value comes last. */
export function sortedFigures(rows: readonly FigureRow[], sort: FigureSort | null): readonly FigureRow[] {
  if (!sort) return rows;
  const direction = sort.isDescending ? -1 : 1;
  const compare = (a: CsvCell, b: CsvCell): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return rows.toSorted((one, other) => {
    const [a, b] = [one.cells[sort.column] ?? null, other.cells[sort.column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * compare(a, b);
  });
}

/** With its sign, or none where it rounds to 0: `+1.24`, `−0.30`. */
export const signedText =
  (decimals: number) =>
  (value: CsvCell): string => {
    const number = Number(value);
    const text = Math.abs(number).toFixed(decimals);
    return Number(text) === 0 ? text : `${number < 0 ? '−' : '+'}${text}`;
  };

export const fixedText =
  (decimals: number) =>
  (value: CsvCell): string =>
    Number(value).toFixed(decimals);
