import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SearchState } from '../../analysis/search/search-client.ts';
import type { Coder } from '../../domain/coder.ts';
import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { loadReadingFace } from '../../ui/fonts.ts';
import { rangeWith } from '../../ui/range-with.ts';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import { focusPlace } from '../focus-place.ts';
import { useKeptPosition } from '../kept-position.ts';
import { counted, numberText } from '../number-words.ts';
import { useHitDocuments } from '../use-hit-documents.ts';
import { HitRow } from './HitRow.tsx';
import { chosenRange, toggled } from './hit-choice.ts';
import styles from './SearchScreen.module.css';
import { SEARCH_COMMANDS } from './search-commands.ts';

const css = classNames(styles);

const ROW_HEIGHT = 34; // px
const PAGE = 15; // rows

interface HitListProps {
  readonly state: SearchState;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly coder: Coder;
  /** Rows of the hits, whatever order they are listed in. */
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
  /** Names the list in the address, so that it is found again where it stood. */
  readonly address: string;
}

/** Every hit in its context, one a line; only those near the view are read and in the page. */
export function HitList({ state, documents, coder, chosen, onChosen, address }: HitListProps) {
  const { entry, themes } = useCurrentProject();
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const { hits, rows } = state;
  const { commandOf } = useCommandKeys(SEARCH_COMMANDS);
  const total = hits.length;
  const scroller = useRef<HTMLOListElement>(null);
  const kept = useKeptPosition('hits', address);
  const [start] = useState(kept.find);
  const [current, setCurrent] = useState(start ?? 0);
  const anchor = useRef(start ?? 0);
  const rowAt = (place: number): number => rows?.[place] ?? place;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    rangeExtractor: rangeWith(current),
  });
  const items = virtualizer.getVirtualItems();
  const shown = items.filter(({ index }) => index < total).map(({ index }) => hits.at(rowAt(index)));
  const ids = [...new Set(shown.map(({ documentId }) => documentId))].sort((a, b) => a - b);
  const found = useHitDocuments(ids, coder.id);
  const languages = [...new Set(ids.map((id) => documents.get(id)?.language ?? ''))].join();
  useEffect(() => {
    for (const language of languages.split(',')) void loadReadingFace(language);
  }, [languages]);

  // Opens where it stood, as soon as there are that many hits again; once more where the hits came anew and took the
  // focus with them, but never away from where the researcher has gone meanwhile.
  const aim = useRef(start);
  useEffect(() => {
    if (aim.current === null || aim.current >= total) return;
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && active.id !== 'screen') return;
    virtualizer.scrollToIndex(aim.current, { align: 'center' });
    focusPlace(scroller.current, aim.current);
  }, [total, virtualizer]);

  const goTo = (place: number): void => {
    const to = Math.max(0, Math.min(total - 1, place));
    aim.current = null;
    setCurrent(to);
    kept.tell(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
    focusPlace(scroller.current, to);
  };
  const reach = (target: EventTarget): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    if (!row) return;
    const place = Number(row.dataset['place']);
    setCurrent(place);
    kept.tell(place);
  };
  const choose = (place: number, isRange: boolean): void => {
    if (isRange) onChosen(chosenRange(chosen, anchor.current, place, rowAt));
    else {
      onChosen(toggled(chosen, rowAt(place)));
      anchor.current = place;
    }
  };
  const hrefOf = (place: number): string => {
    const { documentId, paragraph } = hits.at(rowAt(place));
    const query = { paragraph: String(paragraph + 1) };
    return placeHref({ project: entry.id, screen: 'coding', item: documentId, query });
  };
  const all = (): void =>
    onChosen(chosen.size === total ? new Set() : new Set(Array.from({ length: total }, (_, row) => row)));

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
    if (step !== undefined) {
      const to = Math.max(0, Math.min(total - 1, current + step));
      if (event.shiftKey) onChosen(chosenRange(chosen, current, to, rowAt));
      else anchor.current = to;
      goTo(to);
    } else if (command === 'search choose' || command === 'search choose to')
      choose(current, command === 'search choose to');
    else if (command === 'search choose all') all();
    else if (event.key === 'Escape' && chosen.size > 0) onChosen(new Set());
    else if (command === 'search open' && !(event.target instanceof HTMLAnchorElement))
      location.hash = hrefOf(current);
    else return;
    event.preventDefault();
  };
  if (total === 0)
    return (
      <div className={css('nothing')}>
        {state.phase === 'running'
          ? 'Searching …'
          : state.phase === 'done'
            ? 'No paragraph fits. Try fewer conditions, or a star for other endings: free*'
            : 'Nothing was found until then.'}
      </div>
    );
  return (
    <div className={css('list')}>
      <div className={css('list-head')}>
        <Checkbox
          aria-label={`Choose all ${counted(total, 'hit')}`}
          isSelected={chosen.size === total}
          isIndeterminate={chosen.size > 0 && chosen.size < total}
          onChange={all}
        />
        <span className="quiet small">
          {chosen.size > 0 ? `${numberText(chosen.size)} of ${counted(total, 'hit')} chosen` : 'Choose all'}
        </span>
      </div>
      <ol
        ref={scroller}
        className={css('rows')}
        aria-label="Hits"
        onKeyDown={onKeyDown}
        onFocus={(event) => reach(event.target)}
        onPointerDown={() => {
          aim.current = null;
        }}
      >
        <li role="presentation" aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
        {items.map((item) => {
          if (item.index >= total) return null;
          const row = rowAt(item.index);
          const hit = hits.at(row);
          return (
            <HitRow
              key={row}
              place={item.index}
              total={total}
              top={item.start}
              hit={hit}
              document={documents.get(hit.documentId)}
              found={found.get(hit.documentId)}
              themes={byId}
              isCurrent={item.index === Math.min(current, total - 1)}
              isChosen={chosen.has(row)}
              href={hrefOf(item.index)}
              onChoose={(isRange) => choose(item.index, isRange)}
            />
          );
        })}
      </ol>
    </div>
  );
}
