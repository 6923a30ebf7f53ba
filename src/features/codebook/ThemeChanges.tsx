import { useLiveQuery } from 'dexie-react-hooks';
import { agoText } from '../../domain/ago.ts';
import type { Theme } from '../../domain/codebook.ts';
import { asInstant } from '../../domain/ids.ts';
import { wishText } from '../../domain/wish-text.ts';
import { listHistory } from '../../storage/history.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';
import { changesOfTheme } from './theme-changes.ts';

const css = classNames(styles);

// Reaching further back would read more of the history at every wish than a side note is worth.
const LOOKED_THROUGH = 100; // wishes
const SHOWN = 5;

/** The latest wishes about the theme, as far as they are among the latest of all. */
export function ThemeChanges({ theme }: { readonly theme: Theme }) {
  const { store, coders } = useCurrentProject();
  const history = useLiveQuery(() => listHistory(store, LOOKED_THROUGH), [store]);
  const changes = changesOfTheme(history ?? [], theme.id).slice(0, SHOWN);
  if (changes.length === 0) return null;
  const now = asInstant(Date.now());
  return (
    <ul className={css('changes')} aria-label="Last changes">
      {changes.map((entry) => (
        <li key={entry.seq}>
          <span>{wishText(entry.wish)}</span>
          <span className="faint">
            {agoText(entry.at, now)}
            {coders.length > 1 && `, ${coders.find((one) => one.id === entry.coderId)?.name ?? ''}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
