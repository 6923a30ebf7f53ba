import type { ReactElement } from 'react';
import styles from './CoverageBar.module.css';
import { classNames } from './class-names.ts';

const css = classNames(styles);

interface CoverageBarProps {
  coded: number;
  /** Read, without a code. */
  read: number;
  of: number;
  /** Default: "23 coded, 3 read, 20 unread, of 46". */
  label?: string;
}

/** Three fills: dark, mid, empty. Says its numbers to screen readers; give it a width. */
export function CoverageBar({ coded, read, of, label }: CoverageBarProps): ReactElement {
  const share = (n: number): string => (of === 0 ? '0%' : `${(100 * n) / of}%`);
  const words = label ?? `${coded} coded, ${read} read, ${Math.max(0, of - coded - read)} unread, of ${of}`;
  return (
    <span role="img" aria-label={words} className={css('coverage')}>
      <span className={css('coded')} style={{ width: share(coded) }} />
      <span className={css('read')} style={{ width: share(read) }} />
    </span>
  );
}
