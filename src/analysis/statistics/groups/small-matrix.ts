/** Rows of a small dense matrix. */
export type Matrix = readonly (readonly number[])[];

export const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? 0));

export const product = (left: Matrix, right: Matrix): Matrix => {
  const columns = transposed(right);
  return left.map((row) => columns.map((column) => row.reduce((sum, x, k) => sum + x * (column[k] ?? 0), 0)));
};

export const trace = (matrix: Matrix): number => matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);

/** X with matrix X = right, by Gauss's elimination with row pivots. Null where the matrix is singular. */
export function solved(matrix: Matrix, right: Matrix): Matrix | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...(right[i] ?? [])]);
  const largest = matrix.reduce((max, row) => row.reduce((m, x) => Math.max(m, Math.abs(x)), max), 0);
  for (let pivot = 0; pivot < n; pivot++) {
    const rest = rows.slice(pivot);
    const sizes = rest.map((row) => Math.abs(row[pivot] ?? 0));
    const best = sizes.indexOf(Math.max(...sizes));
    if ((sizes[best] ?? 0) <= 1e-13 * largest) return null;
    rows.splice(pivot, 0, ...rows.splice(pivot + best, 1));
    const own = rows[pivot] ?? [];
    for (let i = 0; i < n; i++) {
      if (i === pivot) continue;
      const factor = (rows[i]?.[pivot] ?? 0) / (own[pivot] ?? 0);
      rows[i] = (rows[i] ?? []).map((x, j) => x - factor * (own[j] ?? 0));
    }
  }
  return rows.map((row, i) => row.slice(n).map((x) => x / (row[i] ?? 0)));
}
