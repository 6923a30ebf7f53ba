import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './CodebookScreen.module.css';

const css = classNames(styles);

/** In place of a theme that the address names and the codebook lacks, or of any. */
export function NoTheme({ isMissing, isEmpty }: { readonly isMissing: boolean; readonly isEmpty: boolean }) {
  if (isMissing)
    return (
      <div className={css('theme')}>
        <EmptyState title="This theme is not here">
          It may have been deleted, perhaps in another tab. Undo brings it back. Or choose another in the
          tree.
        </EmptyState>
      </div>
    );
  return (
    <div className={css('theme')}>
      {isEmpty && (
        <EmptyState title="Here a theme is described">
          In short, when to use it, when not, with examples: so that two people who code alike can also say
          why.
        </EmptyState>
      )}
    </div>
  );
}
