import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ThemeNode, ThemePlace } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { CODEBOOK_COMMANDS, type CodebookCommand } from './codebook-commands.ts';
import type { CodebookRow } from './codebook-rows.ts';
import { NameInput } from './NameInput.tsx';
import { indentOf, ThemeRow } from './ThemeRow.tsx';
import styles from './ThemeTree.module.css';
import type { Step } from './theme-moves.ts';
import { useThemeDrag } from './use-theme-drag.ts';

const css = classNames(styles);

/** A theme that is being named for the first time, below another or at the top. */
export interface NewThemeRow {
  readonly parent: ThemeId | null;
}

interface ThemeTreeProps {
  readonly tree: readonly ThemeNode[];
  readonly rows: readonly CodebookRow[];
  readonly counts: ReadonlyMap<ThemeId, number>;
  readonly chosen: ThemeId | null;
  readonly renaming: ThemeId | null;
  readonly newTheme: NewThemeRow | null;
  readonly onChoose: (id: ThemeId, how: 'push' | 'replace') => void;
  readonly onOpen: (id: ThemeId, isOpen: boolean) => void;
  readonly onRename: (id: ThemeId) => void;
  readonly onRenamed: (id: ThemeId, name: string | null) => void;
  readonly onNamed: (name: string | null) => void;
  readonly onStep: (id: ThemeId, step: Step) => void;
  readonly onMove: (id: ThemeId, to: ThemePlace) => void;
  readonly onDelete: (id: ThemeId) => void;
}

/** The tree of themes: chosen, opened, renamed and moved with the mouse or the keyboard. */
export function ThemeTree(props: ThemeTreeProps) {
  const { tree, rows, counts, chosen, renaming, newTheme, onChoose, onOpen } = props;
  const element = useRef<HTMLDivElement>(null);
  const { commandOf } = useCommandKeys(CODEBOOK_COMMANDS);
  const drag = useThemeDrag({ tree, rows, onMove: props.onMove, onOpen: (id) => onOpen(id, true) });
  const chosenIndex = rows.findIndex((row) => row.theme.id === chosen);

  // The focus follows the choice and comes back from a name that was written, but is not taken from elsewhere.
  const isNaming = renaming !== null || newTheme !== null;
  useEffect(() => {
    if (chosenIndex < 0 || isNaming) return;
    const row = element.current?.querySelector<HTMLElement>(`[data-theme-row="${chosen}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    const focused = document.activeElement;
    if (focused === document.body || element.current?.contains(focused)) row?.focus({ preventScroll: true });
  }, [chosen, chosenIndex, isNaming]);

  // Rows get acts that never change, so that a choice draws two rows anew and not all.
  const latest = useRef(props);
  latest.current = props;
  const acts = useMemo(
    () => ({
      onChoose: (id: ThemeId) => latest.current.onChoose(id, 'push'),
      onToggle: (id: ThemeId) => {
        const row = latest.current.rows.find((one) => one.theme.id === id);
        if (row) latest.current.onOpen(id, !row.isOpen);
      },
      onRename: (id: ThemeId) => latest.current.onRename(id),
      onRenamed: (id: ThemeId, name: string | null) => latest.current.onRenamed(id, name),
    }),
    [],
  );

  const goTo = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    if (row) onChoose(row.theme.id, 'replace');
  };
  const actsOnRow = (row: CodebookRow): Readonly<Record<string, () => void>> => ({
    ArrowDown: () => goTo(chosenIndex + 1),
    ArrowUp: () => goTo(chosenIndex - 1),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
    ArrowRight: () => {
      if (row.hasChildren && !row.isOpen) onOpen(row.theme.id, true);
      else if (row.isOpen) goTo(chosenIndex + 1);
    },
    ArrowLeft: () => {
      if (row.isOpen) onOpen(row.theme.id, false);
      else if (row.parent !== null) onChoose(row.parent, 'replace');
    },
    ' ': () => onChoose(row.theme.id, 'push'),
  });
  const commandsOnRow = (id: ThemeId): { readonly [One in CodebookCommand]?: () => void } => ({
    'codebook rename': () => props.onRename(id),
    'codebook delete': () => props.onDelete(id),
    'codebook up': () => props.onStep(id, 'up'),
    'codebook down': () => props.onStep(id, 'down'),
    'codebook out': () => props.onStep(id, 'out'),
    'codebook in': () => props.onStep(id, 'in'),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[chosenIndex];
    if (!row) return;
    const command = commandOf(event);
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const act = command ? commandsOnRow(row.theme.id)[command] : isPlain && actsOnRow(row)[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const newRow = newTheme && (
    <NewRow
      depth={newTheme.parent === null ? 0 : depthBelow(rows, newTheme.parent)}
      onNamed={props.onNamed}
    />
  );
  const newRowAfter = newTheme ? lastRowBelow(rows, newTheme.parent) : -1;
  return (
    <div
      ref={element}
      role="tree"
      aria-label="Themes"
      tabIndex={chosenIndex < 0 ? 0 : -1}
      className={css('tree', drag.dragged !== null && 'dragging')}
      onFocus={(event) => {
        if (event.target === event.currentTarget && chosenIndex < 0) goTo(0);
      }}
      onKeyDown={onKeyDown}
      {...drag.events}
    >
      {rows.map((row, index) => (
        <Fragment key={row.theme.id}>
          <ThemeRow
            row={row}
            index={index}
            count={counts.get(row.theme.id) ?? 0}
            isChosen={row.theme.id === chosen}
            isRenaming={row.theme.id === renaming}
            isDragged={row.theme.id === drag.dragged}
            drop={drag.drop?.row === index ? drag.drop : null}
            acts={acts}
          />
          {index === newRowAfter && newRow}
        </Fragment>
      ))}
      {newTheme && newRowAfter < 0 && newRow}
    </div>
  );
}

const depthBelow = (rows: readonly CodebookRow[], parent: ThemeId): number =>
  (rows.find((row) => row.theme.id === parent)?.depth ?? -1) + 1;

/** The last row that lies below the theme, or is itself; the last of all for null. */
function lastRowBelow(rows: readonly CodebookRow[], parent: ThemeId | null): number {
  if (parent === null) return rows.length - 1;
  const start = rows.findIndex((row) => row.theme.id === parent);
  const depth = rows[start]?.depth ?? 0;
  const end = rows.findIndex((row, index) => index > start && row.depth <= depth);
  return (end < 0 ? rows.length : end) - 1;
}

interface NewRowProps {
  readonly depth: number;
  readonly onNamed: (name: string | null) => void;
}

function NewRow({ depth, onNamed }: NewRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div
      ref={row}
      role="treeitem"
      aria-selected={false}
      aria-level={depth + 1}
      aria-label="New theme"
      tabIndex={-1}
      className={css('row', 'new')}
      style={{ paddingInlineStart: 4 + indentOf(depth) }}
    >
      <span className={css('no-twist')} />
      <Swatch colour={null} />
      <NameInput label="Name of the new theme" name="" onDone={onNamed} />
    </div>
  );
}
