import type { CSSProperties } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { MASK } from '../../domain/masked-text.ts';
import type { Coding, Span } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './Paragraph.module.css';
import { type Segment, textSegments } from './text-segments.ts';

const css = classNames(styles);

interface ParagraphWordsProps {
  readonly text: string;
  /** Where the paragraph begins in the document's text. */
  readonly start: number;
  readonly codings: readonly Coding[];
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  /** The theme whose evidence stands out, as its stripe is pointed at. */
  readonly lit: ThemeId | null;
  readonly found: readonly Span[];
  readonly foundAt: Span | null;
}

/** The words of a paragraph: evidence underlined a theme a line, what was found marked, names masked. */
export function ParagraphWords({ text, start, codings, themes, lit, found, foundAt }: ParagraphWordsProps) {
  return textSegments(text, start, codings, found).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    const shown = segment.isMasked ? <MaskedName key={segment.start} words={words} /> : words;
    const marked = segment.isFound ? (
      <mark key={segment.start} className={css('found', isAt(segment, foundAt) && 'found-at')}>
        {shown}
      </mark>
    ) : (
      shown
    );
    if (segment.themes.length === 0) return marked;
    return (
      <span
        key={segment.start}
        className={css('evidence')}
        style={evidenceStyle(segment.themes, themes, lit)}
        title={segment.themes.map((id) => themes.get(id)?.name).join(', ')}
      >
        {marked}
      </span>
    );
  });
}

const isAt = (segment: Segment, at: Span | null): boolean =>
  at !== null && segment.start >= at.start && segment.end <= at.end;

/** As many characters as the name had, drawn as long as any other: its length tells nothing. */
function MaskedName({ words }: { readonly words: string }) {
  return (
    <span className={css('masked')} data-shown={MASK.repeat(4)} title="A masked name">
      {words}
    </span>
  );
}

const colourOf = (id: ThemeId, themes: ReadonlyMap<ThemeId, Theme>): string =>
  `var(--theme-${themes.get(id)?.colour ?? 1})`;

const LINE = 2; // px, of one underline
const GAP = 1;

/** One underline a theme, stacked below the words; the tint is that of the theme pointed at, or else the later one's. */
function evidenceStyle(
  ids: readonly ThemeId[],
  themes: ReadonlyMap<ThemeId, Theme>,
  lit: ThemeId | null,
): CSSProperties {
  const lines = ids.map((id) => colourOf(id, themes));
  const isLit = lit !== null && ids.includes(lit);
  const tinted = isLit ? lit : ids.at(-1);
  const strength = isLit ? 34 : lit === null ? 15 : 0;
  const step = LINE + GAP;
  return {
    paddingBottom: step * ids.length,
    backgroundColor:
      tinted === undefined
        ? undefined
        : `color-mix(in oklab, ${colourOf(tinted, themes)} ${strength}%, transparent)`,
    backgroundImage: lines.map((colour) => `linear-gradient(${colour}, ${colour})`).join(', '),
    backgroundSize: lines.map(() => `100% ${LINE}px`).join(', '),
    backgroundPosition: lines.map((_, i) => `0 calc(100% - ${i * step}px)`).join(', '),
  };
}
