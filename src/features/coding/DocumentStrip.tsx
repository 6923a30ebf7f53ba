import { memo, type PointerEvent, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './Reading.module.css';
import { hasSameMarks, STRIP_WIDTH, type Stretch, stripMarks } from './strip-marks.ts';
import { useVisible, type VisibleParagraphsChannel } from './use-visible-paragraphs.ts';

const css = classNames(styles);
interface DocumentStripProps {
  readonly sheet: Sheet;
  readonly count: number;
  readonly current: number;
  readonly visible: VisibleParagraphsChannel;
  readonly onParagraph: (paragraph: number) => void;
}

/** All paragraphs of the document as a thin map of themes; a click or a drag goes there. */
export const DocumentStrip = memo(function DocumentStrip(props: DocumentStripProps) {
  const { sheet, count, current, visible, onParagraph } = props;
  const { themes } = useCurrentProject();
  // The text is painted first, and in it the mark of a key.
  const drawn = useDeferredValue(sheet);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const stretches = useMemo(() => stretchesOf(count), [count]);
  const drawnCount = useMoreEachFrame(stretches.length, STRETCHES_A_FRAME);
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
        <svg viewBox={`0 0 ${STRIP_WIDTH} ${count}`} preserveAspectRatio="none" aria-hidden="true">
          {stretches.slice(0, drawnCount).map((stretch) => (
            <StripMarks key={stretch.from} sheet={drawn} stretch={stretch} themes={byId} />
          ))}
        </svg>
        <StripView count={count} visible={visible} />
        <span className={css('strip-current')} style={{ top: `${((current + 0.5) / count) * 100}%` }} />
      </div>
    </div>
  );
});

// A coding draws the marks of so many paragraphs anew, and no others.
const STRETCH = 100;

const stretchesOf = (count: number): readonly Stretch[] =>
  Array.from({ length: Math.ceil(count / STRETCH) }, (_, i) => ({
    from: i * STRETCH,
    to: Math.min(count, (i + 1) * STRETCH),
  }));

// A long document's strip takes several frames: drawn at once it would hold up whoever scrolls as soon as the text is there.
const STRETCHES_A_FRAME = 8;

/** How many of so many are to be drawn: none in the first painting, `step` more in each frame after it. */
function useMoreEachFrame(count: number, step: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + step));
    return () => cancelAnimationFrame(frame);
  }, [drawn, count, step]);
  return Math.min(drawn, count);
}

interface StripMarksProps {
  readonly sheet: Sheet;
  readonly stretch: Stretch;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
}

const StripMarks = memo(
  function StripMarks({ sheet, stretch, themes }: StripMarksProps) {
    return stripMarks(sheet, stretch, themes).map(({ fill, path }) => (
      <path key={fill} d={path} fill={fill} />
    ));
  },
  (a, b) => a.stretch === b.stretch && a.themes === b.themes && hasSameMarks(a.sheet, b.sheet, a.stretch),
);

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
