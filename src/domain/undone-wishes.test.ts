import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from './history.ts';
import { asDocumentId, asInstant } from './ids.ts';
import { undoneWishes } from './undone-wishes.ts';
import type { Wish } from './wish.ts';

const entry = (seq: number, given: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq,
  at: asInstant(seq),
  coderId: null,
  wish: { kind: 'add coder', name: `${seq}` },
  documentIds: [],
  act: 'done',
  of: seq,
  ...given,
});
const back = (seq: number): Wish => ({ kind: 'go back', seq, wishes: 1, last: '' });

describe('wishes that do not stand', () => {
  it.each<readonly [string, readonly HistoryEntry[], readonly number[]]>([
    ['none', [entry(1), entry(2)], []],
    ['an undone one', [entry(1), entry(2), entry(3, { act: 'undone', of: 2 })], [2]],
    [
      'one that was done again',
      [entry(1), entry(2, { act: 'undone', of: 1 }), entry(3, { act: 'redone', of: 1 })],
      [],
    ],
    ['all behind a point', [entry(1), entry(2), entry(3), entry(4, { wish: back(1) }), entry(5)], [3, 2]],
    [
      'one undone before a point, which stood there',
      [entry(1), entry(2, { act: 'undone', of: 1 }), entry(3), entry(4, { wish: back(1) })],
      [3],
    ],
    [
      'the going back itself',
      [entry(1), entry(2), entry(3, { wish: back(1) }), entry(4, { act: 'undone', of: 3 })],
      [3],
    ],
    [
      'points within a stretch that was gone back over',
      [entry(1), entry(2), entry(3, { wish: back(1) }), entry(4), entry(5, { wish: back(2) })],
      [4, 3],
    ],
  ])('%s', (_, oldestFirst, undone) => {
    expect([...undoneWishes([...oldestFirst].reverse())]).toEqual(undone);
  });

  it('takes an import of several entries as one', () => {
    const wish: Wish = { kind: 'import documents', count: 1, first: 'A' };
    const [a, b] = [asDocumentId(1), asDocumentId(2)];
    const entries = [
      entry(1, { wish, documentIds: [a] }),
      entry(2, { wish, documentIds: [b] }),
      entry(3, { wish, documentIds: [b, a], act: 'undone', of: 1 }),
    ];
    expect([...undoneWishes(entries.reverse())].sort()).toEqual([1, 2]);
  });
});
