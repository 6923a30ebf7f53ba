import { describe, expect, it } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asAttributeId, asCoderId, asThemeId } from '../../domain/ids.ts';
import { queryText, readQueryText } from '../../domain/place.ts';
import { aCoder, anAttribute, aTheme } from '../../testing/builders.ts';
import { type ComparePlace, compareQuery, readComparePlace } from './compare-place.ts';

const known = {
  attributes: [anAttribute(), anAttribute({ id: asAttributeId(2) })],
  themes: [aTheme(), aTheme({ id: asThemeId(2) }), aTheme({ id: asThemeId(3) })],
  coders: [aCoder(), aCoder({ id: asCoderId(2) })],
};
const usual: ComparePlace = {
  documents: EVERY_DOCUMENT,
  grouping: null,
  themes: null,
  withSubThemes: true,
  coder: null,
  rule: 'paragraph',
  base: 'read',
  unit: null,
  mark: null,
  table: 'groups',
  sort: null,
  drawsAll: false,
  intervals: 'documents',
  view: 'shares',
  pair: null,
  hidden: [],
  differenceSort: null,
  heat: 'share',
  measure: 'jaccard',
};
const full: ComparePlace = {
  documents: {
    attributes: [
      { attribute: asAttributeId(1), values: ['Gazette, evening', '', '강 & 바다'] },
      { attribute: 'language', values: ['ko'] },
    ],
    fromYear: 1951,
    toYear: 1958,
    text: 'river=treaty?',
  },
  grouping: { by: 'attribute', attribute: asAttributeId(2) },
  themes: [asThemeId(3), asThemeId(1)],
  withSubThemes: false,
  coder: asCoderId(2),
  rule: 'document',
  base: 'coded',
  unit: 'decade',
  mark: { chart: 'time', theme: asThemeId(3), group: '1950', side: 'rest' },
  table: 'time',
  sort: { column: 'share', isDescending: true },
  drawsAll: true,
  intervals: 'naive',
  view: 'differences',
  pair: ['Gazette, evening', ''],
  hidden: ['newcombe', 'h'],
  differenceSort: { column: 'difference', isDescending: true },
  heat: 'residual',
  measure: 'npmi',
};

describe('the address of a comparison', () => {
  it('is empty for the usual comparison', () => {
    expect(compareQuery(usual)).toEqual({});
    expect(readComparePlace({}, known)).toEqual(usual);
  });

  it.each([
    ['everything', full],
    ['no theme', { ...usual, themes: [] }],
    ['grouping by year', { ...usual, grouping: { by: 'period', unit: 'year' } as const }],
    ['grouping by nothing', { ...usual, grouping: { by: 'nothing' } as const }],
    ['grouping by language', { ...usual, grouping: { by: 'language' } as const }],
    ['no intervals', { ...usual, intervals: 'off' } as const],
    ['a sort upwards', { ...usual, sort: { column: 'theme', isDescending: false } as const }],
    [
      'a mark of the group without a value',
      { ...usual, mark: { chart: 'groups', theme: asThemeId(1), group: '', side: 'with' } as const },
    ],
    [
      'a mark of a group with a comma',
      { ...usual, mark: { chart: 'groups', theme: asThemeId(1), group: 'a, \\b', side: 'with' } as const },
    ],
  ])('gives back %s', (_, place) => {
    const address = queryText(compareQuery(place));
    expect(readComparePlace(readQueryText(address), known)).toEqual(place);
  });

  it('falls back where it is not understood', () => {
    const odd = {
      by: 'moon',
      base: 'salary',
      rule: 'whim',
      coder: 'x',
      unit: 'hour',
      sort: 'beauty-',
      themes: 'a,b',
      sub: 'yes',
      from: 'then',
      theme: '1',
      draw: 'some',
      intervals: 'sure',
      view: 'crystal ball',
      pair: 'a,a',
      heat: 'hot',
      measure: 'tape',
    };
    expect(readComparePlace(odd, known)).toEqual(usual);
  });

  it('leaves out what is no longer there', () => {
    const gone = { by: 'a9', themes: '2,8,2', coder: '7', a9: 'x', a1: 'y', theme: '8', group: 'g' };
    expect(readComparePlace(gone, known)).toEqual({
      ...usual,
      themes: [asThemeId(2)],
      documents: { ...EVERY_DOCUMENT, attributes: [{ attribute: asAttributeId(1), values: ['y'] }] },
    });
  });

  it('proposes themes anew where all of them are gone', () => {
    expect(readComparePlace({ themes: '8,9' }, known).themes).toBeNull();
  });

  it('never divides documents by words', () => {
    expect(readComparePlace({ rule: 'document', base: 'words' }, known).base).toBe('all');
  });
});
