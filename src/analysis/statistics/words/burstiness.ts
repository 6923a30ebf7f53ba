import { at } from '../../../domain/typed-arrays.ts';

export interface Burstiness {
  /** Distances of neighbouring positions. */
  readonly gaps: readonly number[];
  /** (SD - mean) / (SD + mean) of the gaps, population SD: -1 regular, 0 as by chance, towards 1 in bursts. */
  readonly b: number;
  /** The form for few positions, whose range does not shrink with their number. */
  readonly finite: number;
}

/**
 * Burstiness of a theme over a document: `positions` are the numbers of its paragraphs, ascending (Goh & Barabási
 * 2008; finite-size form Kim & Jo 2016, n being the number of positions). Null below 2 gaps: not defined.
 */
export function burstiness(positions: ArrayLike<number>): Burstiness | null {
  const gaps = Array.from(
    { length: Math.max(0, positions.length - 1) },
    (_, i) => at(positions, i + 1) - at(positions, i),
  );
  const n = gaps.length;
  if (n < 2) return null;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / n;
  const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / n);
  const r = deviation / mean;
  const [more, fewer] = [Math.sqrt(positions.length + 1), Math.sqrt(positions.length - 1)];
  return {
    gaps,
    b: (r - 1) / (r + 1),
    finite: (more * r - fewer) / ((more - 2) * r + fewer),
  };
}
