import type { HistoryEntry } from './history.ts';

/** An import of several transactions is several entries; an undo names the first of them, and all their documents. */
function covers(step: HistoryEntry, fresh: HistoryEntry): boolean {
  if (fresh.wish.kind !== 'import documents') return false;
  const taken = new Set(step.documentIds);
  return (
    step.of < fresh.seq && fresh.documentIds.length > 0 && fresh.documentIds.every((id) => taken.has(id))
  );
}

/**
 * The fresh wishes among the entries, newest first, that do not stand at present: taken back one by one, or with all
 * that came behind a point. What was undone before such a point was gone back to, stands again if it stood there.
 */
export function undoneWishes(newestFirst: readonly HistoryEntry[]): ReadonlySet<number> {
  const undone = new Set<number>();
  const latest = new Map<number, HistoryEntry>();
  const ofImports: HistoryEntry[] = [];
  let backTo = Number.POSITIVE_INFINITY;
  for (const entry of newestFirst) {
    if (entry.seq > backTo && backTo !== Number.POSITIVE_INFINITY) {
      if (entry.act === 'done' && entry.wish.kind !== 'open context') undone.add(entry.seq);
      continue;
    }
    if (entry.act !== 'done') {
      if (!latest.has(entry.of)) latest.set(entry.of, entry);
      if (entry.wish.kind === 'import documents') ofImports.push(entry);
      continue;
    }
    const last = latest.get(entry.seq) ?? ofImports.find((step) => covers(step, entry));
    if (last?.act === 'undone') undone.add(entry.seq);
    else if (entry.wish.kind === 'go back') backTo = entry.wish.seq;
  }
  return undone;
}
