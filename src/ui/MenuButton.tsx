import type { ReactElement, ReactNode } from 'react';
import { Menu, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

const css = classNames(styles);

interface MenuButtonProps
  extends Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'isDisabled' | 'tooltip' | 'isOn' | 'aria-label'> {
  /** Without it the button shows its icon alone and needs an `aria-label`. */
  label?: ReactNode;
  /** MenuItem, MenuSection and MenuChoices. */
  children: ReactNode;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
}

export function MenuButton({
  label,
  children,
  placement = 'bottom start',
  ...button
}: MenuButtonProps): ReactElement {
  return (
    <MenuTrigger>
      <Button {...button} hasChevron={label !== undefined}>
        {label}
      </Button>
      <Popover className={css('popover')} placement={placement} offset={4}>
        <Menu className={css('list')}>{children}</Menu>
      </Popover>
    </MenuTrigger>
  );
}
