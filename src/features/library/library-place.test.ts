import { describe, expect, test } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asAttributeId, asDocumentId, asSetId } from '../../domain/ids.ts';
import {
  groupingKey,
  groupingOf,
  type LibraryPlace,
  libraryQuery,
  readLibraryPlace,
} from './library-place.ts';

describe('the library in the address', () => {
  test('nothing chosen leaves the address bare', () => {
    const place: LibraryPlace = { filter: EVERY_DOCUMENT, sort: null, grouping: { by: 'nothing' } };
    expect(libraryQuery(place)).toEqual({});
    expect(readLibraryPlace({})).toEqual(place);
  });

  test('everything chosen comes back', () => {
    const place: LibraryPlace = {
      filter: {
        sets: [],
        text: 'river, treaty',
        fromYear: 1951,
        toYear: 1958,
        attributes: [
          { attribute: asAttributeId(3), values: ['', 'Radio Velhan, evening'] },
          { attribute: 'language', values: ['ko'] },
        ],
      },
      sort: { column: 'a3', direction: 'descending' },
      grouping: { by: 'attribute', attribute: asAttributeId(2) },
    };
    expect(readLibraryPlace(libraryQuery(place))).toEqual(place);
  });

  test('a set of documents comes back, and one that is gone is passed over', () => {
    const set = { id: asSetId(2), name: 'War years', documents: [asDocumentId(7)] };
    const place = readLibraryPlace({ sets: '2,9' }, [{ ...set, id: asSetId(1) }, set]);
    expect(place.filter.sets).toEqual([set]);
    expect(libraryQuery(place)).toEqual({ sets: '2' });
    expect(readLibraryPlace({ sets: '2' }, []).filter).toEqual(EVERY_DOCUMENT);
  });

  test.each(['', 'language', 'year', 'decade', 'a7'])('the grouping “%s” comes back', (key) => {
    expect(groupingKey(groupingOf(key))).toBe(key);
  });

  test('nonsense is left out', () => {
    const place = readLibraryPlace({ sort: '=x', group: 'moon', from: 'spring', other: '1' });
    expect(place).toEqual({ filter: EVERY_DOCUMENT, sort: null, grouping: { by: 'nothing' } });
  });
});
