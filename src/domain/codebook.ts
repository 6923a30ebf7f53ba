import type { Guid, ThemeId } from './ids.ts';
import type { ThemeColour } from './theme-colour.ts';

export type DefinitionKind = 'in short' | 'use when' | 'avoid when' | 'example' | 'counter-example';
export const DEFINITION_KINDS: readonly DefinitionKind[] = [
  'in short',
  'use when',
  'avoid when',
  'example',
  'counter-example',
];

export interface DefinitionBlock {
  readonly kind: DefinitionKind;
  readonly text: string;
}

/** A node of the codebook. */
export interface Theme {
  readonly id: ThemeId;
  readonly guid: Guid;
  readonly parent: ThemeId | null;
  /** Place among its siblings, ascending; gaps are fine. */
  readonly order: number;
  readonly name: string;
  readonly colour: ThemeColour;
  readonly definition: readonly DefinitionBlock[];
  /** The letter that applies it, or null. */
  readonly key: string | null;
  /** Codebook version of the last change that altered what it means. */
  readonly meaningVersion: number;
  /** Kept with its codings, but no longer offered for coding. */
  readonly retired: boolean;
}

export interface ThemeNode {
  readonly theme: Theme;
  /** 0 at the top. */
  readonly depth: number;
  readonly children: readonly ThemeNode[];
}

const inOrder = (a: Theme, b: Theme): number => a.order - b.order || a.id - b.id;

/** The tree of themes. A theme whose parent is missing, or that is its own ancestor, stands at the top. */
export function themeTree(themes: readonly Theme[]): readonly ThemeNode[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const isRoot = (theme: Theme): boolean =>
    theme.parent === null || !byId.has(theme.parent) || ancestorsOf(theme, byId).includes(theme.id);
  const children = new Map<ThemeId | null, Theme[]>();
  for (const theme of [...themes].sort(inOrder)) {
    const parent = isRoot(theme) ? null : theme.parent;
    children.set(parent, [...(children.get(parent) ?? []), theme]);
  }
  const nodes = (parent: ThemeId | null, depth: number): readonly ThemeNode[] =>
    (children.get(parent) ?? []).map((theme) => ({ theme, depth, children: nodes(theme.id, depth + 1) }));
  return nodes(null, 0);
}

function ancestorsOf(theme: Theme, byId: ReadonlyMap<ThemeId, Theme>): readonly ThemeId[] {
  const found: ThemeId[] = [];
  for (let id = theme.parent; id !== null && !found.includes(id); id = byId.get(id)?.parent ?? null)
    found.push(id);
  return found;
}

/** The tree read from top to bottom. */
export function flattened(nodes: readonly ThemeNode[]): readonly ThemeNode[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)]);
}

/** Names from the top down to each theme that is asked for; none for one that is not there. */
export function themePaths(themes: readonly Theme[]): (id: ThemeId) => readonly string[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return (id) => {
    const theme = byId.get(id);
    if (!theme) return [];
    const above = ancestorsOf(theme, byId)
      .filter((ancestor) => ancestor !== id)
      .reverse();
    return [...above.map((ancestor) => byId.get(ancestor)?.name ?? ''), theme.name].filter(
      (name) => name !== '',
    );
  };
}

/** Names from the top down to the theme. */
export const themePath = (themes: readonly Theme[], id: ThemeId): readonly string[] => themePaths(themes)(id);

/** A path as one text: `Opponent > External threat`. */
export const pathText = (path: readonly string[]): string => path.join(' > ');

/** The theme and everything below it. */
export function withDescendants(themes: readonly Theme[], id: ThemeId): readonly ThemeId[] {
  const found = new Set<ThemeId>([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const theme of themes) {
      if (theme.parent !== null && found.has(theme.parent) && !found.has(theme.id)) {
        found.add(theme.id);
        grew = true;
      }
    }
  }
  return [...found];
}

/** Where a theme is put: under which parent, and before which of its children (null: last). */
export interface ThemePlace {
  readonly parent: ThemeId | null;
  readonly before: ThemeId | null;
}

/** The themes that change when one is moved; none when it would go below itself. */
export function movedTheme(themes: readonly Theme[], id: ThemeId, to: ThemePlace): readonly Theme[] {
  const moved = themes.find((theme) => theme.id === id);
  if (!moved || (to.parent !== null && withDescendants(themes, id).includes(to.parent))) return [];
  const siblings = themes.filter((theme) => theme.parent === to.parent && theme.id !== id).sort(inOrder);
  const found = siblings.findIndex((theme) => theme.id === to.before);
  const place = found < 0 ? siblings.length : found;
  const row = [...siblings.slice(0, place), { ...moved, parent: to.parent }, ...siblings.slice(place)];
  const before = new Map(themes.map((theme) => [theme.id, theme]));
  return row
    .map((theme, order) => ({ ...theme, order }))
    .filter((theme) => {
      const old = before.get(theme.id);
      return old?.order !== theme.order || old.parent !== theme.parent;
    });
}

/**
 * Keys that move, mark or open something on the coding screen, so that no theme gets one by itself. A theme may still be
 * given one: it comes before the command then, which has another key.
 */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([...'eijkmnru']);

/** The key for a new theme: the first letter of its name that is free, else any free letter or digit, else null. */
export function freeKey(name: string, used: Iterable<string | null>): string | null {
  const taken = new Set(used);
  const free = (letter: string): boolean => !taken.has(letter) && !RESERVED_KEYS.has(letter);
  const letters = [...name.toLowerCase()].filter((letter) => letter >= 'a' && letter <= 'z');
  return letters.find(free) ?? [...'abcdefghijklmnopqrstuvwxyz1234567890'].find(free) ?? null;
}
