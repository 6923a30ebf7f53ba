import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';
import type { CodebookPlace } from './codebook-place.ts';

const css = classNames(styles);

interface CodebookFootProps {
  readonly view: CodebookPlace;
  readonly onView: (change: Partial<CodebookPlace>) => void;
}

/** The keys of the tree, whose uses it counts, and what it does not show. */
export function CodebookFoot({ view, onView }: CodebookFootProps) {
  const { themes, coder } = useCurrentProject();
  const hidden = themes.filter((one) => one.retired).length;
  return (
    <footer className={css('foot')}>
      {themes.length > 0 && (
        <div className={css('keys')}>
          <span>
            <Kbd>F2</Kbd> rename
          </span>
          <span>
            <Kbd>Alt</Kbd> <Kbd>↑ ↓ ← →</Kbd> move
          </span>
          <span>
            <Kbd>Del</Kbd> delete
          </span>
        </div>
      )}
      Counts: paragraphs coded by {view.countsAll ? 'any coder' : coder.name}.{' '}
      <button type="button" className={css('link')} onClick={() => onView({ countsAll: !view.countsAll })}>
        {view.countsAll ? `Only ${coder.name}` : 'All coders'}
      </button>
      {hidden > 0 && !view.showsRetired && (
        <div>
          {hidden} retired, not shown.{' '}
          <button type="button" className={css('link')} onClick={() => onView({ showsRetired: true })}>
            Show
          </button>
        </div>
      )}
    </footer>
  );
}
