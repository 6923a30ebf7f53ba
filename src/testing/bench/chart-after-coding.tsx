import { type ReactNode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { AnalysisProvider, useAnswer } from '../../analysis/use-answer.tsx';
import type { Theme } from '../../domain/codebook.ts';
import { asDocumentId, type ThemeId } from '../../domain/ids.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { chartData } from '../../features/compare/views/chart-data.ts';
import { frequencyMarks } from '../../features/compare/views/frequency-marks.ts';
import { applyTheme, removeTheme } from '../../storage/sheets.ts';
import { GroupedBars } from '../../ui/charts/GroupedBars.tsx';
import { aTheme } from '../builders.ts';
import { frequencyQuestion } from './count-themes.ts';
import { CODER, type CorpusSize, GROUPS, themesOf } from './generated-corpus.ts';
import { storedCorpus } from './generated-project.ts';
import { type Measure, measure, median, quantile } from './measured.ts';

const ROUNDS = 60;
const WARM_UP = 10;
// As many as the Compare screen proposes for a codebook of this size.
const DRAWN_THEMES = 6;

const nothing = (): void => {};

/** The Compare screen's own marks and bars, of the rarest themes: what is counted changes with every coding. */
function Chart({ size }: { readonly size: CorpusSize }): ReactNode {
  const { comparison, ...question } = frequencyQuestion(size);
  const themes = comparison.themes.slice(-DRAWN_THEMES);
  const { answer } = useAnswer('themeFrequency', {
    ...question,
    comparison: { ...comparison, themes },
    members: themes.map((theme) => [theme]),
  });
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

/** When the drawing next says other numbers than now, after React and Recharts have put them into the page. */
export function nextDrawing(page: HTMLElement): Promise<number> {
  const before = page.textContent;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (page.textContent === before || !page.textContent?.includes(' of ')) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** From a coding's commit to the redrawn chart, through the worker, the hook, the marks and Recharts. */
export async function chartAfterCoding(size: CorpusSize): Promise<readonly Measure[]> {
  const { store, documents } = await storedCorpus(size);
  const counted = documents.find(({ date }) => date !== null && date > '1935');
  const theme = themesOf(size).at(-1);
  if (!counted || theme === undefined) throw new Error('nothing to code');
  const place = { documentId: asDocumentId(counted.id), paragraph: 0 };
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  const first = nextDrawing(page);
  root.render(
    <AnalysisProvider projectId={store.id}>
      <Chart size={size} />
    </AnalysisProvider>,
  );
  await first;
  const times: number[] = [];
  const commits: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const drawn = nextDrawing(page);
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
      name: 'chart',
      work: 'from a coding’s commit to the redrawn chart, minus the commit',
      anchorMs: median(commits),
      productMs: median(times),
      value: median(times),
      unit: 'ms',
      goal: { kind: 'at most', value: 15 },
      note: `p95 ${quantile(times, 0.95).toFixed(1)} ms; anchor: the commit`,
    }),
  ];
}

async function changed(
  store: Parameters<typeof applyTheme>[0],
  place: ParagraphRef,
  theme: ThemeId,
  isApplied: boolean,
): Promise<void> {
  const result = await (isApplied ? applyTheme : removeTheme)(store, CODER, place, theme);
  if (!result.ok) throw new Error(`not changed: ${result.problem.reason}`);
}
