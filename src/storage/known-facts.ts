import type { CoderId, ThemeId } from '../domain/ids.ts';
import type { ProjectDatabase, TableName } from './database.ts';
import { readMeta } from './meta.ts';

/**
 * What every coding relies on, as of the history's entry `seq`. Kept in memory: a read of each in every
 * transaction would cost as much as the coding itself. `FACT_TABLES` tell when it is out of date.
 */
export interface Facts {
  readonly codebookVersion: number;
  readonly themeNames: ReadonlyMap<ThemeId, string>;
  readonly coders: ReadonlySet<CoderId>;
  seq: number;
}

export const FACT_TABLES: readonly TableName[] = ['themes', 'coders', 'meta'];

/** The facts of this moment. */
export function readFacts(database: ProjectDatabase): Promise<Facts> {
  return database.transaction('r', [...FACT_TABLES, 'history'], async () => {
    const [newest, version, themes, coders] = await Promise.all([
      database.history.reverse().limit(1).primaryKeys(),
      readMeta(database, 'codebook version'),
      database.rows('themes').toArray(),
      database.rows('coders').toArray(),
    ]);
    return {
      codebookVersion: version ?? 1,
      themeNames: new Map(themes.map((theme) => [theme.id, theme.name])),
      coders: new Set(coders.map((coder) => coder.id)),
      seq: newest[0] ?? 0,
    };
  });
}

/** Thrown inside a transaction whose facts another wish has changed: read them again and try once more. */
export class OutOfDate extends Error {}

/** Sees that nothing since the facts, up to the entry just written, touched what they say. */
export async function checkFacts(
  { history }: ProjectDatabase,
  since: number,
  written: number,
): Promise<void> {
  if (written === since + 1) return;
  const rows = await history.where('seq').between(since, written, false, false).toArray();
  if (rows.some((row) => row.tables.some((table) => FACT_TABLES.includes(table)))) throw new OutOfDate();
}
