import { flattened, type Theme, type ThemeNode, themeTree } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { foldedText } from '../../domain/letter-forms.ts';

/** One line of the tree as it is shown. */
export interface CodebookRow {
  readonly theme: Theme;
  /** The row above that holds it; null at the top. */
  readonly parent: ThemeId | null;
  readonly depth: number;
  readonly hasChildren: boolean;
  readonly isOpen: boolean;
  /** Place among the siblings shown, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
  /** False for a theme that stands there only to hold one that was found. */
  readonly isMatch: boolean;
}

export interface CodebookView {
  readonly closed: ReadonlySet<ThemeId>;
  /** Only themes with this text in name or definition, and what is above them; then nothing is closed. */
  readonly words: string;
  readonly showsRetired: boolean;
}

function isFound(theme: Theme, wanted: string): boolean {
  return (
    foldedText(theme.name).includes(wanted) ||
    theme.definition.some((block) => foldedText(block.text).includes(wanted))
  );
}

/** The tree without what is not wanted; a theme stays for the sake of one below it that is. */
function pruned(nodes: readonly ThemeNode[], isWanted: (theme: Theme) => boolean): readonly ThemeNode[] {
  return nodes.flatMap((node) => {
    const children = pruned(node.children, isWanted);
    return isWanted(node.theme) || children.length > 0 ? [{ ...node, children }] : [];
  });
}

/** The tree with its retired themes or without them; a retired theme stays where one below it is in use. */
export const shownTree = (themes: readonly Theme[], showsRetired: boolean): readonly ThemeNode[] =>
  pruned(themeTree(themes), (theme) => showsRetired || !theme.retired);

/** The rows to show, from top to bottom. */
export function codebookRows(themes: readonly Theme[], view: CodebookView): readonly CodebookRow[] {
  const wanted = foldedText(view.words.trim());
  const isMatch = (theme: Theme): boolean => wanted === '' || isFound(theme, wanted);
  const tree = shownTree(themes, view.showsRetired);
  const rows: CodebookRow[] = [];
  const add = (nodes: readonly ThemeNode[], parent: ThemeId | null): void => {
    for (const [i, { theme, depth, children }] of nodes.entries()) {
      const isOpen = children.length > 0 && (wanted !== '' || !view.closed.has(theme.id));
      rows.push({
        theme,
        parent,
        depth,
        hasChildren: children.length > 0,
        isOpen,
        position: i + 1,
        siblings: nodes.length,
        isMatch: isMatch(theme),
      });
      if (isOpen) add(children, theme.id);
    }
  };
  add(wanted === '' ? tree : pruned(tree, isMatch), null);
  return rows;
}

/** The row that follows when a theme goes with all below it: the next one, else the one before, else none. */
export function neighbourOf(rows: readonly CodebookRow[], id: ThemeId): ThemeId | null {
  const start = rows.findIndex((row) => row.theme.id === id);
  const row = rows[start];
  if (!row) return null;
  const next = rows.slice(start + 1).find((other) => other.depth <= row.depth);
  return (next ?? rows[start - 1])?.theme.id ?? null;
}

/** The closed themes without the given one and all above it, so that what is below it shows. */
export function openedTo(
  closed: ReadonlySet<ThemeId>,
  themes: readonly Theme[],
  id: ThemeId,
): ReadonlySet<ThemeId> {
  const open = new Set(closed);
  const parents = new Map(themes.map((theme) => [theme.id, theme.parent]));
  for (let at: ThemeId | null = id; at !== null; ) {
    const above: ThemeId | null = parents.get(at) ?? null;
    parents.delete(at);
    open.delete(at);
    at = above;
  }
  return open;
}

/** All themes that hold others. */
export const branches = (themes: readonly Theme[]): readonly ThemeId[] =>
  flattened(themeTree(themes))
    .filter((node) => node.children.length > 0)
    .map((node) => node.theme.id);
