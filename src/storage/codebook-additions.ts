import { flattened, themeTree } from '../domain/codebook.ts';
import { type DraftTheme, draftsOf, plantedThemes } from '../domain/codebook-draft.ts';
import { asGuid, asThemeId, type Guid, type ThemeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { nextColour } from '../domain/theme-colour.ts';
import type { ProjectDatabase } from './database.ts';
import { found } from './expected-failures.ts';
import { readMeta, takeIds } from './meta.ts';
import { BY_CURRENT_CODER, perform } from './perform.ts';
import type { Store } from './store.ts';

const newGuid = (): Guid => asGuid(crypto.randomUUID());

const codebookVersion = async (database: ProjectDatabase): Promise<number> =>
  (await readMeta(database, 'codebook version')) ?? 1;

/**
 * Adds what of the drafts is not in the codebook yet, as one wish; themes that are there stay as they are. Gives the
 * new themes' ids. With `givesKeys` those that come without a key get one as far as letters are free.
 */
export function addCodebook(
  store: Store,
  source: string,
  drafts: readonly DraftTheme[],
  { givesKeys = false }: { readonly givesKeys?: boolean } = {},
): Promise<Result<readonly ThemeId[]>> {
  return perform(store, ['themes'], BY_CURRENT_CODER, async (recorder, database) => {
    const themes = await database.rows('themes').toArray();
    const version = await codebookVersion(database);
    const planted = (firstId: number) =>
      plantedThemes(themes, drafts, { firstId, version, newGuid }, givesKeys);
    const count = planted(1).length;
    const added = count === 0 ? [] : planted(await takeIds(database, 'next theme', count));
    await recorder.add('themes', added);
    return {
      wish: { kind: 'add codebook', source, themes: added.length },
      value: added.map((theme) => theme.id),
    };
  });
}

/**
 * A copy of a theme's definition, right after it, with or without what stands below; codings, memos and keys stay with
 * the original. Gives the id of the copy.
 */
export function copyTheme(store: Store, id: ThemeId, withSubThemes: boolean): Promise<Result<ThemeId>> {
  return perform(store, ['themes'], BY_CURRENT_CODER, async (recorder, database) => {
    const themes = await database.rows('themes').toArray();
    const nodes = flattened(themeTree(themes));
    const node = found(
      nodes.find(({ theme }) => theme.id === id),
      'The theme',
    );
    const children = withSubThemes ? node.children : [];
    const count = 1 + flattened(children).length;
    const firstId = await takeIds(database, 'next theme', count);
    const name = copyName(
      node.theme.name,
      themes.map((theme) => theme.name),
    );
    const colour = nextColour(themes.map((theme) => theme.colour));
    const version = await codebookVersion(database);
    const copies = plantedThemes(
      [],
      withoutIdentity(draftsOf([{ ...node, children }])),
      { firstId, version, newGuid },
      false,
    ).map((copy) => (copy.id === firstId ? { ...copy, name, colour, parent: node.theme.parent } : copy));
    const siblings = nodes
      .map(({ theme }) => theme)
      .filter((theme) => theme.parent === node.theme.parent && theme.id !== id);
    // Siblings behind the original make room for the copy.
    const later = siblings.filter(
      ({ order, id: other }) => order > node.theme.order || (order === node.theme.order && other > id),
    );
    await recorder.put(
      'themes',
      later.map((theme) => ({ ...theme, order: theme.order + 2 })),
    );
    await recorder.add(
      'themes',
      copies.map((copy) => (copy.id === firstId ? { ...copy, order: node.theme.order + 1 } : copy)),
    );
    return {
      wish: { kind: 'copy theme', theme: id, name: node.theme.name, themes: count },
      value: asThemeId(firstId),
    };
  });
}

const withoutIdentity = (drafts: readonly DraftTheme[]): readonly DraftTheme[] =>
  drafts.map((draft) => ({ ...draft, guid: null, key: null, children: withoutIdentity(draft.children) }));

/** “Threat (copy)”, “Threat (copy 2)” …: the first that no theme has. */
function copyName(name: string, taken: readonly string[]): string {
  const names = new Set(taken);
  for (let i = 1; ; i++) {
    const copy = i === 1 ? `${name} (copy)` : `${name} (copy ${i})`;
    if (!names.has(copy)) return copy;
  }
}
