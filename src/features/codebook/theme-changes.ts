import type { HistoryEntry } from '../../domain/history.ts';
import type { ThemeId } from '../../domain/ids.ts';

const ABOUT_THEMES: ReadonlySet<string> = new Set(['add theme', 'change theme', 'move theme']);

/** The wishes about a theme that stand, newest first; the history is given newest first. */
export function changesOfTheme(
  newestFirst: readonly HistoryEntry[],
  theme: ThemeId,
): readonly HistoryEntry[] {
  const mentioned = new Set<number>();
  return newestFirst.filter((entry) => {
    const isNewest = !mentioned.has(entry.of);
    mentioned.add(entry.of);
    const { wish } = entry;
    return (
      isNewest &&
      entry.act !== 'undone' &&
      ABOUT_THEMES.has(wish.kind) &&
      'theme' in wish &&
      wish.theme === theme
    );
  });
}
