import type { Problem } from '../domain/problem.ts';
import { failed } from '../domain/result.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';

/** The part of a worker that a lane needs: a test gives one without a thread. */
export type ImportWorker = Pick<
  Worker,
  'onmessage' | 'onerror' | 'onmessageerror' | 'postMessage' | 'terminate'
>;

/**
 * One worker that reads one request at a time. A request always settles: a worker that crashes, hangs or is cancelled
 * is ended and a new one begins with the next request.
 */
export class ImportLane {
  private worker: ImportWorker | undefined;
  private readonly start: () => ImportWorker;

  constructor(start: () => ImportWorker) {
    this.start = start;
  }

  read(request: ImportRequest, mostMilliseconds: number, signal?: AbortSignal): Promise<ImportAnswer> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (answer: ImportAnswer): void => {
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
      const seconds = Math.round(mostMilliseconds / 1000);
      timer = setTimeout(
        () => fail(damaged(request, `reading it took more than ${seconds} s`)),
        mostMilliseconds,
      );
      try {
        this.worker ??= this.start();
        this.worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => settle(data);
        this.worker.onerror = ({ message }) => fail(damaged(request, message || 'its reader stopped'));
        this.worker.onmessageerror = () => fail(damaged(request, 'its text could not be handed over'));
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

function damaged(request: ImportRequest, detail: string): Problem {
  const format =
    request.kind === 'file' ? (/[^.]*$/.exec(request.file.name)?.[0].toLowerCase() ?? '') : 'pasted';
  return { reason: 'damaged', format, detail };
}
