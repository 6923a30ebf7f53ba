import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { MemoId } from '../../domain/ids.ts';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { rangeWith } from '../../ui/range-with.ts';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import { focusPlace } from '../focus-place.ts';
import { useKeptPosition } from '../kept-position.ts';
import { BegunMemo } from './BegunMemo.tsx';
import { MemoCard } from './MemoCard.tsx';
import styles from './MemosScreen.module.css';
import { MEMO_COMMANDS } from './memo-commands.ts';
import type { ShownMemo } from './memo-entries.ts';
import { memoHref } from './memo-href.ts';
import { useMemoActs } from './use-memo-acts.ts';
import { useMemoTexts } from './use-memo-texts.ts';

const css = classNames(styles);

const CARD_HEIGHT = 96; // px, until it is measured
const PAGE = 6; // cards

interface MemoListProps {
  readonly shown: readonly ShownMemo[];
  /** What a memo is being written on that there is none on yet. */
  readonly begun: MemoTarget | null;
  readonly onBegunLeft: () => void;
  readonly edited: MemoId | null;
  readonly onEdited: (id: MemoId | null) => void;
  /** Names the list in the address, so that it is found again where it stood. */
  readonly address: string;
}

/** The memos one below the other, each with what it stands on; only those near the view are in the page. */
export function MemoList({ shown, begun, onBegunLeft, edited, onEdited, address }: MemoListProps) {
  const { entry, coder } = useCurrentProject();
  const acts = useMemoActs();
  const { commandOf, keyOf } = useCommandKeys(MEMO_COMMANDS);
  const scroller = useRef<HTMLOListElement>(null);
  const kept = useKeptPosition('memos', address);
  const [start] = useState(kept.find);
  const [current, setCurrent] = useState(start ?? 0);
  const isBegun = ({ memo }: ShownMemo): boolean =>
    begun !== null && memo.coderId === coder.id && sameTarget(memo.target, begun);
  const begunMemo = begun === null ? undefined : shown.find(isBegun);
  const listed = useMemo(() => shown.filter((one) => one !== begunMemo), [shown, begunMemo]);
  const total = listed.length;
  const at = Math.min(current, total - 1);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => listed[index]?.memo.id ?? index,
    overscan: 4,
    rangeExtractor: rangeWith(at),
  });
  const items = virtualizer.getVirtualItems();
  const texts = useMemoTexts(items.flatMap(({ index }) => listed[index]?.memo ?? []));

  // Opens where it stood; what changes later is not gone to.
  const aim = useRef(start);
  useEffect(() => {
    if (aim.current === null || aim.current >= total) return;
    virtualizer.scrollToIndex(aim.current, { align: 'center' });
    focusPlace(scroller.current, aim.current);
    aim.current = null;
  }, [total, virtualizer]);
  const place = edited === null ? -1 : listed.findIndex(({ memo }) => memo.id === edited);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place, { align: 'auto' });
  }, [place, virtualizer]);

  const goTo = (to: number): void => {
    setCurrent(to);
    kept.tell(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
    focusPlace(scroller.current, to);
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE,
    PageUp: -PAGE,
    Home: -total,
    End: total,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isCard = event.target instanceof HTMLLIElement;
    const step = steps[event.key];
    const command = commandOf(event);
    const one = listed[at];
    if (!isCard || !one) return;
    const isOwn = one.memo.coderId === coder.id;
    const href = memoHref(entry.id, one.memo.target);
    if (step !== undefined) goTo(Math.max(0, Math.min(total - 1, at + step)));
    else if (command === 'memos write' && isOwn) onEdited(one.memo.id);
    else if (command === 'memos delete' && isOwn) {
      acts.delete(one.memo);
      if (total > 1) goTo(Math.min(at, total - 2));
    } else if (command === 'memos open' && href !== null) location.hash = href;
    else return;
    event.preventDefault();
  };
  return (
    <>
      {begun !== null && <BegunMemo target={begun} memo={begunMemo?.memo} onLeft={onBegunLeft} />}
      <ol
        ref={scroller}
        className={css('list')}
        aria-label="Memos"
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const card = target.closest<HTMLElement>('[data-place]');
          if (!card) return;
          setCurrent(Number(card.dataset['place']));
          kept.tell(Number(card.dataset['place']));
        }}
      >
        <li role="presentation" aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
        {items.map((item) => {
          const one = listed[item.index];
          if (!one) return null;
          return (
            <MemoCard
              key={item.key}
              ref={virtualizer.measureElement}
              shown={one}
              place={item.index}
              total={total}
              top={item.start}
              text={'documentId' in one.memo.target ? texts.get(one.memo.target.documentId) : undefined}
              isCurrent={item.index === at}
              isEdited={one.memo.id === edited}
              onEdit={() => onEdited(one.memo.id)}
              onLeft={(byKey) => {
                onEdited(null);
                if (byKey) focusPlace(scroller.current, item.index);
              }}
              onDelete={() => acts.delete(one.memo)}
            />
          );
        })}
      </ol>
      <p className={css('keys')}>
        <Kbd>↑ ↓</Kbd> move <KeyHint keys={keyOf('memos open')}>go to its place</KeyHint>{' '}
        <KeyHint keys={keyOf('memos write')}>write</KeyHint>{' '}
        <KeyHint keys={keyOf('memos delete')}>delete</KeyHint>
      </p>
    </>
  );
}
