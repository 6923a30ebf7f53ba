import type { ReactElement, ReactNode, RefObject } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './popover.module.css';

const css = classNames(styles);

type Placement = 'bottom start' | 'bottom end' | 'bottom' | 'top start' | 'top end' | 'start' | 'end';

interface PopoverProps {
  /** The name that screen readers say. */
  label: string;
  isOpen: boolean;
  onClose(): void;
  /** What it opens beside. */
  triggerRef: RefObject<Element | null>;
  placement?: Placement;
  children: ReactNode;
}

/** A small panel over the page, opened by the screen; Escape and a press outside close it, focus goes back. */
export function Popover({
  label,
  isOpen,
  onClose,
  triggerRef,
  placement = 'bottom start',
  children,
}: PopoverProps): ReactElement {
  return (
    <AriaPopover
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      triggerRef={triggerRef}
      placement={placement}
      offset={4}
      className={css('popover')}
    >
      <Dialog aria-label={label} className={css('body')}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}

interface PopoverButtonProps
  extends Pick<
    ButtonProps,
    'kind' | 'size' | 'icon' | 'isDisabled' | 'tooltip' | 'isOn' | 'aria-label' | 'hasChevron'
  > {
  label?: ReactNode;
  title: string;
  placement?: Placement;
  /** A function is given the way to close. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button with a panel of controls of its own. */
export function PopoverButton({
  label,
  title,
  placement = 'bottom start',
  children,
  hasChevron = label !== undefined,
  ...button
}: PopoverButtonProps): ReactElement {
  return (
    <DialogTrigger>
      <Button {...button} hasChevron={hasChevron}>
        {label}
      </Button>
      <AriaPopover placement={placement} offset={4} className={css('popover')}>
        <Dialog aria-label={title} className={css('body')}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
