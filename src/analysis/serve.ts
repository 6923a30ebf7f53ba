import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { type Answer, type AnswerName, answers, type Question } from './answers.ts';
import type { Columns } from './columns.ts';
import type { Asking, FromAnalysis, ToAnalysis } from './messages.ts';

/** Answers questions that come through a port until it is told to close. */
export interface Serving {
  /** Answers what waits, from these columns or with this problem, and everything after it. */
  show(columns: Result<Columns>): void;
}

/**
 * Serves one asking thread. Questions wait until there are columns, and for one turn of the event loop, so that a newer
 * question of the same view or a cancellation that is already on its way comes first.
 */
export function serve(port: MessagePort, onClose: () => void): Serving {
  const waiting = new Map<number, Asking>();
  let columns: Result<Columns> | undefined;
  let isWoken = false;

  const say = (message: FromAnalysis): void => port.postMessage(message);
  const settle = (id: number, answer: Result<Answer<AnswerName>>): void => {
    waiting.delete(id);
    say(
      answer.ok
        ? { kind: 'answered', id, answer: answer.value }
        : { kind: 'unanswered', id, problem: answer.problem },
    );
  };

  const turn = new MessageChannel();
  const wake = (): void => {
    if (isWoken || waiting.size === 0 || !columns) return;
    isWoken = true;
    turn.port2.postMessage(null);
  };
  turn.port1.onmessage = () => {
    isWoken = false;
    const [asking] = waiting.values();
    if (asking && columns) settle(asking.id, answered(columns, asking));
    wake();
  };

  port.onmessage = ({ data }: MessageEvent<ToAnalysis>) => {
    switch (data.kind) {
      case 'ask':
        for (const older of waiting.values())
          if (data.view !== '' && older.view === data.view) settle(older.id, failed(CANCELLED));
        waiting.set(data.id, data);
        return wake();
      case 'cancel':
        if (waiting.has(data.id)) settle(data.id, failed(CANCELLED));
        return;
      case 'close':
        for (const id of waiting.keys()) settle(id, failed(CANCELLED));
        turn.port1.close();
        port.close();
        return onClose();
    }
  };

  return {
    show: (newer) => {
      const isFirst = columns === undefined;
      columns = newer;
      if (!isFirst) say({ kind: 'columns changed' });
      wake();
    },
  };
}

const CANCELLED: Problem = { reason: 'cancelled' };

function answered(columns: Result<Columns>, asking: Asking): Result<Answer<AnswerName>> {
  if (!columns.ok) return columns;
  try {
    return ok(answerTo(columns.value, asking.name, asking.question));
  } catch (error) {
    return failed({ reason: 'uncounted', detail: error instanceof Error ? error.message : String(error) });
  }
}

function answerTo<Name extends AnswerName>(
  columns: Columns,
  name: Name,
  question: Question<Name>,
): Answer<Name> {
  // The catalogue pairs each name with its own question; TypeScript cannot follow that through the index.
  const answer = answers[name] as (columns: Columns, question: Question<Name>) => Answer<Name>;
  return answer(columns, question);
}
