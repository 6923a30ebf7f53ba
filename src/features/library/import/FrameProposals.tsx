import { useMemo } from 'react';
import type { NewDocument } from '../../../domain/document.ts';
import { type DivisionEdit, framePieces } from '../../../formats/division-edits.ts';
import { Button } from '../../../ui/Button.tsx';
import { LongList } from '../LongList.tsx';
import styles from './Import.module.css';
import { hiddenName } from './read-facts.ts';

interface FrameProposalsProps {
  readonly document: NewDocument;
  readonly language: string;
  readonly onEdit: (edit: DivisionEdit) => void;
}

const FIRST = 4;

/** Paragraphs that look like salutations and sign-offs: each can be taken out of what is counted, or all at once. */
export function FrameProposals({ document, language, onEdit }: FrameProposalsProps) {
  const pieces = useMemo(() => framePieces(document), [document]);
  if (pieces.length === 0) return null;
  return (
    <>
      <div className={styles['file-head']}>
        <h4 className="grow">Looks like salutation or sign-off: {pieces.length.toLocaleString('en')}</h4>
        {pieces.length > 1 && (
          <Button kind="bare" size="small" onPress={() => onEdit({ kind: 'hide frame' })}>
            Count none of them
          </Button>
        )}
      </div>
      <LongList items={pieces} first={FIRST} className={styles['hidden']} label="Salutations and sign-offs">
        {({ start, reason, text }) => (
          <li key={start}>
            <span className="quiet">{hiddenName(reason)}</span>
            <bdi lang={language || undefined}>{text}</bdi>
            <Button
              kind="bare"
              size="small"
              aria-label={`Do not count “${text.slice(0, 30)}”`}
              onPress={() => onEdit({ kind: 'hide', start, reason })}
            >
              Do not count
            </Button>
          </li>
        )}
      </LongList>
    </>
  );
}
