import { buildColumns } from '../../analysis/change-columns.ts';
import { countedCorpus } from '../../analysis/counted-corpus.ts';
import { documentCounts, groupBases } from '../../analysis/document-counts.ts';
import { bootstrapShares, resampledShare } from '../../analysis/statistics/resampling/bootstrap-shares.ts';
import { finished } from '../../analysis/statistics/resampling/bootstrap-statistic.ts';
import { seededRandom } from '../../analysis/statistics/resampling/seeded-random.ts';
import { PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { CODER, type CorpusSize, generatedDocuments, generatedSheets, themesOf } from './generated-corpus.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';

const ROUNDS = 3;
const RESAMPLES = 1000;

/** A thousand resamples of the documents for the share of every theme, against a loop that draws and adds up plainly. */
export async function resampleDocuments(size: CorpusSize): Promise<readonly Measure[]> {
  const documents = generatedDocuments(size);
  const columns = buildColumns(documents, generatedSheets(size));
  const lists = themesOf(size).map((theme) => [theme]);
  const comparison = { ...PLAIN_COMPARISON, themes: themesOf(size), coder: CODER, base: 'all' } as const;
  const counts = documentCounts(countedCorpus(columns, comparison, { attributes: [] }), comparison, lists);
  const bases = groupBases(counts);
  const dense = lists.map((_, theme) => {
    const values = new Float64Array(documents.length);
    const { start, document, amount } = counts.withTheme;
    for (let entry = start[theme] ?? 0; entry < (start[theme + 1] ?? 0); entry++)
      values[document[entry] ?? 0] = amount[entry] ?? 0;
    return values;
  });
  let [plainMean, ownMean] = [0, 0];
  const plain = (): Promise<number> =>
    timed(() => {
      plainMean = meanOf(plainBootstrap(dense, counts.base)[0] ?? []);
    });
  const own = (): Promise<number> =>
    timed(() => {
      const shares = finished(
        bootstrapShares({
          groupOf: counts.groupOf,
          groupCount: 1,
          withTheme: counts.withTheme,
          bases,
          baseOf: new Uint32Array(lists.length),
          resamples: RESAMPLES,
          random: seededRandom(1),
        }),
      );
      ownMean = meanOf(resampledShare(shares, 0));
    });
  const times = await interleaved(ROUNDS, plain, own);
  // Both draw at random: their means agree to what a thousand draws leave open.
  if (Math.abs(plainMean - ownMean) > 0.05 * plainMean) throw new Error(`${plainMean} is not ${ownMean}`);
  return [
    measure({
      name: `resample ${size.name}`,
      work: `${RESAMPLES.toLocaleString('en')} resamples of ${size.documents.toLocaleString('en')} documents for ${size.themes} themes, against the straightforward loop`,
      anchorMs: median(times.anchor),
      productMs: median(times.product),
      value: median(times.product) / median(times.anchor),
      unit: 'x',
      goal: { kind: 'at most', value: 1 / 3 },
      note: '',
    }),
  ];
}

/** As one would write it down: draw the documents, add up each theme over them. */
function plainBootstrap(dense: readonly Float64Array[], base: Float64Array): readonly (readonly number[])[] {
  const random = seededRandom(2);
  const shares: number[][] = dense.map(() => []);
  const drawn = new Uint32Array(base.length);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let draw = 0; draw < drawn.length; draw++) drawn[draw] = Math.floor(random() * drawn.length);
    let whole = 0;
    for (const document of drawn) whole += base[document] ?? 0;
    for (const [theme, values] of dense.entries()) {
      let sum = 0;
      for (const document of drawn) sum += values[document] ?? 0;
      shares[theme]?.push(sum / whole);
    }
  }
  return shares;
}

const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
