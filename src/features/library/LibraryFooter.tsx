import type { Coder } from '../../domain/coder.ts';
import type { Document } from '../../domain/document.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { EditedField } from './cell-edit.ts';
import type { Totals } from './documents-in-view.ts';
import styles from './Library.module.css';
import { SelectionBar } from './SelectionBar.tsx';

interface LibraryFooterProps {
  readonly chosen: readonly Document[];
  readonly totals: Totals;
  readonly coder: Coder;
  /** Columns that there is no room for. */
  readonly unfit: number;
  readonly suggestionsFor: (field: EditedField) => readonly string[];
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** The line under the table: what can be done to the chosen documents, and the sums of those in view. */
export function LibraryFooter({ chosen, totals, coder, unfit, ...acts }: LibraryFooterProps) {
  const { coded, read } = totals.coverage;
  return (
    <>
      {chosen.length > 0 ? (
        <SelectionBar chosen={chosen} {...acts} />
      ) : (
        totals.documents > 0 && (
          <span className={styles['keys']}>
            <Kbd>Space</Kbd> choose <Kbd>Enter</Kbd> open <Kbd>→</Kbd> cells <Kbd>F2</Kbd> edit
          </span>
        )
      )}
      <span className="grow" />
      {unfit > 0 && (
        <span>
          {unfit} {unfit === 1 ? 'column has' : 'columns have'} no room
        </span>
      )}
      {totals.documents > 0 && (
        <span className="faint cut" title={coder.note === '' ? undefined : coder.note}>
          {totals.paragraphs.toLocaleString('en')} ¶, {totals.words.toLocaleString('en')} words,{' '}
          {(coded + read).toLocaleString('en')} ¶ read by {coder.name}
        </span>
      )}
    </>
  );
}
