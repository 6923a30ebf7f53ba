import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { type ParagraphSheet, paragraphSheet, withoutTheme } from '../domain/sheet.ts';
import { withThemeAs, withVersion } from '../domain/united-codings.ts';
import type { ParagraphRef } from '../domain/wish.ts';
import { found, refused } from './expected-failures.ts';
import { readMeta } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

/** What is recoded: one coder's codings of any of these themes on these paragraphs. */
export interface Recoded {
  readonly coder: CoderId;
  readonly places: readonly ParagraphRef[];
  /** The theme that the history names, first, and those counted with it. */
  readonly themes: readonly [ThemeId, ...ThemeId[]];
}

/**
 * Puts the codings under another theme, judged under its present meaning; a paragraph that carries both keeps one coding
 * with the evidence of both. Refused where none of them is there any more.
 */
export function replaceThemes(store: Store, recoded: Recoded, into: ThemeId): Promise<Result<void>> {
  return perform(store, ['themes', 'sheets'], BY_CURRENT_CODER, async (recorder, database) => {
    const target = found(await database.rows('themes').get(into), 'The theme');
    const from = await database.rows('themes').get(recoded.themes[0]);
    const version = (await readMeta(database, 'codebook version')) ?? 1;
    const codings = await sayAnew(recorder, recoded, (said, themes) =>
      withVersion(
        themes.reduce((now, theme) => withThemeAs(now, theme, into), said),
        into,
        version,
      ),
    );
    return done({
      kind: 'move codings',
      theme: into,
      name: target.name,
      from: from?.name ?? 'several themes',
      codings,
    });
  });
}

/** Takes the themes off; a paragraph is unread when that was its last one. Refused where none is there any more. */
export function removeThemes(store: Store, recoded: Recoded): Promise<Result<void>> {
  return perform(store, ['themes', 'sheets'], BY_CURRENT_CODER, async (recorder, database) => {
    const [theme] = recoded.themes;
    const codings = await sayAnew(recorder, recoded, (said, themes) => themes.reduce(withoutTheme, said));
    const name = (await database.rows('themes').get(theme))?.name ?? 'several themes';
    return done({ kind: 'remove codings', theme, name, codings });
  });
}

/** Says the paragraphs anew that carry one of the themes; gives how many codings those were. */
async function sayAnew(
  recorder: Recorder,
  { coder, places, themes }: Recoded,
  anew: (said: ParagraphSheet, present: readonly ThemeId[]) => ParagraphSheet,
): Promise<number> {
  const byDocument = new Map<DocumentId, Set<number>>();
  for (const { documentId, paragraph } of places)
    byDocument.set(documentId, (byDocument.get(documentId) ?? new Set()).add(paragraph));
  const wanted = new Set(themes);
  let codings = 0;
  for (const [documentId, paragraphs] of byDocument) {
    const sheet = await recorder.readSheet(documentId, coder);
    const changed = [...paragraphs].flatMap((paragraph) => {
      const said = paragraphSheet(sheet, paragraph);
      const present = said.codings.map(({ theme }) => theme).filter((theme) => wanted.has(theme));
      codings += present.length;
      return present.length === 0 ? [] : [anew(said, present)];
    });
    recorder.changeSheet(sheet, changed);
  }
  if (codings === 0) throw refused('None of these codings is there any more. Nothing was changed.');
  return codings;
}
