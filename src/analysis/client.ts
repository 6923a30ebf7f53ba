import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Answer, AnswerName, Question } from './answers.ts';
import type { Progress } from './long-answer.ts';
import type { FromAnalysis, ToAnalysis } from './messages.ts';

type Settle = (result: Result<Answer<AnswerName>>) => void;
type OnProgress = (progress: Progress) => void;

/** The asking side of the analysis. Every question settles: with its answer or with a problem, never by rejecting. */
export class AnalysisClient {
  readonly #port: MessagePort;
  readonly #asked = new Map<number, Settle>();
  readonly #watched = new Map<number, OnProgress>();
  readonly #listeners = new Set<() => void>();
  #lastId = 0;
  /** Why nothing can be answered any more. */
  #end: Problem | undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromAnalysis>) => this.#hear(data);
    port.onmessageerror = () => this.fail({ reason: 'uncounted', detail: 'an answer could not be read' });
  }

  /** Asks one question. A newer one of the same view, or the signal, settles it as cancelled. */
  ask<Name extends AnswerName>(
    name: Name,
    question: Question<Name>,
    signal?: AbortSignal,
    view = '',
    onProgress?: OnProgress,
  ): Promise<Result<Answer<Name>>> {
    if (this.#end) return Promise.resolve(failed(this.#end));
    if (signal?.aborted) return Promise.resolve(failed({ reason: 'cancelled' }));
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const cancel = (): void => this.#say({ kind: 'cancel', id });
      signal?.addEventListener('abort', cancel);
      if (onProgress) this.#watched.set(id, onProgress);
      this.#asked.set(id, (result) => {
        this.#watched.delete(id);
        signal?.removeEventListener('abort', cancel);
        // What comes back under this id is the answer to what was asked under it, so it is of the question's kind.
        resolve(result as Result<Answer<Name>>);
      });
      this.#say({ kind: 'ask', id, view, name, question } as ToAnalysis);
    });
  }

  /** Calls back whenever documents or codings have changed and may be counted anew. Gives back how to stop it. */
  onColumnsChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Settles every open question, and every later one, with the problem. */
  fail(problem: Problem): void {
    this.#end ??= problem;
    for (const settle of this.#asked.values()) settle(failed(problem));
    this.#asked.clear();
  }

  /** Ends the asking; open questions settle as cancelled. */
  close(): void {
    this.fail({ reason: 'cancelled' });
    this.#listeners.clear();
    this.#say({ kind: 'close' });
    this.#port.onmessage = null;
  }

  #say(message: ToAnalysis): void {
    this.#port.postMessage(message);
  }

  #hear(message: FromAnalysis): void {
    if (message.kind === 'columns changed') {
      for (const listener of [...this.#listeners]) listener();
      return;
    }
    if (message.kind === 'progress') {
      this.#watched.get(message.id)?.(message.progress);
      return;
    }
    const settle = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    settle?.(message.kind === 'answered' ? ok(message.answer) : failed(message.problem));
  }
}
