import { buildColumns } from '../../analysis/change-columns.ts';
import { readAllSheets } from '../../storage/sheets.ts';
import type { CorpusSize } from './generated-corpus.ts';
import { storedCorpus } from './generated-project.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';
import { getAll, openRaw } from './raw-indexed-db.ts';

const ROUNDS = 11;

/** All codings from the database into columns, against reading the same rows and doing nothing with them. */
export async function loadColumns(size: CorpusSize): Promise<readonly Measure[]> {
  const { store, documents } = await storedCorpus(size);
  const raw = await openRaw(`leitmotif-${store.id}`);
  let codings = 0;
  const read = (): Promise<number> => timed(() => getAll(raw, 'sheets'));
  const load = (): Promise<number> =>
    timed(async () => {
      codings = buildColumns(documents, await readAllSheets(store)).codings.themeKey.length;
    });
  await interleaved(2, read, load);
  const times = await interleaved(ROUNDS, read, load);
  raw.close();
  return [
    measure({
      name: 'load',
      work: `${codings.toLocaleString('en')} codings to columns, against raw getAll of their rows`,
      anchorMs: median(times.anchor),
      productMs: median(times.product),
      value: median(times.product) / median(times.anchor),
      unit: 'x',
      goal: { kind: 'at most', value: 1.2 },
      note: '',
    }),
  ];
}
