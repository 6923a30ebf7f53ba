import { classNames } from '../../../ui/class-names.ts';
import { Progress } from '../../../ui/Progress.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Select } from '../../../ui/Select.tsx';
import styles from '../CompareScreen.module.css';
import type { ComparePlace, IntervalChoice, ViewName } from '../compare-place.ts';
import type { ComparisonState } from '../use-comparison.ts';

const css = classNames(styles);

const INTERVAL_OPTIONS = [
  { value: 'documents', label: '95%, documents as clusters', hint: 'bootstrap' },
  { value: 'naive', label: '95%, naive', hint: 'Wilson, paragraphs taken for independent' },
  { value: 'off', label: 'none' },
] as const satisfies readonly { value: IntervalChoice; label: string; hint?: string }[];

const VIEW_OPTIONS = [
  { value: 'shares', label: 'Shares' },
  { value: 'differences', label: 'Differences' },
  { value: 'heat', label: 'Heat map' },
  { value: 'together', label: 'Themes together' },
] as const satisfies readonly { value: ViewName; label: string }[];

interface ViewBarProps {
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly onChange: (change: Partial<ComparePlace>) => void;
}

/** Over the charts: which ones, and how they say what is uncertain. */
export function ViewBar({ here, state, onChange }: ViewBarProps) {
  return (
    <div className={css('views')}>
      <Segments<ViewName>
        label="View"
        value={here.view}
        options={VIEW_OPTIONS}
        onChange={(view) => onChange({ view })}
      />
      {here.view === 'shares' && (
        <Select<IntervalChoice>
          label="Intervals"
          compact
          labelPlace="inside"
          value={here.intervals}
          options={INTERVAL_OPTIONS}
          onChange={(intervals) => onChange({ intervals })}
        />
      )}
      {state.resampling && here.view === 'shares' && (
        <div className={css('resampling')}>
          <Progress
            label="Resampling documents"
            {...state.resampling}
            onCancel={() => onChange({ intervals: 'off' })}
          />
        </div>
      )}
    </div>
  );
}
