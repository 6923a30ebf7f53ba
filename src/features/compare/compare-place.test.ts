import { describe, expect, it } from 'vitest';
import { ANY_THEME, EVERY_CODING, EVERY_DOCUMENT, themeGroupId } from '../../domain/comparison.ts';
import { joinList } from '../../domain/filter-query.ts';
import { asAttributeId, asCoderId, asDocumentId, asSetId, asThemeId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { queryText, readQueryText } from '../../domain/place.ts';
import { aCoder, anAttribute, aTheme } from '../../testing/builders.ts';
import { type ComparePlace, compareQuery, missingInComparison, readComparePlace } from './compare-place.ts';
import { USUAL_OPTIONS } from './views/view-options.ts';

const known = {
  attributes: [anAttribute(), anAttribute({ id: asAttributeId(2) })],
  themes: [aTheme(), aTheme({ id: asThemeId(2) }), aTheme({ id: asThemeId(3) })],
  coders: [aCoder(), aCoder({ id: asCoderId(2) }), aCoder({ id: asCoderId(3) })],
  sets: [
    { id: asSetId(1), name: 'War years', documents: [1, 2].map(asDocumentId) },
    { id: asSetId(2), name: 'Radio', documents: [3].map(asDocumentId) },
  ],
};
const day = (text: string): PartialDate => text as PartialDate;
const usual: ComparePlace = {
  documents: EVERY_DOCUMENT,
  grouping: null,
  second: null,
  themes: null,
  themeGroups: [],
  withSubThemes: true,
  codings: EVERY_CODING,
  coder: null,
  beside: [],
  lineCoder: null,
  rule: 'paragraph',
  collapsesReprints: false,
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
  options: USUAL_OPTIONS,
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
    sets: known.sets,
  },
  grouping: {
    by: 'attribute',
    attribute: asAttributeId(2),
    recoding: {
      groups: [
        { name: 'East, far', values: ['강 & 바다', 'a\\b,c', ''] },
        { name: 'West', values: ['Gazette'] },
      ],
      rareBelow: 5,
      restName: 'all, others',
    },
  },
  second: { by: 'event', event: { name: 'The treaty, signed', date: day('1939-08-23'), days: 90 } },
  themes: [asThemeId(3), asThemeId(1)],
  themeGroups: [
    { name: 'Us, them', themes: [asThemeId(1), asThemeId(2)] },
    { name: '우리', themes: [asThemeId(3)] },
  ],
  withSubThemes: false,
  codings: { voices: [1, 3], fromVersion: 2, toVersion: 5 },
  coder: asCoderId(2),
  beside: [asCoderId(1), asCoderId(3)],
  lineCoder: asCoderId(3),
  rule: 'document',
  collapsesReprints: true,
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
  options: { ...USUAL_OPTIONS, lag: 3, strata: { by: 'length' }, isThin: true },
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
    ['weeks counted once', { ...usual, rule: 'week' as const, unit: 'quarter' as const }],
    ['no voice', { ...usual, codings: { ...EVERY_CODING, voices: [] } }],
    [
      'steps of a number',
      {
        ...usual,
        grouping: {
          by: 'attribute' as const,
          attribute: asAttributeId(1),
          bins: { from: -2.5, width: 0.5 },
        },
      },
    ],
    [
      'named periods',
      {
        ...usual,
        grouping: {
          by: 'named periods' as const,
          periods: [
            { name: 'Before, all', from: null },
            { name: 'War', from: day('1939-09-01') },
          ],
        },
      },
    ],
    [
      'a mark of a group of themes',
      {
        ...usual,
        themeGroups: [{ name: 'both', themes: [asThemeId(1)] }],
        mark: { chart: 'groups' as const, theme: themeGroupId(0), group: 'a,b', side: 'with' as const },
      },
    ],
    ['no intervals', { ...usual, intervals: 'off' } as const],
    ['a sort upwards', { ...usual, sort: { column: 'theme', isDescending: false } as const }],
    [
      'a mark of what a group consists of',
      {
        ...usual,
        mark: { chart: 'stratum', theme: ANY_THEME, group: joinList(['a,b', '']), side: 'rest' },
      } as const,
    ],
    [
      'a mark of any theme in a document',
      { ...usual, mark: { chart: 'document', theme: ANY_THEME, group: '7', side: 'with' } } as const,
    ],
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

  it.each([
    [{}, 0],
    [{ themes: 'none', by: 'a2', a1: 'x', lang: 'ko', coder: '2', sets: '1' }, 0],
    [{ themes: '2,8,9', coder: '7', a9: 'x', sets: '1,5' }, 5],
    [{ groups: joinList([joinList(['Foes', '1', '8']), joinList(['Law', '8'])]) }, 1],
    [{ by: 'a9', also: 'a9,steps,0,5', a9: 'x', beside: '2,9' }, 2],
  ])('counts what %o names that is gone: %i', (query, count) => {
    expect(missingInComparison(query, known)).toBe(count);
  });

  it('proposes themes anew where all of them are gone', () => {
    expect(readComparePlace({ themes: '8,9' }, known).themes).toBeNull();
  });

  it('never divides documents by words', () => {
    expect(readComparePlace({ rule: 'document', base: 'words' }, known).base).toBe('all');
  });
});
