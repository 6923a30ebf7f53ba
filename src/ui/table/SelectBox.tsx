import { type ReactElement, useEffect, useRef } from 'react';
import { classNames } from '../class-names.ts';
import styles from './DataTable.module.css';

const css = classNames(styles);

interface SelectBoxProps {
  label: string;
  state: 'all' | 'some' | 'none';
  onToggle(isOn: boolean, isRange: boolean): void;
  tabIndex?: number;
}

/** A bare native box: hundreds of them come and go while a long table scrolls. */
export function SelectBox({ label, state, onToggle, tabIndex = 0 }: SelectBoxProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={css('check')}
      aria-label={label}
      checked={state === 'all'}
      tabIndex={tabIndex}
      // A change event does not know of the Shift key; the click does.
      onChange={() => {}}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(state !== 'all', event.shiftKey);
      }}
    />
  );
}
