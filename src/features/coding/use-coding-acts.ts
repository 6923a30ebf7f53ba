import { freeKey } from '../../domain/codebook.ts';
import type { Document, DocumentText } from '../../domain/document.ts';
import { asInstant, type ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import {
  paragraphSheet,
  type Sheet,
  type Span,
  type Voice,
  withEvidence,
  withoutTheme,
  withRead,
  withTheme,
  withVoice,
} from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { applyTheme, markRead, removeTheme, setEvidence, setVoice } from '../../storage/sheets.ts';
import { addTheme } from '../../storage/themes.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import type { ChosenWords } from './text-selection.ts';
import type { CodingWish } from './use-sheet.ts';

/** What can be done to the current paragraph. Every act is shown at once and stored as one wish. */
export interface CodingActs {
  /** Puts the theme on, with the selected words as evidence if there are any. */
  readonly apply: (theme: ThemeId) => void;
  /** Takes the theme off; or puts it on, where it is not or words are selected. */
  readonly toggle: (theme: ThemeId) => void;
  readonly remove: (theme: ThemeId) => void;
  readonly voice: (theme: ThemeId, voice: Voice) => void;
  readonly evidence: (theme: ThemeId, spans: readonly Span[]) => void;
  /** Adds the selected words to the theme's evidence. */
  readonly keepWords: (theme: ThemeId) => void;
  readonly read: (read: boolean) => void;
  /** Makes a theme and puts it on the paragraph; its id, or null where that failed. */
  readonly addTheme: (name: string) => Promise<ThemeId | null>;
}

interface CodingActsInput {
  readonly document: Document;
  readonly text: DocumentText;
  readonly paragraph: number;
  readonly sheet: Sheet | undefined;
  readonly wish: (wish: CodingWish) => void;
  readonly words: ChosenWords | null;
  readonly onUsedWords: () => void;
}

export function useCodingActs(input: CodingActsInput): CodingActs {
  const { store, coder, themes, codebookVersion } = useCurrentProject();
  const { document, text, paragraph, sheet, wish, words, onUsedWords } = input;
  const here = { documentId: document.id, paragraph };
  const said = sheet && paragraphSheet(sheet, paragraph);
  const carries = (theme: ThemeId) => said?.codings.some((coding) => coding.theme === theme) ?? false;

  const chosenSpans = (): readonly Span[] => {
    if (words?.paragraph !== paragraph) return [];
    const start = at(text.starts, paragraph);
    return [{ start: start + words.span.start, end: start + words.span.end }];
  };

  const apply = (theme: ThemeId) => {
    const evidence = chosenSpans();
    const making = { version: codebookVersion, madeAt: asInstant(Date.now()), evidence };
    wish({
      paragraph,
      change: (now) => withTheme(now, theme, making),
      store: () => applyTheme(store, coder.id, here, theme, { evidence }),
    });
    if (evidence.length > 0) onUsedWords();
  };
  const remove = (theme: ThemeId) =>
    wish({
      paragraph,
      change: (now) => withoutTheme(now, theme),
      store: () => removeTheme(store, coder.id, here, theme),
    });
  const evidence = (theme: ThemeId, spans: readonly Span[]) =>
    wish({
      paragraph,
      change: (now) => withEvidence(now, theme, spans),
      store: () => setEvidence(store, coder.id, here, theme, spans),
    });

  return {
    apply,
    remove,
    evidence,
    toggle: (theme) => (carries(theme) && chosenSpans().length === 0 ? remove(theme) : apply(theme)),
    voice: (theme, voice) =>
      wish({
        paragraph,
        change: (now) => withVoice(now, theme, voice),
        store: () => setVoice(store, coder.id, here, theme, voice),
      }),
    keepWords: (theme) => {
      const old = said?.codings.find((coding) => coding.theme === theme)?.evidence ?? [];
      evidence(theme, [...old, ...chosenSpans()]);
      onUsedWords();
    },
    read: (read) =>
      wish({
        paragraph,
        change: (now) => withRead(now, read),
        store: () => markRead(store, coder.id, here, read),
      }),
    addTheme: async (name) => {
      const key = freeKey(
        name,
        themes.map((theme) => theme.key),
      );
      const added = await addTheme(store, { name, parent: null, key });
      if (added.ok) {
        apply(added.value);
        return added.value;
      }
      toast(`Add the theme: ${problemSentence(added.problem)}`, { kind: 'bad' });
      return null;
    },
  };
}
