import { flushSync } from 'react-dom';
import { freeKey } from '../../domain/codebook.ts';
import type { Document, DocumentText } from '../../domain/document.ts';
import { asInstant, type ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import {
  type Origin,
  paragraphSheet,
  type Sheet,
  type Span,
  VOICES,
  type Voice,
  voiceName,
  type Weight,
  withEvidence,
  withoutTheme,
  withRead,
  withTheme,
  withVoice,
  withWeight,
} from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { applyTheme, markRead, removeTheme, setEvidence, setVoice, setWeight } from '../../storage/sheets.ts';
import { addTheme } from '../../storage/themes.ts';
import { toast } from '../../ui/toast.tsx';
import { useSteady } from '../../ui/use-steady.ts';
import { useCurrentProject } from '../current-project.tsx';
import type { ChosenWords } from './text-selection.ts';
import type { CodingWish } from './use-sheet.ts';

export interface Applying {
  readonly voice?: Voice | undefined;
  /** Of a theme that was made just now, and is not in the codebook yet as far as this screen knows. */
  readonly name?: string;
  /** Words of the paragraph that the theme rests on, from its first character; without it the selected ones. */
  readonly words?: ChosenWords | null;
}

/** What can be done to the current paragraph. Every act is shown at once, told, and stored as one wish. */
export interface CodingActs {
  /** Puts the theme on, with the selected words as evidence if there are any. */
  readonly apply: (theme: ThemeId, how?: Applying) => void;
  /** The same on any paragraph of the document. */
  readonly applyAt: (paragraph: number, theme: ThemeId, how?: Applying) => void;
  /** Takes the theme off; or puts it on, where it is not or words are selected. */
  readonly toggle: (theme: ThemeId) => void;
  readonly remove: (theme: ThemeId) => void;
  readonly voice: (theme: ThemeId, voice: Voice) => void;
  readonly weight: (theme: ThemeId, weight: Weight) => void;
  readonly evidence: (theme: ThemeId, spans: readonly Span[]) => void;
  /** Adds the selected words to the theme's evidence. */
  readonly keepWords: (theme: ThemeId) => void;
  readonly read: (read: boolean) => void;
  /** Makes a theme and puts it on the paragraph; its id, or null where that failed. */
  readonly addTheme: (name: string, voice?: Voice) => Promise<ThemeId | null>;
}

interface CodingActsInput {
  readonly document: Document;
  readonly text: DocumentText;
  readonly paragraph: number;
  /** What a paragraph is called where it is told. */
  readonly nameOf: (paragraph: number) => string;
  readonly origin: Origin;
  readonly sheet: Sheet | undefined;
  readonly wish: (wish: CodingWish) => void;
  readonly words: ChosenWords | null;
  readonly onUsedWords: () => void;
  readonly onUsedTheme: (theme: ThemeId) => void;
  readonly announce: (sentence: string) => void;
}

/** The voice after this one, in the order in which they are chosen from. */
export const nextVoice = (voice: Voice): Voice => (voice === 3 ? 0 : voice === 2 ? 3 : voice === 1 ? 2 : 1);

export function useCodingActs(input: CodingActsInput): CodingActs {
  const { store, coder, themes, codebookVersion } = useCurrentProject();
  const { document, text, paragraph, origin, sheet, wish, words, announce, nameOf } = input;
  const here = { documentId: document.id, paragraph };
  const said = sheet && paragraphSheet(sheet, paragraph);
  const carries = (theme: ThemeId) => said?.codings.some((coding) => coding.theme === theme) ?? false;
  const themeName = (theme: ThemeId) => themes.find(({ id }) => id === theme)?.name ?? 'the theme';

  const spansOf = (chosen: ChosenWords | null, wanted: number): readonly Span[] => {
    if (chosen?.paragraph !== wanted) return [];
    const start = at(text.starts, wanted);
    return [{ start: start + chosen.span.start, end: start + chosen.span.end }];
  };

  const applyAt = (wanted: number, theme: ThemeId, { voice, name, words: given = words }: Applying = {}) => {
    const evidence = spansOf(given, wanted);
    const options = { evidence, origin, ...(voice !== undefined && { voice }) };
    const making = { version: codebookVersion, madeAt: asInstant(Date.now()), ...options };
    wish({
      paragraph: wanted,
      change: (now) => withTheme(now, theme, making),
      store: () =>
        applyTheme(store, coder.id, { documentId: document.id, paragraph: wanted }, theme, options),
    });
    if (evidence.length > 0) input.onUsedWords();
    input.onUsedTheme(theme);
    const how = voice === undefined || voice === 0 ? '' : `, ${VOICES[voice]}`;
    announce(
      `Applied ${name ?? themeName(theme)} to ${nameOf(wanted)}${how}${evidence.length > 0 ? ', with evidence' : ''}`,
    );
  };
  const apply = (theme: ThemeId, how?: Applying) => applyAt(paragraph, theme, how);
  const remove = (theme: ThemeId) => {
    wish({
      paragraph,
      change: (now) => withoutTheme(now, theme),
      store: () => removeTheme(store, coder.id, here, theme),
    });
    const isLast = said?.codings.length === 1;
    announce(`Removed ${themeName(theme)} from ${nameOf(paragraph)}${isLast ? ', which is unread now' : ''}`);
  };
  const evidence = (theme: ThemeId, spans: readonly Span[]) =>
    wish({
      paragraph,
      change: (now) => withEvidence(now, theme, spans),
      store: () => setEvidence(store, coder.id, here, theme, spans),
    });

  return useSteady<CodingActs>({
    apply,
    applyAt,
    remove,
    evidence,
    toggle: (theme) =>
      carries(theme) && spansOf(words, paragraph).length === 0 ? remove(theme) : apply(theme),
    voice: (theme, voice) => {
      wish({
        paragraph,
        change: (now) => withVoice(now, theme, voice),
        store: () => setVoice(store, coder.id, here, theme, voice),
      });
      announce(`Voice of ${themeName(theme)}: ${voiceName(voice)}`);
    },
    weight: (theme, weight) => {
      wish({
        paragraph,
        change: (now) => withWeight(now, theme, weight),
        store: () => setWeight(store, coder.id, here, theme, weight),
      });
      announce(`Weight of ${themeName(theme)}: ${weight === 0 ? 'none' : weight}`);
    },
    keepWords: (theme) => {
      const old = said?.codings.find((coding) => coding.theme === theme)?.evidence ?? [];
      evidence(theme, [...old, ...spansOf(words, paragraph)]);
      input.onUsedWords();
      announce(`Kept as evidence of ${themeName(theme)}`);
    },
    read: (read) => {
      wish({
        paragraph,
        change: (now) => withRead(now, read),
        store: () => markRead(store, coder.id, here, read),
      });
      announce(`${nameOf(paragraph)}: ${read ? 'read, no theme' : 'unread'}`);
    },
    addTheme: async (name, voice = 0) => {
      const key = freeKey(
        name,
        themes.map((theme) => theme.key),
      );
      const added = await addTheme(store, { name, parent: null, key });
      if (added.ok) {
        // Shown before the keys go on that wait for it.
        flushSync(() => apply(added.value, { name, voice: voice === 0 ? undefined : voice }));
        return added.value;
      }
      toast(`Add the theme: ${problemSentence(added.problem)}`, { kind: 'bad' });
      return null;
    },
  });
}
