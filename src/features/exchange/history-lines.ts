import type { HistoryEntry } from '../../domain/history.ts';
import { wishText } from '../../domain/wish.ts';

/** A wish as the history tells it. */
export interface HistoryLine {
  readonly entry: HistoryEntry;
  readonly text: string;
  /** The wish is taken back at present. */
  readonly isUndone: boolean;
}

const ACT_WORDS = { done: '', undone: 'Undo: ', redone: 'Redo: ' } as const satisfies Record<
  HistoryEntry['act'],
  string
>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An import of several transactions is several entries; an undo names the first of them, and all their documents. */
function covers(step: HistoryEntry, fresh: HistoryEntry): boolean {
  if (fresh.wish.kind !== 'import documents') return false;
  const taken = new Set(step.documentIds);
  return (
    step.of < fresh.seq && fresh.documentIds.length > 0 && fresh.documentIds.every((id) => taken.has(id))
  );
}

/** The entries as lines, newest first as they are given. */
export function historyLines(newestFirst: readonly HistoryEntry[]): readonly HistoryLine[] {
  const latest = new Map<number, HistoryEntry>();
  const ofImports: HistoryEntry[] = [];
  return newestFirst.map((entry) => {
    const text = capital(`${ACT_WORDS[entry.act]}${wishText(entry.wish)}`);
    if (entry.act !== 'done') {
      if (!latest.has(entry.of)) latest.set(entry.of, entry);
      if (entry.wish.kind === 'import documents') ofImports.push(entry);
      return { entry, text, isUndone: false };
    }
    const last = latest.get(entry.seq) ?? ofImports.find((step) => covers(step, entry));
    return { entry, text, isUndone: last?.act === 'undone' };
  });
}
