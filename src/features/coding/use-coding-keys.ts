import { paragraphLanguage, textDirection } from '../../domain/direction.ts';
import type { ThemeId } from '../../domain/ids.ts';
import type { Coding, ParagraphSheet, Weight } from '../../domain/sheet.ts';
import {
  type CommandActions,
  type ShortcutAction,
  type Shortcuts,
  useCommands,
} from '../../ui/use-shortcuts.ts';
import { useCurrentProject } from '../current-project.tsx';
import { CODING_COMMANDS, type CodingCommand } from './coding-commands.ts';
import { moved, type Pick, type PickUnit, unitSpans, widened } from './evidence-picking.ts';
import { type ChosenWords, selectInParagraph } from './text-selection.ts';
import type { ArmedTheme } from './use-armed-theme.ts';
import { type CodingActs, nextVoice } from './use-coding-acts.ts';

/** Acts of the screen by command; commands that are missing leave their keys alone. */
export type Around = { readonly [One in CodingCommand]?: (() => unknown) | undefined };

interface CodingKeysInput {
  readonly acts: CodingActs;
  readonly said: ParagraphSheet | undefined;
  readonly paragraph: number;
  /** The paragraph as it stands in the document, also where names are masked on the screen. */
  readonly paragraphWords: string;
  readonly language: string;
  readonly words: ChosenWords | null;
  readonly onNoWords: () => void;
  readonly unit: PickUnit;
  readonly onUnit: (unit: PickUnit) => void;
  /** The coding that voice, weight, evidence and removal are for. */
  readonly chosen: Coding | undefined;
  readonly onChoose: (theme: ThemeId) => void;
  readonly recent: readonly ThemeId[];
  readonly armed: ArmedTheme;
  readonly announce: (sentence: string) => void;
  /** Puts a theme on or takes it off. */
  readonly onTheme: (theme: ThemeId) => void;
  /** Opens type-to-apply with what was typed so far. */
  readonly onPalette: (typed: string) => void;
  /** What the screen around the paragraph does: moving, memos, what is shown. */
  readonly around: Around;
}

const WEIGHTS: readonly Weight[] = [0, 1, 2, 3, 4, 5];

/**
 * The keys of the coding screen. A theme's key comes before a command's letter: every command has another key. A letter
 * that is neither opens type-to-apply with itself.
 */
export function useCodingKeys(input: CodingKeysInput): void {
  const { themes } = useCurrentProject();
  const first: Record<string, ShortcutAction | undefined> = { ...pickingKeys(input) };
  for (const theme of themes)
    if (theme.key !== null && !theme.retired)
      first[theme.key.toUpperCase()] ??= () => input.onTheme(theme.id);
  useCommands(CODING_COMMANDS, actionsOf(input), {
    first,
    inFields: ['find'],
    onLetter: (letter) => input.onPalette(letter.toLowerCase()),
  });
}

function actionsOf(input: CodingKeysInput): CommandActions<CodingCommand> {
  const { acts, said, chosen, recent, armed, unit, around, announce } = input;
  const hasWords = input.words?.paragraph === input.paragraph;
  const [last] = recent;
  const armable = chosen?.theme ?? last;
  const units = unitsOf(input);
  const pick = (wanted: PickUnit) => {
    input.onUnit(wanted);
    const own = hasWords ? (input.words?.span ?? null) : null;
    const span = widened(units(wanted), own);
    if (span) selectInParagraph({ paragraph: input.paragraph, span });
    else announce('This paragraph has no words');
  };
  const ofChosen = (act: (coding: Coding) => void) => () =>
    chosen ? act(chosen) : announce('No theme on this paragraph yet');
  const weights = Object.fromEntries(
    WEIGHTS.map((weight) => [`weight ${weight}`, ofChosen(({ theme }) => acts.weight(theme, weight))]),
  );
  const markRead = (read: boolean) => {
    if (said && said.codings.length > 0) return announce('This paragraph has a theme: it counts as read');
    acts.read(read);
  };
  return {
    ...weights,
    ...around,
    palette: () => input.onPalette(''),
    'new theme': () => input.onPalette(''),
    repeat: () => (last === undefined ? announce('No theme was applied yet') : acts.apply(last)),
    arm: () =>
      armable === undefined ? announce('Apply or choose a theme to arm it') : armed.toggle(armable),
    remove: ofChosen(({ theme }) => acts.remove(theme)),
    'next coding': ofChosen(({ theme }) => {
      const codings = said?.codings ?? [];
      const next = codings[(codings.findIndex((coding) => coding.theme === theme) + 1) % codings.length];
      if (next) input.onChoose(next.theme);
    }),
    voice: ofChosen(({ theme, voice }) => acts.voice(theme, nextVoice(voice))),
    read: () => markRead(!(said?.read ?? false)),
    'read on': () => {
      if (said && said.codings.length === 0 && !said.read) acts.read(true);
      around.next?.();
    },
    // The first press chooses words, the second keeps them.
    evidence: () => {
      if (!hasWords) pick('word');
      else if (chosen) acts.keepWords(chosen.theme);
      else announce('Press a theme’s key to apply it with these words');
    },
    'evidence by sentence': () => pick(hasWords && unit === 'sentence' ? 'word' : 'sentence'),
  };
}

const unitsOf =
  ({ paragraphWords, language }: CodingKeysInput) =>
  (unit: PickUnit) =>
    unitSpans(paragraphWords, paragraphLanguage(paragraphWords, language), unit);

/** Arrows and Escape while words are chosen; Escape alone while a theme is armed. */
function pickingKeys(input: CodingKeysInput): Shortcuts {
  const { words, paragraph, paragraphWords, unit, armed } = input;
  if (words?.paragraph !== paragraph) return { Escape: armed.theme === null ? undefined : armed.end };
  const pick = (move: Pick) => () => {
    const span = moved(unitsOf(input)(unit), words.span, move);
    if (span) selectInParagraph({ paragraph, span });
  };
  const runsRight = textDirection(paragraphWords) === 'ltr';
  return {
    ArrowRight: pick(runsRight ? 'next' : 'previous'),
    ArrowLeft: pick(runsRight ? 'previous' : 'next'),
    'Shift+ArrowRight': pick(runsRight ? 'longer' : 'shorter'),
    'Shift+ArrowLeft': pick(runsRight ? 'shorter' : 'longer'),
    Escape: input.onNoWords,
  };
}
