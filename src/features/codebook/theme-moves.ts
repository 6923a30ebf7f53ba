import { flattened, type ThemeNode, type ThemePlace } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { CodebookRow } from './codebook-rows.ts';

export type Step = 'up' | 'down' | 'in' | 'out';

interface Surroundings {
  readonly parent: ThemeNode | null;
  readonly siblings: readonly ThemeNode[];
  readonly index: number;
}

function surroundings(
  nodes: readonly ThemeNode[],
  id: ThemeId,
  parent: ThemeNode | null = null,
): Surroundings | undefined {
  const index = nodes.findIndex((node) => node.theme.id === id);
  if (index >= 0) return { parent, siblings: nodes, index };
  for (const node of nodes) {
    const found = surroundings(node.children, id, node);
    if (found) return found;
  }
  return undefined;
}

/** Where one step puts the theme in the tree that is shown; null where there is no further to go. */
export function placeAfterStep(tree: readonly ThemeNode[], id: ThemeId, step: Step): ThemePlace | null {
  const found = surroundings(tree, id);
  if (!found) return null;
  const { parent, siblings, index } = found;
  const above = parent?.theme.id ?? null;
  const previous = siblings[index - 1];
  switch (step) {
    case 'up':
      return previous ? { parent: above, before: previous.theme.id } : null;
    case 'down':
      return index + 1 < siblings.length
        ? { parent: above, before: siblings[index + 2]?.theme.id ?? null }
        : null;
    case 'in':
      return previous ? { parent: previous.theme.id, before: null } : null;
    case 'out': {
      const outer = parent && surroundings(tree, parent.theme.id);
      if (!outer) return null;
      return {
        parent: outer.parent?.theme.id ?? null,
        before: outer.siblings[outer.index + 1]?.theme.id ?? null,
      };
    }
  }
}

/** Where on a row something is dropped. */
export type DropEdge = 'before' | 'inside' | 'after';

export interface Drop {
  readonly place: ThemePlace;
  /** The row at which the sign of the drop stands, and how far it is indented. */
  readonly row: number;
  readonly edge: DropEdge;
  readonly depth: number;
}

/**
 * What dropping a theme on a row means; null where it would come to lie below itself. Below the last row of a branch
 * `wantedDepth` (how far to the left the pointer is) chooses which of the open branches it continues.
 */
export function dropOn(
  tree: readonly ThemeNode[],
  rows: readonly CodebookRow[],
  dragged: ThemeId,
  at: { readonly row: number; readonly edge: DropEdge; readonly wantedDepth: number },
): Drop | null {
  const row = rows[at.row];
  const own = surroundings(tree, dragged);
  const moved = own?.siblings[own.index];
  if (!row || !moved) return null;
  const isInside = flattened([moved]).some((node) => node.theme.id === row.theme.id);
  const at0 = { row: at.row, edge: at.edge };
  if (at.edge === 'inside')
    return isInside ? null : { ...at0, place: { parent: row.theme.id, before: null }, depth: row.depth };
  if (at.edge === 'before')
    return isInside
      ? null
      : { ...at0, place: { parent: row.parent, before: row.theme.id }, depth: row.depth };
  if (row.isOpen)
    return isInside
      ? null
      : {
          ...at0,
          place: { parent: row.theme.id, before: firstChild(tree, row, dragged) },
          depth: row.depth + 1,
        };
  const lowest = rows[at.row + 1]?.depth ?? 0;
  const depth = Math.max(Math.min(lowest, row.depth), Math.min(row.depth, at.wantedDepth));
  const after = ancestorAt(rows, at.row, depth);
  if (!after || flattened([moved]).some((node) => node.theme.id === after.theme.id)) return null;
  return { ...at0, place: { parent: after.parent, before: nextOf(tree, after.theme.id, dragged) }, depth };
}

/** What dropping a theme below all rows means: the end of the top; null where it stands there already. */
export function dropAtEnd(
  tree: readonly ThemeNode[],
  rows: readonly CodebookRow[],
  dragged: ThemeId,
): Drop | null {
  if (rows.length === 0 || tree.at(-1)?.theme.id === dragged) return null;
  return { place: { parent: null, before: null }, row: rows.length - 1, edge: 'after', depth: 0 };
}

function firstChild(tree: readonly ThemeNode[], row: CodebookRow, dragged: ThemeId): ThemeId | null {
  const found = surroundings(tree, row.theme.id);
  const children = found?.siblings[found.index]?.children ?? [];
  return children.find((child) => child.theme.id !== dragged)?.theme.id ?? null;
}

/** The row itself or the one above it that stands at the depth. */
function ancestorAt(rows: readonly CodebookRow[], index: number, depth: number): CodebookRow | undefined {
  return rows.slice(0, index + 1).findLast((row) => row.depth === depth);
}

function nextOf(tree: readonly ThemeNode[], id: ThemeId, dragged: ThemeId): ThemeId | null {
  const found = surroundings(tree, id);
  const later = found?.siblings.slice(found.index + 1) ?? [];
  return later.find((node) => node.theme.id !== dragged)?.theme.id ?? null;
}
