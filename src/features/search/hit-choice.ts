/** The rows with one more, or one less where it was among them. */
export function toggled(chosen: ReadonlySet<number>, row: number): ReadonlySet<number> {
  const next = new Set(chosen);
  if (!next.delete(row)) next.add(row);
  return next;
}

/** The rows together with those of all places between two, both included. */
export function chosenRange(
  chosen: ReadonlySet<number>,
  from: number,
  to: number,
  rowAt: (place: number) => number,
): ReadonlySet<number> {
  const next = new Set(chosen);
  for (let place = Math.min(from, to); place <= Math.max(from, to); place++) next.add(rowAt(place));
  return next;
}
