import {
  type DefinitionBlock,
  freeKey,
  movedTheme,
  type Theme,
  type ThemePlace,
  withDescendants,
} from '../domain/codebook.ts';
import { asGuid, asThemeId, type ThemeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { type ParagraphSheet, paragraphSheet, paragraphsWith, type Sheet } from '../domain/sheet.ts';
import { nextColour, type ThemeColour } from '../domain/theme-colour.ts';
import type { ProjectDatabase } from './database.ts';
import { found, refused } from './expected-failures.ts';
import { readMeta, takeIds } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

/** All themes, retired ones too, in the order of their ids; `themeTree` puts them in order. */
export async function listThemes(store: Store): Promise<readonly Theme[]> {
  return store.database.rows('themes').toArray();
}

/** How often the meaning of a theme was changed, plus one. */
export async function getCodebookVersion(store: Store): Promise<number> {
  return (await readMeta(store.database, 'codebook version')) ?? 1;
}

const soundName = (name: string): string => {
  if (name.trim() === '') throw refused('A theme needs a name.');
  return name.trim();
};

function checkKey(themes: readonly Theme[], key: string | null, own: ThemeId | null): void {
  const holder = key === null ? undefined : themes.find((theme) => theme.key === key && theme.id !== own);
  if (holder) throw refused(`The key ${key} already applies ${holder.name}.`);
}

/** The themes after the holder of the key, if that is another theme than `own`, has lost it. */
async function withoutKey(
  recorder: Recorder,
  themes: readonly Theme[],
  own: ThemeId,
  key: string | null | undefined,
): Promise<readonly Theme[]> {
  const holder = themes.find((theme) => typeof key === 'string' && theme.key === key && theme.id !== own);
  if (!holder) return themes;
  const keyless = { ...holder, key: null };
  await recorder.put('themes', [keyless]);
  return themes.map((theme) => (theme === holder ? keyless : theme));
}

/** What a new theme is given; colour and key are chosen where they are not given, and key null is none. */
export interface NewTheme {
  readonly name: string;
  readonly parent: ThemeId | null;
  readonly colour?: ThemeColour;
  readonly key?: string | null;
  readonly definition?: readonly DefinitionBlock[];
}

/** Adds a theme inside the transaction of a wish, last among its siblings. */
export async function recordTheme(
  recorder: Recorder,
  database: ProjectDatabase,
  given: NewTheme,
): Promise<Theme> {
  const name = soundName(given.name);
  const themes = await database.rows('themes').toArray();
  if (given.parent !== null)
    found(
      themes.find((theme) => theme.id === given.parent),
      'The theme above',
    );
  const keys = themes.map((theme) => theme.key);
  const key = given.key === undefined ? freeKey(name, keys) : given.key;
  checkKey(themes, key, null);
  const siblings = themes.filter((theme) => theme.parent === given.parent);
  const theme: Theme = {
    id: asThemeId(await takeIds(database, 'next theme')),
    guid: asGuid(crypto.randomUUID()),
    parent: given.parent,
    order: siblings.reduce((last, sibling) => Math.max(last, sibling.order), -1) + 1,
    name,
    colour: given.colour ?? nextColour(themes.map((other) => other.colour)),
    definition: given.definition ?? [],
    key,
    meaningVersion: (await readMeta(database, 'codebook version')) ?? 1,
    retired: false,
  };
  await recorder.add('themes', [theme]);
  return theme;
}

/** A new theme, last among its siblings. */
export function addTheme(store: Store, given: NewTheme): Promise<Result<ThemeId>> {
  return perform(store, ['themes'], BY_CURRENT_CODER, async (recorder, database) => {
    const { id, name } = await recordTheme(recorder, database, given);
    return { wish: { kind: 'add theme', theme: id, name }, value: id };
  });
}

export type ThemeChange = Partial<Pick<Theme, 'name' | 'colour' | 'definition' | 'key' | 'retired'>>;

const sameDefinition = (a: readonly DefinitionBlock[], b: readonly DefinitionBlock[]): boolean =>
  a.length === b.length && a.every(({ kind, text }, i) => kind === b[i]?.kind && text === b[i].text);

/** What decides about a paragraph. Examples show how that is meant, and change nothing. */
const meaningBlocks = (definition: readonly DefinitionBlock[]): readonly DefinitionBlock[] =>
  definition.filter(({ kind }) => kind !== 'example' && kind !== 'counter-example');

function changedFields(before: Theme, after: Theme): readonly string[] {
  const plain = (['name', 'colour', 'key', 'retired'] as const).filter(
    (field) => before[field] !== after[field],
  );
  if (sameDefinition(before.definition, after.definition)) return plain;
  const isSameMeaning = sameDefinition(meaningBlocks(before.definition), meaningBlocks(after.definition));
  return [...plain, isSameMeaning ? 'examples' : 'definition'];
}

/**
 * Changes a theme. Another definition is another meaning: it raises the codebook's version and the theme's. Examples and
 * counter-examples come and go without.
 * A key that applies another theme is refused, or with `takesKey` taken from it in the same wish.
 */
export function changeTheme(
  store: Store,
  id: ThemeId,
  change: ThemeChange,
  { takesKey = false }: { readonly takesKey?: boolean } = {},
): Promise<Result<void>> {
  return perform(store, ['themes'], BY_CURRENT_CODER, async (recorder, database) => {
    const stored = await database.rows('themes').toArray();
    const themes = takesKey ? await withoutKey(recorder, stored, id, change.key) : stored;
    const before = found(
      themes.find((theme) => theme.id === id),
      'The theme',
    );
    const after = { ...before, ...change, name: soundName(change.name ?? before.name) };
    const fields = changedFields(before, after);
    checkKey(themes, after.key, id);
    if (fields.includes('definition')) {
      const version = ((await readMeta(database, 'codebook version')) ?? 1) + 1;
      await recorder.put('meta', [{ key: 'codebook version', value: version }]);
      await recorder.put('themes', [{ ...after, meaningVersion: version }]);
    } else if (fields.length > 0) await recorder.put('themes', [after]);
    return done({ kind: 'change theme', theme: id, name: before.name, field: fields.join(' and ') });
  });
}

/** Puts a theme, with all below it, under another parent or at another place among its siblings. */
export function moveTheme(store: Store, id: ThemeId, to: ThemePlace): Promise<Result<void>> {
  return perform(store, ['themes'], BY_CURRENT_CODER, async (recorder, database) => {
    const themes = await database.rows('themes').toArray();
    const theme = found(
      themes.find((other) => other.id === id),
      'The theme',
    );
    if (to.parent !== null) {
      found(
        themes.find((other) => other.id === to.parent),
        'The theme above',
      );
      if (withDescendants(themes, id).includes(to.parent))
        throw refused('A theme cannot be put below itself.');
    }
    await recorder.put('themes', movedTheme(themes, id, to));
    return done({ kind: 'move theme', theme: id, name: theme.name });
  });
}

const isOneOf = (themes: readonly ThemeId[]): ((theme: number) => boolean) => {
  const set = new Set<number>(themes);
  return (theme) => set.has(theme);
};

const codingsOf = (sheet: Sheet, goes: (theme: number) => boolean): number =>
  sheet.theme.reduce((count, theme) => (goes(theme) ? count + 1 : count), 0);

const withoutThemes = (sheet: Sheet, goes: (theme: number) => boolean): readonly ParagraphSheet[] =>
  paragraphsWith(sheet, goes).map((paragraph) => {
    const said = paragraphSheet(sheet, paragraph);
    return { ...said, codings: said.codings.filter((coding) => !goes(coding.theme)) };
  });

async function deleteCodings(
  recorder: Recorder,
  database: ProjectDatabase,
  goes: (theme: number) => boolean,
): Promise<number> {
  let codings = 0;
  for (const sheet of await database.rows('sheets').toArray()) {
    const own = codingsOf(sheet, goes);
    if (own === 0) continue;
    codings += own;
    recorder.changeSheet(sheet, withoutThemes(sheet, goes));
  }
  return codings;
}

/** Deletes a theme and all below it, with their codings and memos. */
export function deleteTheme(store: Store, id: ThemeId): Promise<Result<void>> {
  return perform(store, ['themes', 'sheets', 'memos'], BY_CURRENT_CODER, async (recorder, database) => {
    const themes = await database.rows('themes').toArray();
    const { name } = found(
      themes.find((theme) => theme.id === id),
      'The theme',
    );
    const going = withDescendants(themes, id);
    const goes = isOneOf(going);
    const codings = await deleteCodings(recorder, database, goes);
    const memos = await database.rows('memos').toArray();
    await recorder.delete(
      'memos',
      memos.filter(({ target }) => target.kind === 'theme' && goes(target.themeId)).map((memo) => memo.id),
    );
    await recorder.delete('themes', going);
    return done({ kind: 'delete theme', theme: id, name, themes: going.length, codings });
  });
}

/** How much would go with a theme: themes below and with it, their codings, and the documents those are in. */
export async function countThemeUses(
  store: Store,
  id: ThemeId,
): Promise<{ readonly themes: number; readonly codings: number; readonly documents: number }> {
  const going = withDescendants(await listThemes(store), id);
  const goes = isOneOf(going);
  const documents = new Set<number>();
  let codings = 0;
  for (const sheet of await store.database.rows('sheets').toArray()) {
    const own = codingsOf(sheet, goes);
    codings += own;
    if (own > 0) documents.add(sheet.documentId);
  }
  return { themes: going.length, codings, documents: documents.size };
}
