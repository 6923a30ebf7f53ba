import { describe, expect, it } from 'vitest';
import { themeTree } from '../../domain/codebook.ts';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import { aTheme } from '../../testing/builders.ts';
import {
  branches,
  type CodebookView,
  codebookRows,
  neighbourOf,
  openedTo,
  shownTree,
} from './codebook-rows.ts';
import { dropOn, placeAfterStep, type Step } from './theme-moves.ts';

const theme = (id: number, name: string, parent: number | null = null, given = {}) =>
  aTheme({ id: asThemeId(id), name, parent: parent === null ? null : asThemeId(parent), ...given });

// A > (B > C, D), E
const THEMES = [
  theme(1, 'A'),
  theme(2, 'B', 1),
  theme(3, 'C', 2, { definition: [{ kind: 'in short', text: 'Sea and land' }] }),
  theme(4, 'D', 1),
  theme(5, 'E'),
];
const OPEN: CodebookView = { closed: new Set(), words: '', showsRetired: false };

const drawn = (view: Partial<CodebookView> = {}, themes = THEMES) =>
  codebookRows(themes, { ...OPEN, ...view }).map((row) => '-'.repeat(row.depth) + row.theme.name);

describe('the rows of the tree', () => {
  it('stand from top to bottom with their depth', () => {
    expect(drawn()).toEqual(['A', '-B', '--C', '-D', 'E']);
  });

  it('leave out what is below a closed theme', () => {
    expect(drawn({ closed: new Set([asThemeId(2)]) })).toEqual(['A', '-B', '-D', 'E']);
    expect(drawn({ closed: new Set(branches(THEMES)) })).toEqual(['A', 'E']);
  });

  it('keep what is above a theme that was found, by name or definition, closed or not', () => {
    expect(drawn({ words: 'LAND', closed: new Set([asThemeId(1)]) })).toEqual(['A', '-B', '--C']);
    expect(codebookRows(THEMES, { ...OPEN, words: 'c' }).map((row) => row.isMatch)).toEqual([
      false,
      false,
      true,
    ]);
    expect(drawn({ words: 'nothing' })).toEqual([]);
  });

  it('find a theme whatever marks, case and width its letters have', () => {
    const themes = ['Führer', 'İlham', 'ＧＤＰ', '민족', 'Łódź', 'حُرِّيَّة'].map((name, i) => theme(i + 1, name));
    const found = (words: string) => drawn({ words }, themes);
    expect(found('fuhrer')).toEqual(['Führer']);
    expect(found('FU\u0308HRER')).toEqual(['Führer']);
    expect(found('ilham')).toEqual(['İlham']);
    expect(found('gdp')).toEqual(['ＧＤＰ']);
    expect(found('민'.normalize('NFD'))).toEqual(['민족']);
    expect(found('lodz')).toEqual(['Łódź']);
    expect(found('حرية')).toEqual(['حُرِّيَّة']);
  });

  it('show retired themes when asked, or where a theme in use hangs on them', () => {
    const themes = THEMES.map((one) => ([2, 5].includes(one.id) ? { ...one, retired: true } : one));
    expect(drawn({}, themes)).toEqual(['A', '-B', '--C', '-D']);
    expect(drawn({ showsRetired: true }, themes)).toEqual(['A', '-B', '--C', '-D', 'E']);
  });

  it('count their places among the siblings that are shown', () => {
    const places = codebookRows(THEMES, OPEN).map((row) => `${row.position} of ${row.siblings}`);
    expect(places).toEqual(['1 of 2', '1 of 2', '1 of 1', '2 of 2', '2 of 2']);
  });
});

it.each([
  [1, 5],
  [2, 4],
  [3, 4],
  [4, 5],
  [5, 4],
])('after theme %i comes %i', (gone, next) => {
  expect(neighbourOf(codebookRows(THEMES, OPEN), asThemeId(gone))).toBe(next);
});

it('opens the way to a theme and leaves the rest closed', () => {
  const closed = new Set([1, 2, 5].map(asThemeId));
  expect([...openedTo(closed, THEMES, asThemeId(3))]).toEqual([5]);
  const circle = [theme(1, 'A', 2), theme(2, 'B', 1)];
  expect([...openedTo(closed, circle, asThemeId(1))]).toEqual([5]);
});

describe('a step', () => {
  const place = (id: number, step: Step) => {
    const to = placeAfterStep(shownTree(THEMES, false), asThemeId(id), step);
    return to && [to.parent, to.before];
  };
  it.each<[number, Step, readonly (number | null)[] | null]>([
    [4, 'up', [1, 2]],
    [2, 'up', null],
    [1, 'down', [null, null]],
    [2, 'down', [1, null]],
    [4, 'down', null],
    [4, 'in', [2, null]],
    [1, 'in', null],
    [3, 'out', [1, 4]],
    [4, 'out', [null, 5]],
    [5, 'out', null],
  ])('of theme %i %s', (id, step, expected) => {
    expect(place(id, step)).toEqual(expected);
  });
});

describe('a drop', () => {
  const rows = codebookRows(THEMES, OPEN);
  const tree = themeTree(THEMES);
  const drop = (dragged: number, row: number, edge: 'before' | 'inside' | 'after', wantedDepth = 9) => {
    const found = dropOn(tree, rows, asThemeId(dragged), { row, edge, wantedDepth });
    return found && [found.place.parent, found.place.before, found.depth];
  };
  const none: ThemeId | null = null;

  it('before and inside a row', () => {
    expect(drop(5, 1, 'before')).toEqual([1, 2, 1]);
    expect(drop(5, 1, 'inside')).toEqual([2, none, 1]);
  });

  it('after an open branch is the first below it', () => {
    expect(drop(5, 0, 'after')).toEqual([1, 2, 1]);
  });

  it('after the end of branches continues the one that the pointer stands under', () => {
    expect(drop(5, 2, 'after')).toEqual([2, none, 2]);
    expect(drop(5, 2, 'after', 1)).toEqual([1, 4, 1]);
    expect(drop(5, 2, 'after', 0)).toEqual([1, 4, 1]);
    expect(drop(2, 3, 'after', 0)).toEqual([none, 5, 0]);
  });

  it('never names the dragged theme itself as the one it goes before', () => {
    expect(drop(4, 2, 'after', 1)).toEqual([1, none, 1]);
    expect(drop(2, 0, 'after')).toEqual([1, 4, 1]);
  });

  it('below itself means nothing', () => {
    expect(drop(1, 2, 'inside')).toBeNull();
    expect(drop(1, 1, 'before')).toBeNull();
    expect(drop(2, 1, 'inside')).toBeNull();
    expect(drop(2, 2, 'after')).toBeNull();
  });
});
