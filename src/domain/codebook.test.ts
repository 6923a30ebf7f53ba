import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTheme } from '../testing/builders.ts';
import {
  flattened,
  freeKey,
  movedTheme,
  pathText,
  RESERVED_KEYS,
  type Theme,
  themePath,
  themeTree,
  withDescendants,
} from './codebook.ts';
import { asThemeId } from './ids.ts';

/** `1 2:1 3:2` is theme 1, theme 2 below it and theme 3 below 2, in this order. */
const drawn = (text: string): readonly Theme[] =>
  text.split(' ').map((word, order) => {
    const [id = '', parent] = word.split(':');
    return aTheme({
      id: asThemeId(Number(id)),
      parent: parent === undefined ? null : asThemeId(Number(parent)),
      order,
    });
  });

/** The tree as it is read, with depths: `1 -2 --3`. */
const shown = (themes: readonly Theme[]): string =>
  flattened(themeTree(themes))
    .map((node) => '-'.repeat(node.depth) + node.theme.id)
    .join(' ');

const withMoved = (themes: readonly Theme[], moved: readonly Theme[]): readonly Theme[] => {
  const byId = new Map(moved.map((theme) => [theme.id, theme]));
  return themes.map((theme) => byId.get(theme.id) ?? theme);
};

// Some parents are missing and some go in circles, as in a damaged file.
const anyThemes: fc.Arbitrary<readonly Theme[]> = fc
  .array(fc.record({ parent: fc.option(fc.integer({ min: 1, max: 12 })), order: fc.nat(5) }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((given) =>
    given.map(({ parent, order }, i) =>
      aTheme({ id: asThemeId(i + 1), parent: parent === null ? null : asThemeId(parent), order }),
    ),
  );
const anyTree: fc.Arbitrary<readonly Theme[]> = anyThemes.map((themes) =>
  themes.map((theme) => ({
    ...theme,
    parent: theme.parent !== null && theme.parent < theme.id ? theme.parent : null,
  })),
);

describe('the tree of themes', () => {
  it.each([
    ['1 2:1 3:2 4', '1 -2 --3 4'],
    ['3 1:3 2:3', '3 -1 -2'],
    ['1:9 2', '1 2'],
    ['1:2 2:1', '1 2'],
    ['1:1 2:1', '1 -2'],
  ])('of %s reads %s', (themes, tree) => {
    expect(shown(drawn(themes))).toBe(tree);
  });

  it('holds every theme once, whatever the parents are', () => {
    fc.assert(
      fc.property(anyThemes, (themes) => {
        const ids = flattened(themeTree(themes)).map((node) => node.theme.id);
        expect([...ids].sort((a, b) => a - b)).toEqual(themes.map((theme) => theme.id));
      }),
    );
  });
});

describe('a path', () => {
  it('names what is above, from the top down', () => {
    const themes = drawn('1 2:1 3:2');
    expect(pathText(themePath(themes, asThemeId(3)))).toBe('Theme 1 > Theme 2 > Theme 3');
    expect(themePath(themes, asThemeId(9))).toEqual([]);
  });

  it('ends, even where themes go in circles', () => {
    fc.assert(
      fc.property(anyThemes, (themes) => {
        for (const theme of themes) expect(themePath(themes, theme.id).at(-1)).toBe(theme.name);
      }),
    );
  });
});

describe('a move', () => {
  it.each([
    ['1 2 3', 3, null, 1, '3 1 2'],
    ['1 2 3', 1, null, null, '2 3 1'],
    ['1 2:1 3', 3, 1, 2, '1 -3 -2'],
    ['1 2:1 3:2', 2, null, 1, '2 -3 1'],
  ])('in %s of %s to %s before %s gives %s', (themes, id, parent, before, tree) => {
    const place = {
      parent: parent === null ? null : asThemeId(parent),
      before: before === null ? null : asThemeId(before),
    };
    const all = drawn(themes);
    expect(shown(withMoved(all, movedTheme(all, asThemeId(id), place)))).toBe(tree);
  });

  it('below itself is none', () => {
    const themes = drawn('1 2:1 3:2');
    expect(movedTheme(themes, asThemeId(1), { parent: asThemeId(3), before: null })).toEqual([]);
    expect(movedTheme(themes, asThemeId(1), { parent: asThemeId(1), before: null })).toEqual([]);
  });

  it('and its reverse give the old tree', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(8), fc.nat(9), fc.nat(9), (themes, which, to, beside) => {
        const theme = themes[which % themes.length] ?? aTheme();
        const parent = themes[to]?.id ?? null;
        const siblings = flattened(themeTree(themes)).filter((node) => node.theme.parent === theme.parent);
        const own = siblings.findIndex((node) => node.theme.id === theme.id);
        const back = { parent: theme.parent, before: siblings[own + 1]?.theme.id ?? null };
        const there = withMoved(
          themes,
          movedTheme(themes, theme.id, { parent, before: themes[beside]?.id ?? null }),
        );
        const again = withMoved(there, movedTheme(there, theme.id, back));
        expect(shown(again)).toBe(shown(themes));
      }),
    );
  });

  it('leaves every theme in the tree', () => {
    fc.assert(
      fc.property(anyTree, fc.nat(8), fc.nat(9), (themes, which, to) => {
        const theme = themes[which % themes.length] ?? aTheme();
        const moved = withMoved(
          themes,
          movedTheme(themes, theme.id, { parent: themes[to]?.id ?? null, before: null }),
        );
        expect(flattened(themeTree(moved))).toHaveLength(themes.length);
      }),
    );
  });
});

describe('what goes with a theme', () => {
  it('is all that is below it', () => {
    expect(withDescendants(drawn('1 2:1 3:2 4'), asThemeId(1))).toEqual([1, 2, 3]);
    expect(withDescendants(drawn('1:2 2:1'), asThemeId(1))).toEqual([1, 2]);
  });
});

describe('a free key', () => {
  it.each([
    ['Sacrifice', [], 's'],
    ['Sacrifice', ['s'], 'a'],
    ['Enemy', [], 'y'],
    ['적', [], 'a'],
    ['A', [...'abcdfghlopqstvwxyz'], '1'],
    ['A', [...'abcdfghlopqstvwxyz123456789'], '0'],
    ['A', [...'abcdfghlopqstvwxyz1234567890'], null],
  ])('for %s beside %j is %s', (name, used, key) => {
    expect(freeKey(name, used)).toBe(key);
  });

  it('is never taken or reserved', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')), (name, used) => {
        const key = freeKey(name, used);
        if (key !== null) expect(used.includes(key) || RESERVED_KEYS.has(key)).toBe(false);
      }),
    );
  });
});
