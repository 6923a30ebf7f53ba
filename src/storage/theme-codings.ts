import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import {
  type Coding,
  type ParagraphSheet,
  paragraphSheet,
  paragraphsWith,
  withoutTheme,
} from '../domain/sheet.ts';
import { withThemeAs, withVersion } from '../domain/united-codings.ts';
import type { Wish } from '../domain/wish.ts';
import type { ProjectDatabase } from './database.ts';
import { found, refused } from './expected-failures.ts';
import { readMeta } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { type NewTheme, recordTheme } from './themes.ts';

/** Where a coding of a theme stands: with the theme this is all of its identity. */
export interface CodingPlace {
  readonly documentId: DocumentId;
  readonly coderId: CoderId;
  readonly paragraph: number;
}

export interface ThemeCoding extends CodingPlace {
  readonly coding: Coding;
}

/** Every coder's codings of the theme, by document, then coder, then paragraph. */
export async function listThemeCodings(store: Store, theme: ThemeId): Promise<readonly ThemeCoding[]> {
  const codings: ThemeCoding[] = [];
  await store.database.rows('sheets').each((sheet) => {
    if (!sheet.theme.includes(theme)) return;
    const { documentId, coderId } = sheet;
    for (const paragraph of paragraphsWith(sheet, (other) => other === theme))
      for (const coding of paragraphSheet(sheet, paragraph).codings)
        if (coding.theme === theme) codings.push({ documentId, coderId, paragraph, coding });
  });
  return codings;
}

/** How many codings of each theme were made under an older meaning of it; themes without one are absent. */
export async function countOlderCodings(store: Store): Promise<ReadonlyMap<ThemeId, number>> {
  const themes = await store.database.rows('themes').toArray();
  const meanings = new Map<number, (typeof themes)[number]>(themes.map((theme) => [theme.id, theme]));
  const counts = new Map<ThemeId, number>();
  if (themes.every((theme) => theme.meaningVersion === 1)) return counts;
  await store.database.rows('sheets').each(({ theme, version }) => {
    for (const [row, id] of theme.entries()) {
      const owner = meanings.get(id);
      if (owner && (version[row] ?? 0) < owner.meaningVersion)
        counts.set(owner.id, (counts.get(owner.id) ?? 0) + 1);
    }
  });
  return counts;
}

const keyOf = ({ documentId, coderId }: Omit<CodingPlace, 'paragraph'>): string => `${documentId} ${coderId}`;

/** Says the chosen paragraphs anew; gives how many of them still carried the theme. */
async function sayChosenAnew(
  recorder: Recorder,
  theme: ThemeId,
  chosen: readonly CodingPlace[],
  anew: (said: ParagraphSheet) => ParagraphSheet,
): Promise<number> {
  const bySheet = new Map<string, CodingPlace[]>();
  for (const place of chosen) bySheet.set(keyOf(place), [...(bySheet.get(keyOf(place)) ?? []), place]);
  let codings = 0;
  for (const places of bySheet.values()) {
    const [first] = places;
    if (!first) continue;
    const sheet = await recorder.readSheet(first.documentId, first.coderId);
    const said = places
      .map(({ paragraph }) => paragraphSheet(sheet, paragraph))
      .filter((paragraph) => paragraph.codings.some((coding) => coding.theme === theme));
    codings += said.length;
    recorder.changeSheet(sheet, said.map(anew));
  }
  return codings;
}

const nameOf = async (database: ProjectDatabase, id: ThemeId): Promise<string> =>
  found(await database.rows('themes').get(id), 'The theme').name;

const codebookVersion = async (database: ProjectDatabase): Promise<number> =>
  (await readMeta(database, 'codebook version')) ?? 1;

/**
 * Puts chosen codings of a theme under another, a stored one or a new one, judged under the present meanings. A paragraph
 * that carries both keeps one coding with the evidence of both. Codings that are no longer there are passed over; refused
 * where none is left. Gives the theme's id.
 */
export function moveCodings(
  store: Store,
  from: ThemeId,
  into: ThemeId | NewTheme,
  chosen: readonly CodingPlace[],
): Promise<Result<ThemeId>> {
  return perform(store, ['themes', 'sheets'], BY_CURRENT_CODER, async (recorder, database) => {
    const fromName = await nameOf(database, from);
    if (from === into) throw refused('The codings are under this theme already.');
    const target =
      typeof into === 'number'
        ? found(await database.rows('themes').get(into), 'The theme')
        : await recordTheme(recorder, database, into);
    const version = await codebookVersion(database);
    const codings = await sayChosenAnew(recorder, from, chosen, (said) =>
      withVersion(withThemeAs(said, from, target.id), target.id, version),
    );
    if (codings === 0) throw refused('None of these codings is there any more. Nothing was changed.');
    const wish: Wish = { kind: 'move codings', theme: target.id, name: target.name, from: fromName, codings };
    return { wish, value: target.id };
  });
}

function judgeAnew(
  store: Store,
  theme: ThemeId,
  chosen: readonly CodingPlace[],
  kind: Extract<Wish['kind'], 'remove codings' | 'confirm codings'>,
  anew: (said: ParagraphSheet, version: number) => ParagraphSheet,
): Promise<Result<void>> {
  return perform(store, ['themes', 'sheets'], BY_CURRENT_CODER, async (recorder, database) => {
    const name = await nameOf(database, theme);
    const version = await codebookVersion(database);
    const codings = await sayChosenAnew(recorder, theme, chosen, (said) => anew(said, version));
    return done({ kind, theme, name, codings });
  });
}

/** Takes a theme off chosen paragraphs; a paragraph is unread when that was its last one. */
export const removeCodings = (
  store: Store,
  theme: ThemeId,
  chosen: readonly CodingPlace[],
): Promise<Result<void>> =>
  judgeAnew(store, theme, chosen, 'remove codings', (said) => withoutTheme(said, theme));

/** Says of chosen codings that they hold under the theme's present meaning too. */
export const confirmCodings = (
  store: Store,
  theme: ThemeId,
  chosen: readonly CodingPlace[],
): Promise<Result<void>> =>
  judgeAnew(store, theme, chosen, 'confirm codings', (said, version) => withVersion(said, theme, version));
