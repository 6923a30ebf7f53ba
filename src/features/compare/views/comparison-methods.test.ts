import { describe, expect, it } from 'vitest';
import type { FrequencyGroup } from '../../../analysis/answers/theme-frequency.ts';
import { PLAIN_COMPARISON } from '../../../domain/comparison.ts';
import { asAttributeId, asCoderId, asThemeId } from '../../../domain/ids.ts';
import { aCoder, anAttribute, aTheme } from '../../../testing/builders.ts';
import { VIEWS } from '../compare-place.ts';
import { type ComparisonMethods, comparisonMethods } from './comparison-methods.ts';
import { USUAL_OPTIONS } from './view-options.ts';

const group = (key: string, documents: number): FrequencyGroup => ({
  key,
  label: key,
  documents,
  paragraphs: 100,
  words: 5000,
  coded: 40,
  read: key === 'Radio' ? 60 : 20,
  base: 60,
});
const comparison = {
  ...PLAIN_COMPARISON,
  grouping: { by: 'attribute' as const, attribute: asAttributeId(1) },
  themes: [asThemeId(1), asThemeId(2)],
  coder: asCoderId(1),
};
const given: ComparisonMethods = {
  view: {
    question: { comparison, members: [], attributes: [] },
    comparison,
    answer: {
      groups: [group('Gazette', 12), group('Radio', 3)],
      themes: comparison.themes,
      cells: [],
      documentsChosen: 15,
      documentsInProject: 20,
      undated: 0,
      leftOut: { outsideEvent: 0, withoutDay: 0, reprints: 0 },
    },
    marks: [],
    intervals: null,
    agreement: null,
  },
  views: ['shares'],
  facts: {
    attributes: [anAttribute({ name: 'outlet' })],
    themes: [aTheme(), aTheme({ id: asThemeId(2) })],
    coder: aCoder({ name: 'Ann' }),
    coders: [aCoder({ name: 'Ann' })],
    codebookVersion: 7,
  },
  intervals: 'documents',
  measure: 'npmi',
  options: USUAL_OPTIONS,
  differences: { pair: null, hidden: [], periods: 0 },
  appVersion: '1.2.3',
};
const text = (change: Partial<ComparisonMethods> = {}): string =>
  comparisonMethods({ ...given, ...change }).join('\n');

describe('the methods of a comparison', () => {
  it('say material, unit, groups, coder, coverage and what is small, from the numbers themselves', () => {
    const methods = text();
    for (const part of [
      '15 of the 20 documents of the corpus, with 200 paragraphs and 10,000 words',
      'each paragraph that carries a theme was counted once',
      'shares of paragraphs read',
      '2 themes',
      'grouped by outlet, which gives 2 groups',
      'those of Ann; the codebook stood at version 7',
      'between 60.0% and 100% of the paragraphs of a group were read',
      '1 group rests on fewer than 5 documents',
      'Agreement between coders was not measured',
      'percentile bootstrap of documents (2,000 resamples, seed 1)',
      'Leitmotif 1.2.3',
    ])
      expect(methods).toContain(part);
  });

  it('name only the statistics of the views that are spoken of, with their variants', () => {
    expect(text({ views: ['heat'], intervals: 'documents' })).not.toContain('bootstrap');
    expect(text({ views: ['shares'], intervals: 'naive' })).toContain('Wilson intervals');
    expect(text({ views: ['together'] })).toContain('Bouma 2009');
    expect(text({ views: ['sequence'], options: { ...USUAL_OPTIONS, lag: 3 } })).toContain('at lag 3');
    expect(text({ views: ['quotes'], options: { ...USUAL_OPTIONS, seed: 42 } })).toContain('seed 42');
    expect(text({ views: ['words'] })).toContain('Dirichlet prior');
    const all = text({ views: VIEWS });
    for (const part of ['Allison and Liker', 'standardised directly']) expect(all).toContain(part);
  });

  it('count documents of coders side by side once', () => {
    const coders = [1, 2].map(asCoderId);
    const groups = ['Gazette', 'Radio'].flatMap((key) =>
      coders.map((coder) => ({ ...group(`${key},${coder}`, 12), coder })),
    );
    const view = {
      ...given.view,
      comparison: { ...comparison, beside: coders.slice(1) },
      answer: { ...given.view.answer, groups },
    };
    const methods = text({ view, views: ['differences'] });
    expect(methods).toContain('with 200 paragraphs and 10,000 words');
    expect(methods).toContain('which gives 2 groups');
    expect(methods).toContain('No test was made between groups of several coders');
    expect(methods).not.toContain('permuting');
    // Of one coder, the groups hold different documents.
    const differences = { ...given.differences, pair: ['Gazette,1', 'Radio,1'] as const };
    expect(text({ view, views: ['differences'], differences })).toContain('permuting documents');
  });

  it('tell of differences what was computed and is shown', () => {
    const differing = (
      documents: readonly number[],
      change: Partial<ComparisonMethods['differences']> = {},
    ) =>
      text({
        views: ['differences'],
        view: {
          ...given.view,
          answer: { ...given.view.answer, groups: documents.map((size, i) => group(`g${i}`, size)) },
        },
        differences: { ...given.differences, ...change },
      });
    const two = differing([12, 9], { periods: 4 });
    for (const part of [
      'the difference of the mean document shares',
      'all assignments where there are few',
      'Benjamini and Hochberg',
      'Newcombe’s interval of the difference, the sample odds ratio',
      'Cohen’s h',
      'Trends over 4 periods with data were measured by the Cochran-Armitage test (naive)',
    ])
      expect(two).toContain(part);
    expect(differing([12, 3])).toContain('No test of differences was made, since 1 group rests on fewer');
    expect(differing([12, 3])).not.toContain('permuting');
    const three = differing([12, 9, 8], { hidden: ['adjusted', 'chi', 'g2', 'v', 'fisher'] });
    expect(three).toContain('between-group sum of squares');
    expect(three).toContain('(10,000 assignments drawn with seed 1)');
    for (const part of ['Benjamini', 'naive', 'Newcombe', 'Cohen', 'Trends'])
      expect(three).not.toContain(part);
    expect(differing([12, 3, 8], { pair: ['g0', 'g2'] })).toContain('permuting documents');
    expect(differing([12])).toContain('Only one group has a base');
  });

  it('say whose codings they are and how far coders agree, where that is known', () => {
    const rule = aCoder({ name: 'Word list', kind: 'rule', note: 'Finds words.' });
    expect(text({ facts: { ...given.facts, coder: rule } })).toContain(
      'by a rule, not by a person (Word list)',
    );
    const agreement = new Map([
      [asThemeId(1), { alpha: 0.81234, units: 80 }],
      [asThemeId(2), { alpha: null, units: 80 }],
    ]);
    const measured = text({ view: { ...given.view, agreement } });
    expect(measured).toContain(
      'On the 80 paragraphs that two coders or more have read, Krippendorff’s alpha (nominal, theme present or absent) lies between 0.81 and 0.81',
    );
    expect(measured).toContain('not defined for 1 theme without variation');
  });
});
