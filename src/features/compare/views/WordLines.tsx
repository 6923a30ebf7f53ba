import { useVirtualizer } from '@tanstack/react-virtual';
import { useLiveQuery } from 'dexie-react-hooks';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { shownText } from '../../../analysis/words/tokens.ts';
import type { WordLinesAnswer } from '../../../analysis/words/word-lines.ts';
import { paragraphLanguage, textDirection } from '../../../domain/direction.ts';
import { type Document, paragraphText } from '../../../domain/document.ts';
import { asDocumentId, type CoderId } from '../../../domain/ids.ts';
import { dateText } from '../../../domain/partial-date.ts';
import { placeHref } from '../../../domain/place.ts';
import { at } from '../../../domain/typed-arrays.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { classNames } from '../../../ui/class-names.ts';
import { loadReadingFace } from '../../../ui/fonts.ts';
import { rangeWith } from '../../../ui/range-with.ts';
import { useCurrentProject } from '../../current-project.tsx';
import { focusPlace } from '../../focus-place.ts';
import { hitContext } from '../../hit-context.ts';
import { useKeptPosition } from '../../kept-position.ts';
import { numberText } from '../../number-words.ts';
import { type HitDocument, useHitDocuments } from '../../use-hit-documents.ts';
import styles from './WordLines.module.css';

const css = classNames(styles);

const ROW_HEIGHT = 34; // px
const PAGE = 10; // rows

interface WordLinesProps {
  readonly lines: WordLinesAnswer;
  readonly label: string;
  readonly coder: CoderId;
}

/** A line a place, the word in the middle; only those near the view are read and in the page. */
export function WordLines({ lines, label, coder }: WordLinesProps) {
  const { store, entry } = useCurrentProject();
  const documents = useLiveQuery(() => listDocuments(store), [store]);
  const byId = useMemo(() => new Map(documents?.map((document) => [document.id, document])), [documents]);
  const total = lines.start.length;
  const scroller = useRef<HTMLOListElement>(null);
  const kept = useKeptPosition('lines', label);
  const [start] = useState(() => Math.min(kept.read(), total - 1));
  const [current, setCurrent] = useState(start);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    rangeExtractor: rangeWith(current),
  });
  const items = virtualizer.getVirtualItems();
  const documentAt = (index: number) => asDocumentId(at(lines.document, index));
  const ids = [...new Set(items.map(({ index }) => documentAt(index)))].sort((a, b) => a - b);
  const found = useHitDocuments(ids, coder);
  const languages = [...new Set(ids.map((id) => byId.get(id)?.language ?? ''))].join();
  useEffect(() => {
    for (const language of languages.split(',')) void loadReadingFace(language);
  }, [languages]);
  useEffect(() => {
    if (start > 0) virtualizer.scrollToIndex(start, { align: 'center' });
  }, [start, virtualizer]);

  const hrefOf = (index: number): string =>
    placeHref({
      project: entry.id,
      screen: 'coding',
      item: documentAt(index),
      query: { paragraph: String(at(lines.paragraph, index) + 1) },
    });
  const reach = (target: EventTarget): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
    if (!row) return;
    const place = Number(row.dataset['place']);
    kept.tell(place);
    setCurrent(place);
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
    const step = steps[event.key];
    if (step !== undefined) {
      const to = Math.max(0, Math.min(total - 1, current + step));
      setCurrent(to);
      kept.tell(to);
      virtualizer.scrollToIndex(to, { align: 'auto' });
      focusPlace(scroller.current, to);
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement))
      location.hash = hrefOf(current);
    else return;
    event.preventDefault();
  };
  return (
    <ol
      ref={scroller}
      className={css('lines')}
      aria-label={label}
      onKeyDown={onKeyDown}
      onFocus={(event) => reach(event.target)}
      onPointerDown={(event) => reach(event.target)}
    >
      <li role="presentation" aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
      {items.map(({ index, start: top }) => (
        <Line
          key={index}
          place={index}
          total={total}
          top={top}
          paragraph={at(lines.paragraph, index)}
          start={at(lines.start, index)}
          length={lines.length}
          document={byId.get(documentAt(index))}
          found={found.get(documentAt(index))}
          isCurrent={index === current}
          href={hrefOf(index)}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly place: number;
  readonly total: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  readonly paragraph: number;
  readonly start: number;
  readonly length: number;
  readonly document: Document | undefined;
  /** Undefined until it is read. */
  readonly found: HitDocument | undefined;
  readonly isCurrent: boolean;
  readonly href: string;
}

function Line(props: LineProps) {
  const { place, total, top, paragraph, start, length, document, found, isCurrent, href } = props;
  const language = document?.language ?? '';
  const text = found ? shownText(paragraphText(found.text, paragraph), language) : '';
  const { left, hit, right } = hitContext(text, start, start + length);
  const title = document?.title ?? 'deleted document';
  const where = `${title}, paragraph ${paragraph + 1}`;
  return (
    <li
      data-place={place}
      className={css('line', isCurrent && 'current')}
      style={{ transform: `translateY(${top}px)` }}
      aria-posinset={place + 1}
      aria-setsize={total}
      tabIndex={isCurrent ? 0 : -1}
    >
      <span
        className={css('context', 'reading')}
        lang={paragraphLanguage(text, language) || undefined}
        dir={textDirection(text)}
      >
        <span className={css('left')}>
          <span>{left}</span>
        </span>
        <mark>{hit || '…'}</mark>
        <span className={css('right')}>{right}</span>
      </span>
      <span className={css('source')}>
        <a href={href} tabIndex={-1} title={where} aria-label={`Open in Coding: ${where}`}>
          <bdi className="cut" lang={language || undefined}>
            {title}
          </bdi>
        </a>
        <span className={css('date')}>{document?.date ? dateText(document.date) : 'undated'}</span>
        <span className={css('number')}>¶ {numberText(paragraph + 1)}</span>
      </span>
    </li>
  );
}
