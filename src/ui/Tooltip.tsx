import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Kbd } from './Kbd.tsx';
import styles from './Tooltip.module.css';

const css = classNames(styles);

type Placement = 'top' | 'bottom' | 'start' | 'end';

interface TooltipProps {
  /** Nothing is shown where this is empty. */
  text: ReactNode;
  keys?: string | undefined;
  placement?: Placement;
  children: ReactNode;
}

/** Shown on hover and on keyboard focus. The child must be a control of this folder (or any React Aria control). */
export function Tooltip({ text, keys, placement = 'bottom', children }: TooltipProps): ReactElement {
  if (!text && !keys) return <>{children}</>;
  return (
    <TooltipTrigger delay={450} closeDelay={0}>
      {children}
      <AriaTooltip className={css('tooltip')} offset={6} placement={placement}>
        {text}
        {keys && <Kbd>{keys}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/** A word with an explanation: focusable, so that the explanation is not for the mouse alone. */
export function Term({ text, children }: { text: ReactNode; children: string }): ReactElement {
  return (
    <Tooltip text={text}>
      <Focusable>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the words stay text, but their explanation must be reachable. */}
        <span role="note" tabIndex={0} className={css('term')}>
          {children}
        </span>
      </Focusable>
    </Tooltip>
  );
}
