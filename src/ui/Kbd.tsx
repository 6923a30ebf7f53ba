import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './Kbd.module.css';
import { keysText } from './shortcut.ts';

const css = classNames(styles);

/** A key or a chord (`Ctrl+Z`), written as this machine's keyboard writes it. */
export function Kbd({ children }: { children: string }): ReactElement {
  return <kbd className={css('kbd')}>{keysText(children)}</kbd>;
}
