import { describe, expect, it } from 'vitest';
import { meaningOf, withMeaning } from './table-columns.ts';

const MAPPING = { text: 2, title: 0, date: 1, language: null, key: null, order: null, attributes: [3, 4] };

describe('the meaning of a column', () => {
  it('is told and changed, each meaning but an attribute at one column only', () => {
    expect([0, 1, 2, 3, 5].map((column) => meaningOf(MAPPING, column))).toEqual([
      'title',
      'date',
      'text',
      'attribute',
      'none',
    ]);
    expect(withMeaning(MAPPING, 3, 'title')).toEqual({ ...MAPPING, title: 3, attributes: [4] });
    expect(withMeaning(MAPPING, 0, 'attribute')).toEqual({ ...MAPPING, title: null, attributes: [0, 3, 4] });
    expect(withMeaning(MAPPING, 4, 'none')).toEqual({ ...MAPPING, attributes: [3] });
  });

  it('without a text is none, and begins with one', () => {
    expect(withMeaning(MAPPING, 2, 'none')).toBeNull();
    expect(withMeaning(null, 1, 'title')).toBeNull();
    expect(withMeaning(null, 1, 'text')).toMatchObject({ text: 1, attributes: [] });
  });
});
