import type { NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { ImportLane, type ImportWorker, laneCount, patienceMs } from './import-lane.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';
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

type Lane = ImportLane<ImportRequest, ImportAnswer>;

export function createImportClient(start: () => ImportWorker = startWorker): ImportClient {
  const lanes: Lane[] = [];
  const closed = new AbortController();
  const lane = (index: number): Lane => {
    lanes[index] ??= new ImportLane(start);
    return lanes[index];
  };
  const stop = (signal?: AbortSignal): AbortSignal =>
    signal ? AbortSignal.any([signal, closed.signal]) : closed.signal;

  return {
    async read(files, options, onOutcome, signal) {
      const stopped = stop(signal);
      let next = 0;
      const work = async (worker: Lane): Promise<void> => {
        for (let index = next++; index < files.length; index = next++) {
          const file = files[index];
          if (!file) continue;
          const answer = stopped.aborted
            ? failed({ reason: 'cancelled' })
            : await worker.ask(
                { kind: 'file', file, options },
                {
                  fileName: file.name,
                  mostMilliseconds: patienceMs(file.size, options.passwords?.length),
                  signal: stopped,
                },
              );
          await onOutcome(index, answer);
        }
      };
      const count = laneCount(files.length);
      await Promise.all(Array.from({ length: count }, (_, index) => work(lane(index + 1))));
    },
    // A lane of its own: a preview of pasted text does not wait for an import.
    readText: (text, options = {}, signal) =>
      lane(0).ask(
        { kind: 'paste', text, options },
        { fileName: '', mostMilliseconds: patienceMs(text.length), signal: stop(signal) },
      ),
    close() {
      closed.abort();
      for (const worker of lanes) worker?.close();
    },
  };
}
