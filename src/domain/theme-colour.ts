/** One of the twelve theme colours of the visual language; each has a light and a dark form that stay apart. */
export type ThemeColour = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export const THEME_COLOURS: readonly ThemeColour[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The light form as #rrggbb, for files that other programs read. */
const LIGHT_HEX = {
  1: '#610e02',
  2: '#bf442d',
  3: '#c9780b',
  4: '#524900',
  5: '#80916b',
  6: '#087d57',
  7: '#013c38',
  8: '#0f90b0',
  9: '#2d44a2',
  10: '#7648d1',
  11: '#ba65e8',
  12: '#853463',
} as const satisfies Record<ThemeColour, string>;

export const colourHex = (colour: ThemeColour): string => LIGHT_HEX[colour];

export const COLOUR_NAMES = {
  1: 'maroon',
  2: 'brick',
  3: 'ochre',
  4: 'olive',
  5: 'sage',
  6: 'green',
  7: 'pine',
  8: 'cyan',
  9: 'indigo',
  10: 'violet',
  11: 'orchid',
  12: 'plum',
} as const satisfies Record<ThemeColour, string>;

/** The colour least used so far, lowest number first: neighbours in a new codebook stay apart. */
export function nextColour(used: readonly ThemeColour[]): ThemeColour {
  const counts = new Map(THEME_COLOURS.map((colour) => [colour, 0]));
  for (const colour of used) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return THEME_COLOURS.reduce((best, colour) =>
    (counts.get(colour) ?? 0) < (counts.get(best) ?? 0) ? colour : best,
  );
}
