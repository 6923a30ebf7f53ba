import { at } from '../../../domain/typed-arrays.ts';
import { margins, type Table } from '../groups/contingency-table.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** One row or column of the table on the map. */
export interface CorrespondencePoint {
  /** Its share of the total. */
  readonly mass: number;
  /** Its part of the total inertia. */
  readonly inertia: number;
  /** Principal coordinates, one an axis. */
  readonly principal: readonly number[];
  /** Share of each axis's inertia that comes from this point. */
  readonly contributions: readonly number[];
  /** Share of the point's own inertia that each axis shows (squared cosine); over the shown axes: its quality. */
  readonly quality: readonly number[];
}

export interface Correspondence {
  /** Principal inertias (squared singular values), descending. */
  readonly inertias: readonly number[];
  readonly totalInertia: number;
  readonly rows: readonly CorrespondencePoint[];
  readonly columns: readonly CorrespondencePoint[];
}

/**
 * Correspondence analysis of a table of counts: singular values of the standardised residuals, points in principal
 * coordinates (Greenacre 2017; R's ca). Signs of an axis are arbitrary. Null where a row or column holds nothing
 * (leave it out before), or where there are fewer than two rows or columns.
 */
export function correspondence(table: Table): Correspondence | null {
  const { rows, columns, total } = margins(table);
  const size = Math.min(rows.length, columns.length);
  if (size < 2 || [...rows, ...columns].some((sum) => sum === 0)) return null;
  const rowMass = rows.map((sum) => sum / total);
  const columnMass = columns.map((sum) => sum / total);
  const residuals = table.map((row, i) =>
    row.map((count, j) => {
      const expected = at(rowMass, i) * at(columnMass, j);
      return (count / total - expected) / Math.sqrt(expected);
    }),
  );
  // The smaller side is decomposed, the other one follows from it.
  const tall = rows.length >= columns.length;
  const short = tall ? residuals[0]?.map((_, j) => residuals.map((row) => row[j] ?? 0)) : residuals;
  const lines = short ?? [];
  const products = lines.flatMap((one) =>
    lines.map((other) => one.reduce((sum, x, k) => sum + x * (other[k] ?? 0), 0)),
  );
  const { values, vectors } = symmetricEigen(Float64Array.from(products), size);
  const inertias = Array.from(values.subarray(0, size - 1), (value) => Math.max(0, value));
  const scores = inertias.map((_, axis) => Array.from(vectors.subarray(axis * size, (axis + 1) * size)));
  // Coordinates of the decomposed side: score times singular value; of the other: residuals times score.
  const own = lines.map((_, i) =>
    inertias.map((inertia, axis) => (scores[axis]?.[i] ?? 0) * Math.sqrt(inertia)),
  );
  const others = (lines[0] ?? []).map((_, j) =>
    inertias.map((_inertia, axis) =>
      lines.reduce((sum, line, i) => sum + (line[j] ?? 0) * (scores[axis]?.[i] ?? 0), 0),
    ),
  );
  const [rowScores, columnScores] = tall ? [others, own] : [own, others];
  return {
    inertias,
    totalInertia: inertias.reduce((sum, inertia) => sum + inertia, 0),
    rows: rowMass.map((mass, i) => pointOf(mass, rowScores[i] ?? [], inertias)),
    columns: columnMass.map((mass, j) => pointOf(mass, columnScores[j] ?? [], inertias)),
  };
}

/** `scaled` are the coordinates times the root of the mass: their squares are parts of inertia. */
function pointOf(mass: number, scaled: readonly number[], inertias: readonly number[]): CorrespondencePoint {
  const parts = scaled.map((x) => x * x);
  const inertia = parts.reduce((sum, part) => sum + part, 0);
  return {
    mass,
    inertia,
    principal: scaled.map((x) => x / Math.sqrt(mass)),
    contributions: parts.map((part, axis) => (at(inertias, axis) === 0 ? 0 : part / at(inertias, axis))),
    quality: parts.map((part) => (inertia === 0 ? 0 : part / inertia)),
  };
}
