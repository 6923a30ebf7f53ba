import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import styles from './CodingScreen.module.css';

const css = classNames(styles);

interface CodingColumnsProps {
  /** Null: as wide windows show them and narrow ones do not. */
  readonly showsDetails: boolean | null;
  readonly children: ReactNode;
}

/** The three columns of the coding screen: codebook, text, details. */
export function CodingColumns({ showsDetails, children }: CodingColumnsProps) {
  return (
    <div
      className={css(
        'screen',
        showsDetails === true && 'with-details',
        showsDetails === false && 'without-details',
      )}
    >
      {children}
    </div>
  );
}
