import { at } from '../../domain/typed-arrays.ts';
import { applyTheme, getSheet } from '../../storage/sheets.ts';
import { CODER, type CorpusSize, themesOf } from './generated-corpus.ts';
import { storedCorpus } from './generated-project.ts';
import { interleaved, type Measure, measure, median, quantile, timed } from './measured.ts';
import { deleteRaw, openRaw, putAll } from './raw-indexed-db.ts';

const WARM_UP = 40;
const ROUNDS = 600;
const RAW = 'bench-raw-row';

/** One coding with its history row, strict, on a document of twenty codings, against one strict put of a small row. */
export async function addCoding(size: CorpusSize): Promise<readonly Measure[]> {
  const { store, documents } = await storedCorpus(size);
  const raw = await openRaw(RAW, { rows: 'id' });
  let count = 0;
  const putRow = (): Promise<number> =>
    timed(() =>
      putAll(raw, { rows: [{ id: ++count, paragraph: 3, theme: 7, at: 1_700_000_000_000 }] }, 'strict'),
    );
  const next = freeCodings(size, documents.length);
  const apply = async (): Promise<number> => {
    const { documentId, paragraph, theme } = await next(store);
    const place = { documentId, paragraph };
    return timed(async () => {
      const applied = await applyTheme(store, CODER, place, theme);
      if (!applied.ok) throw new Error(`not applied: ${applied.problem.reason}`);
    });
  };
  await interleaved(WARM_UP, putRow, apply);
  const times = await interleaved(ROUNDS, putRow, apply);
  raw.close();
  await deleteRaw(RAW);
  const work = 'apply a theme, strict, with its history row, against a strict put of a small row';
  const both = { anchorMs: median(times.anchor), productMs: median(times.product) };
  return [
    measure({
      name: 'coding',
      work,
      ...both,
      value: both.productMs / both.anchorMs,
      unit: 'x',
      goal: { kind: 'at most', value: 2.2 },
      note: `medians of ${ROUNDS}`,
    }),
    measure({
      name: 'coding p99',
      work: 'the slowest hundredth of them',
      anchorMs: quantile(times.anchor, 0.99),
      productMs: quantile(times.product, 0.99),
      value: quantile(times.product, 0.99),
      unit: 'ms',
      goal: { kind: 'at most', value: 25 },
      note: '',
    }),
  ];
}

/** Gives one coding after another that is not there yet, each on the next document. */
function freeCodings(size: CorpusSize, documentCount: number) {
  let turn = 0;
  return async (store: Parameters<typeof getSheet>[0]) => {
    const { documents } = await storedCorpus(size);
    const document = documents[turn++ % documentCount];
    if (!document) throw new Error('no documents');
    const sheet = await getSheet(store, document.id, CODER);
    const taken = new Set(Array.from(sheet.theme, (theme, row) => `${at(sheet.paragraph, row)}:${theme}`));
    for (let paragraph = 0; paragraph < document.paragraphCount; paragraph++)
      for (const theme of themesOf(size))
        if (!taken.has(`${paragraph}:${theme}`)) return { documentId: document.id, paragraph, theme };
    throw new Error('every theme is on every paragraph');
  };
}
