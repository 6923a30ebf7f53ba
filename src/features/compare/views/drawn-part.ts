import { counted, listed, numberText } from '../../number-words.ts';

/** How the shares are drawn. */
export type ChartKind = 'bars' | 'dots' | 'stacked' | 'lines' | 'multiples' | 'heat';

// Charts stay quick and can be read to here; more is drawn when it is asked for.
const ROWS_AT_FIRST = 240;
const LINES_AT_FIRST = 12;
const PANELS_AT_FIRST = 24;
const POINTS_AT_FIRST = 4000;
const CELLS_AT_FIRST = 3200;
const STACKED_AT_FIRST = { themes: 40, segments: 1200 };

/** How many themes and how many groups of each a chart draws. */
export interface DrawnPart {
  readonly themes: number;
  readonly groups: number;
}

/** What a chart leaves out, in words; null where it draws all. */
export function leftOutText(part: DrawnPart, themes: number, groups: number): string | null {
  const parts = [
    ...(part.themes < themes ? [`${numberText(part.themes)} of ${counted(themes, 'theme')}`] : []),
    ...(part.groups < groups ? [`${numberText(part.groups)} of ${counted(groups, 'group')}`] : []),
  ];
  return parts.length === 0 ? null : `Drawn: the first ${listed(parts)}; all are in the table.`;
}

/** Of rows as many whole themes as fit, at least one, of whose groups as many as fit; of lines, panels and stacks the first few. */
export function drawnPart(kind: ChartKind, themes: number, groups: number, drawsAll: boolean): DrawnPart {
  if (drawsAll) return { themes, groups };
  if (kind === 'lines' || kind === 'multiples') {
    const most = kind === 'lines' ? LINES_AT_FIRST : PANELS_AT_FIRST;
    const room = Math.max(1, Math.floor(POINTS_AT_FIRST / Math.max(1, groups)));
    return { themes: Math.min(themes, most, room), groups };
  }
  if (kind === 'heat') {
    const room = Math.max(1, Math.floor(CELLS_AT_FIRST / Math.max(1, groups)));
    return { themes: Math.min(themes, room), groups };
  }
  if (kind === 'stacked') {
    const stacked = Math.min(themes, STACKED_AT_FIRST.themes);
    return {
      themes: stacked,
      groups: Math.min(groups, Math.floor(STACKED_AT_FIRST.segments / Math.max(1, stacked))),
    };
  }
  if (groups > ROWS_AT_FIRST) return { themes: Math.min(themes, 1), groups: ROWS_AT_FIRST };
  return { themes: groups === 0 ? themes : Math.min(themes, Math.floor(ROWS_AT_FIRST / groups)), groups };
}
