import type { ReactElement } from 'react';
import styles from './ChangedText.module.css';

interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

interface ChangedTextProps {
  pieces: readonly Piece[];
  /** Which version is shown: `both` in one text, or one side without what only the other has. */
  side?: 'both' | 'old' | 'new';
  lang?: string | undefined;
}

/** A text with what was removed struck through and what was added underlined. */
export function ChangedText({ pieces, side = 'both', lang }: ChangedTextProps): ReactElement {
  const left = side === 'old' ? 'added' : side === 'new' ? 'removed' : null;
  return (
    <div className={styles['text']} dir="auto" lang={lang || undefined}>
      {pieces.map(({ kind, text }, i) => {
        // Pieces have no name but their place.
        const key = `${i} ${kind}`;
        if (kind === left) return null;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </div>
  );
}
