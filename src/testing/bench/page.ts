import { addCoding } from './add-coding.ts';
import { addCodingByKey } from './add-coding-by-key.tsx';
import { againstDuckdb } from './against-duckdb.ts';
import { chartAfterCoding } from './chart-after-coding.tsx';
import { chartAfterFilter } from './chart-after-filter.tsx';
import { countThemes } from './count-themes.ts';
import { type CorpusSize, LARGE, MEDIUM, SMALL } from './generated-corpus.ts';
import { importMeasure, importOnce } from './import-files.ts';
import { loadColumns } from './load-columns.ts';
import type { Measure } from './measured.ts';
import { pairThemes } from './pair-themes.ts';
import { readFormats } from './read-formats.ts';
import { resampleDocuments } from './resample-documents.ts';
import { scrollReader } from './scroll-reader.tsx';
import { searchCorpus } from './search-corpus.ts';
import { type Stored, type StoringSide, storeMeasure, storeOnce } from './store-corpus.ts';

type Work = (size: CorpusSize) => Promise<readonly Measure[]>;

const WORKS: Readonly<Record<string, { readonly work: Work; readonly size: CorpusSize }>> = {
  coding: { work: addCoding, size: MEDIUM },
  load: { work: loadColumns, size: MEDIUM },
  count: { work: countThemes, size: MEDIUM },
  'count-large': { work: countThemes, size: LARGE },
  resample: { work: resampleDocuments, size: { ...MEDIUM, documents: 2_000, codings: 40_000, themes: 200 } },
  pairs: { work: pairThemes, size: LARGE },
  duckdb: { work: againstDuckdb, size: LARGE },
  search: { work: searchCorpus, size: MEDIUM },
  formats: { work: readFormats, size: { ...SMALL, documents: 80 } },
  chart: { work: chartAfterCoding, size: MEDIUM },
  filter: { work: chartAfterFilter, size: MEDIUM },
  key: { work: (size) => addCodingByKey(size === SMALL), size: MEDIUM },
  reader: { work: (size) => scrollReader(size === SMALL), size: MEDIUM },
};

async function run(name: string, isQuick: boolean): Promise<readonly Measure[]> {
  const chosen = WORKS[name];
  if (!chosen) throw new Error(`no such work: ${name}`);
  return chosen.work(isQuick ? SMALL : chosen.size);
}

// What `npm run bench` calls from outside the page. Storing needs a fresh origin each time, so it is called step by step.
Object.assign(globalThis, {
  bench: {
    names: ['store', 'import', ...Object.keys(WORKS)],
    run,
    storeOnce: (side: StoringSide, isQuick: boolean) => storeOnce(isQuick ? SMALL : MEDIUM, side),
    storeMeasure: (rounds: Readonly<Record<StoringSide, readonly Stored[]>>, isQuick: boolean) =>
      storeMeasure(isQuick ? SMALL : MEDIUM, rounds),
    importOnce: (side: StoringSide, isQuick: boolean) => importOnce(isQuick ? SMALL : MEDIUM, side),
    importMeasure: (rounds: Readonly<Record<StoringSide, readonly Stored[]>>, isQuick: boolean) =>
      importMeasure(isQuick ? SMALL : MEDIUM, rounds),
  },
});
