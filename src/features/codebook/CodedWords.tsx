import type { CSSProperties } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { textDirection } from '../../domain/direction.ts';
import type { Document, DocumentText } from '../../domain/document.ts';
import type { ThemeCoding } from '../../storage/theme-codings.ts';
import { classNames } from '../../ui/class-names.ts';
import { colourVariable } from '../../ui/Swatch.tsx';
import styles from './CodingReview.module.css';
import { paragraphWords } from './coded-words.ts';

const css = classNames(styles);

interface CodedWordsProps {
  readonly theme: Theme;
  readonly coding: ThemeCoding;
  readonly document: Document | undefined;
  readonly text: DocumentText;
}

/** The paragraph of a coding, with its evidence in the theme's colour. */
export function CodedWords({ theme, coding, document, text }: CodedWordsProps) {
  const { whole, pieces } = paragraphWords(text, coding);
  return (
    <p
      className="reading"
      lang={document?.language || undefined}
      dir={textDirection(whole)}
      style={{ '--c': colourVariable(theme.colour) } as CSSProperties}
    >
      {pieces.map(({ text: piece, isEvidence, start }) =>
        isEvidence ? (
          <mark key={start} className={css('evidence')}>
            {piece}
          </mark>
        ) : (
          <span key={start}>{piece}</span>
        ),
      )}
    </p>
  );
}
