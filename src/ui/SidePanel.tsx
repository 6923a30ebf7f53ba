import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './SidePanel.module.css';

const css = classNames(styles);

interface SidePanelProps {
  /** The landmark's name, where the title is more than words. */
  label: string;
  title?: ReactNode;
  /** Quiet words under the title. */
  subtitle?: ReactNode;
  /** Between title and cross. */
  actions?: ReactNode;
  onClose?: () => void;
  closeLabel?: string;
  children: ReactNode;
  footer?: ReactNode;
  /** Off where closing throws work away: Escape is pressed for many reasons. */
  closesOnEscape?: boolean;
  /** Focus goes to the title when it opens, and back when it closes. Off for panels that always stand there. */
  takesFocus?: boolean;
}

/** A docked panel that pushes the content aside and covers nothing: place it in the screen's grid. Escape in it closes it. */
export function SidePanel({
  label,
  title = label,
  subtitle,
  actions,
  onClose,
  closeLabel = 'Close',
  children,
  footer,
  closesOnEscape = true,
  takesFocus = true,
}: SidePanelProps): ReactElement {
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus) return undefined;
    const before = document.activeElement;
    const aside = panel.current;
    heading.current?.focus({ preventScroll: true });
    return () => {
      // React has taken the panel away by now: focus that was inside it has fallen to the body.
      const isLost = document.activeElement === document.body || aside?.contains(document.activeElement);
      if (isLost && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [takesFocus]);
  return (
    <aside
      ref={panel}
      aria-label={label}
      className={css('panel')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !onClose || !closesOnEscape) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={css('head')}>
        <div className="grow">
          <h2 ref={heading} tabIndex={-1} className={css('title')}>
            {title}
          </h2>
          {subtitle && <p className="small quiet">{subtitle}</p>}
        </div>
        {actions}
        {onClose && (
          <IconButton
            icon="close"
            label={closeLabel}
            {...(closesOnEscape && { keys: 'Escape' })}
            onPress={onClose}
          />
        )}
      </header>
      <div className={css('body')}>{children}</div>
      {footer && <footer className={css('foot')}>{footer}</footer>}
    </aside>
  );
}
