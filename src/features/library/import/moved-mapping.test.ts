import { describe, expect, it } from 'vitest';
import { movedMapping, sharedPart } from './moved-mapping.ts';

const BEFORE = ['head', 'when', 'who', 'words', 'part'];
const MAPPING = { text: 3, title: 0, date: 1, language: null, key: null, order: null, attributes: [2] };

describe('what columns meant before', () => {
  it('holds for those of the same names in other places; new ones mean what is guessed', () => {
    const columns = ['page', 'words', 'who', 'head', 'when', 'part'];
    expect(sharedPart(BEFORE, columns)).toBeCloseTo(5 / 6);
    const guessed = { ...MAPPING, text: 1, title: null, date: null, attributes: [0, 2, 5] };
    expect(movedMapping(MAPPING, BEFORE, columns, guessed)).toEqual({
      ...MAPPING,
      text: 1,
      title: 3,
      date: 4,
      attributes: [0, 2],
    });
  });

  it('is lost where the text has no column, and in part where others are gone', () => {
    expect(movedMapping(MAPPING, BEFORE, ['head', 'when', 'who'], null)).toBeNull();
    const keyed = { ...MAPPING, key: 0, title: null, order: 4 };
    expect(movedMapping(keyed, BEFORE, ['when', 'words', 'part'], null)).toEqual({
      ...MAPPING,
      text: 1,
      title: null,
      date: 0,
      attributes: [],
    });
    expect(sharedPart([], [])).toBe(0);
  });
});
