import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import { type Coding, sheetOf } from '../../domain/sheet.ts';
import { aDocument } from '../../testing/builders.ts';
import { buildColumns } from '../change-columns.ts';
import { alphaOfSets } from '../statistics/agreement/alpha-of-sets.ts';
import { coincidencesOf } from '../statistics/agreement/coincidences.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { jaccardDistance, masiDistance, ratedSets } from '../statistics/agreement/theme-sets.ts';
import { finished } from '../statistics/resampling/bootstrap-statistic.ts';
import { agreementEvidence } from './agreement-evidence.ts';
import { agreementSets } from './agreement-sets.ts';

const [THEME, OTHER] = [asThemeId(1), asThemeId(2)];
const CODERS = [1, 2].map(asCoderId);
const DOCUMENT = aDocument({ id: asDocumentId(4), paragraphCount: 3 });

const coding = (theme: typeof THEME, rest: Partial<Coding> = {}): Coding => ({
  theme,
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence: [],
  ...rest,
});

const question = {
  scope: { coders: CODERS, documents: EVERY_DOCUMENT, sample: null },
  themes: [THEME, OTHER],
  members: [[THEME], [OTHER]],
};

describe('alphaOfSets', () => {
  it('is the alpha over a matrix of all sets', () => {
    const anySet = fc.option(fc.subarray([1, 2, 3, 11]), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.array(anySet, { maxLength: 4 }), { maxLength: 12 }), (units) => {
        const { rated, difference } = ratedSets(
          units.map((unit) => unit.map((set) => set?.map(String) ?? null)),
        );
        const coincidences = coincidencesOf(rated);
        const found = finished(alphaOfSets(units.map((unit) => unit.filter((set) => set !== null))));
        const expected = {
          nominal: krippendorffAlpha(coincidences).alpha,
          jaccard: krippendorffAlpha(coincidences, difference(jaccardDistance)).alpha,
          masi: krippendorffAlpha(coincidences, difference(masiDistance())).alpha,
        };
        for (const name of ['nominal', 'jaccard', 'masi'] as const)
          if (expected[name] === null) expect(found[name]).toBeNull();
          else expect(found[name]).toBeCloseTo(expected[name] ?? 9, 9);
      }),
    );
  });
});

describe('agreementSets', () => {
  it('measures weights where at least two coders gave one', () => {
    const weighted = (weights: readonly number[]) =>
      weights.map((weight, paragraph) => ({
        paragraph,
        read: false,
        codings: [coding(THEME, { weight: weight as Coding['weight'] })],
      }));
    const columns = buildColumns(
      [DOCUMENT],
      [
        sheetOf(DOCUMENT.id, asCoderId(1), weighted([1, 3, 0])),
        sheetOf(DOCUMENT.id, asCoderId(2), weighted([1, 4, 5])),
      ],
    );
    const { weights, same, units } = finished(agreementSets(columns, question));
    expect({ same, units }).toEqual({ same: 3, units: 3 });
    // Units (1, 1) and (3, 4): D_o = 1 / 2; of the values 1 1 3 4, D_e = (4 + 4 + 9 + 9 + 1) / 6.
    expect(weights[0]).toMatchObject({ units: 2, percent: 0.5 });
    expect(weights[0]?.interval).toBeCloseTo(1 - 0.5 / (27 / 6), 12);
    expect(weights[1]).toEqual({ units: 0, percent: null, ordinal: null, interval: null });
  });
});

describe('agreementEvidence', () => {
  it('is unitised alpha over the shared paragraphs, put one after another', () => {
    // Paragraphs of 10 characters with 2 between them; the second is read by one coder only.
    const starts = [0, 12, 24];
    const ends = [10, 22, 34];
    const said = (paragraph: number, codings: readonly Coding[]) => ({
      paragraph,
      read: codings.length === 0,
      codings,
    });
    const columns = buildColumns(
      [DOCUMENT],
      [
        sheetOf(DOCUMENT.id, asCoderId(1), [
          said(0, [coding(THEME, { evidence: [{ start: 2, end: 6 }] })]),
          said(1, [coding(THEME)]),
          said(2, [coding(OTHER)]),
        ]),
        sheetOf(DOCUMENT.id, asCoderId(2), [
          said(0, [coding(THEME, { evidence: [{ start: 4, end: 6 }] })]),
          said(2, [coding(OTHER)]),
        ]),
      ],
    );
    const bounds = [{ documentId: DOCUMENT.id, starts, ends }];
    const answer = finished(agreementEvidence(columns, { ...question, bounds }));
    expect(answer).toMatchObject({ units: 2, characters: 20 });
    expect(answer.themes[0]).toMatchObject({ codings: 2, withEvidence: 2 });
    expect(answer.themes[1]).toMatchObject({ codings: 2, withEvidence: 0, alpha: 1 });
    // Observed 2 of 20 characters differ, both ways 4; expected by hand from equation 33.
    const total = 40;
    const [theme, gap] = [6, 34];
    const self = (4 ** 2 + 2 ** 2 + (20 - 4) + (20 - 2)) / total;
    const expected = (2 * theme * gap) / (total - self);
    expect(answer.themes[0]?.alpha).toBeCloseTo(1 - 4 / expected, 12);
  });
});
