import { useCallback, useEffect, useRef, useState } from 'react';
import { askWords } from '../../../analysis/ask-words.ts';
import type { Progress } from '../../../analysis/long-answer.ts';
import { stableJson } from '../../../analysis/stable-json.ts';
import type { StartWords, WordsAnswer } from '../../../analysis/words.worker.ts';
import type { Problem } from '../../../domain/problem.ts';

export interface WordsState<Answer extends WordsAnswer> {
  /** Of just this question; null where it was not asked yet, or its answer is old. */
  readonly answer: Answer | null;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  ask(): void;
  cancel(): void;
}

// Going through all texts takes long, so the last answers stay while the app is open.
const MOST_KEPT = 8;
const known = new Map<string, WordsAnswer>();

/**
 * The words of a question, looked at when told to, or at once where `isQuick`; leaving or asking something else cancels.
 * `version` changes when texts or codings do: an answer of before is not shown any more.
 */
export function useWords<Answer extends WordsAnswer>(
  start: StartWords | null,
  version: string,
  isQuick: boolean,
): WordsState<Answer> {
  const key = start ? `${version} ${stableJson(start)}` : null;
  const [, redraw] = useState(0);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  const latest = useRef({ start, key });
  latest.current = { start, key };

  const ask = useCallback((): void => {
    const { start: wanted, key: own } = latest.current;
    if (!wanted || own === null) return;
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setProblem(null);
    setProgress({ done: 0, of: 0 });
    void askWords(wanted, setProgress, control.signal).then((result) => {
      if (running.current !== control) return;
      running.current = null;
      setProgress(null);
      if (result.ok) {
        const [oldest] = known.keys();
        if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest);
        known.set(own, result.value);
        redraw((n) => n + 1);
      } else if (result.problem.reason !== 'cancelled') setProblem(result.problem);
    });
  }, []);
  const cancel = useCallback((): void => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  }, []);
  useEffect(() => {
    if (isQuick && key !== null && !known.has(key)) ask();
    return cancel;
  }, [key, isQuick, ask, cancel]);
  // The kind of answer follows from the task in the question, which is part of the key.
  const answer = key === null ? null : ((known.get(key) as Answer | undefined) ?? null);
  return { answer, progress, problem, ask, cancel };
}
