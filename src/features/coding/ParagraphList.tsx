import { useEffect, useMemo, useRef } from 'react';
import type { Document, DocumentText } from '../../domain/document.ts';
import { paragraphText } from '../../domain/document.ts';
import { paragraphSheet, type Span } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { classNames } from '../../ui/class-names.ts';
import { type RowsInView, useFlowingRows } from '../../ui/use-flowing-rows.ts';
import { useCurrentProject } from '../current-project.tsx';
import { estimatedHeights } from './estimated-heights.ts';
import type { FoundPlace } from './find-in-text.ts';
import { memoParagraphs } from './memo-paragraphs.ts';
import styles from './Paragraph.module.css';
import { ParagraphRow, type TranslatedParagraph } from './ParagraphRow.tsx';
import { ThemePalette } from './ThemePalette.tsx';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);
const NOTHING_FOUND: readonly Span[] = [];

export interface FoundInList {
  readonly byParagraph: ReadonlyMap<number, readonly FoundPlace[]>;
  readonly current: FoundPlace | null;
}

interface ParagraphListProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly work: CodingWork;
  readonly paragraph: number;
  readonly found: FoundInList | null;
  /** The counterpart of a paragraph; null where there is no translation beside the text. */
  readonly translationOf: ((paragraph: number) => TranslatedParagraph | null) | null;
  readonly onParagraph: (paragraph: number) => void;
  readonly onVisible: (first: number, last: number) => void;
}

/** The paragraphs, of which only those near the view are in the page: a document of any length opens at once. */
export function ParagraphList(props: ParagraphListProps) {
  const { document, text, work, paragraph, found, onVisible, translationOf } = props;
  const { sheet, memos, palette, armed } = work;
  const { themes } = useCurrentProject();
  const scroller = useRef<HTMLOListElement>(null);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const withMemo = useMemo(() => memoParagraphs(memos, document.id), [memos, document.id]);
  const heightOf = useMemo(() => estimatedHeights(text), [text]);
  const { virtualizer, rows, above, below, away, measure } = useFlowingRows({
    count: text.starts.length,
    scroller,
    estimate: heightOf,
    kept: paragraph,
    overscan: 6,
    paddingStart: 12,
    paddingEnd: 160,
    onVisible,
  });

  // Follows the current paragraph, and opens at it; a paragraph in view stays where it is.
  const isOpening = useRef(true);
  const isScrolled = useRef(false);
  useEffect(() => {
    // Asking the list itself would lay the page out; what it knows is old only until the frame after it was scrolled.
    if (isOpening.current || isScrolled.current || !isInView(virtualizer, paragraph)) {
      virtualizer.scrollToIndex(paragraph, { align: isOpening.current ? 'center' : 'auto' });
      isScrolled.current = true;
    }
    isOpening.current = false;
    // Asked in the frame itself: a field may have been opened by a key since.
    requestAnimationFrame(() => {
      isScrolled.current = false;
      const isTyping = globalThis.document.activeElement?.matches('input, textarea') ?? false;
      if (isTyping) return;
      scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
    });
  }, [paragraph, virtualizer]);

  // A click anywhere in a paragraph makes it the current one; the keyboard has the arrow keys.
  const { onParagraph } = props;
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const list = scroller.current;
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const row = target?.closest<HTMLElement>('[data-index]');
      if (!row) return;
      const clicked = Number(row.dataset['index']);
      if (!target?.closest('button')) latest.current.clicked(clicked);
      onParagraph(clicked);
    };
    list?.addEventListener('click', onClick);
    return () => list?.removeEventListener('click', onClick);
  }, [onParagraph]);
  // Stable, so that rows whose paragraph did not change are not drawn anew.
  const choose = useRef((theme: Parameters<CodingWork['choose']>[0]) => latest.current.choose(theme));

  return (
    <ol
      ref={scroller}
      className={css('text', armed.theme !== null && 'is-armed')}
      aria-label={`Paragraphs of ${document.title}`}
    >
      <li role="presentation" style={{ height: above }} aria-hidden="true" />
      {rows.map((item) => (
        <ParagraphRow
          key={item.key}
          measure={measure}
          index={item.index}
          name={String(item.index + 1)}
          away={item === away ? item.start : null}
          place={item.index + 1}
          count={text.starts.length}
          language={document.language}
          text={paragraphText(text, item.index)}
          start={at(text.starts, item.index)}
          said={paragraphSheet(sheet, item.index)}
          themes={byId}
          isCurrent={item.index === paragraph}
          chosen={work.chosenCoding?.theme ?? null}
          onChoose={choose.current}
          hasMemo={withMemo.has(item.index)}
          found={found?.byParagraph.get(item.index) ?? NOTHING_FOUND}
          foundAt={found?.current?.paragraph === item.index ? found.current : null}
          translation={translationOf ? translationOf(item.index) : undefined}
        >
          {item.index === paragraph && palette !== null && (
            <ThemePalette
              name={`¶ ${paragraph + 1}`}
              work={work}
              showsUse
              onGoOn={() => onParagraph(paragraph + 1)}
            />
          )}
        </ParagraphRow>
      ))}
      <li role="presentation" style={{ height: below }} aria-hidden="true" />
    </ol>
  );
}

/** Whether the row is wholly in view, as far as the list knows without being laid out. */
function isInView({ scrollOffset, scrollRect, measurementsCache }: RowsInView, row: number): boolean {
  const place = measurementsCache[row];
  if (!place || scrollOffset === null || scrollRect === null) return false;
  return place.start >= scrollOffset && place.end <= scrollOffset + scrollRect.height;
}
