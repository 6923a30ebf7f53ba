import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { rangeWith } from './range-with.ts';

export type RowsInView = Virtualizer<HTMLElement, Element>;

interface FlowingRowsInput {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Height of a row that was not in the page yet, px. */
  readonly estimate: (row: number) => number;
  /** Stays in the page wherever it is scrolled to: the row that has the focus, which would be lost with it. */
  readonly kept: number;
  readonly overscan: number;
  readonly paddingStart?: number;
  readonly paddingEnd?: number;
  /** Which row an element is, in the page. */
  readonly attribute?: `data-${string}`;
  readonly onVisible?: (first: number, last: number) => void;
}

interface FlowingRows {
  readonly virtualizer: RowsInView;
  /** Those in the page, in order. */
  readonly rows: readonly VirtualItem[];
  /** Heights of what stands for the rows above and below, px. */
  readonly above: number;
  readonly below: number;
  /** The kept row, where it is not among the others: to be placed at its start by itself. */
  readonly away: VirtualItem | null;
  /** To be the ref of every row. */
  readonly measure: (row: Element | null) => void;
}

/**
 * The rows near the view, one after the other in the flow of the page between two spacers. A row that turns out higher
 * than it was thought to be moves those below it by itself, so nothing is drawn for it, and a row keeps its place on the
 * page while others come and go, so it is painted once.
 */
export function useFlowingRows(input: FlowingRowsInput): FlowingRows {
  const { count, scroller, kept, overscan, paddingStart = 0, paddingEnd = 0, onVisible } = input;
  const redraw = useReducer((drawn: number) => drawn + 1, 0)[1];
  const drawn = useRef('');
  const isInCommit = useRef(false);
  const options = {
    count,
    overscan,
    paddingStart,
    paddingEnd,
    indexAttribute: input.attribute ?? 'data-index',
    getScrollElement: () => scroller.current,
    estimateSize: input.estimate,
    rangeExtractor: useMemo(() => rangeWith(kept), [kept]),
    // Rows are in the page from the first drawing on, and are laid out once with all else.
    initialRect: { width: 0, height: globalThis.innerHeight },
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    measureElement: heightOf,
    onChange: (instance: RowsInView, isSync: boolean) => {
      const { range } = instance;
      if (range) onVisible?.(range.startIndex, range.endIndex);
      if (isInCommit.current || placesOf(instance, kept) === drawn.current) return;
      if (isSync) flushSync(redraw);
      else redraw();
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, Element>(options));
  virtualizer.setOptions(options);
  const places = placesOf(virtualizer, kept);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    drawn.current = places;
    isInCommit.current = true;
    virtualizer._willUpdate();
    isInCommit.current = false;
    // What was measured while the rows were put into the page.
    if (placesOf(virtualizer, kept) !== places) redraw();
  });
  const [measure] = useState(() => (row: Element | null) => {
    isInCommit.current = true;
    virtualizer.measureElement(row);
    isInCommit.current = false;
  });
  const { flowing, away } = itemsOf(virtualizer, kept);
  const [first, last] = [flowing[0], flowing.at(-1)];
  return {
    virtualizer,
    rows: virtualizer.getVirtualItems(),
    above: Math.max(0, first?.start ?? 0),
    below: Math.max(0, virtualizer.getTotalSize() - (last?.end ?? 0)),
    away,
    measure,
  };
}

/** To the fraction of a pixel: the rows below stand where the sum of these says. */
function heightOf(row: Element, entry: ResizeObserverEntry | undefined, virtualizer: RowsInView): number {
  const known = entry ? undefined : virtualizer.itemSizeCache.get(virtualizer.indexFromElement(row));
  return entry?.borderBoxSize[0]?.blockSize ?? known ?? row.getBoundingClientRect().height;
}

function itemsOf(virtualizer: RowsInView, kept: number) {
  const items = virtualizer.getVirtualItems();
  const near = items.filter(
    ({ index }, i) =>
      index !== kept ||
      items.length === 1 ||
      items[i - 1]?.index === index - 1 ||
      items[i + 1]?.index === index + 1,
  );
  const away = near.length < items.length ? items.find(({ index }) => index === kept) : undefined;
  return { flowing: near, away: away ?? null };
}

/** All that the drawing of the rows depends on; the same for as long as the page looks right. */
function placesOf(virtualizer: RowsInView, kept: number): string {
  const { flowing, away } = itemsOf(virtualizer, kept);
  return [flowing[0]?.index, flowing.at(-1)?.index, flowing[0]?.start, away?.index, away?.start].join(' ');
}
