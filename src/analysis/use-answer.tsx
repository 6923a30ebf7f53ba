import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from 'react';
import type { ProjectId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import type { Answer, AnswerName, Question } from './answers.ts';
import type { AnalysisClient } from './client.ts';
import type { Progress } from './long-answer.ts';
import { stableJson } from './stable-json.ts';
import { startAnalysis } from './start-analysis.ts';
import { watchAnswer } from './watch-answer.ts';

/** Null while the analysis is being started. */
const Analysis = createContext<AnalysisClient | null>(null);

interface AnalysisProviderProps {
  readonly projectId: ProjectId;
  readonly children: ReactNode;
}

/** Everything below may ask about the project's codings; they are counted in a worker that lives as long as this. */
export function AnalysisProvider({ projectId, children }: AnalysisProviderProps): ReactNode {
  const [client, setClient] = useState<AnalysisClient | null>(null);
  useEffect(() => {
    const started = startAnalysis(projectId);
    setClient(started);
    return () => {
      started.close();
      setClient(null);
    };
  }, [projectId]);
  return <AnalysisOf client={client}>{children}</AnalysisOf>;
}

interface AnalysisOfProps {
  readonly client: AnalysisClient | null;
  readonly children: ReactNode;
}

/** Everything below asks this client, which whoever made it closes. */
export function AnalysisOf({ client, children }: AnalysisOfProps): ReactNode {
  return <Analysis value={client}>{children}</Analysis>;
}

export interface Answering<Name extends AnswerName> {
  /** The last answer: of the question before while a new one is counted, undefined before the first. */
  readonly answer: Answer<Name> | undefined;
  /** Whether the present question has no answer yet. */
  readonly pending: boolean;
  /** Why the present question has none. */
  readonly problem: Problem | null;
  /** How far the present question is; null where it is settled, or too short to tell. */
  readonly progress: Progress | null;
}

interface Settled<Name extends AnswerName> extends Pick<Answering<Name>, 'answer' | 'problem'> {
  readonly client: AnalysisClient | null;
  readonly name: Name;
  readonly asked: string | null;
}

/** The answer to a question, counted anew whenever documents or codings change. A null question asks nothing. */
export function useAnswer<Name extends AnswerName>(
  name: Name,
  question: Question<Name> | null,
): Answering<Name> {
  const client = useContext(Analysis);
  const view = useId();
  const asked = question === null ? null : stableJson(question);
  const same = useMemo((): Question<Name> | null => (asked === null ? null : JSON.parse(asked)), [asked]);
  const [settled, setSettled] = useState<Settled<Name>>();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!client || same === null) return;
    setProgress(null);
    const onAnswer = (result: Result<Answer<Name>>): void => {
      setProgress(null);
      setSettled((before) => ({
        client,
        name,
        asked,
        answer: result.ok
          ? result.value
          : before?.client === client && before.name === name
            ? before.answer
            : undefined,
        problem: result.ok ? null : result.problem,
      }));
    };
    return watchAnswer(client, name, same, view, onAnswer, setProgress);
  }, [client, name, same, view, asked]);

  if (asked === null) return { answer: undefined, pending: false, problem: null, progress: null };
  const known = settled?.client === client && settled.name === name ? settled : undefined;
  const isCurrent = known?.asked === asked;
  return {
    answer: known?.answer,
    pending: !isCurrent,
    problem: isCurrent ? known.problem : null,
    progress,
  };
}
