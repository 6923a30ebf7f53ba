import { describe, expect, it } from 'vitest';
import { asAttributeId, asCoderId, asDocumentId, asSetId, asThemeId } from '../../domain/ids.ts';
import { aCoder, anAttribute, aTheme } from '../../testing/builders.ts';
import { questionOf, readSearchPlace, searchQuery } from './search-place.ts';

const known = {
  attributes: [anAttribute({ id: asAttributeId(2) })],
  themes: [aTheme({ id: asThemeId(1) }), aTheme({ id: asThemeId(5), parent: asThemeId(1) })],
  coders: [aCoder({ id: asCoderId(1) }), aCoder({ id: asCoderId(3) })],
};

describe('the address of a search', () => {
  it.each([
    {},
    { q: '자유 "우리 인민"', case: '1', sort: 'left' },
    { q: '\\bwe\\b', expression: '1', accents: '1', parts: '1' },
    {
      text: 'x',
      from: '1940',
      a2: 'Cato',
      with: '1,5',
      not: '5',
      voice: '2',
      state: 'coded',
      memo: '1',
      coder: '3',
    },
    { q: 'a', sort: 'random', seed: '42', by: 'a2' },
    { q: 'a', by: 'decade' },
    { with: '1', near: '5', origin: '1' },
    { near: '1', side: 'behind', within: '7' },
  ])('gives back %o', (query) => {
    expect(searchQuery(readSearchPlace(query, known))).toEqual(query);
  });

  it('asks for the documents of sets that are known, and of no others', () => {
    const set = { id: asSetId(4), name: 'Drafts', documents: [asDocumentId(2), asDocumentId(7)] };
    const place = readSearchPlace({ q: 'a', sets: '4,9' }, { ...known, sets: [set] });
    expect(place.documents.sets).toEqual([set]);
    expect(searchQuery(place)).toEqual({ q: 'a', sets: '4' });
  });

  it('drops what is not there', () => {
    expect(
      searchQuery(
        readSearchPlace(
          {
            near: '9',
            side: 'x',
            within: '0',
            origin: '7',
            with: '9',
            coder: '8',
            a7: 'x',
            by: 'a9',
            sort: 'up',
            seed: '-1',
          },
          known,
        ),
      ),
    ).toEqual({});
  });

  it('counts what it names that is gone', () => {
    const gone = { with: '1,9', not: '5', near: '8', a7: 'x', a2: 'y', sets: '4', coder: '8' };
    expect(readSearchPlace(gone, known).missing).toBe(5);
    expect(readSearchPlace({ q: 'a', with: '1', lang: 'en', coder: '3' }, known).missing).toBe(0);
  });

  it('asks for a theme with its sub-themes, of the current coder', () => {
    const { codings } = questionOf(readSearchPlace({ with: '1' }, known), known.themes, asCoderId(1));
    expect(codings).toMatchObject({ coder: 1, withThemes: [[1, 5]] });
    const near = questionOf(
      readSearchPlace({ near: '1', side: 'before' }, known),
      known.themes,
      asCoderId(1),
    );
    expect(near.codings.near).toMatchObject({ themes: [1, 5], side: 'before', paragraphs: 3 });
  });
});
