import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { Document, DocumentText } from '../../domain/document.ts';
import { paragraphText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { Memo } from '../../domain/memo.ts';
import { paragraphSheet, type Sheet } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { classNames } from '../../ui/class-names.ts';
import { rangeWith } from '../../ui/range-with.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';
import { ParagraphRow } from './ParagraphRow.tsx';
import { ThemePalette } from './ThemePalette.tsx';

const css = classNames(styles);

// Rough height of a row before it is measured: the closer, the smaller the scroll bar's corrections.
const LINE_HEIGHT = 27;
const CHARACTERS_PER_LINE = 68;
// CJK characters are about twice as wide.
const WIDE = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff]/u;
const ROW_PADDING = 15;

interface ParagraphListProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly sheet: Sheet;
  readonly memos: readonly Memo[];
  readonly paragraph: number;
  readonly palette: string | null;
  readonly onPalette: (typed: string | null) => void;
  readonly onParagraph: (paragraph: number) => void;
  readonly onVisible: (first: number, last: number) => void;
  readonly onApply: (theme: ThemeId, goOn: boolean) => void;
  readonly onAdd: (name: string) => Promise<ThemeId | null>;
}

/** The paragraphs, of which only those near the view are in the page: a document of any length opens at once. */
export function ParagraphList(props: ParagraphListProps) {
  const { document, text, sheet, memos, paragraph, palette, onVisible } = props;
  const { themes } = useCurrentProject();
  const scroller = useRef<HTMLOListElement>(null);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const withMemo = useMemo(
    () =>
      new Set(
        memos.flatMap(({ target }) =>
          target.kind === 'paragraph' && target.documentId === document.id ? [target.paragraph] : [],
        ),
      ),
    [memos, document.id],
  );
  const virtualizer = useVirtualizer({
    count: text.starts.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimatedHeight(text, index),
    overscan: 8,
    rangeExtractor: rangeWith(paragraph),
    paddingStart: 12,
    paddingEnd: 160,
    onChange: (instance) => {
      const range = instance.range;
      if (range) onVisible(range.startIndex, range.endIndex);
    },
  });

  // Follows the current paragraph, and opens at it; a paragraph in view stays where it is.
  const isOpening = useRef(true);
  useEffect(() => {
    virtualizer.scrollToIndex(paragraph, { align: isOpening.current ? 'center' : 'auto' });
    isOpening.current = false;
    const isTyping = globalThis.document.activeElement?.matches('input, textarea') ?? false;
    if (!isTyping)
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true }),
      );
  }, [paragraph, virtualizer]);

  // A click anywhere in a paragraph makes it the current one; the keyboard has the arrow keys.
  const { onParagraph } = props;
  useEffect(() => {
    const list = scroller.current;
    const onClick = (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
      if (row) onParagraph(Number(row.dataset['index']));
    };
    list?.addEventListener('click', onClick);
    return () => list?.removeEventListener('click', onClick);
  }, [onParagraph]);

  const items = virtualizer.getVirtualItems();
  return (
    <ol ref={scroller} className={css('text')} aria-label={`Paragraphs of ${document.title}`}>
      <li role="presentation" style={{ height: virtualizer.getTotalSize() }} aria-hidden="true" />
      {items.map((item) => (
        <ParagraphRow
          key={item.key}
          measure={virtualizer.measureElement}
          index={item.index}
          top={item.start}
          count={text.starts.length}
          language={document.language}
          text={paragraphText(text, item.index)}
          start={at(text.starts, item.index)}
          said={paragraphSheet(sheet, item.index)}
          themes={byId}
          isCurrent={item.index === paragraph}
          hasMemo={withMemo.has(item.index)}
        >
          {item.index === paragraph && palette !== null && (
            <ThemePalette
              paragraph={paragraph}
              typed={palette}
              sheet={sheet}
              onApply={props.onApply}
              onAdd={props.onAdd}
              onClose={() => props.onPalette(null)}
            />
          )}
        </ParagraphRow>
      ))}
    </ol>
  );
}

function estimatedHeight(text: DocumentText, index: number): number {
  const length = at(text.ends, index) - at(text.starts, index);
  const start = at(text.starts, index);
  const width = WIDE.test(text.text.slice(start, start + 40)) ? 2 : 1;
  return Math.ceil((length * width) / CHARACTERS_PER_LINE) * LINE_HEIGHT + ROW_PADDING;
}
