import { margins, type Table } from '../groups/contingency-table.ts';

/** Weight of agreement between the values with index i and j of q: 1 for the same value. */
export type AgreementWeight = (i: number, j: number, q: number) => number;

export const identity: AgreementWeight = (i, j) => (i === j ? 1 : 0);
/** 1 - |i - j| / (q - 1) (Cicchetti & Allison 1971). */
export const linear: AgreementWeight = (i, j, q) => (q < 2 ? 1 : 1 - Math.abs(i - j) / (q - 1));
/** 1 - ((i - j) / (q - 1))^2 (Fleiss & Cohen 1973). */
export const quadratic: AgreementWeight = (i, j, q) => (q < 2 ? 1 : 1 - ((i - j) / (q - 1)) ** 2);

export interface Kappa {
  /** (p_o - p_e) / (1 - p_e); null where chance alone would agree always (no variation) or the table is empty. */
  readonly kappa: number | null;
  /** Standard error for a kappa that may be other than 0 (Fleiss, Cohen & Everitt 1969). */
  readonly standardError: number | null;
}

/**
 * Cohen's kappa (1960), or weighted kappa (1968), of the square table of two coders, rows the first, columns the
 * second; only units that both coded stand in it.
 */
export function cohenKappa(table: Table, weight: AgreementWeight = identity): Kappa {
  const q = table.length;
  const { rows, columns, total } = margins(table);
  if (total === 0) return { kappa: null, standardError: null };
  const p = table.map((row) => row.map((count) => count / total));
  const [byRow, byColumn] = [rows.map((sum) => sum / total), columns.map((sum) => sum / total)];
  const weighted = (share: (i: number, j: number) => number): number =>
    p.reduce((sum, row, i) => row.reduce((s, _, j) => s + weight(i, j, q) * share(i, j), sum), 0);
  const observed = weighted((i, j) => p[i]?.[j] ?? 0);
  const expected = weighted((i, j) => (byRow[i] ?? 0) * (byColumn[j] ?? 0));
  // Rounding of the shares leaves less than this where one value has everything.
  if (1 - expected < 1e-14) return { kappa: null, standardError: null };
  const kappa = (observed - expected) / (1 - expected);
  const rowWeights = byRow.map((_, i) =>
    byColumn.reduce((sum, share, j) => sum + share * weight(i, j, q), 0),
  );
  const columnWeights = byColumn.map((_, j) =>
    byRow.reduce((sum, share, i) => sum + share * weight(i, j, q), 0),
  );
  const squares = p.reduce(
    (sum, row, i) =>
      row.reduce((s, share, j) => {
        const mean = (rowWeights[i] ?? 0) + (columnWeights[j] ?? 0);
        return s + share * (weight(i, j, q) - mean * (1 - kappa)) ** 2;
      }, sum),
    0,
  );
  const variance = squares - (kappa - expected * (1 - kappa)) ** 2;
  return { kappa, standardError: Math.sqrt(Math.max(0, variance) / total) / (1 - expected) };
}

/** The table of two coders' values by index; units that one of them does not have stand in none. */
export function coderTable<Value>(
  units: readonly (readonly [Value | null, Value | null])[],
  values: readonly Value[],
): Table {
  const table = values.map(() => values.map(() => 0));
  for (const [one, other] of units) {
    if (one === null || other === null) continue;
    const row = table[values.indexOf(one)];
    const j = values.indexOf(other);
    if (row !== undefined && j >= 0) row[j] = (row[j] ?? 0) + 1;
  }
  return table;
}
