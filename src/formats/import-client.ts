import type { NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import type { ImportWorker } from './import-lane.ts';
import { ImportLane } from './import-lane.ts';
import type { ReadOptions } from './read-file.ts';

type OnOutcome = (index: number, result: Result<NewDocument>) => unknown;

/** Reads files off the UI thread. */
export interface ImportClient {
  /**
   * Reads all files and tells each one's outcome as soon as it is known, in any order; resolves after the last.
   * After a cancel, what was not read yet has the outcome `cancelled`. Where `onOutcome` gives a promise, its lane reads
   * on when it is kept: whoever stores more slowly than files are read holds the reading up. Never rejects.
   */
  read(
    files: readonly File[],
    options: ReadOptions,
    onOutcome: OnOutcome,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Reads a text that was typed or pasted. */
  readText(text: string, options?: ReadOptions, signal?: AbortSignal): Promise<Result<NewDocument>>;
  /** Ends the workers; whoever still waits is told `cancelled`. */
  close(): void;
}

const startWorker = (): ImportWorker =>
  new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });

// A worker costs some ten milliseconds and megabytes: a handful of files is read by one.
const FILES_A_LANE = 8;
const MOST_LANES = 16;
// Ten times what the slowest kind of file takes, so that only a reader that hangs meets it.
const LEAST_PATIENCE_MS = 30_000;
const PATIENCE_MS_A_MEGABYTE = 3_000;

export function createImportClient(start: () => ImportWorker = startWorker): ImportClient {
  const lanes: ImportLane[] = [];
  const closed = new AbortController();
  const lane = (index: number): ImportLane => {
    lanes[index] ??= new ImportLane(start);
    return lanes[index];
  };
  const stop = (signal?: AbortSignal): AbortSignal =>
    signal ? AbortSignal.any([signal, closed.signal]) : closed.signal;

  return {
    async read(files, options, onOutcome, signal) {
      const stopped = stop(signal);
      let next = 0;
      const work = async (worker: ImportLane): Promise<void> => {
        for (let index = next++; index < files.length; index = next++) {
          const file = files[index];
          if (!file) continue;
          const answer = stopped.aborted
            ? failed({ reason: 'cancelled' })
            : await worker.read({ kind: 'file', file, options }, patience(file.size), stopped);
          await onOutcome(index, answer);
        }
      };
      const count = laneCount(files.length);
      await Promise.all(Array.from({ length: count }, (_, index) => work(lane(index + 1))));
    },
    // A lane of its own: a preview of pasted text does not wait for an import.
    readText: (text, options = {}, signal) =>
      lane(0).read({ kind: 'paste', text, options }, patience(text.length), stop(signal)),
    close() {
      closed.abort();
      for (const worker of lanes) worker?.close();
    },
  };
}

const patience = (bytes: number): number => LEAST_PATIENCE_MS + (bytes / 1_000_000) * PATIENCE_MS_A_MEGABYTE;

function laneCount(files: number): number {
  const cores = globalThis.navigator?.hardwareConcurrency ?? 2;
  return Math.max(1, Math.min(MOST_LANES, cores, Math.ceil(files / FILES_A_LANE)));
}
