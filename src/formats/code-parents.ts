/** A row of a table of codes in which a code names the one above it. */
export interface ParentedCode {
  readonly name: string;
  /** Empty at the top. */
  readonly parent: string;
}

interface ParentPaths {
  /** For every row the names from the top down, its own last. */
  readonly paths: readonly (readonly string[])[];
  /** Rows that stand above themselves; they are put at the top. */
  readonly circular: number;
}

/** Where every code stands, whatever the order of the rows. A parent that is no row of the table stands at the top itself. */
export function parentPaths(codes: readonly ParentedCode[]): ParentPaths {
  const parentOf = new Map<string, string>();
  for (const { name, parent } of codes) if (!parentOf.has(name)) parentOf.set(name, parent);
  let circular = 0;
  const paths = codes.map(({ name, parent }) => {
    const above: string[] = [];
    for (let at = parent; at !== ''; at = parentOf.get(at) ?? '') {
      // Above a circle that the row is not part of stands the circle's first.
      if (at === name || above.includes(at)) {
        if (at === name) circular++;
        return at === name ? [name] : [...above.slice(0, above.indexOf(at) + 1).reverse(), name];
      }
      above.push(at);
    }
    return [...above.reverse(), name];
  });
  return { paths, circular };
}
