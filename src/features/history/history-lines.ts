import type { HistoryEntry } from '../../domain/history.ts';
import { foldedText } from '../../domain/letter-forms.ts';
import { wishText } from '../../domain/wish-text.ts';
import { momentsOf } from '../time-range.ts';
import type { HistoryPlace } from './history-place.ts';
import { subjectsOf } from './wish-subjects.ts';

const ACT_WORDS = { done: '', undone: 'Undo: ', redone: 'Redo: ' } as const satisfies Record<
  HistoryEntry['act'],
  string
>;

const texts = new WeakMap<HistoryEntry, string>();

/** The entry as the history tells it: `Apply Sacrifice to ¶ 13`, `Undo: apply Sacrifice to ¶ 13`. */
export function entryText(entry: HistoryEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = `${ACT_WORDS[entry.act]}${wishText(entry.wish)}`;
  const told = text.charAt(0).toUpperCase() + text.slice(1);
  texts.set(entry, told);
  return told;
}

const foldedTexts = new WeakMap<HistoryEntry, string>();

// Asked of every entry at every letter that is typed.
function foldedEntry(entry: HistoryEntry): string {
  const known = foldedTexts.get(entry);
  if (known !== undefined) return known;
  const text = foldedText(entryText(entry));
  foldedTexts.set(entry, text);
  return text;
}

/** The entries that pass, in the order given. Every word that is looked for must stand in what the entry tells. */
export function shownEntries(entries: readonly HistoryEntry[], place: HistoryPlace): readonly HistoryEntry[] {
  const { start, end } = momentsOf(place.time);
  const words = foldedText(place.words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const wanted = new Set(place.subjects);
  return entries.filter(
    (entry) =>
      (place.coder === null || entry.coderId === place.coder) &&
      (place.document === null || entry.documentIds.includes(place.document)) &&
      entry.at >= start &&
      entry.at < end &&
      (wanted.size === 0 || subjectsOf(entry).some((subject) => wanted.has(subject))) &&
      (words.length === 0 || hasAll(foldedEntry(entry), words)),
  );
}

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
