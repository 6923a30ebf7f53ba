import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asProjectId } from './ids.ts';
import { placeHref, type Query, queryText, readQueryText } from './place.ts';

// A key without a value is left out of an address, so none is drawn.
const anyQuery: fc.Arbitrary<Query> = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);

describe('the query of an address', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(readQueryText(queryText(query))).toEqual({ ...query });
      }),
    );
  });

  it.each([
    ['', {}],
    ['?', {}],
    ['?text=%E0%A4%A', { text: '%E0%A4%A' }],
    ['text=a=b&&from', { text: 'a=b', from: '' }],
  ])('“%s” is read as %j', (text, query) => {
    expect(readQueryText(text)).toEqual(query);
  });
});

describe('the address of a place', () => {
  const project = asProjectId('demo');

  it.each([
    [{ project, screen: 'library' }, '#/p/demo/library'],
    [{ project, screen: 'coding', item: 12, query: { paragraph: '3' } }, '#/p/demo/coding/12?paragraph=3'],
    [
      { project, screen: 'library', item: null, query: { text: '전쟁 & peace', to: '' } },
      '#/p/demo/library?text=%EC%A0%84%EC%9F%81%20%26%20peace',
    ],
  ] as const)('%j is %s', (place, href) => {
    expect(placeHref(place)).toBe(href);
  });
});
