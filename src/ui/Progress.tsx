import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './Progress.module.css';

const css = classNames(styles);

interface ProgressProps {
  /** What is being done. */
  label: string;
  done: number;
  /** Null: not known yet how much there is. */
  of: number | null;
  /** After the count: the file at work, the time left. */
  detail?: ReactNode;
  onCancel?: () => void;
}

export function Progress({ label, done, of, detail, onCancel }: ProgressProps): ReactElement {
  const count = of === null ? '' : `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
  return (
    <div className={css('progress', of === null && 'endless')}>
      <div className={css('line')}>
        <span>{label}</span>
        <span className="grow cut quiet small">
          {count} {detail}
        </span>
        {onCancel && (
          <Button size="small" onPress={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={label}
        value={done}
        maxValue={Math.max(1, of ?? 1)}
        isIndeterminate={of === null}
        valueLabel={count}
        className={css('track')}
      >
        {({ percentage }) => (
          <div className={css('fill')} style={of === null ? {} : { width: `${percentage ?? 0}%` }} />
        )}
      </ProgressBar>
    </div>
  );
}

// Quicker answers than this change in place; a flash of "waiting" would only disturb.
const PATIENCE = 150; // ms

interface PendingProps {
  isPending: boolean;
  onCancel?: (() => void) | undefined;
  children: ReactNode;
}

/** Keeps the old answer in view, thinned and under a line of progress, while a newer one takes long. */
export function Pending({ isPending, onCancel, children }: PendingProps): ReactElement {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isPending]);
  return (
    <div className={css('pending', isLong && 'waiting')} aria-busy={isPending}>
      {isLong && (
        <div className={css('bar', 'endless')}>
          <div className={css('track')}>
            <div className={css('fill')} />
          </div>
          {onCancel && (
            <span className={css('cancel')}>
              <Button size="small" onPress={onCancel}>
                Cancel
              </Button>
            </span>
          )}
        </div>
      )}
      <div className={css('old')}>{children}</div>
    </div>
  );
}
