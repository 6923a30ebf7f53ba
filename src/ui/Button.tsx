import type { ReactElement, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import { Tooltip } from './Tooltip.tsx';

const css = classNames(styles);

export type ButtonKind = 'plain' | 'main' | 'bare' | 'danger' | 'chip';

type Passed = Pick<
  AriaButtonProps,
  | 'onPress'
  | 'isDisabled'
  | 'autoFocus'
  | 'type'
  | 'form'
  | 'id'
  | 'slot'
  | 'excludeFromTabOrder'
  | 'aria-label'
  | 'aria-labelledby'
  | 'aria-describedby'
  | 'aria-expanded'
  | 'aria-haspopup'
  | 'aria-controls'
>;

export interface ButtonProps extends Passed {
  kind?: ButtonKind | undefined;
  /** `small` is 24 px, for headers of cards and status lines. */
  size?: 'normal' | 'small' | undefined;
  icon?: IconName | undefined;
  children?: ReactNode;
  /** Given at all, the button is a toggle and says so. */
  isOn?: boolean | undefined;
  hasChevron?: boolean | undefined;
  tooltip?: ReactNode;
  /** The chord that does the same; shown inside the button, or in the tooltip with `keysIn="tooltip"`. */
  keys?: string | undefined;
  keysIn?: 'button' | 'tooltip' | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  children,
  isOn,
  hasChevron = false,
  tooltip,
  keys,
  keysIn = 'button',
  ref = null,
  ...passed
}: ButtonProps): ReactElement {
  return (
    <Tooltip text={tooltip} keys={keysIn === 'tooltip' ? keys : undefined}>
      <AriaButton
        {...passed}
        {...(isOn !== undefined && { 'aria-pressed': isOn })}
        ref={ref}
        className={css(
          'button',
          kind !== 'plain' && kind,
          size === 'small' && 'small',
          isOn && 'on',
          children === undefined && 'iconOnly',
        )}
      >
        {icon && <Icon name={icon} size={kind === 'chip' ? 12 : 16} />}
        {children !== undefined && <span className={css('label')}>{children}</span>}
        {keys && keysIn === 'button' && <Kbd>{keys}</Kbd>}
        {hasChevron && <span aria-hidden className={css('chevron')} />}
      </AriaButton>
    </Tooltip>
  );
}

interface IconButtonProps
  extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label' | 'hasChevron' | 'keysIn'> {
  icon: IconName;
  /** The name; shown as the tooltip unless `tooltip` says more. */
  label: string;
}

/** A square button with a picture alone: for undo, redo, close, previous, next, copy, more. */
export function IconButton({
  label,
  tooltip = label,
  kind = 'bare',
  ...rest
}: IconButtonProps): ReactElement {
  return <Button {...rest} kind={kind} tooltip={tooltip} keysIn="tooltip" aria-label={label} />;
}
