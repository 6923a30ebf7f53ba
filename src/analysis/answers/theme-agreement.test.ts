import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asCoderId, asThemeId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import { anyCorpus, type Corpus } from '../../testing/any-corpus.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../../testing/codings-drawn.ts';
import { plainSheets } from '../../testing/naive-counts.ts';
import { buildColumns } from '../change-columns.ts';
import { gwetAc1 } from '../statistics/agreement/chance-agreement.ts';
import { coderTable, cohenKappa } from '../statistics/agreement/cohen-kappa.ts';
import { coincidencesOf } from '../statistics/agreement/coincidences.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { percentAgreement, specificAgreement } from '../statistics/agreement/percent-agreement.ts';
import { ratedUnits, reweighted } from '../statistics/agreement/rated-units.ts';
import { bootstrapStatistic, finished } from '../statistics/resampling/bootstrap-statistic.ts';
import { percentileInterval } from '../statistics/resampling/percentile.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { agreementConfusions } from './agreement-confusions.ts';
import { agreementIntervals } from './agreement-intervals.ts';
import { agreementParts } from './agreement-parts.ts';
import type { AgreementQuestion } from './agreement-units.ts';
import { disagreements } from './disagreements.ts';
import { themeAgreement } from './theme-agreement.ts';

const THEMES = [1, 2, 3, 9].map(asThemeId);
const CODERS = [1, 2, 3].map(asCoderId);

const questionOf = (coders: readonly CoderId[], themes: readonly ThemeId[] = THEMES): AgreementQuestion => ({
  scope: { coders, documents: EVERY_DOCUMENT, sample: null },
  themes,
  members: themes.map((theme) => [theme]),
});

interface PlainUnit {
  readonly document: number;
  readonly paragraph: number;
  /** By coder the themes; null where the coder did not read it. */
  readonly said: readonly (ReadonlySet<ThemeId> | null)[];
}

function plainUnits({ documents, sheets }: Corpus, coders: readonly CoderId[]): readonly PlainUnit[] {
  const byCoder = coders.map((coder) => plainSheets(documents, sheets, coder));
  return documents.flatMap(({ paragraphCount, id }, document) =>
    Array.from({ length: paragraphCount }, (_, paragraph) => ({
      document: id,
      paragraph,
      said: byCoder.map((plain) => {
        const own = plain[document];
        return own?.themes.get(paragraph) ?? (own?.read.has(paragraph) ? new Set<ThemeId>() : null);
      }),
    })).filter(({ said }) => said.filter(Boolean).length >= 2),
  );
}

const ratings = (units: readonly PlainUnit[], theme: ThemeId) =>
  units.map(({ said }) => said.map((own) => (own === null ? null : own.has(theme) ? 1 : 0)));

describe('themeAgreement', () => {
  it('gives what the formulas give for the units written out', () => {
    fc.assert(
      fc.property(anyCorpus, fc.subarray(CODERS, { minLength: 2 }), (corpus, coders) => {
        const columns = buildColumns(corpus.documents, corpus.sheets);
        const answer = finished(themeAgreement(columns, questionOf(coders)));
        const units = plainUnits(corpus, coders);
        expect(answer.units).toBe(units.length);
        expect(new Set(answer.documents)).toEqual(new Set(units.map(({ document }) => document)));
        expect(answer.readBy).toEqual(coders.map((_, i) => units.filter(({ said }) => said[i]).length));
        for (const own of answer.themes) {
          const given = ratings(units, own.theme);
          const rated = ratedUnits<number>(given, [0, 1]);
          const specific = specificAgreement(rated);
          const expected = {
            units: units.length,
            differing: given.filter((unit) => unit.includes(0) && unit.includes(1)).length,
            percent: percentAgreement(rated)?.pooledPairs ?? null,
            alpha: krippendorffAlpha(coincidencesOf(rated)).alpha,
            ac1: gwetAc1(rated).coefficient,
            positive: specific[1],
            negative: specific[0],
            applied: given.flat().filter((one) => one === 1).length,
            judgements: given.flat().filter((one) => one !== null).length,
          };
          for (const [name, value] of Object.entries(expected)) {
            const found = own[name as keyof typeof expected];
            if (typeof value === 'number') expect(found, name).toBeCloseTo(value, 10);
            else expect(found, name).toBe(value);
          }
          const cohen =
            coders.length === 2
              ? cohenKappa(
                  coderTable(
                    given.map(([a, b]) => [a ?? null, b ?? null] as const),
                    [0, 1],
                  ),
                ).kappa
              : null;
          if (cohen === null) expect(own.cohen).toBeNull();
          else expect(own.cohen).toBeCloseTo(cohen, 10);
        }
      }),
    );
  });

  it('has no coefficient without variation, and none without a shared paragraph', () => {
    const of = (one: string, other: string) =>
      finished(
        themeAgreement(
          buildColumns(documentsDrawn(one), [
            ...codingsDrawn(one, asCoderId(1)),
            ...codingsDrawn(other, asCoderId(2)),
          ]),
          questionOf([asCoderId(1), asCoderId(2)], [themeDrawn('A')]),
        ),
      ).themes[0];
    expect(of('. . .', '. . .')).toMatchObject({
      units: 3,
      percent: 1,
      alpha: null,
      cohen: null,
      fleiss: null,
      positive: null,
    });
    expect(of('A A', 'A A')).toMatchObject({ percent: 1, alpha: null, cohen: null, negative: null });
    expect(of('A . -', '- - A')).toMatchObject({ units: 0, percent: null, alpha: null, ac1: null });
    expect(of('A .', 'A .')).toMatchObject({ alpha: 1, cohen: 1, ac1: 1 });
  });

  it('counts sub-themes where they are members, and a sample alone where one is given', () => {
    const columns = buildColumns(documentsDrawn('AB B . / A A'), [
      ...codingsDrawn('AB B . / A A', asCoderId(1)),
      ...codingsDrawn('A A A / B .', asCoderId(2)),
    ]);
    const [A, B] = [themeDrawn('A'), themeDrawn('B')];
    const question = questionOf([asCoderId(1), asCoderId(2)], [A]);
    expect(finished(themeAgreement(columns, question)).themes[0]).toMatchObject({
      units: 5,
      applied: 6,
      differing: 4,
    });
    const both = finished(themeAgreement(columns, { ...question, members: [[A, B]] }));
    expect(both.themes[0]).toMatchObject({ units: 5, applied: 8, differing: 2 });
    const documentId = documentsDrawn('A')[0]?.id;
    if (documentId === undefined) throw new Error('no document');
    const sample = [
      { documentId, paragraph: 1 },
      { documentId, paragraph: 2 },
    ];
    const some = finished(themeAgreement(columns, { ...question, scope: { ...question.scope, sample } }));
    expect(some).toMatchObject({ units: 2, documents: [documentId] });
  });
});

describe('agreementIntervals', () => {
  it('resamples documents as weights on the units written out', () => {
    fc.assert(
      fc.property(anyCorpus, fc.nat(9), (corpus, seed) => {
        const columns = buildColumns(corpus.documents, corpus.sheets);
        const question = { ...questionOf(CODERS), resamples: 40, seed };
        const answer = finished(agreementIntervals(columns, question));
        const units = plainUnits(corpus, CODERS);
        const documents = [...new Set(units.map(({ document }) => document))];
        const itemOf = units.map(({ document }, i) =>
          documents.length > 1 ? documents.indexOf(document) : i,
        );
        const items = documents.length > 1 ? documents.length : units.length;
        expect(answer).toMatchObject({ items, drawn: documents.length > 1 ? 'documents' : 'paragraphs' });
        for (const [slot, theme] of THEMES.entries()) {
          if (items < 2) {
            expect(answer.themes[slot]).toBeNull();
            continue;
          }
          const rated = ratedUnits<number>(ratings(units, theme), [0, 1]);
          const values = finished(
            bootstrapStatistic(
              items,
              40,
              seededRandom(seed),
              (weights) =>
                krippendorffAlpha(coincidencesOf(reweighted(rated, itemOf, weights))).alpha ?? Number.NaN,
            ),
          );
          const expected = percentileInterval(values);
          const found = answer.themes[slot]?.alpha;
          expect(found?.undefined).toBe(expected.undefined);
          expect(found?.interval?.low ?? 9).toBeCloseTo(expected.interval?.low ?? 9, 9);
          expect(found?.interval?.high ?? 9).toBeCloseTo(expected.interval?.high ?? 9, 9);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('agreementParts', () => {
  it('gives each pair of coders and each document what a question about it alone gives', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const columns = buildColumns(corpus.documents, corpus.sheets);
        const pairs = finished(agreementParts(columns, { ...questionOf(CODERS), parting: { by: 'pair' } }));
        const pairCount = [
          [0, 1],
          [0, 2],
          [1, 2],
        ].filter(([a, b]) => {
          const pair = [CODERS[a ?? 0], CODERS[b ?? 0]].flatMap((coder) => coder ?? []);
          const alone = finished(themeAgreement(columns, questionOf(pair)));
          const part = pairs.parts.find(({ key }) => key === pair.join(' '));
          if (alone.units > 0)
            expect(part?.themes).toEqual(alone.themes.map(({ theme: _, ...rest }) => rest));
          else expect(part).toBeUndefined();
          return alone.units > 0;
        });
        expect(pairs.parts).toHaveLength(pairCount.length);
        const byDocument = finished(
          agreementParts(columns, { ...questionOf(CODERS), parting: { by: 'document' } }),
        );
        for (const part of byDocument.parts) {
          const own = corpus.documents.filter(({ id }) => id === part.documentId);
          const alone = finished(themeAgreement(buildColumns(own, corpus.sheets), questionOf(CODERS)));
          expect(part.themes).toEqual(alone.themes.map(({ theme: _, ...rest }) => rest));
        }
        const whole = finished(themeAgreement(columns, questionOf(CODERS)));
        const inParts = (parts: typeof byDocument.parts): number =>
          parts.reduce((sum, { themes }) => sum + (themes[0]?.units ?? 0), 0);
        expect(inParts(byDocument.parts)).toBe(whole.units);
        const months = finished(agreementParts(columns, { ...questionOf(CODERS), parting: { by: 'month' } }));
        expect(inParts(months.parts)).toBe(whole.units);
        const years = finished(
          agreementParts(columns, {
            ...questionOf(CODERS),
            parting: { by: 'group', grouping: { by: 'period', unit: 'year' }, attributes: [] },
          }),
        );
        expect(inParts(years.parts)).toBe(whole.units);
      }),
      { numRuns: 50 },
    );
  });
});

describe('agreementConfusions', () => {
  it('counts paragraphs on which one coder has the one and another the other', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        const { pairs } = finished(
          agreementConfusions(buildColumns(corpus.documents, corpus.sheets), questionOf(CODERS)),
        );
        const units = plainUnits(corpus, CODERS);
        for (const one of THEMES)
          for (const other of THEMES.slice(THEMES.indexOf(one) + 1)) {
            const expected = units.filter(({ said }) =>
              said.some((a) =>
                said.some((b) => a && b && a.has(one) && !a.has(other) && b.has(other) && !b.has(one)),
              ),
            ).length;
            const found = pairs.find((pair) => pair.one === one && pair.other === other);
            expect(found?.paragraphs ?? 0).toBe(expected);
          }
      }),
    );
  });
});

describe('disagreements', () => {
  it('parts all shared paragraphs into open, settled and agreed ones', () => {
    const columns = buildColumns(documentsDrawn('A AB . B'), [
      ...codingsDrawn('A AB . B', asCoderId(1)),
      ...codingsDrawn('A B A C', asCoderId(2)),
      ...codingsDrawn('- - . -', asCoderId(3)),
    ]);
    const question = {
      ...questionOf([asCoderId(1), asCoderId(2)], ['A', 'B', 'C'].map(themeDrawn)),
      about: null,
      adjudication: asCoderId(3),
      state: 'open',
      order: 'size',
    } as const;
    const open = finished(disagreements(columns, question));
    expect(open.counts).toEqual({ open: 2, settled: 1, agreed: 1 });
    expect(open.agreedUntaken).toBe(1);
    expect(open.places.map(({ paragraph, size }) => [paragraph, size])).toEqual([
      [3, 2],
      [1, 1],
    ]);
    const about = { ...question, about: themeDrawn('C'), order: 'document' } as const;
    const aboutC = finished(disagreements(columns, about));
    expect(aboutC.counts).toEqual({ open: 1, settled: 0, agreed: 3 });
    expect(finished(disagreements(columns, { ...question, adjudication: null })).counts).toEqual({
      open: 3,
      settled: 0,
      agreed: 1,
    });
  });

  it('come in steps, and read nothing of the columns after the first', () => {
    const drawing = 'AB '.repeat(9_000).trim();
    const documents = documentsDrawn(drawing);
    const columns = buildColumns(documents, [
      ...codingsDrawn(drawing, asCoderId(1)),
      ...codingsDrawn(drawing.replaceAll('AB', 'A'), asCoderId(2)),
    ]);
    const question = {
      ...questionOf([asCoderId(1), asCoderId(2)], ['A', 'B'].map(themeDrawn)),
      about: null,
      adjudication: null,
      state: 'open',
      order: 'size',
    } as const;
    const steps = disagreements(columns, question);
    const first = steps.next();
    expect(first).toMatchObject({ done: false, value: { done: 0, of: 9_000 } });
    Object.assign(columns, buildColumns([], []));
    let yields = 1;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) yields++;
    expect(yields).toBeGreaterThan(2);
    expect(step.value.counts).toEqual({ open: 9_000, settled: 0, agreed: 0 });
  });
});
