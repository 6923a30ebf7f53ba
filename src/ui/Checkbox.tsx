import type { ReactElement, ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './Checkbox.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

const css = classNames(styles);

interface CheckboxProps {
  isSelected: boolean;
  /** Some, not all; shown instead of the tick. */
  isIndeterminate?: boolean;
  onChange(isSelected: boolean): void;
  children?: ReactNode;
  /** The name where there are no words beside it. */
  'aria-label'?: string;
  isDisabled?: boolean;
}

export function Checkbox({ children, isIndeterminate = false, ...passed }: CheckboxProps): ReactElement {
  return (
    <AriaCheckbox
      {...passed}
      isIndeterminate={isIndeterminate}
      className={css('checkbox', children === undefined && 'bare')}
    >
      {({ isSelected }) => (
        <>
          <span className={css('box')}>
            {(isIndeterminate || isSelected) && <Icon name={isIndeterminate ? 'minus' : 'check'} size={12} />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
