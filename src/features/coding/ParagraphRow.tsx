import { memo, type ReactNode, useLayoutEffect, useState } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { paragraphLanguage, textDirection } from '../../domain/direction.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { type ParagraphSheet, type Span, sameParagraph } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { loadReadingFace } from '../../ui/fonts.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Paragraph.module.css';
import { ParagraphStripes } from './ParagraphStripes.tsx';
import { ParagraphWords } from './ParagraphWords.tsx';

const css = classNames(styles);

export interface TranslatedParagraph {
  readonly text: string;
  readonly language: string;
}

interface ParagraphRowProps {
  /** Not given where the row stands by itself, outside of a list that measures. */
  readonly measure?: ((element: Element | null) => void) | undefined;
  /** Distance from the list's top, px, where the row is kept away from those in view; null in the flow. */
  readonly away: number | null;
  /** In the document. */
  readonly index: number;
  /** Number that is shown. */
  readonly name: string;
  /** Place in the list for screen readers, from 1; of so many. */
  readonly place: number;
  readonly count: number;
  readonly language: string;
  readonly text: string;
  /** Where the paragraph begins in the document's text. */
  readonly start: number;
  readonly said: ParagraphSheet;
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly isCurrent: boolean;
  readonly chosen: ThemeId | null;
  readonly onChoose: (theme: ThemeId) => void;
  readonly hasMemo: boolean;
  /** Places that find found here, from the paragraph's first character. */
  readonly found: readonly Span[];
  /** The one of them that find stands at. */
  readonly foundAt: Span | null;
  /** Beside the text; null where there is no such column, undefined text where the paragraph has no counterpart. */
  readonly translation: TranslatedParagraph | null | undefined;
  readonly children: ReactNode;
}

/** A paragraph: its number and state, the text with its evidence, its translation, a stripe a theme. */
export const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { index, name, text, said, isCurrent, away, themes, translation } = props;
  const [lit, setLit] = useState<ThemeId | null>(null);
  const language = paragraphLanguage(text, props.language);
  useReadingFace(language);
  const isRead = said.read;
  const isUnread = !isRead && said.codings.length === 0;
  const state = isUnread ? 'unread' : isRead ? 'read, no theme' : 'coded';
  return (
    <li
      ref={props.measure}
      data-index={index}
      className={css(
        'paragraph',
        isCurrent && 'current',
        away !== null && 'away',
        translation !== undefined && 'translated',
      )}
      style={away === null ? undefined : { top: away }}
      dir={textDirection(text)}
      aria-current={isCurrent ? 'true' : undefined}
      aria-posinset={props.place}
      aria-setsize={props.count}
      tabIndex={isCurrent ? 0 : -1}
    >
      <div className={css('no')}>
        <span className="visually-hidden">
          Paragraph {name}, {state}
        </span>
        <span aria-hidden>{name}</span>
        <span className={css('marks')}>
          {props.hasMemo && <Icon name="memo" size={14} />}
          {isRead && <Icon name="check" size={14} />}
          {isUnread && <i />}
        </span>
      </div>
      <p className="reading" lang={language || undefined} data-paragraph-text={index}>
        <ParagraphWords
          text={text}
          start={props.start}
          codings={said.codings}
          themes={themes}
          lit={lit}
          found={props.found}
          foundAt={props.foundAt}
        />
      </p>
      {translation !== undefined && <Translation translation={translation} />}
      <ParagraphStripes
        codings={said.codings}
        themes={themes}
        textLength={text.length}
        isReachable={isCurrent}
        chosen={isCurrent ? props.chosen : null}
        lit={lit}
        onLit={setLit}
        onChoose={props.onChoose}
      />
      {props.children}
    </li>
  );
}, isSameRow);

function useReadingFace(language: string): void {
  // Not after the painting: every row that is scrolled into the page would set off another round of work.
  useLayoutEffect(() => {
    void loadReadingFace(language);
  }, [language]);
}

function Translation({ translation }: { readonly translation: TranslatedParagraph | null }) {
  const language = translation ? paragraphLanguage(translation.text, translation.language) : '';
  useReadingFace(language);
  if (!translation) return <p className={css('no-translation')}>No paragraph of this number</p>;
  return (
    <p
      className={css('reading', 'translation')}
      lang={language || undefined}
      dir={textDirection(translation.text)}
    >
      {translation.text}
    </p>
  );
}

type Same = {
  readonly [Name in keyof ParagraphRowProps]: (a: ParagraphRowProps, b: ParagraphRowProps) => boolean;
};

const identical =
  <Name extends keyof ParagraphRowProps>(name: Name) =>
  (a: ParagraphRowProps, b: ParagraphRowProps): boolean =>
    a[name] === b[name];

// What a paragraph says is read from the sheet's columns anew each time: equal, though not the same object.
const SAME: Same = {
  measure: identical('measure'),
  away: identical('away'),
  index: identical('index'),
  name: identical('name'),
  place: identical('place'),
  count: identical('count'),
  language: identical('language'),
  text: identical('text'),
  start: identical('start'),
  said: (a, b) => sameParagraph(a.said, b.said),
  themes: identical('themes'),
  isCurrent: identical('isCurrent'),
  chosen: (a, b) => a.chosen === b.chosen || !(a.isCurrent || b.isCurrent),
  onChoose: identical('onChoose'),
  hasMemo: identical('hasMemo'),
  found: identical('found'),
  foundAt: identical('foundAt'),
  translation: (a, b) =>
    a.translation === b.translation ||
    (a.translation?.text === b.translation?.text &&
      a.translation?.language === b.translation?.language &&
      (a.translation === null) === (b.translation === null)),
  children: identical('children'),
};

function isSameRow(a: ParagraphRowProps, b: ParagraphRowProps): boolean {
  return Object.values(SAME).every((same) => same(a, b));
}
