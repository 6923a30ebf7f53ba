import { plural } from '../domain/plural.ts';
import { colourHex, THEME_COLOURS, type ThemeColour } from '../domain/theme-colour.ts';

type Rgb = readonly [number, number, number];

// The names that people write by hand; https://www.w3.org/TR/css-color-4/#named-colors
const NAMED: Readonly<Record<string, string>> = {
  aqua: '0ff',
  black: '000',
  blue: '00f',
  brown: 'a52a2a',
  cyan: '0ff',
  fuchsia: 'f0f',
  gold: 'ffd700',
  gray: '808080',
  green: '008000',
  grey: '808080',
  lime: '0f0',
  magenta: 'f0f',
  maroon: '800000',
  navy: '000080',
  olive: '808000',
  orange: 'ffa500',
  pink: 'ffc0cb',
  purple: '800080',
  red: 'f00',
  silver: 'c0c0c0',
  teal: '008080',
  turquoise: '40e0d0',
  violet: 'ee82ee',
  white: 'fff',
  yellow: 'ff0',
};

// With or without how opaque it is, which a theme's colour has no place for.
const HEX = /^#?([0-9a-f]{6}|[0-9a-f]{3})(?:[0-9a-f]{2}|[0-9a-f])?$/i;
const NUMBERS = /^(?:rgba?\s*\()?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*[\d.]+%?\s*)?\)?$/i;

/** Red, green and blue of `#46AA00`, `#4a0`, `#46aa00ff`, `rgb(70, 170, 0)`, `70,170,0` or `red`; null for anything else. */
function rgbOf(text: string): Rgb | null {
  const given = text.trim();
  const named = NAMED[given.toLowerCase()];
  const digits = named ?? given.replace(/^#/, '');
  const hex = [3, 4, 6, 8].includes(digits.length) ? HEX.exec(digits)?.[1] : undefined;
  if (hex !== undefined) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const value = Number.parseInt(full, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const parts = NUMBERS.exec(given)?.slice(1).map(Number);
  const [red = 256, green = 256, blue = 256] = parts ?? [];
  return Math.max(red, green, blue) > 255 ? null : [red, green, blue];
}

// https://www.compuphase.com/cmetric.htm: close to how apart two colours look, without a change of colour space.
function distance([r1, g1, b1]: Rgb, [r2, g2, b2]: Rgb): number {
  const mean = (r1 + r2) / 2;
  return (2 + mean / 256) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (2 + (255 - mean) / 256) * (b1 - b2) ** 2;
}

/** The theme colour nearest to a code’s, and whether it is that very one; null where the text is no colour. */
export function nearestColour(
  text: string,
): { readonly colour: ThemeColour; readonly isSame: boolean } | null {
  const rgb = rgbOf(text);
  if (!rgb) return null;
  const far = (colour: ThemeColour): number => distance(rgb, rgbOf(colourHex(colour)) ?? [0, 0, 0]);
  const colour = THEME_COLOURS.reduce((best, one) => (far(one) < far(best) ? one : best));
  return { colour, isSame: far(colour) === 0 };
}

/** What becomes of colours that are none of the twelve: so many moved to the nearest, so many that could not be read. */
export const colourLosses = (moved: number, unread: number): readonly string[] => [
  ...(moved === 0
    ? []
    : [`${plural(moved, 'colour becomes', 'colours become')} the nearest of the twelve colours of themes.`]),
  ...(unread === 0
    ? []
    : [`${unread} of the colours could not be read; these themes get colours that are free.`]),
];
