import { type DragEvent, type HTMLAttributes, useEffect, useRef, useState } from 'react';
import type { ThemeNode, ThemePlace } from '../../domain/codebook.ts';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import type { CodebookRow } from './codebook-rows.ts';
import { INDENT } from './ThemeRow.tsx';
import { type Drop, type DropEdge, dropAtEnd, dropOn } from './theme-moves.ts';

const MIME = 'application/x-leitmotif-theme';
// Long enough that crossing a closed branch does not open it.
const OPENS_AFTER_MS = 600;

interface ThemeDragInput {
  readonly tree: readonly ThemeNode[];
  readonly rows: readonly CodebookRow[];
  readonly onMove: (id: ThemeId, to: ThemePlace) => void;
  /** Opens a closed branch over which a theme is held. */
  readonly onOpen: (id: ThemeId) => void;
}

interface ThemeDrag {
  readonly dragged: ThemeId | null;
  readonly drop: Drop | null;
  /** For the element around the rows. */
  readonly events: Pick<
    HTMLAttributes<HTMLElement>,
    'onDragStart' | 'onDragOver' | 'onDragLeave' | 'onDrop' | 'onDragEnd'
  >;
}

const rowElement = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;

function edgeAt(event: DragEvent, element: HTMLElement): DropEdge {
  const box = element.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  if (part < 0.3) return 'before';
  return part > 0.7 ? 'after' : 'inside';
}

function isBelowRows({ currentTarget, clientY }: DragEvent): boolean {
  const last = [...currentTarget.querySelectorAll('[data-row]')].at(-1);
  return last !== undefined && clientY > last.getBoundingClientRect().bottom;
}

/** Dragging themes in the tree with the mouse; the keyboard has Alt and the arrow keys. */
export function useThemeDrag({ tree, rows, onMove, onOpen }: ThemeDragInput): ThemeDrag {
  const [dragged, setDragged] = useState<ThemeId | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const held = drop?.edge === 'inside' ? rows[drop.row] : undefined;
  const heldClosed = held?.hasChildren && !held.isOpen ? held.theme.id : null;
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    if (heldClosed === null) return undefined;
    const timer = setTimeout(() => open.current(heldClosed), OPENS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [heldClosed]);

  const end = () => {
    setDragged(null);
    setDrop(null);
  };
  const dropAt = (event: DragEvent): Drop | null => {
    if (dragged === null) return null;
    const element = rowElement(event);
    if (!element) return isBelowRows(event) ? dropAtEnd(tree, rows, dragged) : null;
    const start = element.getBoundingClientRect().left;
    const wantedDepth = Math.max(0, Math.floor((event.clientX - start - 22) / INDENT));
    return dropOn(tree, rows, dragged, {
      row: Number(element.dataset['row']),
      edge: edgeAt(event, element),
      wantedDepth,
    });
  };
  const isSame = (next: Drop | null): boolean =>
    next?.row === drop?.row && next?.edge === drop?.edge && next?.depth === drop?.depth;

  return {
    dragged,
    drop,
    events: {
      onDragStart: (event) => {
        const element = rowElement(event);
        if (!element) return;
        const id = asThemeId(Number(element.dataset['themeRow']));
        event.dataTransfer.setData(MIME, String(id));
        event.dataTransfer.effectAllowed = 'move';
        setDragged(id);
      },
      onDragOver: (event) => {
        if (dragged === null) return;
        const next = dropAt(event);
        if (next) {
          event.preventDefault();
          event.dataTransfer.dropEffect = 'move';
        }
        if (!isSame(next)) setDrop(next);
      },
      onDragLeave: (event) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setDrop(null);
      },
      onDrop: (event) => {
        const next = dropAt(event);
        if (dragged !== null && next) {
          event.preventDefault();
          onMove(dragged, next.place);
        }
        end();
      },
      onDragEnd: end,
    },
  };
}
