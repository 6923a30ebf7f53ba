import { at } from '../../../domain/typed-arrays.ts';

/** Eigenvalues descending, and vectors: entry i of vector k stands at k * size + i. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and orthonormal eigenvectors of a symmetric matrix, row by row, by Jacobi's cyclic rotations (Golub &
 * Van Loan, 8.5). Exact to rounding; fit for some hundred rows. A vector's sign is arbitrary: its largest entry is
 * made positive, so that the same matrix gives the same picture.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const m = matrix.slice();
  const vectors = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 100 && offDiagonal(m, size) > 0; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(m, vectors, size, p, q);
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort(
    (i, j) => at(m, j * size + j) - at(m, i * size + i),
  );
  return {
    values: Float64Array.from(order, (i) => at(m, i * size + i)),
    vectors: Float64Array.from(order.flatMap((k) => directed(vectors.subarray(k * size, (k + 1) * size)))),
  };
}

/** Sum of squares off the diagonal, 0 where they are too small to matter. */
function offDiagonal(m: Float64Array, size: number): number {
  let [off, all] = [0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const square = at(m, i * size + j) ** 2;
      all += square;
      if (i !== j) off += square;
    }
  }
  return off <= 1e-34 * all ? 0 : off;
}

function rotate(m: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = at(m, p * size + q);
  if (off === 0) return;
  const half = (at(m, q * size + q) - at(m, p * size + p)) / (2 * off);
  const t = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.hypot(half, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (values: Float64Array, one: number, other: number): void => {
    const [x, y] = [at(values, one), at(values, other)];
    values[one] = c * x - s * y;
    values[other] = s * x + c * y;
  };
  for (let k = 0; k < size; k++) turn(m, k * size + p, k * size + q);
  for (let k = 0; k < size; k++) turn(m, p * size + k, q * size + k);
  for (let k = 0; k < size; k++) turn(vectors, p * size + k, q * size + k);
}

function directed(vector: Float64Array): number[] {
  const largest = vector.reduce((max, x) => (Math.abs(x) > Math.abs(max) + 1e-12 ? x : max), 0);
  return Array.from(vector, (x) => (largest < 0 ? -x : x));
}
