import { BulkImport } from '../../features/library/import/bulk-import.ts';
import { NO_SETTINGS } from '../../features/library/import/import-settings.ts';
import { createProject } from '../../storage/registry.ts';
import { openStore } from '../../storage/store.ts';
import { type CorpusSize, generatedTexts } from './generated-corpus.ts';
import { type Measure, measure, median, timed } from './measured.ts';
import { openRaw, putAll } from './raw-indexed-db.ts';
import type { Stored, StoringSide } from './store-corpus.ts';

/**
 * How long it took to take files in, from the first byte read to the last commit: by the app, or by a loop that decodes
 * and puts them. To be called on an origin that stores nothing yet, as `storeOnce`.
 */
export async function importOnce(size: CorpusSize, side: StoringSide): Promise<Stored> {
  const texts = generatedTexts(size);
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const files = texts.map(({ text }, i) => new File([text], `Speech_${1930 + (i % 30)}_${i}.txt`));
  const ms = await (side === 'anchor' ? putFiles(files) : importFiles(files));
  return { ms, characters };
}

async function importFiles(files: readonly File[]): Promise<number> {
  const project = await createProject('bench');
  if (!project.ok) throw new Error(`no project: ${project.problem.reason}`);
  const store = await openStore(project.value.id);
  if (!store.ok) throw new Error(`no store: ${store.problem.reason}`);
  const given = files.map((file, key) => ({ key, name: file.name, path: file.name, file }));
  const bulk = new BulkImport(store.value, given, NO_SETTINGS);
  const ms = await timed(() => bulk.run());
  const { imported, stoppedBy } = bulk.progress;
  if (imported !== files.length)
    throw new Error(`only ${imported} files were imported${stoppedBy ? `: ${stoppedBy.reason}` : ''}`);
  return ms;
}

const AT_ONCE = 100; // files a transaction

/** The texts of the files, put as they are: nothing is divided, recognised or counted. */
async function putFiles(files: readonly File[]): Promise<number> {
  const database = await openRaw('bench-raw-files', { texts: 'id' });
  return timed(async () => {
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const part = files.slice(from, from + AT_ONCE);
      const texts = await Promise.all(
        part.map(async (file, i) => ({
          id: from + i,
          text: new TextDecoder().decode(await file.arrayBuffer()),
        })),
      );
      await putAll(database, { texts }, from + AT_ONCE < files.length ? 'relaxed' : 'strict');
    }
  });
}

/** What several rounds of both ways come to. */
export function importMeasure(
  size: CorpusSize,
  rounds: Readonly<Record<StoringSide, readonly Stored[]>>,
): Measure {
  const characters = rounds.anchor[0]?.characters ?? 0;
  const [anchorMs, productMs] = [rounds.anchor, rounds.product].map((side) =>
    median(side.map(({ ms }) => ms)),
  ) as [number, number];
  const rate = (ms: number): string => (characters / 1000 / ms).toFixed(1);
  return measure({
    name: 'import',
    work: `${size.documents} files with ${(characters / 1e6).toFixed(0)} MB end to end, against decoding and raw puts of their texts`,
    anchorMs,
    productMs,
    value: median(rounds.anchor.map(({ ms }, round) => ms / (rounds.product[round]?.ms ?? Number.NaN))),
    unit: 'x',
    goal: { kind: 'at least', value: LEAST },
    note: `${rate(productMs)} of ${rate(anchorMs)} MB/s`,
  });
}

// Dividing, recognising, counting and knowing duplicates may take three times as long as storing.
const LEAST = 0.25;
