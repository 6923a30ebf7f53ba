import { type PointerEvent, useMemo } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { paragraphSheet, type Sheet } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';
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

interface Cell {
  readonly paragraph: number;
  readonly x: number;
  readonly width: number;
  readonly fill: string;
  readonly height: number;
}

/** The strip's cells: the themes of a paragraph side by side, a short grey mark where it was read without one. */
export function stripCells(
  sheet: Sheet,
  count: number,
  themes: ReadonlyMap<ThemeId, Theme>,
): readonly Cell[] {
  const cells: Cell[] = [];
  for (let paragraph = 0; paragraph < count; paragraph++) {
    const said = paragraphSheet(sheet, paragraph);
    const width = WIDTH / Math.max(1, said.codings.length);
    for (const [i, coding] of said.codings.entries()) {
      const fill = `var(--theme-${themes.get(coding.theme)?.colour ?? 1})`;
      cells.push({ paragraph, x: i * width, width: width - 0.8, fill, height: 0.76 });
    }
    if (said.codings.length === 0)
      cells.push(
        said.read
          ? { paragraph, x: 0, width: 5, fill: 'var(--read-fill)', height: 0.76 }
          : { paragraph, x: 0, width: WIDTH - 0.8, fill: 'var(--line)', height: 0.24 },
      );
  }
  return cells;
}

/** All paragraphs of the document as a thin map of themes; a click or a drag goes there. */
export function DocumentStrip({ sheet, count, current, visible, onParagraph }: DocumentStripProps) {
  const { themes } = useCurrentProject();
  const cells = useMemo(
    () => stripCells(sheet, count, new Map(themes.map((theme) => [theme.id, theme]))),
    [sheet, count, themes],
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
          {cells.map((cell) => (
            <rect
              key={`${cell.paragraph} ${cell.x}`}
              x={cell.x}
              y={cell.paragraph + (1 - cell.height) / 2}
              width={cell.width}
              height={cell.height}
              fill={cell.fill}
            />
          ))}
        </svg>
        <StripView count={count} visible={visible} />
        <span className={css('strip-current')} style={{ top: `${((current + 0.5) / count) * 100}%` }} />
      </div>
    </div>
  );
}

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
