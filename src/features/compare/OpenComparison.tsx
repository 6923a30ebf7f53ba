import { type CSSProperties, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Document } from '../../domain/document.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { usePanelWidth } from '../../ui/use-panel-width.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CompareScreen.module.css';
import { ComparisonAnswer } from './ComparisonAnswer.tsx';
import {
  type ChartName,
  type ComparePlace,
  compareQuery,
  type OpenMark,
  readComparePlace,
} from './compare-place.ts';
import { DrillDown } from './DrillDown.tsx';
import { NothingToCompare } from './NothingToCompare.tsx';
import { QuestionBar } from './QuestionBar.tsx';
import { useComparison } from './use-comparison.ts';
import { type ComparisonView, hasNumbers, openMarkIn } from './views/comparison-view.ts';
import type { FrequencyMark } from './views/frequency-marks.ts';
import { pairMark } from './views/theme-pairs-cells.ts';

const css = classNames(styles);

const PANEL_WIDTH = 384; // px

interface OpenComparisonProps {
  readonly documents: readonly Document[];
  readonly place: ScreenPlace;
}

/** The comparison of the address: the question on top, the answer below, the paragraphs of a mark at the side. */
export function OpenComparison({ documents, place }: OpenComparisonProps) {
  const { attributes, themes, coders } = useCurrentProject();
  const { query, onPlace } = place;
  const here = useMemo(
    () => readComparePlace(query, { attributes, themes, coders }),
    [query, attributes, themes, coders],
  );
  const state = useComparison(here, documents);
  const { groups, time, coder } = state;
  const screen = useRef<HTMLDivElement>(null);
  const [panelWidth, setPanelWidth] = usePanelWidth('compare', PANEL_WIDTH);

  // What was proposed is written down with the first change: the address then holds the whole comparison.
  // The ways to change it keep their identity, or every row of the table would be drawn anew with each.
  const now = { ...here, grouping: state.grouping, themes: state.themes, unit: state.unit };
  const latest = useRef({ now, onPlace });
  latest.current = { now, onPlace };
  const change = useCallback(
    (next: Partial<ComparePlace>) =>
      latest.current.onPlace({ query: compareQuery({ ...latest.current.now, ...next }) }),
    [],
  );
  const openMark = useCallback(
    (chart: ChartName, { theme, group }: FrequencyMark) =>
      change({ mark: { chart, theme: theme.id, group: group.key, side: 'with' } }),
    [change],
  );

  const view = here.mark?.chart === 'time' ? time : groups;
  const mark = view && here.mark && hasNumbers(view) ? markOf(view, here.mark) : undefined;
  function markOf(of: ComparisonView, open: OpenMark): FrequencyMark | undefined {
    if (open.chart !== 'together') return openMarkIn(of, open, open.chart);
    const themeOf = (id: string) => themes.find((theme) => String(theme.id) === id);
    return state.pairs ? pairMark(state.pairs, themeOf(String(open.theme)), themeOf(open.group)) : undefined;
  }
  useFocusReturn(screen, mark ? here.mark : null);

  const address = useMemo(() => JSON.stringify(query), [query]);
  return (
    <div
      ref={screen}
      className={css('screen', mark && 'with-panel')}
      style={{ '--panel-width': `${panelWidth}px` } as CSSProperties}
    >
      <QuestionBar here={here} state={state} documents={documents} onChange={change} />
      <div className={css('answer')}>
        {state.problem && <Notice kind="bad">{problemSentence(state.problem)}</Notice>}
        {groups && time ? (
          <NothingToCompare view={groups} coder={coder} onChange={change}>
            <ComparisonAnswer
              groups={groups}
              time={time}
              here={here}
              state={state}
              address={address}
              onChange={change}
              onOpen={openMark}
            />
          </NothingToCompare>
        ) : (
          state.themes?.length === 0 && <p className={css('nothing')}>Choose a theme to count above.</p>
        )}
      </div>
      {view && mark && here.mark && (
        <div className={css('side')}>
          <Splitter
            label="Width of the paragraphs"
            panel="end"
            width={panelWidth}
            min={280}
            max={720}
            normal={PANEL_WIDTH}
            onChange={setPanelWidth}
          />
          <DrillDown
            key={`${here.mark.chart} ${here.mark.theme} ${here.mark.group}`}
            view={view}
            mark={mark}
            open={here.mark}
            documents={documents}
            address={address}
            onSide={(side) => here.mark && change({ mark: { ...here.mark, side } })}
            onClose={() => change({ mark: null })}
          />
        </div>
      )}
    </div>
  );
}

/** Focus that the closing panel leaves nowhere goes to the mark that was open. */
function useFocusReturn(screen: RefObject<HTMLElement | null>, open: OpenMark | null): void {
  const last = useRef(open);
  useEffect(() => {
    const closed = open === null ? last.current : null;
    last.current = open;
    if (!closed || document.activeElement !== document.body) return;
    const mark = `[data-series="${closed.theme}"][data-group="${CSS.escape(closed.group)}"]`;
    screen.current?.querySelector<SVGElement>(`[data-frequency="${closed.chart}"] ${mark}`)?.focus();
  }, [open, screen]);
}
