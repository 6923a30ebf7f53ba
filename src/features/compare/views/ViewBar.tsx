import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import { Progress } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from '../CompareScreen.module.css';
import type { ComparePlace, IntervalChoice, ViewName } from '../compare-place.ts';
import type { ComparisonState } from '../use-comparison.ts';
import { DRAWS_INTERVALS, familyOf, VIEW_FAMILIES, type ViewFamily } from './view-families.ts';

const css = classNames(styles);

const INTERVAL_OPTIONS = [
  { value: 'documents', label: '95%, documents as clusters', hint: 'bootstrap' },
  { value: 'naive', label: '95%, naive', hint: 'Wilson, paragraphs taken for independent' },
  { value: 'off', label: 'none' },
] as const satisfies readonly { value: IntervalChoice; label: string; hint?: string }[];

interface ViewBarProps {
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  /** At the end of the line: what leads out of the app. */
  readonly children?: ReactNode;
}

/** Over the charts: which ones, and how they say what is uncertain. */
export function ViewBar({ here, state, onChange, children }: ViewBarProps) {
  const family = familyOf(here.view);
  const hasIntervals = DRAWS_INTERVALS.has(here.view);
  return (
    <div className={css('views')}>
      <Segments<ViewFamily>
        label="View"
        value={family.value}
        options={VIEW_FAMILIES}
        onChange={(next) => {
          const first = VIEW_FAMILIES.find(({ value }) => value === next)?.views[0];
          if (first) onChange({ view: first.value });
        }}
      />
      <Segments<ViewName>
        label={`${family.label} as`}
        size="small"
        value={here.view}
        options={family.views}
        onChange={(view) => onChange({ view })}
      />
      {hasIntervals && (
        <Select<IntervalChoice>
          label="Intervals"
          compact
          labelPlace="inside"
          value={here.intervals}
          options={INTERVAL_OPTIONS}
          onChange={(intervals) => onChange({ intervals })}
        />
      )}
      {state.resampling && hasIntervals && (
        <div className={css('resampling')}>
          <Progress
            label="Resampling documents"
            {...state.resampling}
            onCancel={() => onChange({ intervals: 'off' })}
          />
        </div>
      )}
      {children && (
        <>
          <span className="grow" />
          {children}
        </>
      )}
    </div>
  );
}
