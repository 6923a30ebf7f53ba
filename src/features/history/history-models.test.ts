import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../domain/history.ts';
import { asCoderId, asDocumentId, asInstant, asProjectId, asThemeId } from '../../domain/ids.ts';
import { partialDate } from '../../domain/partial-date.ts';
import type { Query } from '../../domain/place.ts';
import { undoneWishes } from '../../domain/undone-wishes.ts';
import type { Wish } from '../../domain/wish.ts';
import { historyCsv } from '../../formats/history-csv.ts';
import { entryText, shownEntries } from './history-lines.ts';
import { historyQuery, readHistoryPlace } from './history-place.ts';
import { wishPlace } from './wish-href.ts';

describe('the history', () => {
  const entry = (seq: number, act: HistoryEntry['act'], of: number, wish: Wish, ids: number[] = []) => ({
    seq,
    at: asInstant(seq),
    coderId: asCoderId(1),
    wish,
    documentIds: ids.map(asDocumentId),
    act,
    of,
  });
  const add: Wish = { kind: 'add theme', theme: asThemeId(1), name: 'War' };
  const drawn = (entries: readonly HistoryEntry[]) => {
    const newestFirst = entries.toReversed();
    const undone = undoneWishes(newestFirst);
    return newestFirst.map((one) => (undone.has(one.seq) ? `(${entryText(one)})` : entryText(one)));
  };

  it('marks what is taken back, until it is done again', () => {
    const undone = [entry(1, 'done', 1, add), entry(2, 'undone', 1, add)];
    expect(drawn(undone)).toEqual(['Undo: add the theme War', '(Add the theme War)']);
    expect(drawn([...undone, entry(3, 'redone', 1, add)])).toEqual([
      'Redo: add the theme War',
      'Undo: add the theme War',
      'Add the theme War',
    ]);
  });

  it('marks every part of an import that was taken back as one', () => {
    const part = (first: string): Wish => ({ kind: 'import documents', count: 1, first });
    expect(
      drawn([
        entry(1, 'done', 1, part('before'), [1]),
        entry(2, 'done', 2, part('a'), [2]),
        entry(3, 'done', 3, part('b'), [3]),
        entry(4, 'undone', 2, part('a'), [2, 3]),
        entry(5, 'done', 5, part('c'), [4]),
      ]),
    ).toEqual(['Import “c”', 'Undo: import “a”', '(Import “b”)', '(Import “a”)', 'Import “before”']);
  });

  it('is found by words, coder, document, subject and day', () => {
    const day = partialDate(2024, 5, 6) ?? null;
    const noon = new Date(2024, 4, 6, 12).getTime();
    const entries = [
      { ...entry(3, 'undone', 1, add), at: asInstant(noon) },
      {
        ...entry(
          2,
          'done',
          2,
          { kind: 'mark read', at: { documentId: asDocumentId(4), paragraph: 2 }, read: true },
          [4],
        ),
      },
      { ...entry(1, 'done', 1, add), coderId: asCoderId(2) },
    ];
    const found = (query: Query): readonly number[] =>
      shownEntries(entries, readHistoryPlace(query)).map(({ seq }) => seq);
    expect(found({})).toEqual([3, 2, 1]);
    expect(found({ find: 'WÁR theme' })).toEqual([3, 1]);
    expect(found({ find: 'war ¶' })).toEqual([]);
    expect(found({ coder: '2' })).toEqual([1]);
    expect(found({ document: '4' })).toEqual([2]);
    expect(found({ of: 'codings' })).toEqual([2]);
    expect(found({ of: 'undoing' })).toEqual([3]);
    expect(found({ of: 'codebook,codings' })).toEqual([3, 2, 1]);
    expect(found(historyQuery({ ...readHistoryPlace({}), time: { from: day, to: day } }))).toEqual([3]);
  });

  it('leads to where it was done, as long as that is there', () => {
    const standing = {
      documents: new Map([[asDocumentId(4), 'A speech']]),
      themes: new Map([[asThemeId(1), 'War']]),
    };
    const at = (one: HistoryEntry) => wishPlace(one, asProjectId('p'), standing);
    const ref = { documentId: asDocumentId(4), paragraph: 2 };
    expect(at(entry(1, 'done', 1, add))).toEqual({ text: 'War', href: '#/p/p/codebook/1' });
    expect(at(entry(1, 'done', 1, { ...add, theme: asThemeId(9) }))).toEqual({
      text: 'theme deleted',
      href: null,
    });
    expect(at(entry(2, 'done', 2, { kind: 'mark read', at: ref, read: true }, [4]))).toEqual({
      text: 'A speech, ¶ 3',
      href: '#/p/p/coding/4?paragraph=3',
    });
    const memo: Wish = {
      kind: 'write memo',
      target: { kind: 'document', documentId: asDocumentId(5) },
      deleted: false,
    };
    expect(at(entry(3, 'done', 3, memo, [5]))).toEqual({ text: 'document deleted', href: null });
    expect(at(entry(4, 'done', 4, { kind: 'add coder', name: 'A' }))).toBeNull();
  });

  it('goes out as a table with who, what and whether it stands', () => {
    const records = [
      { entry: entry(1, 'done', 1, add), text: 'Add the theme War', coder: 'Ada', titles: [], stands: false },
      {
        entry: entry(2, 'undone', 1, add),
        text: 'Undo: add the theme War',
        coder: null,
        titles: [],
        stands: true,
      },
    ];
    expect(new TextDecoder().decode(historyCsv(records)).split('\r\n')).toEqual([
      'number,time,coder,act,of_number,wish,text,stands,documents,titles,paragraph',
      '1,1970-01-01T00:00:00.001Z,Ada,done,,add theme,Add the theme War,no,0,,',
      '2,1970-01-01T00:00:00.002Z,,undone,1,add theme,Undo: add the theme War,yes,0,,',
      '',
    ]);
  });
});
