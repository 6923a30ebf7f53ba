import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import styles from './Import.module.css';

const css = classNames(styles);

interface DisclosedProps {
  readonly title: string;
  /** What is set there, in a few words: `none` for nothing. */
  readonly summary: string;
  /** Whether it takes the place of what had the focus. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** A part of the panel behind its heading, with what is set in it in one line. */
export function Disclosed({ title, summary, takesFocus = false, children }: DisclosedProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) button.current?.focus();
  }, [takesFocus]);
  return (
    <section className={css('part', !isOpen && 'closed')}>
      <div className={css('disclosed')}>
        <h3>
          <button
            ref={button}
            type="button"
            className={css('disclosure', isOpen && 'open')}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {title}
          </button>
        </h3>
        <span className={css('summary', 'cut')}>
          <bdi>{summary}</bdi>
        </span>
      </div>
      {isOpen && children}
    </section>
  );
}
