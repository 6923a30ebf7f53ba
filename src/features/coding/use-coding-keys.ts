import { paragraphLanguage, textDirection } from '../../domain/direction.ts';
import { type Document, type DocumentText, paragraphText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { paragraphSheet, paragraphState, type Sheet } from '../../domain/sheet.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useCurrentProject } from '../current-project.tsx';
import { type ChosenWords, selectInParagraph } from './text-selection.ts';
import type { CodingActs } from './use-coding-acts.ts';
import { movedWords, type WordMove, wordSpans } from './word-picking.ts';

interface CodingKeysInput {
  readonly acts: CodingActs;
  readonly sheet: Sheet | undefined;
  readonly document: Document;
  readonly paragraph: number;
  readonly text: DocumentText;
  readonly words: ChosenWords | null;
  readonly onNoWords: () => void;
  /** Puts a theme on or takes it off. */
  readonly onTheme: (theme: ThemeId) => void;
  readonly goTo: (paragraph: number) => void;
  readonly goToDocument: (step: number) => void;
  /** Opens type-to-apply with what was typed so far. */
  readonly onPalette: (typed: string) => void;
  readonly onMemo: () => void;
  readonly onDetails: () => void;
}

/** First unread paragraph after this one, going round at the end; undefined when all were read. */
export function nextUnread(sheet: Sheet, paragraph: number, paragraphCount: number): number | undefined {
  for (let step = 1; step <= paragraphCount; step++) {
    const next = (paragraph + step) % paragraphCount;
    if (paragraphState(sheet, next) === 'unread') return next;
  }
  return undefined;
}

/** The keys of the coding screen. A letter that is no theme's key and no command opens type-to-apply with itself. */
export function useCodingKeys(input: CodingKeysInput): void {
  const {
    acts,
    sheet,
    document,
    text,
    paragraph,
    words,
    onNoWords,
    onTheme,
    goTo,
    goToDocument,
    onPalette,
    onMemo,
  } = input;
  const { themes } = useCurrentProject();
  const said = sheet && paragraphSheet(sheet, paragraph);
  const last = said?.codings.toSorted((a, b) => a.madeAt - b.madeAt).at(-1);
  const chosen = words?.paragraph === paragraph ? words.span : null;
  const paragraphWords = paragraphText(text, paragraph);
  const pick = (move: WordMove) => () => {
    const span = movedWords(
      wordSpans(paragraphWords, paragraphLanguage(paragraphWords, document.language)),
      chosen,
      move,
    );
    if (span) selectInParagraph({ paragraph, span });
  };
  const runsRight = textDirection(paragraphWords) === 'ltr';
  const next = () => goTo(paragraph + 1);
  const previous = () => goTo(paragraph - 1);
  const unread = () => {
    const found = sheet && nextUnread(sheet, paragraph, document.paragraphCount);
    if (found !== undefined) goTo(found);
  };
  const themeKeys = themes.flatMap((theme) =>
    theme.key === null || theme.retired ? [] : [[theme.key.toUpperCase(), () => onTheme(theme.id)] as const],
  );
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(
    (letter) => [letter, () => onPalette(letter.toLowerCase())] as const,
  );
  // Earlier entries win: the commands' letters are never offered as keys of themes.
  const shortcuts: Record<string, (() => void) | undefined> = {
    J: next,
    ArrowDown: next,
    K: previous,
    ArrowUp: previous,
    Home: () => goTo(0),
    End: () => goTo(document.paragraphCount - 1),
    'Shift+J': () => goToDocument(1),
    'Shift+K': () => goToDocument(-1),
    R: () => acts.read(!(said?.read ?? false)),
    U: unread,
    // The first press chooses words, the second keeps them for the theme put on last.
    E: chosen ? last && (() => acts.keepWords(last.theme)) : pick('next'),
    ArrowRight: chosen ? pick(runsRight ? 'next' : 'previous') : undefined,
    ArrowLeft: chosen ? pick(runsRight ? 'previous' : 'next') : undefined,
    'Shift+ArrowRight': chosen ? pick(runsRight ? 'longer' : 'shorter') : undefined,
    'Shift+ArrowLeft': chosen ? pick(runsRight ? 'shorter' : 'longer') : undefined,
    Escape: chosen ? onNoWords : undefined,
    M: onMemo,
    I: input.onDetails,
    N: () => onPalette(''),
    Backspace: last && (() => acts.remove(last.theme)),
    '/': () => onPalette(''),
    '.': () => onPalette(''),
    Space: () => onPalette(''),
  };
  for (const [letter, act] of [...themeKeys, ...letters]) shortcuts[letter] ??= act;
  useShortcuts(shortcuts);
}
