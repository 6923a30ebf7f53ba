import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextColour, THEME_COLOURS, type ThemeColour } from './theme-colour.ts';

describe('the colour of a new theme', () => {
  it.each<readonly [readonly ThemeColour[], ThemeColour]>([
    [[], 1],
    [[1, 2], 3],
    [[1, 3], 2],
    [[...THEME_COLOURS, 1], 2],
  ])('beside %j is %i', (used, colour) => {
    expect(nextColour(used)).toBe(colour);
  });

  it('repeats one only after all were used as often', () => {
    fc.assert(
      fc.property(fc.nat(30), (count) => {
        const used: ThemeColour[] = [];
        for (let i = 0; i < count; i++) used.push(nextColour(used));
        const uses = THEME_COLOURS.map((colour) => used.filter((other) => other === colour).length);
        expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
