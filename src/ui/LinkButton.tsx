import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-aria-components';
import type { ButtonKind } from './Button.tsx';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';

const css = classNames(styles);

interface LinkButtonProps {
  href: string;
  kind?: ButtonKind;
  size?: 'normal' | 'small';
  icon?: IconName;
  children: ReactNode;
  'aria-label'?: string;
}

/** A link to another place that looks like a button: it opens in a new tab, can be copied, has an address. */
export function LinkButton({
  href,
  kind = 'plain',
  size = 'normal',
  icon,
  children,
  ...rest
}: LinkButtonProps): ReactElement {
  return (
    <Link
      {...rest}
      href={href}
      className={css('button', kind !== 'plain' && kind, size === 'small' && 'small')}
    >
      {icon && <Icon name={icon} />}
      <span className={css('label')}>{children}</span>
    </Link>
  );
}
