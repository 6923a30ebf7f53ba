/** The selection with one row turned on or off. */
export function withRow(selected: ReadonlySet<string>, id: string, isOn: boolean): ReadonlySet<string> {
  return withRows(selected, [id], isOn);
}

/** The selection with all these rows turned on or off; others stay as they are. */
export function withRows(
  selected: ReadonlySet<string>,
  ids: Iterable<string>,
  isOn: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (isOn) next.add(id);
    else next.delete(id);
  }
  return next;
}

/**
 * The selection with everything between two rows turned on or off, both ends included, in the order in
 * which the rows are shown. Where the row it starts from is gone (filtered away), only the row it ends at.
 */
export function withRange(
  selected: ReadonlySet<string>,
  shown: readonly string[],
  from: string | null,
  to: string,
  isOn: boolean,
): ReadonlySet<string> {
  const start = from === null ? -1 : shown.indexOf(from);
  const end = shown.indexOf(to);
  if (start === -1 || end === -1) return withRow(selected, to, isOn);
  return withRows(selected, shown.slice(Math.min(start, end), Math.max(start, end) + 1), isOn);
}

/** How many of these rows are selected, in three words. */
export function shareSelected(
  selected: ReadonlySet<string>,
  ids: readonly string[],
): 'all' | 'some' | 'none' {
  let count = 0;
  for (const id of ids) if (selected.has(id)) count += 1;
  if (count === 0) return 'none';
  return count === ids.length ? 'all' : 'some';
}
