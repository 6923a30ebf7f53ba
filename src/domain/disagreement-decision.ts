import type { ThemeId } from './ids.ts';
import {
  type Coding,
  mergedSpans,
  type Origin,
  type ParagraphSheet,
  type Voice,
  type Weight,
} from './sheet.ts';

/** Themes of a paragraph by how the coders stand to them. */
export interface Standing {
  /** Applied by all who read the paragraph. */
  readonly agreed: readonly ThemeId[];
  /** Applied by some and not by others, with how many of the readers did. */
  readonly disputed: readonly { readonly theme: ThemeId; readonly applied: number }[];
  readonly readers: number;
}

/** How those who read or coded the paragraph stand to its themes, in the order of the themes' ids. */
export function standingOf(said: readonly ParagraphSheet[]): Standing {
  const readers = said.filter(({ read, codings }) => read || codings.length > 0);
  const counts = new Map<ThemeId, number>();
  for (const { codings } of readers)
    for (const { theme } of codings) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const themes = [...counts].sort(([a], [b]) => a - b);
  return {
    agreed: themes.flatMap(([theme, n]) => (n === readers.length ? [theme] : [])),
    disputed: themes.flatMap(([theme, applied]) => (applied < readers.length ? [{ theme, applied }] : [])),
    readers: readers.length,
  };
}

/**
 * The themes that more than half of the readers applied; null where that leaves a theme undecided, as with two coders
 * or an even split.
 */
export function majorityOf({ agreed, disputed, readers }: Standing): readonly ThemeId[] | null {
  if (readers < 3 || disputed.some(({ applied }) => 2 * applied === readers)) return null;
  return [
    ...agreed,
    ...disputed.flatMap(({ theme, applied }) => (2 * applied > readers ? [theme] : [])),
  ].sort((a, b) => a - b);
}

/** What all have in common of a value; nothing said (0) where they differ. */
const common = <Value extends Voice | Weight | Origin>(values: readonly Value[]): Value | 0 => {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : 0;
};

/**
 * The settled paragraph: these themes, each with the evidence of all who applied it, and with the voice and weight
 * that they have in common. A theme that nobody applied stands there without evidence.
 */
export function settledParagraph(
  paragraph: number,
  themes: readonly ThemeId[],
  said: readonly ParagraphSheet[],
  made: Pick<Coding, 'version' | 'madeAt'>,
): ParagraphSheet {
  const codings = [...new Set(themes)]
    .sort((a, b) => a - b)
    .map((theme): Coding => {
      const own = said.flatMap(({ codings: list }) => list.filter((coding) => coding.theme === theme));
      return {
        ...made,
        theme,
        voice: common(own.map(({ voice }) => voice)),
        weight: common(own.map(({ weight }) => weight)),
        origin: common(own.map(({ origin }) => origin)),
        evidence: mergedSpans(own.flatMap(({ evidence }) => evidence)),
      };
    });
  return { paragraph, read: codings.length === 0, codings };
}
