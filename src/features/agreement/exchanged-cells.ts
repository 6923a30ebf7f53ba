import type { Theme } from '../../domain/codebook.ts';
import type { HeatCell } from '../../ui/charts/HeatGrid.tsx';

export interface ExchangedPair {
  readonly first: Theme;
  readonly second: Theme;
  readonly paragraphs: number;
}

/** The themes that are exchanged most, at most so many, the one with most exchanges first. */
export function exchangedThemes(pairs: readonly ExchangedPair[], most: number): readonly Theme[] {
  const sums = new Map<Theme, number>();
  for (const { first, second, paragraphs } of pairs)
    for (const theme of [first, second]) sums.set(theme, (sums.get(theme) ?? 0) + paragraphs);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([theme]) => theme);
}

/** The matrix of the themes drawn: below the diagonal alone, since a pair says the same either way round. */
export function exchangedCells(
  drawn: readonly Theme[],
  pairs: readonly ExchangedPair[],
): readonly (readonly (HeatCell | undefined)[])[] {
  const most = Math.max(1, ...pairs.map(({ paragraphs }) => paragraphs));
  const counts = new Map(pairs.map(({ first, second, paragraphs }) => [keyOf(first, second), paragraphs]));
  return drawn.map((row, i) =>
    drawn.map((column, j): HeatCell | undefined => {
      const paragraphs = j < i ? counts.get(keyOf(row, column)) : undefined;
      if (paragraphs === undefined) return undefined;
      return {
        level: paragraphs / most,
        text: String(paragraphs),
        label: `${row.name} for ${column.name}: ${paragraphs} paragraphs`,
      };
    }),
  );
}

const keyOf = (one: Theme, other: Theme): string =>
  one.id < other.id ? `${one.id} ${other.id}` : `${other.id} ${one.id}`;
