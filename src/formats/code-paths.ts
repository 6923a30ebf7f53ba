import { type DraftTheme, draftTheme } from '../domain/codebook-draft.ts';

/** A code as a list of codes gives it: names from the top down, the last one its own. */
export interface PathCode {
  readonly path: readonly string[];
  readonly draft: DraftTheme;
}

interface Growing {
  draft: DraftTheme;
  readonly children: Map<string, Growing>;
}

const grown = (children: ReadonlyMap<string, Growing>): readonly DraftTheme[] =>
  [...children.values()].map((one) => ({ ...one.draft, children: grown(one.children) }));

/**
 * The tree that paths tell of. What only stands above another becomes a theme by its name; of two codes of one path the
 * later one stands beside the first.
 */
export function treeOfPaths(codes: readonly PathCode[]): readonly DraftTheme[] {
  const top = new Map<string, Growing>();
  const listed = new Set<Growing>();
  const childOf = (children: Map<string, Growing>, name: string): Growing => {
    const old = children.get(name);
    if (old) return old;
    const made: Growing = { draft: draftTheme(name), children: new Map() };
    children.set(name, made);
    return made;
  };
  for (const { path, draft } of codes) {
    const above = path.slice(0, -1).reduce((children, name) => childOf(children, name).children, top);
    const name = path.at(-1) ?? draft.name;
    let key = name;
    for (let i = 2; listed.has(childOf(above, key)); i++) key = `${name}\n${i}`;
    const node = childOf(above, key);
    listed.add(node);
    node.draft = { ...draft, name };
  }
  return grown(top);
}

/** The parts of a name that tells of a hierarchy: `Coke::diet Coke`, `interesting\places`. */
export const pathOfName = (name: string, separators: readonly string[]): readonly string[] => {
  const separator = separators.find((one) => name.includes(one));
  const parts = separator === undefined ? [] : name.split(separator).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== '') ? parts : [name];
};
