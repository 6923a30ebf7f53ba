import { type ReactNode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Answer } from '../../analysis/answers.ts';
import { AnalysisProvider, useAnswer } from '../../analysis/use-answer.tsx';
import { asDocumentId, type ThemeId } from '../../domain/ids.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { applyTheme, removeTheme } from '../../storage/sheets.ts';
import { frequencyQuestion } from './count-themes.ts';
import { CODER, type CorpusSize, themesOf } from './generated-corpus.ts';
import { storedCorpus } from './generated-project.ts';
import { type Measure, measure, median, quantile } from './measured.ts';

const ROUNDS = 60;
const WARM_UP = 10;

let onAnswer: (answer: Answer<'themeFrequency'>, at: number) => void = () => {};

/** What a chart does with an answer, without the chart: hears of it once React has put it into the page. */
function Listener({ size }: { readonly size: CorpusSize }): ReactNode {
  const { answer } = useAnswer('themeFrequency', frequencyQuestion(size));
  useLayoutEffect(() => {
    if (answer) onAnswer(answer, performance.now());
  }, [answer]);
  return <p>{answer?.cells.flat().reduce((sum, { n }) => sum + n, 0)}</p>;
}

/** From a coding's commit to the page that shows the new numbers, through the worker and the hook. */
export async function answerAfterCoding(size: CorpusSize): Promise<readonly Measure[]> {
  const { store, documents } = await storedCorpus(size);
  const counted = documents.find(({ date }) => date !== null && date > '1935');
  const theme = themesOf(size).at(-1);
  if (!counted || theme === undefined) throw new Error('nothing to code');
  const place = { documentId: asDocumentId(counted.id), paragraph: 0 };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  let last = await new Promise<number>((resolve) => {
    onAnswer = (answer) => resolve(usesOf(answer));
    root.render(
      <AnalysisProvider projectId={store.id}>
        <Listener size={size} />
      </AnalysisProvider>,
    );
  });
  const times: number[] = [];
  const commits: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const drawn = new Promise<number>((resolve) => {
      onAnswer = (answer, at) => {
        if (usesOf(answer) === last) return;
        last = usesOf(answer);
        resolve(at);
      };
    });
    const started = performance.now();
    await changed(store, place, theme, round % 2 === 0);
    const committed = performance.now();
    const shown = await drawn;
    if (round < WARM_UP) continue;
    commits.push(committed - started);
    times.push(shown - committed);
  }
  root.unmount();
  return [
    measure({
      name: 'answer',
      work: 'from a coding’s commit to the new numbers in the page, minus the commit',
      anchorMs: median(commits),
      productMs: median(times),
      value: median(times),
      unit: 'ms',
      goal: { kind: 'at most', value: 15 },
      note: `p95 ${quantile(times, 0.95).toFixed(1)} ms; anchor: the commit`,
    }),
  ];
}

const usesOf = (answer: Answer<'themeFrequency'>): number =>
  answer.cells.at(-1)?.reduce((sum, { n }) => sum + n, 0) ?? 0;

async function changed(
  store: Parameters<typeof applyTheme>[0],
  place: ParagraphRef,
  theme: ThemeId,
  isApplied: boolean,
): Promise<void> {
  const result = await (isApplied ? applyTheme : removeTheme)(store, CODER, place, theme);
  if (!result.ok) throw new Error(`not changed: ${result.problem.reason}`);
}
