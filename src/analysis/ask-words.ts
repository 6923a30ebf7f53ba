import { failed, type Result } from '../domain/result.ts';
import type { Progress } from './long-answer.ts';
import type { FromWords, StartWords, WordsAnswer } from './words.worker.ts';

/** Looks into the words of all texts, in a worker of its own that a cancel ends. Never rejects. */
export function askWords(
  start: StartWords,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Result<WordsAnswer>> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./words.worker.ts', import.meta.url), { type: 'module' });
    const end = (result: Result<WordsAnswer>): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = (): void => end(failed({ reason: 'cancelled' }));
    if (signal.aborted) return cancel();
    signal.addEventListener('abort', cancel);
    worker.onerror = ({ message }) =>
      end(failed({ reason: 'uncounted', detail: message || 'the words could not be looked at' }));
    worker.onmessage = ({ data }: MessageEvent<FromWords>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else end(data.result);
    };
    worker.postMessage(start);
  });
}
