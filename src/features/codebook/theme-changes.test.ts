import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../domain/history.ts';
import { asInstant, asThemeId } from '../../domain/ids.ts';
import { type CodebookPlace, codebookQuery, readCodebookPlace } from './codebook-place.ts';
import { changesOfTheme } from './theme-changes.ts';

const entry = (seq: number, theme: number, act: HistoryEntry['act'] = 'done', of = seq): HistoryEntry => ({
  seq,
  at: asInstant(seq),
  coderId: null,
  wish: { kind: 'move theme', theme: asThemeId(theme), name: '' },
  documentIds: [],
  act,
  of,
});

it('names the wishes about a theme that stand, newest first', () => {
  const history = [entry(1, 1), entry(2, 2), entry(3, 1), entry(4, 1, 'undone', 3)];
  const seqs = (entries: readonly HistoryEntry[]) =>
    changesOfTheme(entries.toReversed(), asThemeId(1)).map(({ seq }) => seq);
  expect(seqs(history)).toEqual([1]);
  expect(seqs([...history, entry(5, 1, 'redone', 3)])).toEqual([5, 1]);
});

it('reads from an address what it wrote there', () => {
  const places: readonly CodebookPlace[] = [
    { words: '', showsRetired: false, countsAll: false, review: null },
    { words: '자력 & more', showsRetired: true, countsAll: true, review: 'older' },
  ];
  for (const place of places) expect(readCodebookPlace(codebookQuery(place))).toEqual(place);
});
