// Charts stay quick and can be read to here; more is drawn when it is asked for.
const BARS_AT_FIRST = 240;

/** How many themes and how many groups of each a chart draws. */
export interface DrawnPart {
  readonly themes: number;
  readonly groups: number;
}

/** As many whole themes as fit; at least one, of whose groups as many as fit. */
export function drawnPart(themes: number, groups: number, drawsAll: boolean): DrawnPart {
  if (drawsAll || themes * groups <= BARS_AT_FIRST) return { themes, groups };
  if (groups > BARS_AT_FIRST) return { themes: 1, groups: BARS_AT_FIRST };
  return { themes: Math.max(1, Math.floor(BARS_AT_FIRST / groups)), groups };
}
