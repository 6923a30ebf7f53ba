import { memo } from 'react';
import type { ThemeId } from '../../domain/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import type { CodebookRow } from './codebook-rows.ts';
import { NameInput } from './NameInput.tsx';
import styles from './ThemeTree.module.css';
import type { Drop } from './theme-moves.ts';

const css = classNames(styles);

// Deeper levels are not moved further in: a name must keep some room.
const DEEPEST_INDENT = 12;
export const INDENT = 16; // px a level

export const indentOf = (depth: number): number => Math.min(depth, DEEPEST_INDENT) * INDENT;

interface ThemeRowProps {
  readonly row: CodebookRow;
  readonly index: number;
  readonly count: number;
  readonly isChosen: boolean;
  readonly isRenaming: boolean;
  readonly isDragged: boolean;
  /** Where a dragged theme would come to lie, if at this row. */
  readonly drop: Drop | null;
  readonly acts: RowActs;
}

interface RowActs {
  readonly onChoose: (id: ThemeId) => void;
  readonly onToggle: (id: ThemeId) => void;
  readonly onRename: (id: ThemeId) => void;
  readonly onRenamed: (id: ThemeId, name: string | null) => void;
}

const rowName = ({ theme }: CodebookRow, count: number): string =>
  [
    theme.name,
    theme.retired ? 'retired' : '',
    count === 1 ? '1 paragraph' : `${count.toLocaleString('en')} paragraphs`,
    theme.key === null ? '' : `key ${theme.key}`,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** A theme in the tree. It is a mark for the keyboard too: the tree hears the keys. */
export const ThemeRow = memo(function ThemeRow(props: ThemeRowProps) {
  const { row, index, count, isChosen, isRenaming, isDragged, drop, acts } = props;
  const { theme, depth, hasChildren, isOpen } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys.
    <div
      role="treeitem"
      tabIndex={isChosen ? 0 : -1}
      aria-label={rowName(row, count)}
      aria-level={depth + 1}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isChosen}
      {...(hasChildren && { 'aria-expanded': isOpen })}
      data-theme-row={theme.id}
      data-row={index}
      draggable={!isRenaming}
      title={theme.name}
      className={css(
        'row',
        isChosen && 'on',
        !row.isMatch && 'beside',
        theme.retired && 'retired',
        isDragged && 'dragged',
        drop?.edge === 'inside' && 'drop-inside',
      )}
      style={{ paddingInlineStart: 4 + indentOf(depth) }}
      onClick={() => acts.onChoose(theme.id)}
      onDoubleClick={() => acts.onRename(theme.id)}
    >
      {hasChildren ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do the same on the row.
        // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; the row says whether it is open.
        <span
          className={css('twist', isOpen && 'open')}
          onClick={(event) => {
            event.stopPropagation();
            acts.onToggle(theme.id);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        />
      ) : (
        <span className={css('no-twist')} />
      )}
      <Swatch colour={theme.colour} />
      {isRenaming ? (
        <NameInput
          label={`New name of ${theme.name}`}
          name={theme.name}
          onDone={(name) => acts.onRenamed(theme.id, name)}
        />
      ) : (
        <span className={css('name', 'cut', hasChildren && depth === 0 && 'branch')} dir="auto">
          {theme.name}
        </span>
      )}
      {theme.retired && <span className={css('word')}>retired</span>}
      <span className={css('count')}>{count === 0 ? '–' : count.toLocaleString('en')}</span>
      {theme.key === null ? <span className={css('no-key')} /> : <Kbd>{theme.key}</Kbd>}
      {drop && drop.edge !== 'inside' && (
        <span
          className={css('drop-line', drop.edge)}
          style={{ insetInlineStart: 22 + indentOf(drop.depth) }}
        />
      )}
    </div>
  );
});
