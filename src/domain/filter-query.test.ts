import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFilter } from './comparison.ts';
import { filterQuery, joinList, readFilterQuery, splitList } from './filter-query.ts';
import { asAttributeId } from './ids.ts';

const anyTexts = fc.array(fc.string(), { maxLength: 4 });
const anyYear = fc.option(fc.integer({ min: 1, max: 9999 }));
const anyFilter: fc.Arbitrary<DocumentFilter> = fc.record({
  attributes: fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 3 })
    .chain((ids) =>
      fc.tuple(
        ...[...ids]
          .sort((a, b) => a - b)
          .map((id) =>
            fc
              .array(fc.string(), { minLength: 1, maxLength: 3 })
              .map((values) => ({ attribute: asAttributeId(id), values })),
          ),
      ),
    ),
  fromYear: anyYear,
  toYear: anyYear,
  text: fc.string(),
  sets: fc.constant([]),
});

describe('a list in an address', () => {
  it('comes back as it was joined', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        expect(splitList(joinList(texts))).toEqual(texts);
      }),
    );
  });
});

describe('a filter in an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFilterQuery(filterQuery(filter))).toEqual(filter);
      }),
    );
  });

  it('keeps the language apart, and passes over what it does not know', () => {
    expect(readFilterQuery({ lang: 'ko,en', from: 'soon', to: '1945', paragraph: '3', a2: 'x' })).toEqual({
      attributes: [
        { attribute: 'language', values: ['ko', 'en'] },
        { attribute: 2, values: ['x'] },
      ],
      fromYear: null,
      toYear: 1945,
      text: '',
      sets: [],
    });
  });
});
