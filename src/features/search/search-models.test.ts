import { describe, expect, it } from 'vitest';
import { HitColumns } from '../../analysis/search/hit-columns.ts';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asAttributeId, asDocumentId } from '../../domain/ids.ts';
import { aDocument, anAttribute } from '../../testing/builders.ts';
import { hitContext } from '../hit-context.ts';
import { chosenRange, toggled } from './hit-choice.ts';
import { hitGroups, hitsByDocument } from './hit-groups.ts';

describe('the context of a hit', () => {
  it('stands on one line and never cuts a character in two', () => {
    expect(hitContext('a\nb 😀hit😀 c', 6, 9, 4)).toEqual({ left: 'b 😀', hit: 'hit', right: '😀 c' });
    expect(hitContext('😀hit', 2, 5, 1)).toEqual({ left: '', hit: 'hit', right: '' });
  });
  it('shows the beginning of a paragraph that is meant as a whole', () => {
    expect(hitContext('We stand.', 0, 0)).toEqual({ left: '', hit: '', right: 'We stand.' });
  });
});

it('counts hits by group, groups without one too', () => {
  const speaker = asAttributeId(1);
  const documents = ['Ann', 'Bo', 'Ann'].map((name, i) =>
    aDocument({ id: asDocumentId(i + 1), attributes: { [speaker]: name }, wordCount: 100 }),
  );
  const hits = new HitColumns();
  for (const id of [1, 1, 3]) hits.push(asDocumentId(id), 0, 0, 1);
  const counts = hitsByDocument(hits, hits.length);
  const grouping = { by: 'attribute', attribute: speaker } as const;
  expect(hitGroups(counts, documents, EVERY_DOCUMENT, grouping, [anAttribute({ id: speaker })])).toEqual([
    { key: 'Ann', label: 'Ann', hits: 3, documentsWith: 2, documents: 2, words: 200 },
    { key: 'Bo', label: 'Bo', hits: 0, documentsWith: 0, documents: 1, words: 100 },
  ]);
});

it('chooses one, and a range in the order of the list', () => {
  expect([...toggled(new Set([1]), 1)]).toEqual([]);
  const order = [4, 2, 0, 1, 3];
  const rows = chosenRange(new Set([3]), 2, 0, (place) => order[place] ?? place);
  expect([...rows].sort()).toEqual([0, 2, 3, 4]);
});
