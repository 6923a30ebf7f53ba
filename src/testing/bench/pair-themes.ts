import { themePair, themePairs } from '../../analysis/answers/theme-pairs.ts';
import { buildColumns } from '../../analysis/change-columns.ts';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { frequencyQuestion, plainColumns, plainPass } from './count-themes.ts';
import { type CorpusSize, generatedDocuments, generatedSheets, themesOf } from './generated-corpus.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';

const ROUNDS = 15;

/** The whole answer about every two themes on the same paragraph, against one plain pass over three columns. */
export async function pairThemes(size: CorpusSize): Promise<readonly Measure[]> {
  const sheets = generatedSheets(size);
  const columns = buildColumns(generatedDocuments(size), sheets);
  const plain = plainColumns(sheets);
  const asked = frequencyQuestion(size);
  const question = { ...asked, comparison: { ...asked.comparison, documents: EVERY_DOCUMENT } };
  let kept = 0;
  const pass = (): Promise<number> =>
    timed(() => {
      kept += plainPass(plain);
    });
  let both = -1;
  const count = (): Promise<number> =>
    timed(() => {
      both = themePair(themePairs(columns, question), 0, 1).both;
    });
  await interleaved(3, pass, count);
  const times = await interleaved(ROUNDS, pass, count);
  const recounted = plainBoth(sheets, size);
  if (kept === 0 || both !== recounted) throw new Error(`${both} is not ${recounted}`);
  return [
    measure({
      name: `pairs ${size.name}`,
      work: `${size.themes} x ${size.themes} themes over ${size.codings.toLocaleString('en')} codings, against one pass over three columns`,
      anchorMs: median(times.anchor),
      productMs: median(times.product),
      value: median(times.product) / median(times.anchor),
      unit: 'x',
      goal: { kind: 'at most', value: 10 },
      note: 'Jaccard, NPMI and phi are measured where a pair is shown',
    }),
  ];
}

/** Paragraphs with the first two themes, by sets. */
function plainBoth(sheets: readonly Sheet[], size: CorpusSize): number {
  const [first, second] = themesOf(size);
  let both = 0;
  for (const sheet of sheets) {
    const withFirst = new Set([...sheet.paragraph].filter((_, row) => sheet.theme[row] === first));
    both += [...sheet.paragraph].filter(
      (paragraph, row) => sheet.theme[row] === second && withFirst.has(paragraph),
    ).length;
  }
  return both;
}
