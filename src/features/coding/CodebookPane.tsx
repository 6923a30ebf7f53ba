import { useMemo, useState } from 'react';
import { useAnswer } from '../../analysis/use-answer.tsx';
import { flattened, type ThemeNode, themeTree } from '../../domain/codebook.ts';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import type { ParagraphSheet, Sheet } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';

const css = classNames(styles);

interface CodebookPaneProps {
  readonly said: ParagraphSheet;
  readonly sheet: Sheet;
  readonly chosen: ThemeId | null;
  /** Puts the theme on the current paragraph or takes it off. */
  readonly onApply: (theme: ThemeId) => void;
  readonly onChoose: (theme: ThemeId) => void;
  readonly onAdd: (name: string) => Promise<ThemeId | null>;
}

/** Paragraphs of the sheet that carry each theme. */
function countsIn(sheet: Sheet): ReadonlyMap<ThemeId, number> {
  const counts = new Map<ThemeId, number>();
  for (let row = 0; row < sheet.theme.length; row++) {
    const theme = asThemeId(at(sheet.theme, row));
    counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return counts;
}

/** The codebook beside the text: a click puts a theme on the current paragraph or takes it off. */
export function CodebookPane({ said, sheet, chosen, onApply, onChoose, onAdd }: CodebookPaneProps) {
  const { themes, coder, entry } = useCurrentProject();
  const [countsProject, setCountsProject] = useState(false);
  const [onlyUsed, setOnlyUsed] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<ThemeId>>(new Set());
  const { answer: uses } = useAnswer('themeUses', countsProject ? { coder: coder.id, document: null } : null);
  const own = useMemo(() => countsIn(sheet), [sheet]);
  const counts = countsProject ? (uses?.paragraphs ?? new Map<ThemeId, number>()) : own;
  const nodes = useMemo(() => themeTree(themes.filter((theme) => !theme.retired)), [themes]);
  const carried = new Set(said.codings.map((coding) => coding.theme));
  const toggleBranch = (id: ThemeId) =>
    setClosed((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const isUsed = (node: ThemeNode): boolean =>
    flattened([node]).some((one) => (counts.get(one.theme.id) ?? 0) > 0);

  const branch = (node: ThemeNode) => {
    if (onlyUsed && !isUsed(node)) return null;
    const { theme, children, depth } = node;
    const isOpen = !closed.has(theme.id);
    const count = counts.get(theme.id) ?? 0;
    return (
      <li key={theme.id}>
        <div
          className={css(
            'theme-row',
            chosen === theme.id && 'on',
            depth === 0 && children.length > 0 && 'branch',
          )}
        >
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
          <button
            type="button"
            className={css('apply', carried.has(theme.id) && 'carried')}
            aria-pressed={carried.has(theme.id)}
            title={`${theme.name}${carried.has(theme.id) ? ': on this paragraph' : ''}`}
            onClick={() => onApply(theme.id)}
            onFocus={() => onChoose(theme.id)}
          >
            <Swatch colour={theme.colour} />
            <span className="cut">{theme.name}</span>
            <span className={css('n')}>{count === 0 ? '–' : count.toLocaleString('en')}</span>
            {theme.key === null ? <span /> : <Kbd>{theme.key}</Kbd>}
          </button>
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
        <IconButton icon="plus" label="New theme" keys="N" onPress={() => setIsNaming(true)} />
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
              if (name.trim() !== '') void onAdd(name.trim());
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
        <ul className={css('scroll', 'tree')}>{nodes.map(branch)}</ul>
      )}
      <div className={css('foot')}>
        Counts: paragraphs in {countsProject ? 'the project' : 'this document'}.{' '}
        <button type="button" className="text-button" onClick={() => setCountsProject(!countsProject)}>
          {countsProject ? 'This document' : 'Whole project'}
        </button>
      </div>
    </aside>
  );
}
