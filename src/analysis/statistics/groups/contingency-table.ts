/** Counts by row and column, all rows of the same length. */
export type Table = readonly (readonly number[])[];

/** Row sums, column sums and total of a table. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

/** The sums of a table; an empty table gives none and 0. */
export function margins(table: Table): Margins {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  return { rows, columns, total: rows.reduce((sum, count) => sum + count, 0) };
}

/** The table without rows and columns that hold nothing: they say nothing and have no expected counts. */
export function withoutEmptyLines(table: Table): Table {
  const { rows, columns } = margins(table);
  return table.filter((_, i) => rows[i] !== 0).map((row) => row.filter((_, j) => columns[j] !== 0));
}

/** Counts that independence would give: row sum times column sum by total. A total of 0 gives 0. */
export function expectedCounts(table: Table): Table {
  const { rows, columns, total } = margins(table);
  return rows.map((row) => columns.map((column) => (total === 0 ? 0 : (row * column) / total)));
}

/** (o - e) / sqrt(e), by cell; 0 where nothing is expected. */
export function pearsonResiduals(table: Table): Table {
  const expected = expectedCounts(table);
  return mapCells(table, (count, i, j) => {
    const e = expected[i]?.[j] ?? 0;
    return e === 0 ? 0 : (count - e) / Math.sqrt(e);
  });
}

/**
 * Adjusted (standardised) residuals (o - e) / sqrt(e (1 - row share)(1 - column share)), standard normal under
 * independence (Haberman 1973; Allison & Liker 1982 for sequences). Null in a row or column that holds all or none.
 */
export function adjustedResiduals(table: Table): readonly (readonly (number | null)[])[] {
  const { rows, columns, total } = margins(table);
  const expected = expectedCounts(table);
  return mapCells(table, (count, i, j) => {
    const e = expected[i]?.[j] ?? 0;
    const variance = e * (1 - (rows[i] ?? 0) / total) * (1 - (columns[j] ?? 0) / total);
    return variance > 0 ? (count - e) / Math.sqrt(variance) : null;
  });
}

const mapCells = <Cell>(
  table: Table,
  cellOf: (count: number, row: number, column: number) => Cell,
): readonly (readonly Cell[])[] => table.map((row, i) => row.map((count, j) => cellOf(count, i, j)));
