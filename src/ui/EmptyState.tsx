import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './EmptyState.module.css';

const css = classNames(styles);

interface EmptyStateProps {
  /** One sentence. */
  title: string;
  children?: ReactNode;
  /** One main action, one alternative. */
  actions?: ReactNode;
}

/** In the place where the content will be: what is missing and what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps): ReactElement {
  return (
    <div className={css('empty')}>
      <h2>{title}</h2>
      {children && <div className={css('text')}>{children}</div>}
      {actions && <div className={css('actions')}>{actions}</div>}
    </div>
  );
}
