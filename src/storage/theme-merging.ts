import { type Theme, withDescendants } from '../domain/codebook.ts';
import type { ThemeId } from '../domain/ids.ts';
import type { Memo } from '../domain/memo.ts';
import type { Result } from '../domain/result.ts';
import { queryAfterMerge } from '../domain/saved-question.ts';
import { paragraphSheet, paragraphsWith } from '../domain/sheet.ts';
import { withThemeAs } from '../domain/united-codings.ts';
import type { ProjectDatabase } from './database.ts';
import { found, refused } from './expected-failures.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

/** The sub-themes of one theme, put last below another. */
function movedChildren(themes: readonly Theme[], from: ThemeId, into: ThemeId): readonly Theme[] {
  const below = (parent: ThemeId): readonly Theme[] =>
    themes.filter((theme) => theme.parent === parent && theme.id !== from);
  const last = below(into).reduce((order, theme) => Math.max(order, theme.order), -1);
  return [...below(from)]
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map((theme, i) => ({ ...theme, parent: into, order: last + 1 + i }));
}

// One coder has at most one memo on a theme: two become one, the target's words first.
async function moveMemos(
  recorder: Recorder,
  database: ProjectDatabase,
  from: ThemeId,
  into: ThemeId,
): Promise<void> {
  const memos = await database.rows('memos').toArray();
  const on = (theme: ThemeId): readonly Memo[] =>
    memos.filter(({ target }) => target.kind === 'theme' && target.themeId === theme);
  for (const memo of on(from)) {
    const own = on(into).find((other) => other.coderId === memo.coderId);
    if (!own) {
      await recorder.put('memos', [{ ...memo, target: { kind: 'theme', themeId: into } }]);
      continue;
    }
    const changedAt = memo.changedAt > own.changedAt ? memo.changedAt : own.changedAt;
    await recorder.put('memos', [{ ...own, text: `${own.text}\n\n${memo.text}`, changedAt }]);
    await recorder.delete('memos', [memo.id]);
  }
}

// Saved searches and comparisons go on asking for what they asked for.
async function followInQuestions(
  recorder: Recorder,
  database: ProjectDatabase,
  from: ThemeId,
  into: ThemeId,
): Promise<void> {
  const questions = await database.rows('comparisons').toArray();
  const changed = questions.flatMap((question) => {
    const query = queryAfterMerge(question, from, into);
    return query === question.query ? [] : [{ ...question, query }];
  });
  await recorder.put('comparisons', changed);
}

/**
 * Puts everything of one theme under another, and takes the emptied theme away: codings of all coders, sub-themes and
 * memos; saved searches and comparisons follow. A paragraph that carried both keeps one coding with the evidence of both. Refused where the target lies below.
 */
export function mergeTheme(store: Store, from: ThemeId, into: ThemeId): Promise<Result<void>> {
  return perform(
    store,
    ['themes', 'sheets', 'memos', 'comparisons'],
    BY_CURRENT_CODER,
    async (recorder, database) => {
      const themes = await database.rows('themes').toArray();
      const byId = (id: ThemeId): Theme =>
        found(
          themes.find((theme) => theme.id === id),
          'The theme',
        );
      const going = byId(from);
      const target = byId(into);
      if (from === into) throw refused('A theme cannot be merged into itself.');
      if (withDescendants(themes, from).includes(into))
        throw refused('A theme cannot be merged into one below it: move that one out first.');
      let codings = 0;
      for (const sheet of await database.rows('sheets').toArray()) {
        const paragraphs = paragraphsWith(sheet, (theme) => theme === from);
        codings += paragraphs.length;
        recorder.changeSheet(
          sheet,
          paragraphs.map((paragraph) => withThemeAs(paragraphSheet(sheet, paragraph), from, into)),
        );
      }
      await moveMemos(recorder, database, from, into);
      await followInQuestions(recorder, database, from, into);
      await recorder.put('themes', movedChildren(themes, from, into));
      await recorder.delete('themes', [from]);
      return done({ kind: 'merge theme', theme: into, name: target.name, from: going.name, codings });
    },
  );
}
