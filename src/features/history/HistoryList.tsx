import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryEntry } from '../../domain/history.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { rangeWith } from '../../ui/range-with.ts';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import { focusPlace } from '../focus-place.ts';
import { useKeptPosition } from '../kept-position.ts';
import { HistoryRow } from './HistoryRow.tsx';
import styles from './HistoryScreen.module.css';
import type { BackTo } from './HistoryScreen.tsx';
import { HISTORY_COMMANDS } from './history-commands.ts';
import { type Standing, wishPlace } from './wish-href.ts';

const css = classNames(styles);

const ROW_HEIGHT = 34; // px
const PAGE = 15; // rows

// Stands for the line below the first entry.
const BEGINNING = 0;

/** The line of an entry, or of the beginning; -1 where it is not shown, or none is meant. */
function placeOf(seq: number | null, shown: readonly HistoryEntry[], endsWithBeginning: boolean): number {
  if (seq === BEGINNING) return endsWithBeginning ? shown.length : -1;
  return seq === null ? -1 : shown.findIndex((entry) => entry.seq === seq);
}

interface HistoryListProps {
  readonly shown: readonly HistoryEntry[];
  readonly undone: ReadonlySet<number>;
  readonly standing: Standing;
  /** The newest entry of all: there is nothing behind it to take back. */
  readonly newest: number;
  /** Behind this entry can be gone back, before it not; null where all can be taken back. */
  readonly fixed: number | null;
  /** Whether a last line offers to go back to before the first entry. */
  readonly endsWithBeginning: boolean;
  /** Names the list in the address, so that it is found again where it stood. */
  readonly address: string;
  readonly onBack: (to: BackTo) => void;
}

/** The entries, one a line; only those near the view are in the page. */
export function HistoryList(props: HistoryListProps) {
  const { shown, undone, standing, newest, fixed, endsWithBeginning, address, onBack } = props;
  const { entry: project, coders } = useCurrentProject();
  const { commandOf, keyOf } = useCommandKeys(HISTORY_COMMANDS);
  const names = useMemo(() => new Map(coders.map(({ id, name }) => [id, name])), [coders]);
  const scroller = useRef<HTMLOListElement>(null);
  const kept = useKeptPosition('history', address);
  // By number, not by place: entries that come in the meantime push the others down.
  const [start] = useState(kept.find);
  const [current, setCurrent] = useState(start);
  const total = shown.length + (endsWithBeginning ? 1 : 0);
  const at = useMemo(
    () => Math.max(0, placeOf(current, shown, endsWithBeginning)),
    [current, shown, endsWithBeginning],
  );
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    rangeExtractor: rangeWith(at),
  });
  // Opens where it stood, as soon as that much of the history is read again.
  const aim = useRef(start);
  useEffect(() => {
    const to = aim.current === null ? -1 : placeOf(aim.current, shown, endsWithBeginning);
    if (to < 0) return;
    virtualizer.scrollToIndex(to, { align: 'center' });
    focusPlace(scroller.current, to);
    aim.current = null;
  }, [shown, endsWithBeginning, virtualizer]);

  const makeCurrent = (place: number): void => {
    const seq = shown[place]?.seq ?? BEGINNING;
    setCurrent(seq);
    kept.tell(seq);
  };
  const goTo = (to: number): void => {
    makeCurrent(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
    focusPlace(scroller.current, to);
  };
  const canGoBack = (entry: HistoryEntry): boolean =>
    entry.seq < newest && (fixed === null || entry.seq >= fixed);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: -total,
    End: total,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const command = commandOf(event);
    const entry = shown[at];
    if (step !== undefined) goTo(Math.max(0, Math.min(total - 1, at + step)));
    else if (!(event.target instanceof HTMLLIElement)) return;
    else if (command === 'history open') {
      const href = entry && wishPlace(entry, project.id, standing)?.href;
      if (href) location.hash = href;
    } else if (command === 'history back') {
      if (entry ? canGoBack(entry) : endsWithBeginning) onBack(entry ?? 'beginning');
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <ol
        ref={scroller}
        className={css('list')}
        aria-label="History"
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          aim.current = null;
        }}
        onFocus={({ target }) => {
          const row = target.closest<HTMLElement>('[data-place]');
          if (row) makeCurrent(Number(row.dataset['place']));
        }}
      >
        <li role="presentation" aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
        {virtualizer.getVirtualItems().map(({ index, start: top }) => {
          const entry = shown[index];
          return (
            <HistoryRow
              key={entry?.seq ?? 'beginning'}
              entry={entry ?? null}
              place={index}
              total={total}
              top={top}
              coder={entry?.coderId == null ? '' : (names.get(entry.coderId) ?? 'deleted coder')}
              where={entry ? wishPlace(entry, project.id, standing) : null}
              isUndone={entry !== undefined && undone.has(entry.seq)}
              isCurrent={index === at}
              {...((entry ? canGoBack(entry) : true) && { onBack: () => onBack(entry ?? 'beginning') })}
            />
          );
        })}
      </ol>
      <p className={css('keys')}>
        <Kbd>↑ ↓</Kbd> move <KeyHint keys={keyOf('history open')}>go to its place</KeyHint>{' '}
        <KeyHint keys={keyOf('history back')}>undo back to here</KeyHint>
      </p>
    </>
  );
}
