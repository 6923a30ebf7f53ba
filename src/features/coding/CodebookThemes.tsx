import { memo, useMemo, useState } from 'react';
import { flattened, type Theme, type ThemeNode, themeTree } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookPane.module.css';
import { ThemeButton } from './ThemeButton.tsx';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

interface CodebookThemesProps {
  readonly work: CodingWork;
  readonly counts: ReadonlyMap<ThemeId, number>;
  /** Without themes, and branches of themes, that count nothing. */
  readonly onlyUsed: boolean;
}

/** The themes that were used last, and the tree of all that are not retired. */
export const CodebookThemes = memo(function CodebookThemes({ work, counts, onlyUsed }: CodebookThemesProps) {
  const { themes } = useCurrentProject();
  const [closed, setClosed] = useState<ReadonlySet<ThemeId>>(new Set());
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
    <>
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
    </>
  );
});
