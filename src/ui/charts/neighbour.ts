import type { MarkPlace } from './mark.ts';

/** `down`: marks stand under one another, series after series. `across`: each series runs from left to right. */
export type MarksFlow = 'down' | 'across';

/**
 * Where an arrow leads from a mark, Home and End included; null where there is nothing. Down the page, arrows pass
 * from one series into the next; across it, left and right go along a series and up and down between them.
 */
export function neighbour(
  from: MarkPlace,
  key: string,
  series: readonly string[],
  groups: readonly string[],
  flow: MarksFlow,
): MarkPlace | null {
  const row = series.indexOf(from.series);
  const column = groups.indexOf(from.group);
  const at = (r: number, c: number): MarkPlace | null => {
    const [s, g] = [series[r], groups[c]];
    return s === undefined || g === undefined ? null : { series: s, group: g };
  };
  if (key === 'Home') return at(flow === 'down' ? 0 : row, 0);
  if (key === 'End') return at(flow === 'down' ? series.length - 1 : row, groups.length - 1);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  if (step === undefined) return null;
  if (flow === 'down') {
    const index = row * groups.length + column + step;
    return at(Math.floor(index / groups.length), (index + groups.length) % groups.length);
  }
  return key === 'ArrowLeft' || key === 'ArrowRight' ? at(row, column + step) : at(row + step, column);
}
