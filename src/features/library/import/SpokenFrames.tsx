import { useMemo } from 'react';
import type { NewDocument } from '../../../domain/document.ts';
import { framePieces } from '../../../formats/division-edits.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import styles from './Import.module.css';
import type { ImportFile } from './import-list.ts';

interface SpokenFramesProps {
  readonly files: readonly ImportFile[];
  /** Whether there are files that nobody looks at. */
  readonly hasMore: boolean;
  readonly isHidden: boolean;
  readonly onHide: (isHidden: boolean) => void;
}

// A document never changes: looking through all of them again at every key would be felt.
const counts = new WeakMap<NewDocument, number>();
function pieceCount(document: NewDocument): number {
  const known = counts.get(document) ?? framePieces(document).length;
  counts.set(document, known);
  return known;
}

/** Salutations and sign-offs of all files: counted, or not, by one switch. */
export function SpokenFrames({ files, hasMore, isHidden, onHide }: SpokenFramesProps) {
  const perFile = useMemo(
    () => files.flatMap(({ asRead }) => (asRead ? pieceCount(asRead) : 0)).filter((count) => count > 0),
    [files],
  );
  if (perFile.length === 0 && !isHidden) return null;
  const pieces = perFile.reduce((sum, count) => sum + count, 0);
  return (
    <section className={styles['part']}>
      <h3>
        Looks like salutation or sign-off: {pieces.toLocaleString('en')}{' '}
        {pieces === 1 ? 'paragraph' : 'paragraphs'} in {perFile.length.toLocaleString('en')}{' '}
        {perFile.length === 1 ? 'file' : 'files'}
      </h3>
      <Checkbox isSelected={isHidden} onChange={onHide}>
        Do not count them{hasMore ? ', also in the files that are not shown' : ''}
      </Checkbox>
    </section>
  );
}
