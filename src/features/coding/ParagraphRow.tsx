import { memo, type ReactNode, useEffect } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { paragraphLanguage, textDirection } from '../../domain/direction.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { ParagraphSheet } from '../../domain/sheet.ts';
import { voiceName } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { loadReadingFace } from '../../ui/fonts.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CodingScreen.module.css';
import { evidenceSegments } from './evidence-segments.ts';

const css = classNames(styles);

interface ParagraphRowProps {
  readonly measure: (element: Element | null) => void;
  readonly index: number;
  /** Distance from the list's top, px. */
  readonly top: number;
  readonly count: number;
  readonly language: string;
  readonly text: string;
  /** Where the paragraph begins in the document's text. */
  readonly start: number;
  readonly said: ParagraphSheet;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly isCurrent: boolean;
  readonly hasMemo: boolean;
  readonly children: ReactNode;
}

/** A paragraph: its number and state, the text with its evidence, a stripe a theme. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { index, text, said, isCurrent } = props;
  const language = paragraphLanguage(text, props.language);
  useEffect(() => {
    void loadReadingFace(language);
  }, [language]);
  const isRead = said.read;
  const isUnread = !isRead && said.codings.length === 0;
  const state = isUnread ? 'unread' : isRead ? 'read, no theme' : 'coded';
  return (
    <li
      ref={props.measure}
      data-index={index}
      className={css('paragraph', isCurrent && 'current')}
      style={{ transform: `translateY(${props.top}px)`, zIndex: isCurrent ? 1 : undefined }}
      dir={textDirection(text)}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={index + 1}
      aria-setsize={props.count}
      tabIndex={isCurrent ? 0 : -1}
    >
      <div className={css('no')}>
        <span className="visually-hidden">Paragraph </span>
        {index + 1}
        <span className="visually-hidden">, {state}</span>
        <span className={css('marks')}>
          {props.hasMemo && <Icon name="memo" size={14} />}
          {isRead && <Icon name="check" size={14} />}
          {isUnread && <i />}
        </span>
      </div>
      <p className="reading" lang={language || undefined} data-paragraph-text={index}>
        <ParagraphWords {...props} />
      </p>
      <ul className={css('stripes')} dir="ltr">
        {said.codings.map((coding) => {
          const theme = props.themes.get(coding.theme);
          return (
            <li
              key={coding.theme}
              className={css(`t${theme?.colour ?? 1}`, coding.evidence.length === 0 && 'whole')}
            >
              <span title={theme?.name}>{theme?.name ?? 'deleted theme'}</span>
              {coding.voice !== 0 && <span className={css('voice')}> {voiceName(coding.voice)}</span>}
            </li>
          );
        })}
      </ul>
      {props.children}
    </li>
  );
});

function ParagraphWords({ text, start, said, themes }: ParagraphRowProps) {
  return evidenceSegments(text.length, start, said.codings).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.themes.length === 0) return words;
    return (
      <span
        key={segment.start}
        className={css('evidence')}
        style={{ boxShadow: underlines(segment.themes, themes), background: tint(segment.themes, themes) }}
        title={segment.themes.map((id) => themes.get(id)?.name).join(', ')}
      >
        {words}
      </span>
    );
  });
}

const colourOf = (id: ThemeId, themes: ReadonlyMap<ThemeId, Theme>): string =>
  `var(--theme-${themes.get(id)?.colour ?? 1})`;

// One underline a theme, stacked; the tint is the later theme's.
const underlines = (ids: readonly ThemeId[], themes: ReadonlyMap<ThemeId, Theme>): string =>
  ids.map((id, i) => `inset 0 ${-2 * (i + 1)}px ${colourOf(id, themes)}`).join(', ');

function tint(ids: readonly ThemeId[], themes: ReadonlyMap<ThemeId, Theme>): string {
  const last = ids.at(-1);
  return last === undefined ? 'none' : `color-mix(in oklab, ${colourOf(last, themes)} 15%, transparent)`;
}
