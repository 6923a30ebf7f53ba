import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';

/** The part of a worker that a lane needs: a test gives one without a thread. */
export type ImportWorker = Pick<
  Worker,
  'onmessage' | 'onerror' | 'onmessageerror' | 'postMessage' | 'terminate'
>;

interface AskOptions {
  /** What the request is about: its format is named where its reader fails. */
  readonly fileName: string;
  /** Absent where it may take as long as it takes. */
  readonly mostMilliseconds?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * One worker that answers one request at a time. A request always settles: a worker that crashes, hangs or is cancelled
 * is ended and a new one begins with the next request.
 */
export class ImportLane<Request, Answer> {
  private worker: ImportWorker | undefined;
  private readonly start: () => ImportWorker;

  constructor(start: () => ImportWorker) {
    this.start = start;
  }

  /** Whether there is a worker now: one that was ended has lost what it held. */
  get isOpen(): boolean {
    return this.worker !== undefined;
  }

  ask(request: Request, { fileName, mostMilliseconds, signal }: AskOptions): Promise<Answer | Result<never>> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (answer: Answer | Result<never>): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        resolve(answer);
      };
      const fail = (problem: Problem): void => {
        this.close();
        settle(failed(problem));
      };
      const onAbort = (): void => fail({ reason: 'cancelled' });
      if (signal?.aborted) return settle(failed({ reason: 'cancelled' }));
      signal?.addEventListener('abort', onAbort);
      if (mostMilliseconds !== undefined) {
        const seconds = Math.round(mostMilliseconds / 1000);
        const onTooLong = (): void => fail(damaged(fileName, `reading it took more than ${seconds} s`));
        timer = setTimeout(onTooLong, mostMilliseconds);
      }
      try {
        this.worker ??= this.start();
        this.worker.onmessage = ({ data }: MessageEvent<Answer>) => settle(data);
        this.worker.onerror = ({ message }) => fail(damaged(fileName, message || 'its reader stopped'));
        this.worker.onmessageerror = () => fail(damaged(fileName, 'its text could not be handed over'));
        this.worker.postMessage(request);
      } catch (thrown) {
        fail({ reason: 'unreadable', detail: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    });
  }

  close(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

// Ten times what the slowest kind of file takes, so that only a reader that hangs meets it.
const LEAST_PATIENCE_MS = 30_000;
const PATIENCE_MS_A_MEGABYTE = 3_000;

// Some locks are made so that trying a key takes seconds.
const PATIENCE_MS_A_PASSWORD = 10_000;

/** How long the reading of a file may take, with so many passwords to try, before its reader is given up. */
export const patienceMs = (bytes: number, passwords = 0): number =>
  LEAST_PATIENCE_MS + (bytes / 1_000_000) * PATIENCE_MS_A_MEGABYTE + passwords * PATIENCE_MS_A_PASSWORD;

// A worker costs some ten milliseconds and megabytes: a handful of files is read by one.
const FILES_A_LANE = 8;
const MOST_LANES = 16;

/** How many workers read so many files: one a core, fewer for a handful. */
export function laneCount(files: number): number {
  const cores = globalThis.navigator?.hardwareConcurrency ?? 2;
  return Math.max(1, Math.min(MOST_LANES, cores, Math.ceil(files / FILES_A_LANE)));
}

const damaged = (fileName: string, detail: string): Problem => ({
  reason: 'damaged',
  format: /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? 'pasted',
  detail,
});
