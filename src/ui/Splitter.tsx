import { type ReactElement, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './Splitter.module.css';

const css = classNames(styles);

interface SplitterProps {
  /** What it makes wider: "Width of the codebook". */
  label: string;
  /** Of the panel it belongs to, in pixels. */
  width: number;
  onChange(width: number): void;
  min?: number;
  max?: number;
  /** Where the panel is: at the start of the line, or at its end. */
  panel: 'start' | 'end';
  /** A double click goes back to it. */
  normal?: number;
}

const STEP = 16; // px an arrow key

/** The edge between a panel and the rest: drag it, or arrows, Home and End. */
export function Splitter({
  label,
  width,
  onChange,
  min = 180,
  max = 640,
  panel,
  normal,
}: SplitterProps): ReactElement {
  const [start, setStart] = useState<{ x: number; width: number } | null>(null);
  const set = (next: number): void => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const direction = (element: Element): number => {
    const isRightToLeft = getComputedStyle(element).direction === 'rtl';
    return (panel === 'start') === isRightToLeft ? -1 : 1;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, which <hr> is not.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={css('splitter')}
      {...(start && { 'data-dragging': true })}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, width });
      }}
      onPointerMove={(event) =>
        start && set(start.width + (event.clientX - start.x) * direction(event.currentTarget))
      }
      onPointerUp={() => setStart(null)}
      onPointerCancel={() => setStart(null)}
      onDoubleClick={() => normal !== undefined && set(normal)}
      onKeyDown={(event) => {
        const steps: Record<string, number | undefined> = {
          ArrowRight: width + STEP * direction(event.currentTarget),
          ArrowLeft: width - STEP * direction(event.currentTarget),
          Home: min,
          End: max,
        };
        const next = steps[event.key];
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        set(next);
      }}
    />
  );
}
