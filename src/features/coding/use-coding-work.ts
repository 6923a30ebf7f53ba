import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { type Document, type DocumentText, paragraphText } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { type Memo, type MemoTarget, sameTarget } from '../../domain/memo.ts';
import {
  type Coding,
  type Origin,
  type ParagraphSheet,
  paragraphSheet,
  type Sheet,
} from '../../domain/sheet.ts';
import { listMemos } from '../../storage/memos.ts';
import { useSteady } from '../../ui/use-steady.ts';
import { useCurrentProject } from '../current-project.tsx';
import { useAnnouncements } from './Announcements.tsx';
import type { PickUnit } from './evidence-picking.ts';
import { wordsTarget } from './memo-paragraphs.ts';
import { useRecentThemes } from './recent-themes.ts';
import { type ChosenWords, chosenWords } from './text-selection.ts';
import { type ArmedTheme, useArmedTheme } from './use-armed-theme.ts';
import { useChosenWords } from './use-chosen-words.ts';
import { type CodingActs, useCodingActs } from './use-coding-acts.ts';
import { type Around, useCodingKeys } from './use-coding-keys.ts';
import { useSheet } from './use-sheet.ts';

interface CodingWorkInput {
  readonly document: Document;
  /** As it is shown: names may be masked. */
  readonly text: DocumentText;
  /** As it is stored. */
  readonly ownText: DocumentText;
  readonly paragraph: number;
  /** The sheet as it was read before, shown until it is read here. */
  readonly known?: Sheet | undefined;
  readonly nameOf: (paragraph: number) => string;
  readonly origin: Origin;
  /** Chosen at first. */
  readonly theme: ThemeId | null;
  /** What the screen does for commands that are not about the paragraph; given what it may need. */
  readonly around: (work: AroundInput) => Around;
}

export interface AroundInput {
  readonly sheet: Sheet | undefined;
  /** A sheet read elsewhere, with what was done here since. */
  readonly asSeen: (read: Sheet) => Sheet;
  /** The theme that “this theme” means: chosen, armed or applied last. */
  readonly theme: ThemeId | undefined;
  readonly announce: (sentence: string) => void;
  readonly showMemo: (target: MemoTarget) => void;
  readonly toggleDetails: () => void;
  readonly words: ChosenWords | null;
}

/** All that the panes around a paragraph under coding share: another object only where they show something else. */
export interface CodingWork {
  readonly sheet: Sheet;
  readonly said: ParagraphSheet;
  readonly acts: CodingActs;
  /** The coder's own, of the whole project. */
  readonly memos: readonly Memo[];
  /** Selected in the current paragraph. */
  readonly words: ChosenWords | null;
  readonly unit: PickUnit;
  readonly chosenTheme: ThemeId | null;
  /** The coding that voice, weight, evidence and removal by key are for. */
  readonly chosenCoding: Coding | undefined;
  readonly choose: (theme: ThemeId) => void;
  readonly recent: readonly ThemeId[];
  readonly armed: ArmedTheme;
  readonly palette: string | null;
  readonly setPalette: (typed: string | null) => void;
  /** The memo asked for last: shown even where nothing is written yet. */
  readonly openMemo: MemoTarget | null;
  readonly showMemo: (target: MemoTarget) => void;
  /** Whether the memo on this was asked for and has not yet got the focus; true once. */
  readonly takesFocus: (target: MemoTarget) => boolean;
  /** Null: as wide windows show them and narrow ones do not. */
  readonly showsDetails: boolean | null;
  readonly toggleDetails: () => void;
  /** Puts a theme on or takes it off. */
  readonly toggleTheme: (theme: ThemeId) => void;
  /** A click on a paragraph: applies what is armed, with the words selected in it. */
  readonly clicked: (paragraph: number) => void;
}

interface UnderCoding {
  /** Null until the sheet is read. */
  readonly work: CodingWork | null;
  /** A sheet read elsewhere, with what was done here since. */
  readonly asSeen: (read: Sheet) => Sheet;
  readonly announced: ReturnType<typeof useAnnouncements>[0];
}

/** One paragraph of a document under coding, wherever it is shown. */
export function useCodingWork(input: CodingWorkInput): UnderCoding {
  const { store, coder, entry, themes } = useCurrentProject();
  const { document, text, ownText, paragraph, nameOf, origin } = input;
  const { sheet, asSeen, wish } = useSheet(store, document.id, coder.id, input.known);
  const memos = useLiveQuery(() => listMemos(store), [store]);
  const own = useMemo(() => memos?.filter((memo) => memo.coderId === coder.id) ?? [], [memos, coder.id]);
  const [announced, announce] = useAnnouncements();
  const [palette, setPalette] = useState<string | null>(null);
  const [openMemo, setOpenMemo] = useState<MemoTarget | null>(null);
  const waiting = useRef<MemoTarget | null>(null);
  const [showsDetails, setShowsDetails] = useState<boolean | null>(null);
  const [chosenTheme, setChosenTheme] = useState<ThemeId | null>(input.theme);
  const [unit, setUnit] = useState<PickUnit>('word');
  const [recent, used] = useRecentThemes(entry.id);
  const words = useChosenWords();
  const themeName = (theme: ThemeId) => themes.find(({ id }) => id === theme)?.name ?? 'a theme';
  const armed = useArmedTheme((theme) =>
    announce(
      theme === null
        ? 'No theme is armed any more'
        : `${themeName(theme)} is armed: a click on a paragraph applies it`,
    ),
  );
  const acts = useCodingActs({
    document,
    text: ownText,
    paragraph,
    nameOf,
    origin,
    sheet,
    wish,
    words: words.chosen,
    onUsedWords: words.clear,
    onUsedTheme: (theme) => {
      used(theme);
      setChosenTheme(theme);
    },
    announce,
  });
  const said = useMemo(() => sheet && paragraphSheet(sheet, paragraph), [sheet, paragraph]);
  const chosenCoding =
    said?.codings.find((coding) => coding.theme === chosenTheme) ??
    said?.codings.toSorted((a, b) => a.madeAt - b.madeAt).at(-1);
  const toggleTheme = (theme: ThemeId) => {
    setChosenTheme(theme);
    acts.toggle(theme);
  };
  const choose = (theme: ThemeId) => {
    setChosenTheme(theme);
    if (said?.codings.some((coding) => coding.theme === theme)) announce(`Chosen: ${themeName(theme)}`);
  };
  const toggleDetails = () =>
    setShowsDetails((now) => !(now ?? globalThis.matchMedia('(min-width: 1101px)').matches));
  const showMemo = (target: MemoTarget) => {
    setShowsDetails(true);
    waiting.current = target;
    setOpenMemo({ ...target });
  };
  const hereWords = words.chosen?.paragraph === paragraph ? words.chosen : null;
  const steady = useSteady({
    choose,
    showMemo,
    toggleDetails,
    toggleTheme,
    takesFocus: (target: MemoTarget) => {
      const takes = waiting.current !== null && sameTarget(waiting.current, target);
      if (takes) waiting.current = null;
      return takes;
    },
    clicked: (clicked: number) => {
      const theme = armed.theme;
      if (theme === null) return;
      acts.applyAt(clicked, theme, { words: chosenWords(globalThis.document.getSelection()) });
    },
  });
  useCodingKeys({
    acts,
    said,
    paragraph,
    paragraphWords: paragraphText(ownText, paragraph),
    language: document.language,
    words: words.chosen,
    onNoWords: words.clear,
    unit,
    onUnit: setUnit,
    chosen: chosenCoding,
    onChoose: choose,
    recent,
    armed,
    announce,
    onTheme: toggleTheme,
    onPalette: setPalette,
    around: {
      details: toggleDetails,
      memo: () =>
        showMemo(
          hereWords
            ? wordsTarget(text, hereWords)
            : { kind: 'paragraph', documentId: document.id, paragraph },
        ),
      ...input.around({
        sheet,
        asSeen,
        theme: chosenTheme ?? armed.theme ?? recent[0],
        announce,
        showMemo,
        toggleDetails,
        words: hereWords,
      }),
    },
  });
  const work = useMemo(
    (): CodingWork | null =>
      sheet && said
        ? {
            sheet,
            said,
            acts,
            memos: own,
            words: hereWords,
            unit,
            chosenTheme,
            chosenCoding,
            recent,
            armed,
            palette,
            setPalette,
            openMemo,
            showsDetails,
            ...steady,
          }
        : null,
    [
      sheet,
      said,
      acts,
      own,
      hereWords,
      unit,
      chosenTheme,
      chosenCoding,
      recent,
      armed,
      palette,
      openMemo,
      showsDetails,
      steady,
    ],
  );
  return { work, asSeen, announced };
}

/** Whether the coder has written a memo on exactly this. */
export const hasMemo = (memos: readonly Memo[], target: MemoTarget): boolean =>
  memos.some((memo) => sameTarget(memo.target, target));
