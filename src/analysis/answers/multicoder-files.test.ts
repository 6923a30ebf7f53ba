import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asCoderId, asInstant, asThemeId, type ThemeId } from '../../domain/ids.ts';
import { type Coding, sheetOf, type Weight } from '../../domain/sheet.ts';
import { aDocument } from '../../testing/builders.ts';
import { realFilesFolder } from '../../testing/real-files.ts';
import { buildColumns } from '../change-columns.ts';
import { bennettS, fleissKappa } from '../statistics/agreement/chance-agreement.ts';
import { coderTable, cohenKappa } from '../statistics/agreement/cohen-kappa.ts';
import { coincidencesOf } from '../statistics/agreement/coincidences.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { ratedUnits } from '../statistics/agreement/rated-units.ts';
import { ratio } from '../statistics/agreement/value-differences.ts';
import { finished } from '../statistics/resampling/bootstrap-statistic.ts';
import { agreementSets } from './agreement-sets.ts';
import { themeAgreement } from './theme-agreement.ts';

const FOLDER = realFilesFolder();

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(FOLDER ?? '', 'multicoder', name), 'utf8')
    .trim()
    .split(/\r?\n/);

const expectedOf = (name: string): Readonly<Record<string, number>> =>
  JSON.parse(readFileSync(join(FOLDER ?? '', 'EXPECTED.json'), 'utf8'))[`multicoder/${name}`];

/** Units of coders' values; null where a coder gave none. */
type Given = readonly (readonly (string | null)[])[];

function artsteinPoesio(): Given {
  const items = new Map<string, (string | null)[]>();
  for (const line of linesOf('artstein-poesio.tsv')) {
    const [coder = '', item = '', label = ''] = line.split('\t');
    const own = items.get(item) ?? [null, null];
    items.set(item, own);
    own[coder === 'a' ? 0 : 1] = label;
  }
  return [...items.values()];
}

const krippendorff = (): Given =>
  linesOf('krippendorff-2011.csv')
    .slice(1)
    .map((line) =>
      line
        .split(',')
        .slice(1)
        .map((cell) => (cell === '' ? null : cell)),
    );

/** One document, each unit a paragraph, each coder a sheet with what `codings` makes of the value. */
function columnsOf(given: Given, codings: (value: string) => readonly Coding[]) {
  const document = aDocument({ paragraphCount: given.length });
  const coders = (given[0] ?? []).map((_, i) => asCoderId(i + 1));
  const sheets = coders.map((coder, i) =>
    sheetOf(
      document.id,
      coder,
      given.flatMap((unit, paragraph) => {
        const value = unit[i] ?? null;
        return value === null ? [] : [{ paragraph, read: false, codings: codings(value) }];
      }),
    ),
  );
  return { columns: buildColumns([document], sheets), coders };
}

const coding = (theme: ThemeId, weight: Weight = 0): Coding => ({
  theme,
  voice: 0,
  weight,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence: [],
});

/** The answers of the screen, with each value as a theme of its own. */
function answersOf(given: Given) {
  const values = [...new Set(given.flat())].filter((value) => value !== null).sort();
  const themes = values.map((_, i) => asThemeId(i + 1));
  const { columns, coders } = columnsOf(given, (value) => [coding(asThemeId(values.indexOf(value) + 1))]);
  const question = {
    scope: { coders, documents: EVERY_DOCUMENT, sample: null },
    themes,
    members: themes.map((theme) => [theme]),
  };
  return {
    sets: finished(agreementSets(columns, question)),
    themes: finished(themeAgreement(columns, question)),
    values,
  };
}

describe.skipIf(FOLDER === undefined)('files of several coders', () => {
  test('two coders, 100 items, three labels', () => {
    const given = artsteinPoesio();
    const expected = expectedOf('artstein-poesio.tsv');
    const { sets, themes, values } = answersOf(given);
    expect(sets.units).toBe(expected['items']);
    expect(sets.same / sets.units).toBeCloseTo(expected['percent_agreement'] ?? 0, 12);
    expect(1 - themes.differing / themes.units).toBeCloseTo(expected['percent_agreement'] ?? 0, 12);
    expect(sets.sets.nominal).toBeCloseTo(expected['krippendorff_alpha_nominal'] ?? 0, 5);
    const rated = ratedUnits(given);
    expect(fleissKappa(rated).coefficient).toBeCloseTo(expected['scott_pi'] ?? 0, 5);
    expect(bennettS(rated).coefficient).toBeCloseTo(expected['bennett_S'] ?? 0, 12);
    const pairs = given.map(([one, other]) => [one ?? '', other ?? ''] as const);
    expect(cohenKappa(coderTable(pairs, values)).kappa).toBeCloseTo(expected['cohen_kappa'] ?? 0, 5);
  });

  test('four coders, twelve units, five values, cells missing', () => {
    const given = krippendorff();
    const expected = expectedOf('krippendorff-2011.csv');
    expect(given).toHaveLength(expected['units'] ?? 0);
    // Published with three decimals.
    expect(answersOf(given).sets.sets.nominal).toBeCloseTo(expected['alpha_nominal'] ?? 0, 3);
    const theme = asThemeId(1);
    const { columns, coders } = columnsOf(given, (value) => [coding(theme, Number(value) as Weight)]);
    const question = {
      scope: { coders, documents: EVERY_DOCUMENT, sample: null },
      themes: [theme],
      members: [[theme]],
    };
    const [weights] = finished(agreementSets(columns, question)).weights;
    // A unit with a single value is no unit of agreement.
    expect(weights?.units).toBe(given.length - 1);
    expect(weights?.ordinal).toBeCloseTo(expected['alpha_ordinal'] ?? 0, 3);
    expect(weights?.interval).toBeCloseTo(expected['alpha_interval'] ?? 0, 3);
    const rated = ratedUnits(given);
    const alpha = krippendorffAlpha(coincidencesOf(rated), ratio(rated.values.map(Number)));
    expect(alpha.alpha).toBeCloseTo(expected['alpha_ratio'] ?? 0, 3);
    // Everybody applied the theme: no variation, no value.
    const [applied] = finished(themeAgreement(columns, question)).themes;
    expect(applied?.alpha).toBeNull();
  });
});
