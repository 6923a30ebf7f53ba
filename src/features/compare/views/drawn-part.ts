import type { ChartName } from '../compare-place.ts';

// Charts stay quick and can be read to here; more is drawn when it is asked for.
const BARS_AT_FIRST = 240;
const LINES_AT_FIRST = 12;

/** How many themes and how many groups of each a chart draws. */
export interface DrawnPart {
  readonly themes: number;
  readonly groups: number;
}

/** Of bars as many whole themes as fit, at least one, of whose groups as many as fit; of lines the first few. */
export function drawnPart(chart: ChartName, themes: number, groups: number, drawsAll: boolean): DrawnPart {
  if (drawsAll) return { themes, groups };
  if (chart === 'time') return { themes: Math.min(themes, LINES_AT_FIRST), groups };
  if (groups > BARS_AT_FIRST) return { themes: Math.min(themes, 1), groups: BARS_AT_FIRST };
  return { themes: groups === 0 ? themes : Math.min(themes, Math.floor(BARS_AT_FIRST / groups)), groups };
}
