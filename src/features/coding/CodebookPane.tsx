import { type ReactNode, useMemo, useState } from 'react';
import { flattened, type Theme, type ThemeNode, themeTree } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCurrentProject } from '../current-project.tsx';
import own from './CodebookPane.module.css';
import styles from './CodingScreen.module.css';
import { ThemeButton } from './ThemeButton.tsx';
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
  const [closed, setClosed] = useState<ReadonlySet<ThemeId>>(new Set());
  const keyOf = useKeyHint();
  const nodes = useMemo(() => themeTree(themes.filter((theme) => !theme.retired)), [themes]);
  const recent = work.recent.flatMap((id) => themes.find((theme) => theme.id === id && !theme.retired) ?? []);
  const toggleBranch = (id: ThemeId) =>
    setClosed((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const isUsed = (node: ThemeNode): boolean =>
    flattened([node]).some((one) => (counts.get(one.theme.id) ?? 0) > 0);
  const here = new Set(work.said.codings.map((coding) => coding.theme));
  const button = (theme: Theme) => (
    <ThemeButton
      theme={theme}
      count={counts.get(theme.id) ?? 0}
      isHere={here.has(theme.id)}
      isArmed={work.armed.theme === theme.id}
      onToggle={work.toggleTheme}
      onChoose={work.choose}
      onArm={work.armed.toggle}
    />
  );

  const branch = (node: ThemeNode) => {
    if (onlyUsed && !isUsed(node)) return null;
    const { theme, children, depth } = node;
    const isOpen = !closed.has(theme.id);
    const isChosen = work.chosenTheme === theme.id;
    return (
      <li key={theme.id}>
        <div className={css('theme-row', isChosen && 'on', depth === 0 && children.length > 0 && 'branch')}>
          {children.length > 0 ? (
            <button
              type="button"
              className={css('twist', isOpen && 'open')}
              aria-label={`${isOpen ? 'Close' : 'Open'} ${theme.name}`}
              aria-expanded={isOpen}
              onClick={() => toggleBranch(theme.id)}
            />
          ) : (
            <span />
          )}
          {button(theme)}
        </div>
        {children.length > 0 && isOpen && <ul>{children.map(branch)}</ul>}
      </li>
    );
  };

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
          {recent.length > 0 && themes.length > recent.length && (
            <section className={css('recent')} aria-label="Recent themes">
              <h3>Recent</h3>
              <ul>
                {recent.map((theme) => (
                  <li key={theme.id} className={css('theme-row')}>
                    <span />
                    {button(theme)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <ul className={css('tree')} aria-label="Themes">
            {nodes.map(branch)}
          </ul>
        </div>
      )}
      <div className={css('foot')}>{foot}</div>
    </aside>
  );
}
