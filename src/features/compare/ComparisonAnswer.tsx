import { useEffect, useRef } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Pending } from '../../ui/Progress.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { useKeptPosition } from '../kept-position.ts';
import styles from './CompareScreen.module.css';
import { ComparisonCaption } from './ComparisonCaption.tsx';
import type { ComparePlace } from './compare-place.ts';
import type { ChartName } from './open-mark.ts';
import type { ComparisonState } from './use-comparison.ts';
import type { ComparisonView } from './views/comparison-view.ts';
import type { FrequencyMark } from './views/frequency-marks.ts';
import { ReportButton } from './views/ReportButton.tsx';
import { ViewBar } from './views/ViewBar.tsx';
import { ViewBody } from './views/ViewBody.tsx';
import { DRAWS_INTERVALS } from './views/view-families.ts';

const css = classNames(styles);

interface ComparisonAnswerProps {
  readonly groups: ComparisonView;
  readonly time: ComparisonView;
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly address: string;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  readonly onOpen: (chart: ChartName, mark: FrequencyMark) => void;
}

/** Caption, the choice of views, and the view that is looked at: one answer, said as pictures and in figures. */
export function ComparisonAnswer(props: ComparisonAnswerProps) {
  const { groups, time, here, state, address, onChange, onOpen } = props;
  const { attributes, codebookVersion, themes, coders } = useCurrentProject();
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useKeptPosition('charts', address);
  const firstKept = useRef(kept.read);
  useEffect(() => {
    scroller.current?.scrollTo({ top: firstKept.current() });
  }, []);
  const facts = { attributes, themes, coder: state.coder, coders, codebookVersion };
  const view = { groups, time, here, facts, onChange, onOpen, unit: state.unit };
  return (
    <>
      <ComparisonCaption
        view={DRAWS_INTERVALS.has(here.view) ? groups : { ...groups, intervals: null }}
        coder={state.coder}
      />
      <div className={css('frame')}>
        <Pending isPending={state.pending}>
          <div
            ref={scroller}
            className={css('charts')}
            onScroll={(e) => kept.tell(e.currentTarget.scrollTop)}
          >
            <ViewBar here={here} state={state} onChange={onChange}>
              <ReportButton {...view} />
            </ViewBar>
            <ViewBody {...view} />
          </div>
        </Pending>
      </div>
    </>
  );
}
