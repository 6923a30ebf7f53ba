import { describe, expect, it } from 'vitest';
import { aTheme } from '../testing/builders.ts';
import { flattened, themeTree } from './codebook.ts';
import {
  chosenDrafts,
  draftLines,
  draftsOf,
  draftTheme,
  plantedThemes,
  underBranch,
} from './codebook-draft.ts';
import { asGuid, asThemeId } from './ids.ts';

const drafts = [
  draftTheme('Opponent', {
    children: [draftTheme('Threat', { key: 't', colour: 4 }), draftTheme('Traitor', { key: 'r' })],
  }),
  draftTheme('Unity', { guid: asGuid('{AAAAAAAA-0000-4000-8000-000000000001}') }),
];
let made = 0;
const planting = { firstId: 10, version: 3, newGuid: () => asGuid(`new-${++made}`) };

describe('drafts', () => {
  it('are planted as a tree with colours, and keys where they are free', () => {
    const themes = plantedThemes([], drafts, planting, true);
    expect(flattened(themeTree(themes)).map(({ theme, depth }) => [depth, theme.name, theme.key])).toEqual([
      [0, 'Opponent', 'o'],
      [1, 'Threat', 't'],
      [1, 'Traitor', 'r'],
      [0, 'Unity', 'y'],
    ]);
    expect(themes.map(({ id, meaningVersion }) => [id, meaningVersion])).toEqual(
      [10, 11, 12, 13].map((id) => [id, 3]),
    );
    expect(new Set(themes.map(({ colour }) => colour)).size).toBe(4);
    expect(plantedThemes(themes, drafts, planting, true)).toEqual([]);
    expect(draftsOf(themeTree(themes)).map(({ name }) => name)).toEqual(['Opponent', 'Unity']);
  });

  it('are known by GUID, else by name at the same place; what is below a known one is added there', () => {
    const themes = [
      aTheme({ name: 'OPPONENT' }),
      aTheme({ id: asThemeId(2), name: 'Renamed', guid: asGuid('aaaaaaaa-0000-4000-8000-000000000001') }),
      aTheme({ id: asThemeId(3), name: 'Threat' }),
    ];
    expect(draftLines(themes, drafts).map(({ at, known }) => [at, known?.id ?? null])).toEqual([
      ['0', 1],
      ['0.0', null],
      ['0.1', null],
      ['1', 2],
    ]);
    expect(plantedThemes(themes, drafts, planting, false).map(({ name, parent }) => [name, parent])).toEqual([
      ['Threat', 1],
      ['Traitor', 1],
    ]);
  });

  it('of one GUID are not both taken for the theme that has it', () => {
    const guid = asGuid('aaaaaaaa-0000-4000-8000-000000000009');
    const twice = [draftTheme('C', { guid }), draftTheme('D', { guid })];
    const added = plantedThemes([aTheme({ id: asThemeId(1), name: 'C', guid })], twice, planting, false);
    expect(added.map(({ name }) => name)).toEqual(['D']);
    expect(added[0]?.guid).not.toBe(guid);
  });

  it('are taken in part with what stands above, or whole below a branch of their own', () => {
    expect(chosenDrafts(drafts, (at) => at === '0.1')).toMatchObject([
      { name: 'Opponent', children: [{ name: 'Traitor' }] },
    ]);
    const there = plantedThemes([], drafts, planting, false);
    const branch = plantedThemes(there, underBranch('A file', drafts), { ...planting, firstId: 20 }, false);
    expect(branch.map(({ name }) => name)).toEqual(['A file', 'Opponent', 'Threat', 'Traitor', 'Unity']);
  });
});
