import type { DefinitionBlock, Theme } from '../domain/codebook.ts';
import type { CoderId, Instant, ThemeId } from '../domain/ids.ts';
import type { HistoryRow } from './history-row.ts';
import type { Store } from './store.ts';
import { type Undoing, undoingsOf } from './undoing.ts';

/** What a theme meant from one version of the codebook on. */
export interface ThemeMeaning {
  readonly version: number;
  readonly name: string;
  readonly definition: readonly DefinitionBlock[];
  /** When it was replaced and by whom; null for the present one. */
  readonly until: Instant | null;
  readonly replacedBy: CoderId | null;
}

// The newest rows hold the latest changes; older ones are read in stretches of this many.
const ROWS_AT_ONCE = 2_000;

const imageOf = (undoings: readonly Undoing[], id: ThemeId): Theme | undefined => {
  for (const { tables } of undoings)
    for (const image of tables)
      for (const row of image.table === 'themes' ? image.put : [])
        if ('meaningVersion' in row && row.id === id) return row;
  return undefined;
};

/**
 * What the theme meant in each version that stands, newest first, as the before-images of the history tell it. Versions
 * from before a project file was opened are not known: the history in a file is told, not kept.
 */
export async function listMeanings(store: Store, id: ThemeId): Promise<readonly ThemeMeaning[]> {
  const { database } = store;
  const theme = await database.rows('themes').get(id);
  if (!theme) return [];
  const states: { readonly theme: Theme; readonly row: HistoryRow }[] = [];
  for (let below = Number.POSITIVE_INFINITY; ; ) {
    const rows = await database.history.where('seq').below(below).reverse().limit(ROWS_AT_ONCE).toArray();
    for (const row of rows) {
      if (!row.tables.includes('themes') || !row.undoing) continue;
      const undoings = row.undoing === 'apart' ? await undoingsOf(database, row.seq) : [row.undoing];
      const image = imageOf(undoings, id);
      if (image) states.push({ theme: image, row });
    }
    const last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE || !last) break;
    below = last.seq;
  }
  return standing([{ theme, row: null }, ...states]);
}

// A version that was undone shows itself: what came after it had a lower or the same number.
function standing(
  newestFirst: readonly { readonly theme: Theme; readonly row: HistoryRow | null }[],
): readonly ThemeMeaning[] {
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
