import type { Result } from '../domain/result.ts';
import type { Answer, AnswerName, Question } from './answers.ts';
import type { AnalysisClient } from './client.ts';
import type { Progress } from './long-answer.ts';

/**
 * Asks at once and again whenever the columns change, until it is stopped. While an answer is on its way further changes
 * wait for it, so that a long import cannot keep every answer from arriving.
 */
export function watchAnswer<Name extends AnswerName>(
  client: AnalysisClient,
  name: Name,
  question: Question<Name>,
  view: string,
  onAnswer: (answer: Result<Answer<Name>>) => void,
  onProgress?: (progress: Progress) => void,
): () => void {
  const stopped = new AbortController();
  let isAsking = false;
  let isOutdated = true;

  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    while (isOutdated) {
      isOutdated = false;
      const answer = await client.ask(name, question, stopped.signal, view, onProgress);
      if (stopped.signal.aborted) return;
      // Cancelled by nobody who listens here: the client was closed.
      if (answer.ok || answer.problem.reason !== 'cancelled') onAnswer(answer);
    }
    isAsking = false;
  };

  const stopListening = client.onColumnsChanged(() => {
    isOutdated = true;
    void ask();
  });
  void ask();
  return () => {
    stopListening();
    stopped.abort();
  };
}
