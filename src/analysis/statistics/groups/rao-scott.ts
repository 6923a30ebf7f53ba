import { chiSquareUpper } from '../distributions/chi-square.ts';
import { fUpper } from '../distributions/f-distribution.ts';
import type { Table } from './contingency-table.ts';
import { pearsonTest } from './independence-test.ts';
import { type Matrix, product, solved, trace, transposed } from './small-matrix.ts';

/** Pearson's test corrected for paragraphs of one document hanging together. */
export interface RaoScottTest {
  /** X2 by the mean design effect of its parts. */
  readonly f: number;
  /** Degrees of freedom above and below the line, usually not whole. */
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  /** p of the second-order chi-square form (Satterthwaite), without the correction for few documents. */
  readonly chiSquareP: number;
}

/**
 * Rao & Scott's second-order test of rows against columns, documents being clusters drawn with replacement and not
 * stratified: R survey's svychisq, statistic "F" (Rao & Scott 1984). `documents` holds one table of counts a document,
 * all of the same shape; empty ones are no clusters. Null where nothing varies, a cell is needed that is empty
 * throughout, or there are fewer than 2 documents.
 */
export function raoScottTest(documents: readonly Table[]): RaoScottTest | null {
  const clusters = documents.map((table) => table.flat()).filter((cells) => cells.some((count) => count > 0));
  const shape = documents[0] ?? [];
  const [rowCount, columnCount] = [shape.length, shape[0]?.length ?? 0];
  const counts = shape.flat().map((_, cell) => clusters.reduce((sum, own) => sum + (own[cell] ?? 0), 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pearson = pearsonTest(shape.map((_, i) => counts.slice(i * columnCount, (i + 1) * columnCount)));
  const whole = pearson !== null && pearson.df === (rowCount - 1) * (columnCount - 1);
  if (!whole || clusters.length < 2) return null;
  const shares = counts.map((count) => count / total);
  const effects = designEffects(
    shares,
    total,
    shareCovariance(clusters, shares, total),
    rowCount,
    columnCount,
  );
  if (effects === null) return null;
  const sum = trace(effects);
  const squares = trace(product(effects, effects));
  if (!(sum > 0)) return null;
  const df1 = (sum * sum) / squares;
  const df2 = df1 * (clusters.length - 1);
  const f = pearson.statistic / sum;
  return { f, df1, df2, p: fUpper(f, df1, df2), chiSquareP: chiSquareUpper(f * df1, df1) };
}

/** Covariance of the cells' shares, linearised over clusters. */
function shareCovariance(clusters: Matrix, shares: readonly number[], total: number): Matrix {
  const scores = clusters.map((cells) => {
    const size = cells.reduce((sum, count) => sum + count, 0);
    return cells.map((count, cell) => (count - size * (shares[cell] ?? 0)) / total);
  });
  const factor = clusters.length / (clusters.length - 1);
  return product(transposed(scores), scores).map((row) => row.map((x) => x * factor));
}

/** The matrix of generalised design effects of the interaction contrasts. */
function designEffects(
  shares: readonly number[],
  total: number,
  covariance: Matrix,
  rowCount: number,
  columnCount: number,
): Matrix | null {
  const contrasts = contrastsOf(rowCount).flatMap((row) =>
    contrastsOf(columnCount).map((column) => row.flatMap((x) => column.map((y) => x * y))),
  );
  const scaled = contrasts.map((contrast) =>
    contrast.map((x, cell) => (shares[cell] === 0 ? 0 : x / (shares[cell] ?? 1))),
  );
  const simple = product(scaled, transposed(contrasts)).map((row) => row.map((x) => x / total));
  return solved(simple, product(product(scaled, covariance), transposed(scaled)));
}

/** Helmert contrasts of n levels: n - 1 rows, each summing to 0. */
const contrastsOf = (n: number): Matrix =>
  Array.from({ length: n - 1 }, (_, i) =>
    Array.from({ length: n }, (_unused, j) => (j <= i ? 1 : j === i + 1 ? -(i + 1) : 0)),
  );
