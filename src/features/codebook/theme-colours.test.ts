import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourHex, THEME_COLOURS } from '../../domain/theme-colour.ts';

const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8');
const drawn = [...css.matchAll(/--theme-(\d+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const MODES = { light: drawn.map((match) => match[2] ?? ''), dark: drawn.map((match) => match[3] ?? '') };

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

// Machado, Oliveira & Fernandes (2009), doi.org/10.1109/TVCG.2009.113, severity 1.0; on linear sRGB.
const EYES = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

const sum = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = ([x, y, z]: Matrix, v: Triple): Triple => [sum(x, v), sum(y, v), sum(z, v)];
const map = ([a, b, c]: Triple, f: (value: number) => number): Triple => [f(a), f(b), f(c)];

function linear(hex: string): Triple {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return map([channel(1), channel(3), channel(5)], (v) =>
    v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
  );
}

// https://bottosson.github.io/posts/oklab/: equal distances look about equally far apart; 0.02 is just seen.
const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const oklab = (rgb: Triple): Triple => times(TO_LAB, map(times(TO_CONES, rgb), Math.cbrt));

function distances(hexes: readonly string[], eye: Matrix): readonly number[] {
  const seen = hexes.map((hex) => oklab(map(times(eye, linear(hex)), (v) => Math.min(1, Math.max(0, v)))));
  return seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
}

describe('the twelve colours of themes', () => {
  it('are the same in files and on the screen', () => {
    expect(drawn.map((match) => Number(match[1]))).toEqual(THEME_COLOURS);
    expect(MODES.light).toEqual(THEME_COLOURS.map(colourHex));
  });

  it.each([
    ['black and white', ['#000000', '#ffffff'], 1],
    ['sRGB red and green', ['#ff0000', '#00ff00'], 0.5197],
  ] as const)('are measured by a distance that is right for %s', (_, hexes, distance) => {
    expect(distances(hexes, EYES['all cones'])[0]).toBeCloseTo(distance, 3);
  });

  it('would be told apart by no eye that lacks a kind of cone if they were a plain red and green', () => {
    const [full] = distances(['#c04040', '#708020'], EYES['all cones']);
    const [without] = distances(['#c04040', '#708020'], EYES['no green cones']);
    expect(without).toBeLessThan((full ?? 0) / 2);
  });

  // Three times what is just seen, for whoever lacks a kind of cone wholly; six times for all others.
  it.each(
    (['light', 'dark'] as const).flatMap((mode) =>
      Object.entries(EYES).map(
        ([name, eye]) => [mode, name, eye, name === 'all cones' ? 0.12 : 0.06] as const,
      ),
    ),
  )('stay apart in %s for eyes with %s, each from every other', (mode, _, eye, least) => {
    expect(Math.min(...distances(MODES[mode], eye))).toBeGreaterThan(least);
  });
});
