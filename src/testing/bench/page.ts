import { addCoding } from './add-coding.ts';
import { answerAfterCoding } from './answer-after-coding.tsx';
import { countThemes } from './count-themes.ts';
import { type CorpusSize, LARGE, MEDIUM, SMALL } from './generated-corpus.ts';
import { loadColumns } from './load-columns.ts';
import type { Measure } from './measured.ts';
import { storeCorpus } from './store-corpus.ts';

const WORKS = {
  store: storeCorpus,
  coding: addCoding,
  load: loadColumns,
  count: countThemes,
  'count-large': countThemes,
  answer: answerAfterCoding,
} as const;

type WorkName = keyof typeof WORKS;

const sizeOf = (name: WorkName, quick: boolean): CorpusSize => {
  if (quick) return SMALL;
  return name === 'count-large' ? LARGE : MEDIUM;
};

const run = (name: WorkName, quick: boolean): Promise<readonly Measure[]> => WORKS[name](sizeOf(name, quick));

// What `npm run bench` calls from outside the page.
Object.assign(globalThis, { bench: { names: Object.keys(WORKS), run } });
