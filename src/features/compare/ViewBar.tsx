import { classNames } from '../../ui/class-names.ts';
import { Progress } from '../../ui/Progress.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './CompareScreen.module.css';
import type { ComparePlace, IntervalChoice } from './compare-place.ts';
import type { ComparisonState } from './use-comparison.ts';

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
}

/** Over the charts: how they say what is uncertain. */
export function ViewBar({ here, state, onChange }: ViewBarProps) {
  return (
    <div className={css('views')}>
      <Select<IntervalChoice>
        label="Intervals"
        compact
        labelPlace="inside"
        value={here.intervals}
        options={INTERVAL_OPTIONS}
        onChange={(intervals) => onChange({ intervals })}
      />
      {state.resampling && (
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
