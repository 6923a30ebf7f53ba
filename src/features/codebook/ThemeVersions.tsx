import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { countOlderCodings } from '../../storage/theme-codings.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';
import styles from './CodebookScreen.module.css';
import { ThemeMeaningsDialog } from './ThemeMeaningsDialog.tsx';
import type { CodebookActs } from './use-codebook-acts.ts';
import type { ReviewKind } from './use-coding-review.ts';

const css = classNames(styles);

interface ThemeVersionsProps {
  readonly theme: Theme;
  readonly acts: CodebookActs;
  readonly onReview: (kind: ReviewKind) => void;
}

/** The ways to what the theme meant before, and to the codings that were made then. */
export function ThemeVersions({ theme, acts, onReview }: ThemeVersionsProps) {
  const { store } = useCurrentProject();
  const [isOpen, setOpen] = useState(false);
  const isChanged = theme.meaningVersion > 1;
  const older = useLiveQuery(
    async () => (isChanged ? ((await countOlderCodings(store)).get(theme.id) ?? 0) : 0),
    [store, theme.id, isChanged],
  );
  if (!isChanged) return null;
  return (
    <div className={css('version-acts')}>
      <Button size="small" icon="history" onPress={() => setOpen(true)}>
        Earlier meanings
      </Button>
      {older !== undefined && older > 0 && (
        <Button size="small" icon="eye" onPress={() => onReview('older')}>
          {`${counted(older, 'coding')} of an older meaning`}
        </Button>
      )}
      {isOpen && <ThemeMeaningsDialog theme={theme} acts={acts} onClose={() => setOpen(false)} />}
    </div>
  );
}
