import { describe, expect, it } from 'vitest';
import type { DefinitionBlock } from '../domain/codebook.ts';
import { freshStore, valueIn } from '../testing/fresh-store.ts';
import { undo } from './history.ts';
import { allMeanings, listMeanings } from './theme-meanings.ts';
import { addTheme, changeTheme, deleteTheme } from './themes.ts';

const meaning = (text: string): readonly DefinitionBlock[] => [{ kind: 'in short', text }];

describe('the meanings of a theme', () => {
  it('are those that stand, newest first; what was undone is not among them', async () => {
    const store = await freshStore();
    const id = valueIn(await addTheme(store, { name: 'Threat', parent: null, definition: meaning('A') }));
    valueIn(await changeTheme(store, id, { definition: meaning('B') }));
    valueIn(await changeTheme(store, id, { name: 'External threat' }));
    valueIn(await changeTheme(store, id, { definition: meaning('undone') }));
    valueIn(await undo(store));
    valueIn(await changeTheme(store, id, { definition: meaning('C') }));
    valueIn(await deleteTheme(store, id));
    expect(await listMeanings(store, id)).toEqual([]);
    const deleted = (await allMeanings(store)).get(id);
    expect(deleted?.map(({ definition }) => definition[0]?.text)).toEqual(['C', 'B', 'A']);
    expect(deleted?.every(({ until }) => until !== null)).toBe(true);
    valueIn(await undo(store));
    const meanings = await listMeanings(store, id);
    expect(meanings.map(({ version, name, definition }) => [version, name, definition[0]?.text])).toEqual([
      [3, 'External threat', 'C'],
      [2, 'External threat', 'B'],
      [1, 'Threat', 'A'],
    ]);
    expect(meanings.map(({ until }) => until === null)).toEqual([true, false, false]);
    expect((await allMeanings(store)).get(id)).toEqual(meanings);
    valueIn(await undo(store));
    valueIn(await undo(store));
    valueIn(await undo(store));
    expect((await listMeanings(store, id)).map(({ definition }) => definition[0]?.text)).toEqual(['A']);
  });
});
