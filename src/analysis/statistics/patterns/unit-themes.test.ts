import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followCounts, type UnitThemes } from './unit-themes.ts';

interface Unit {
  readonly document: number;
  readonly paragraph: number;
  readonly themes: readonly number[];
}

const THEMES = 4;
const anyUnits = fc
  .uniqueArray(
    fc.record({
      document: fc.nat(2),
      paragraph: fc.nat(9),
      themes: fc.uniqueArray(fc.nat(THEMES - 1)).map((themes) => themes.toSorted((a, b) => a - b)),
    }),
    { selector: ({ document, paragraph }) => 10 * document + paragraph },
  )
  .map((units) => units.toSorted((a, b) => a.document - b.document || a.paragraph - b.paragraph));

function columnsOf(units: readonly Unit[]): UnitThemes {
  const start = new Uint32Array(units.length + 1);
  units.forEach(({ themes }, unit) => {
    start[unit + 1] = (start[unit] ?? 0) + themes.length;
  });
  return { start, theme: Uint32Array.from(units.flatMap(({ themes }) => themes)), themeCount: THEMES };
}

const pairs = Array.from(
  { length: THEMES * THEMES },
  (_, i) => [Math.floor(i / THEMES), i % THEMES] as const,
);

test('what follows what, as counted one pair at a time', () => {
  fc.assert(
    fc.property(anyUnits, fc.integer({ min: 1, max: 4 }), (units, lag) => {
      const met = units.flatMap((one) =>
        units
          .filter((other) => other.document === one.document && other.paragraph === one.paragraph + lag)
          .map((other) => [one, other] as const),
      );
      const found = followCounts(
        columnsOf(units),
        units.map(({ document }) => document),
        units.map(({ paragraph }) => paragraph),
        lag,
      );
      expect(found.pairs).toBe(met.length);
      expect([...found.follow]).toEqual(
        pairs.map(
          ([a, b]) => met.filter(([one, other]) => one.themes.includes(a) && other.themes.includes(b)).length,
        ),
      );
      const themes = Array.from({ length: THEMES }, (_, theme) => theme);
      expect([...found.earlier]).toEqual(
        themes.map((t) => met.filter(([one]) => one.themes.includes(t)).length),
      );
      expect([...found.later]).toEqual(
        themes.map((t) => met.filter(([, other]) => other.themes.includes(t)).length),
      );
    }),
  );
});

test('no units, no counts', () => {
  expect(followCounts(columnsOf([]), [], [], 1).pairs).toBe(0);
});
