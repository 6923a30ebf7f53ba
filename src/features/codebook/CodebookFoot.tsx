import { useLiveQuery } from 'dexie-react-hooks';
import type { ThemeId } from '../../domain/ids.ts';
import { countOlderCodings } from '../../storage/theme-codings.ts';
import { classNames } from '../../ui/class-names.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';
import styles from './CodebookScreen.module.css';
import { CODEBOOK_COMMANDS } from './codebook-commands.ts';
import type { CodebookPlace } from './codebook-place.ts';

const css = classNames(styles);

const NONE: ReadonlyMap<ThemeId, number> = new Map();

interface CodebookFootProps {
  readonly view: CodebookPlace;
  readonly onView: (change: Partial<CodebookPlace>) => void;
  /** Opens the worklist of a theme. */
  readonly onOlder: (id: ThemeId) => void;
}

/** The keys of the tree, whose uses it counts, and what it does not show. */
export function CodebookFoot({ view, onView, onOlder }: CodebookFootProps) {
  const { themes, coder, store } = useCurrentProject();
  const { keyOf } = useCommandKeys(CODEBOOK_COMMANDS);
  const older = useLiveQuery(() => countOlderCodings(store), [store]) ?? NONE;
  const [first] = older.keys();
  const olderCount = [...older.values()].reduce((sum, count) => sum + count, 0);
  const hidden = themes.filter((one) => one.retired).length;
  return (
    <footer className={css('foot')}>
      {themes.length > 0 && (
        <div className={css('keys')}>
          <KeyHint keys={keyOf('codebook rename')}>rename</KeyHint>
          <KeyHint keys={keyOf('codebook up')}>up</KeyHint>
          <KeyHint keys={keyOf('codebook in')}>in</KeyHint>
          <KeyHint keys={keyOf('codebook delete')}>delete</KeyHint>
        </div>
      )}
      Counts: paragraphs coded by {view.countsAll ? 'any coder' : coder.name}.{' '}
      <button type="button" className="text-button" onClick={() => onView({ countsAll: !view.countsAll })}>
        {view.countsAll ? `Only ${coder.name}` : 'All coders'}
      </button>
      {first !== undefined && (
        <div>
          {counted(olderCount, 'coding')} of {counted(older.size, 'theme')} made under an older meaning.{' '}
          <button type="button" className="text-button" onClick={() => onOlder(first)}>
            Go through them
          </button>
        </div>
      )}
      {hidden > 0 && !view.showsRetired && (
        <div>
          {hidden} retired, not shown.{' '}
          <button type="button" className="text-button" onClick={() => onView({ showsRetired: true })}>
            Show
          </button>
        </div>
      )}
    </footer>
  );
}
