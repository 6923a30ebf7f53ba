import { memo, type PointerEvent, useDeferredValue, useMemo } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { asThemeId, type ThemeId } from '../../domain/ids.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './Reading.module.css';
import { useVisible, type VisibleParagraphsChannel } from './use-visible-paragraphs.ts';

const css = classNames(styles);
const WIDTH = 24;

interface DocumentStripProps {
  readonly sheet: Sheet;
  readonly count: number;
  readonly current: number;
  readonly visible: VisibleParagraphsChannel;
  readonly onParagraph: (paragraph: number) => void;
}

/** The strip's marks: one path a colour, over all paragraphs that carry it. */
export interface StripMark {
  readonly fill: string;
  readonly path: string;
}

// Of a path of many thousand marks: no more digits than the eye could tell.
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The themes of a paragraph side by side, a short grey mark where it was read without one, a thin line where unread. */
export function stripMarks(
  sheet: Sheet,
  count: number,
  themes: ReadonlyMap<ThemeId, Theme>,
): readonly StripMark[] {
  const paths = new Map<string, string[]>();
  const draw = (fill: string, paragraph: number, x: number, width: number, height: number) => {
    const path = paths.get(fill) ?? [];
    const top = paragraph + (1 - height) / 2;
    path.push(`M${tenth(x)} ${Math.round(top * 100) / 100}h${tenth(width)}v${height}h${tenth(-width)}z`);
    paths.set(fill, path);
  };
  let row = 0;
  let readRow = 0;
  for (let paragraph = 0; paragraph < count; paragraph++) {
    const from = row;
    while (sheet.paragraph[row] === paragraph) row++;
    const isRead = sheet.read[readRow] === paragraph;
    if (isRead) readRow++;
    const width = WIDTH / Math.max(1, row - from);
    for (let i = from; i < row; i++) {
      const theme = themes.get(asThemeId(at(sheet.theme, i)));
      draw(`var(--theme-${theme?.colour ?? 1})`, paragraph, (i - from) * width, width - 0.8, 0.76);
    }
    if (isRead) draw('var(--read-fill)', paragraph, 0, 5, 0.76);
    else if (row === from) draw('var(--line)', paragraph, 0, WIDTH - 0.8, 0.24);
  }
  return [...paths].map(([fill, path]) => ({ fill, path: path.join('') }));
}

/** All paragraphs of the document as a thin map of themes; a click or a drag goes there. */
export const DocumentStrip = memo(function DocumentStrip(props: DocumentStripProps) {
  const { sheet, count, current, visible, onParagraph } = props;
  const { themes } = useCurrentProject();
  // The text is painted first, and in it the mark of a key.
  const drawn = useDeferredValue<Sheet | null>(sheet, null);
  const marks = useMemo(
    () => (drawn ? stripMarks(drawn, count, new Map(themes.map((theme) => [theme.id, theme]))) : []),
    [drawn, count, themes],
  );
  const jump = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const paragraph = Math.floor(((event.clientY - box.top) / box.height) * count);
    onParagraph(Math.min(Math.max(paragraph, 0), count - 1));
  };
  return (
    <div className={css('strip')}>
      <div
        role="slider"
        aria-label="Place in the document"
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={current + 1}
        aria-valuetext={`Paragraph ${current + 1} of ${count}`}
        tabIndex={0}
        className={css('strip-map')}
        style={{ maxHeight: count * 17 }}
        onPointerDown={jump}
        onPointerMove={jump}
      >
        <svg viewBox={`0 0 ${WIDTH} ${count}`} preserveAspectRatio="none" aria-hidden="true">
          {marks.map((mark) => (
            <path key={mark.fill} d={mark.path} fill={mark.fill} />
          ))}
        </svg>
        <StripView count={count} visible={visible} />
        <span className={css('strip-current')} style={{ top: `${((current + 0.5) / count) * 100}%` }} />
      </div>
    </div>
  );
});

function StripView({
  count,
  visible,
}: {
  readonly count: number;
  readonly visible: VisibleParagraphsChannel;
}) {
  const { first, last } = useVisible(visible);
  return (
    <span
      className={css('strip-view')}
      style={{ top: `${(first / count) * 100}%`, height: `${((last - first + 1) / count) * 100}%` }}
    />
  );
}
