import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { ThemeId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCurrentProject } from '../current-project.tsx';
import own from './CodebookPane.module.css';
import { CodebookThemes } from './CodebookThemes.tsx';
import styles from './CodingScreen.module.css';
import type { CodingWork } from './use-coding-work.ts';
import { useKeyHint } from './use-key-hint.ts';

const css = classNames({ ...styles, ...own });

interface CodebookPaneProps {
  readonly work: CodingWork;
  /** Paragraphs that carry each theme, in whatever the foot says. */
  readonly counts: ReadonlyMap<ThemeId, number>;
  readonly foot: ReactNode;
}

/** The codebook beside the text: a click puts a theme on the current paragraph or takes it off. */
export function CodebookPane({ work, counts, foot }: CodebookPaneProps) {
  const { themes, entry } = useCurrentProject();
  const [onlyUsed, setOnlyUsed] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const keyOf = useKeyHint();
  // The text is painted first, and in it the mark of a key.
  const now = useMemo(() => ({ work, counts }), [work, counts]);
  const drawn = useDeferredValue<typeof now | null>(now, null);
  return (
    <aside className={css('pane', 'codebook')} aria-label="Codebook">
      <div className={css('pane-head')}>
        <h2 className="grow">Codebook</h2>
        <IconButton
          icon="filter"
          label={onlyUsed ? 'Show all themes' : 'Show only themes used here'}
          isOn={onlyUsed}
          onPress={() => setOnlyUsed(!onlyUsed)}
        />
        <IconButton
          icon="plus"
          label="New theme"
          keys={keyOf('new theme')}
          onPress={() => setIsNaming(true)}
        />
      </div>
      {isNaming && (
        <div className={css('new-theme')}>
          <TextField
            label="New theme for this paragraph"
            labelPlace="hidden"
            placeholder="Name of the new theme"
            value=""
            autoFocus
            onCommit={(name) => {
              setIsNaming(false);
              if (name.trim() !== '') void work.acts.addTheme(name.trim());
            }}
          />
        </div>
      )}
      {themes.length === 0 ? (
        <EmptyState
          title="No themes yet"
          actions={
            <LinkButton href={placeHref({ project: entry.id, screen: 'codebook' })}>
              Open the codebook
            </LinkButton>
          }
        >
          Type / and a name to make a theme for this paragraph.
        </EmptyState>
      ) : (
        <div className={css('scroll')}>
          {drawn && <CodebookThemes work={drawn.work} counts={drawn.counts} onlyUsed={onlyUsed} />}
        </div>
      )}
      <div className={css('foot')}>{foot}</div>
    </aside>
  );
}
