import { type CSSProperties, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Attribute } from '../../domain/attribute.ts';
import type { DocumentFilter, Grouping } from '../../domain/comparison.ts';
import type { DocumentSet } from '../../domain/corpus-set.ts';
import type { Document } from '../../domain/document.ts';
import { splitList } from '../../domain/filter-query.ts';
import type { ScreenPlace } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Splitter } from '../../ui/Splitter.tsx';
import { usePanelWidth } from '../../ui/use-panel-width.ts';
import { CurrentProjectProvider, useCurrentProject } from '../current-project.tsx';
import { MissingThings } from '../MissingThings.tsx';
import styles from './CompareScreen.module.css';
import { ComparisonAnswer } from './ComparisonAnswer.tsx';
import { type ComparePlace, compareQuery, missingInComparison, readComparePlace } from './compare-place.ts';
import { DrillDown } from './DrillDown.tsx';
import { NothingToCompare } from './NothingToCompare.tsx';
import type { ChartName, OpenMark } from './open-mark.ts';
import { withThemeGroups } from './proposed-question.ts';
import { QuestionBar } from './QuestionBar.tsx';
import { SavedComparisons } from './question/SavedComparisons.tsx';
import { useComparison } from './use-comparison.ts';
import type { FrequencyMark } from './views/frequency-marks.ts';
import { chosenStrata, narrowedTo } from './views/strata-words.ts';
import { useOpenMark } from './views/use-open-mark.ts';

const css = classNames(styles);

const PANEL_WIDTH = 384; // px

interface OpenComparisonProps {
  readonly documents: readonly Document[];
  readonly sets: readonly DocumentSet[];
  readonly place: ScreenPlace;
}

/** The comparison of the address: the question on top, the answer below, the paragraphs of a mark at the side. */
export function OpenComparison({ documents, sets, place }: OpenComparisonProps) {
  const project = useCurrentProject();
  const { attributes, themes, coders } = project;
  const { query, onPlace } = place;
  const known = useMemo(() => ({ attributes, themes, coders, sets }), [attributes, themes, coders, sets]);
  const here = useMemo(() => readComparePlace(query, known), [query, known]);
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

  const opened = useOpenMark(here, groups, time, documents);
  const narrowed = useMemo(
    () => (here.mark ? narrowedByMark(here, state.grouping, attributes, documents) : null),
    [here, state.grouping, attributes, documents],
  );
  useFocusReturn(screen, opened ? here.mark : null);

  // Below the question a group of themes is a theme like any other: it is named, drawn and exported so.
  const withGroups = useMemo(
    () => ({ ...project, themes: withThemeGroups(themes, here.themeGroups) }),
    [project, themes, here.themeGroups],
  );
  const address = useMemo(() => JSON.stringify(query), [query]);
  return (
    <div
      ref={screen}
      className={css('screen', opened && 'with-panel')}
      style={{ '--panel-width': `${panelWidth}px` } as CSSProperties}
    >
      <QuestionBar here={here} state={state} documents={documents} onChange={change}>
        <SavedComparisons query={compareQuery({ ...now, mark: null })} onPlace={onPlace} />
      </QuestionBar>
      <CurrentProjectProvider value={withGroups}>
        <div className={css('answer')}>
          <MissingThings
            count={missingInComparison(query, known)}
            of="comparison"
            onWithout={() => change({})}
          />
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
            state.themes?.length === 0 &&
            here.themeGroups.length === 0 && <p className={css('nothing')}>Choose a theme to count above.</p>
          )}
        </div>
        {opened && here.mark && (
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
              opened={opened}
              open={here.mark}
              narrowed={narrowed}
              documents={documents}
              address={address}
              onSide={(side) => here.mark && change({ mark: { ...here.mark, side } })}
              onNarrow={(filter) => change({ documents: filter, mark: null })}
              onClose={() => change({ mark: null })}
            />
          </div>
        )}
      </CurrentProjectProvider>
    </div>
  );
}

/** The documents of the stratum that is open alone. */
function narrowedByMark(
  { mark, documents: filter, options }: ComparePlace,
  grouping: Grouping,
  attributes: readonly Attribute[],
  documents: readonly Document[],
): DocumentFilter | null {
  const [, stratum] = mark?.chart === 'stratum' ? splitList(mark.group) : [];
  return stratum === undefined
    ? null
    : narrowedTo(filter, chosenStrata(options.strata, grouping, attributes), stratum, documents);
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
