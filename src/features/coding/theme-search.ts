import type { Theme } from '../../domain/codebook.ts';
import { themePaths } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { withoutMarks } from '../../domain/letter-forms.ts';

export interface FoundTheme {
  readonly theme: Theme;
  /** Names above the theme, from the top. */
  readonly above: readonly string[];
  /** Words of the definition that were found, where the names do not have them. */
  readonly because: string;
}

// Final consonants of Hangul syllables, in the order of Unicode, as the initial ones that write the same sound.
const FINALS =
  'ᄀ ᄁ ᄀᄉ ᄂ ᄂᄌ ᄂᄒ ᄃ ᄅ ᄅᄀ ᄅᄆ ᄅᄇ ᄅᄉ ᄅᄐ ᄅᄑ ᄅᄒ ᄆ ᄇ ᄇᄉ ᄉ ᄊ ᄋ ᄌ ᄎ ᄏ ᄐ ᄑ ᄒ'.split(
    ' ',
  );

/**
 * Without case and accents, and Hangul as the letters that are typed: a syllable that is still being composed is
 * found in the finished one.
 */
export const foldedForTyping = (text: string): string =>
  /^[ -~]*$/.test(text) ? text.toLowerCase() : foldedLetters(text);

const foldedLetters = (text: string): string =>
  [...text.normalize('NFC')]
    .map(withoutMarks)
    .join('')
    .normalize('NFKD')
    .toLocaleLowerCase()
    .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? final);

interface Named {
  readonly theme: Theme;
  readonly above: readonly string[];
  /** As they are compared. */
  readonly name: string;
  readonly path: string;
  readonly definition: string;
}

// Asked at every letter that is typed.
const namedThemes = new WeakMap<readonly Theme[], readonly Named[]>();

/** The themes that can be applied, made ready to be compared. */
function namedOf(themes: readonly Theme[]): readonly Named[] {
  const known = namedThemes.get(themes);
  if (known) return known;
  const pathOf = themePaths(themes);
  const named = themes
    .filter((theme) => !theme.retired)
    .map((theme): Named => {
      const above = pathOf(theme.id).slice(0, -1);
      return {
        theme,
        above,
        name: foldedForTyping(theme.name),
        path: foldedForTyping([...above, theme.name].join(' ')),
        // What is typed has no line end, and so is never found across two blocks.
        definition: theme.definition.map(({ text }) => foldedForTyping(text)).join('\n'),
      };
    });
  namedThemes.set(themes, named);
  return named;
}

const startsWord = (text: string, wanted: string): boolean =>
  text.split(/[\s\p{P}]+/u).some((word) => word.startsWith(wanted));

/** 0 for the best match; undefined for none. A path is typed in parts: `opp thr` finds Opponent > External threat. */
function rank({ name, path, definition }: Named, wanted: string): number | undefined {
  if (name.startsWith(wanted)) return 0;
  if (startsWord(name, wanted)) return 1;
  if (name.includes(wanted)) return 2;
  if (wanted.split(/[\s>›/]+/u).every((part) => startsWord(path, part))) return 3;
  if (path.includes(wanted)) return 4;
  return definition.includes(wanted) ? 5 : undefined;
}

function foundWords(theme: Theme, wanted: string): string {
  const block = theme.definition.find(({ text }) => foldedForTyping(text).includes(wanted));
  if (!block) return '';
  const at = foldedForTyping(block.text).indexOf(wanted);
  // Folding may change lengths: the cut is near the place, not at it.
  const from = Math.max(0, Math.min(at, block.text.length) - 12);
  return `${from > 0 ? '…' : ''}${block.text.slice(from, from + 48).trim()}…`;
}

/**
 * Themes offered for what was typed: beginnings of names first, then of words, inside names, in their paths, in their
 * definitions. For nothing typed all of them, the recent ones first.
 */
export function findThemes(
  themes: readonly Theme[],
  typed: string,
  recent: readonly ThemeId[] = [],
): readonly FoundTheme[] {
  const offered = namedOf(themes);
  const wanted = foldedForTyping(typed.trim());
  if (wanted === '') {
    const place = ({ theme }: Named): number => {
      const at = recent.indexOf(theme.id);
      return at < 0 ? recent.length : at;
    };
    return offered
      .toSorted((a, b) => place(a) - place(b))
      .map(({ theme, above }) => ({ theme, above, because: '' }));
  }
  return offered
    .flatMap((one) => {
      const place = rank(one, wanted);
      return place === undefined ? [] : [{ ...one, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ theme, above, place }) => ({
      theme,
      above,
      because: place === 5 ? foundWords(theme, wanted) : '',
    }));
}
