import type { ReactElement, ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

const css = classNames(styles);

export type NoticeKind = 'warn' | 'bad' | 'info' | 'good';

export const NOTICE_ICONS: Readonly<Record<NoticeKind, IconName>> = {
  warn: 'warn',
  bad: 'warn',
  info: 'info',
  good: 'check',
};

interface NoticeProps {
  kind: NoticeKind;
  children: ReactNode;
  /** A button or a link: what to do about it. */
  action?: ReactNode;
  onClose?: () => void;
  /** Read out when it appears; on for what is bad. Off for notices that stand there from the start. */
  isLive?: boolean;
}

/** What happened, to what, what was kept and what to do, at the place it concerns. */
export function Notice({
  kind,
  children,
  action,
  onClose,
  isLive = kind === 'bad',
}: NoticeProps): ReactElement {
  return (
    <div className={css('notice', kind)} {...(isLive && { role: kind === 'bad' ? 'alert' : 'status' })}>
      <Icon name={NOTICE_ICONS[kind]} />
      <div className={css('text')}>{children}</div>
      {action}
      {onClose && <IconButton icon="close" size="small" label="Dismiss" onPress={onClose} />}
    </div>
  );
}
