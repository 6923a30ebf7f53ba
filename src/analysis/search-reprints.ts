import { failed, type Result } from '../domain/result.ts';
import type { SearchProgress, SimilarPair } from './reprints/find-reprints.ts';
import type { FromSearch, StartSearch } from './reprints.worker.ts';

/** Looks for near-duplicates among the documents of the project, in a worker of its own that a cancel ends. Never rejects. */
export function searchReprints(
  question: StartSearch,
  onProgress: (progress: SearchProgress) => void,
  signal: AbortSignal,
): Promise<Result<readonly SimilarPair[]>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reprints.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: Result<readonly SimilarPair[]>): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = (): void => end(failed({ reason: 'cancelled' }));
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    worker.onerror = ({ message }) =>
      end(failed({ reason: 'uncounted', detail: message || 'the search could not be started' }));
    worker.onmessage = ({ data }: MessageEvent<FromSearch>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else end(data.result);
    };
    worker.postMessage(question);
  });
}
