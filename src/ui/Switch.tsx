import type { ReactElement, ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { classNames } from './class-names.ts';

const css = classNames(styles);

interface SwitchProps {
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  children: ReactNode;
  isDisabled?: boolean;
}

/** For what acts at once; a choice that waits for a button is a Checkbox. */
export function Switch({ children, ...passed }: SwitchProps): ReactElement {
  return (
    <AriaSwitch {...passed} className={css('checkbox')}>
      <span className={css('track')} />
      {children}
    </AriaSwitch>
  );
}
