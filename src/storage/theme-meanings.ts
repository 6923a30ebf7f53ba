import type { Theme } from '../domain/codebook.ts';
import type { ThemeId } from '../domain/ids.ts';
import type { ThemeMeaning, ThemeMeanings } from '../domain/theme-meaning.ts';
import type { HistoryRow } from './history-row.ts';
import type { Store } from './store.ts';
import { type Undoing, undoingsOf } from './undoing.ts';

// The newest rows hold the latest changes; older ones are read in stretches of this many.
const ROWS_AT_ONCE = 2_000;

interface ThemeState {
  readonly theme: Theme;
  /** The entry of the history that it was replaced by; null for the present one. */
  readonly row: HistoryRow | null;
}

const imagesIn = (undoings: readonly Undoing[]): readonly Theme[] =>
  undoings.flatMap(({ tables }) =>
    tables.flatMap((image) =>
      image.table === 'themes' ? image.put.filter((row): row is Theme => 'meaningVersion' in row) : [],
    ),
  );

/** Every state of themes that the history keeps, newest first. */
async function earlierStates({ database }: Store): Promise<readonly ThemeState[]> {
  const states: ThemeState[] = [];
  for (let below = Number.POSITIVE_INFINITY; ; ) {
    const rows = await database.history.where('seq').below(below).reverse().limit(ROWS_AT_ONCE).toArray();
    for (const row of rows) {
      if (!row.tables.includes('themes') || !row.undoing) continue;
      const undoings = row.undoing === 'apart' ? await undoingsOf(database, row.seq) : [row.undoing];
      for (const theme of imagesIn(undoings)) states.push({ theme, row });
    }
    const last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || !last) return states;
    below = last.seq;
  }
}

/**
 * What the theme meant in each version that stands, newest first, as the before-images of the history tell it. Versions
 * from before a project file was opened are not known: the history in a file is told, not kept.
 */
export async function listMeanings(store: Store, id: ThemeId): Promise<readonly ThemeMeaning[]> {
  const theme = await store.database.rows('themes').get(id);
  if (!theme) return [];
  const states = (await earlierStates(store)).filter((state) => state.theme.id === id);
  return standing([{ theme, row: null }, ...states]);
}

/** The same of every theme that is there or was deleted. */
export async function allMeanings(store: Store): Promise<ThemeMeanings> {
  const states = new Map<ThemeId, ThemeState[]>();
  const add = (state: ThemeState): void => {
    const own = states.get(state.theme.id);
    if (own) own.push(state);
    else states.set(state.theme.id, [state]);
  };
  for (const theme of await store.database.rows('themes').toArray()) add({ theme, row: null });
  for (const state of await earlierStates(store)) add(state);
  return new Map([...states].map(([id, own]) => [id, standing(own)]));
}

// A version that was undone shows itself: what came after it had a lower or the same number.
function standing(newestFirst: readonly ThemeState[]): readonly ThemeMeaning[] {
  const meanings: ThemeMeaning[] = [];
  for (const { theme, row } of newestFirst) {
    const newer = meanings.at(-1);
    if (newer && theme.meaningVersion >= newer.version) continue;
    meanings.push({
      version: theme.meaningVersion,
      name: theme.name,
      definition: theme.definition,
      until: row?.at ?? null,
      replacedBy: row?.coderId ?? null,
    });
  }
  return meanings;
}
