import { useMemo } from 'react';
import type { NewDocument } from '../../../domain/document.ts';
import { framePieces } from '../../../formats/division-edits.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import type { StatedFile } from './file-state.ts';
import styles from './Import.module.css';

interface SpokenFramesProps {
  readonly stated: readonly StatedFile[];
  /** Whether there are files that nobody looks at. */
  readonly hasMore: boolean;
  readonly isHidden: boolean;
  readonly onHide: (isHidden: boolean) => void;
}

interface FrameCounts {
  /** Paragraphs that look like salutation or sign-off. */
  readonly proposed: number;
  /** Those that are not counted as such. */
  readonly taken: number;
}

// A document never changes: looking through all of them again at every key would be felt.
const known = new WeakMap<NewDocument, FrameCounts>();
function frameCounts(document: NewDocument): FrameCounts {
  const counts = known.get(document) ?? {
    proposed: framePieces(document).length,
    taken: document.hidden.filter(({ reason }) => reason === 'salutation' || reason === 'sign-off').length,
  };
  known.set(document, counts);
  return counts;
}

/** So many paragraphs in so many files, of those that have any. */
function inFiles(perFile: readonly number[]): string {
  const paragraphs = perFile.reduce((sum, count) => sum + count, 0);
  const files = perFile.filter((count) => count > 0).length;
  return `${paragraphs.toLocaleString('en')} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'} in ${files.toLocaleString('en')} ${files === 1 ? 'file' : 'files'}`;
}

/** Salutations and sign-offs of all files: counted, or not, by one switch. */
export function SpokenFrames({ stated, hasMore, isHidden, onHide }: SpokenFramesProps) {
  const counts = useMemo(
    () =>
      stated.flatMap(({ file, state }) =>
        state.kind === 'ready' && file.document ? frameCounts(file.document) : [],
      ),
    [stated],
  );
  const hasProposed = counts.some(({ proposed }) => proposed > 0);
  const hasTaken = counts.some(({ taken }) => taken > 0);
  if (!hasProposed && !hasTaken && !isHidden) return null;
  return (
    <section className={styles['part']}>
      <h3>
        {hasProposed
          ? `Looks like salutation or sign-off: ${inFiles(counts.map(({ proposed }) => proposed))}`
          : 'Nothing that looks like salutation or sign-off is counted'}
      </h3>
      {hasTaken && (
        <p className="small quiet" role="status">
          Not counted as such: {inFiles(counts.map(({ taken }) => taken))}.
        </p>
      )}
      {(hasProposed || isHidden || hasMore) && (
        <Checkbox isSelected={isHidden} onChange={onHide}>
          Do not count them{hasMore ? ', also in the files that are not shown' : ''}
        </Checkbox>
      )}
    </section>
  );
}
