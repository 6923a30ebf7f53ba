import { colourHex, THEME_COLOURS, type ThemeColour } from '../domain/theme-colour.ts';

type Rgb = readonly [number, number, number];

/** Red, green and blue of `#46AA00`, `#4a0`, `rgb(70, 170, 0)` or `70,170,0`; null for anything else. */
function rgbOf(text: string): Rgb | null {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const value = Number.parseInt(full, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const parts = /^(?:rgb\s*\()?\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)?$/i.exec(text.trim());
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : null;
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
