import { type ReactNode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { AnalysisProvider, useAnswer } from '../../analysis/use-answer.tsx';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { chartData } from '../../features/compare/views/chart-data.ts';
import { frequencyMarks } from '../../features/compare/views/frequency-marks.ts';
import { GroupedBars } from '../../ui/charts/GroupedBars.tsx';
import { aTheme } from '../builders.ts';
import { nextDrawing } from './chart-after-coding.tsx';
import { frequencyQuestion } from './count-themes.ts';
import { type CorpusSize, GROUPS } from './generated-corpus.ts';
import { storedCorpus } from './generated-project.ts';
import { type Measure, measure, median, quantile } from './measured.ts';

const ROUNDS = 30;
const WARM_UP = 5;
const FIRST_YEAR = 1930;
const DRAWN_THEMES = 6;

const nothing = (): void => {};

/** The Compare screen's own marks and bars of documents from a year on. */
function Chart({ size, fromYear }: { readonly size: CorpusSize; readonly fromYear: number }): ReactNode {
  const question = useMemo(() => {
    const { comparison, ...others } = frequencyQuestion(size);
    return { ...others, comparison: { ...comparison, documents: { ...comparison.documents, fromYear } } };
  }, [size, fromYear]);
  const { answer } = useAnswer('themeFrequency', question);
  const data = useMemo(() => {
    const byId = new Map<ThemeId, Theme>(
      answer?.themes.map((id) => [id, aTheme({ id, name: `Theme ${id}`, guid: aTheme().guid })]),
    );
    return answer && chartData(frequencyMarks(answer, byId), false, { themes: DRAWN_THEMES, groups: GROUPS });
  }, [answer]);
  return (
    <div style={{ width: 720 }}>
      {data && <GroupedBars {...data} label="Themes by group" chosen={null} onChoose={nothing} />}
    </div>
  );
}

/** From a changed filter to the redrawn chart: every theme counted anew, the first ones drawn. */
export async function chartAfterFilter(size: CorpusSize): Promise<readonly Measure[]> {
  const { store } = await storedCorpus(size);
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  const show = (fromYear: number): void =>
    root.render(
      <AnalysisProvider projectId={store.id}>
        <Chart size={size} fromYear={fromYear} />
      </AnalysisProvider>,
    );
  const first = nextDrawing(page);
  show(FIRST_YEAR);
  await first;
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const drawn = nextDrawing(page);
    const started = performance.now();
    show(FIRST_YEAR + 1 + (round % 20));
    const shown = await drawn;
    if (round >= WARM_UP) times.push(shown - started);
  }
  root.unmount();
  return [
    measure({
      name: 'filter',
      work: `from a changed filter to the redrawn chart, ${size.codings.toLocaleString('en')} codings`,
      anchorMs: null,
      productMs: median(times),
      value: median(times),
      unit: 'ms',
      goal: { kind: 'at most', value: 100 },
      note: `p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    }),
  ];
}
