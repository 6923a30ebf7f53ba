import type { Problem } from '../domain/problem.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { type Answer, type AnswerName, answers } from './answers.ts';
import type { Columns } from './columns.ts';
import type { LongAnswer, Progress } from './long-answer.ts';
import type { Asking, FromAnalysis, ToAnalysis } from './messages.ts';

/** Answers questions that come through a port until it is told to close. */
export interface Serving {
  /** Answers what waits, from these columns or with this problem, and everything after it. */
  show(columns: Result<Columns>): void;
}

// A long answer computes for so long before it lets others come first, and tells how far it is this often.
const SLICE = 25; // ms
const PROGRESS_EVERY = 100; // ms

interface LongWork {
  readonly steps: LongAnswer<Answer<AnswerName>>;
  told: number;
}

/**
 * Serves one asking thread. Questions wait until there are columns, and for one turn of the event loop, so that a newer
 * question of the same view or a cancellation that is already on its way comes first. A long answer goes on slice by
 * slice: in between, new questions are answered, and it can be cancelled like one that waits.
 */
export function serve(port: MessagePort, onClose: () => void): Serving {
  const waiting = new Map<number, Asking>();
  const begun = new Map<number, LongWork>();
  let columns: Result<Columns> | undefined;
  let isWoken = false;

  const say = (message: FromAnalysis): void => port.postMessage(message);
  const settle = (id: number, answer: Result<Answer<AnswerName>>): void => {
    waiting.delete(id);
    begun.delete(id);
    say(
      answer.ok
        ? { kind: 'answered', id, answer: answer.value }
        : { kind: 'unanswered', id, problem: answer.problem },
    );
  };

  const turn = new MessageChannel();
  const wake = (): void => {
    if (isWoken || (waiting.size === 0 && begun.size === 0) || !columns) return;
    isWoken = true;
    // Between slices by a timer: a port that is written to from its own message may keep the other ports waiting.
    if (waiting.size > 0) turn.port2.postMessage(null);
    else setTimeout(takeTurn);
  };
  const takeTurn = (): void => {
    isWoken = false;
    const [asking] = waiting.values();
    const [long] = begun;
    if (asking && columns) begin(columns, asking);
    else if (long) goOn(...long);
    wake();
  };
  turn.port1.onmessage = takeTurn;

  /** Answers a short question, or takes what a long one needs from the columns. */
  function begin(from: Result<Columns>, { id, name, question }: Asking): void {
    if (!from.ok) {
      settle(id, from);
      return;
    }
    guarded(id, () => {
      // The catalogue pairs each name with its own question; TypeScript cannot follow that through the index.
      const answer = answers[name] as (
        columns: Columns,
        of: typeof question,
      ) => Answer<AnswerName> | LongAnswer<Answer<AnswerName>>;
      const given = answer(from.value, question);
      if (!isLong(given)) {
        settle(id, ok(given));
        return;
      }
      waiting.delete(id);
      begun.set(id, { steps: given, told: performance.now() });
      advance(id, given.next());
    });
  }

  function goOn(id: number, work: LongWork): void {
    const until = performance.now() + SLICE;
    guarded(id, () => {
      let step = work.steps.next();
      while (step.done !== true && performance.now() < until) step = work.steps.next();
      advance(id, step);
    });
  }

  function advance(id: number, step: IteratorResult<Progress, Answer<AnswerName>>): void {
    const work = begun.get(id);
    if (step.done === true) settle(id, ok(step.value));
    if (step.done === true || !work) return;
    // The next turn is another's, where several long answers are on their way.
    begun.delete(id);
    begun.set(id, work);
    if (performance.now() - work.told < PROGRESS_EVERY) return;
    work.told = performance.now();
    say({ kind: 'progress', id, progress: step.value });
  }

  function guarded(id: number, work: () => void): void {
    try {
      work();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      settle(id, failed({ reason: 'uncounted', detail }));
    }
  }

  const views = new Map<string, number>();
  port.onmessage = ({ data }: MessageEvent<ToAnalysis>) => {
    switch (data.kind) {
      case 'ask': {
        const older = data.view === '' ? undefined : views.get(data.view);
        if (older !== undefined && isOpen(older)) settle(older, failed(CANCELLED));
        if (data.view !== '') views.set(data.view, data.id);
        waiting.set(data.id, data);
        return wake();
      }
      case 'cancel':
        if (isOpen(data.id)) settle(data.id, failed(CANCELLED));
        return;
      case 'close':
        for (const id of [...waiting.keys(), ...begun.keys()]) settle(id, failed(CANCELLED));
        turn.port1.close();
        port.close();
        return onClose();
    }
  };
  const isOpen = (id: number): boolean => waiting.has(id) || begun.has(id);

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

const isLong = (
  given: Answer<AnswerName> | LongAnswer<Answer<AnswerName>>,
): given is LongAnswer<Answer<AnswerName>> => Symbol.iterator in given;
