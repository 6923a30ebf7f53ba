import type { ParagraphMoves } from '../../../domain/carried-sheet.ts';
import { type AlignedParagraph, alignedParagraphs } from '../../../domain/paragraph-alignment.ts';
import type { Said } from './said-of-paragraphs.ts';

/** What is to become of what was said of a paragraph: carried to the one of that number, or dropped. */
export type Choice = number | 'drop';

/** An old paragraph that is not found again as it was. */
export interface Doubtful {
  readonly paragraph: number;
  readonly fate: 'changed' | 'removed';
  readonly to: number | null;
  readonly said: Said | undefined;
}

/** How a new version of a text stands to the old one. */
export interface Replacement {
  readonly aligned: readonly AlignedParagraph[];
  readonly same: number;
  readonly moved: number;
  /** Changed and removed paragraphs, those that something was said of first. */
  readonly doubtful: readonly Doubtful[];
  /** Paragraphs of the new text that stand for none of the old one. */
  readonly added: readonly number[];
}

export function replacementOf(
  before: readonly string[],
  after: readonly string[],
  said: ReadonlyMap<number, Said>,
): Replacement {
  const aligned = alignedParagraphs(before, after);
  const count = (fate: AlignedParagraph['fate']): number => aligned.filter((one) => one.fate === fate).length;
  const taken = new Set(aligned.map(({ to }) => to));
  const doubtful = aligned.flatMap(({ fate, to }, paragraph): readonly Doubtful[] =>
    fate === 'changed' || fate === 'removed' ? [{ paragraph, fate, to, said: said.get(paragraph) }] : [],
  );
  return {
    aligned,
    same: count('same'),
    moved: count('moved'),
    doubtful: doubtful.toSorted((a, b) => Number(b.said !== undefined) - Number(a.said !== undefined)),
    added: [...after.keys()].filter((paragraph) => !taken.has(paragraph)),
  };
}

/** The choice that stands until the researcher makes another: what was changed goes along, what was removed goes. */
export const usualChoice = ({ to }: Doubtful): Choice => to ?? 'drop';

/**
 * Where each paragraph goes by the choices. A new paragraph takes in one old one only: of two that were sent to the
 * same, the one that stands there by its words does, then the first.
 */
export function movesOf(
  { aligned, doubtful }: Replacement,
  choices: ReadonlyMap<number, Choice>,
): ParagraphMoves {
  const chosen = new Map(
    doubtful.map((one) => [one.paragraph, choices.get(one.paragraph) ?? usualChoice(one)]),
  );
  const taken = new Set<number>();
  for (const [i, { to }] of aligned.entries()) if (to !== null && !chosen.has(i)) taken.add(to);
  return aligned.map(({ to }, i) => {
    const choice = chosen.get(i);
    if (choice === undefined) return to;
    if (choice === 'drop' || taken.has(choice)) return null;
    taken.add(choice);
    return choice;
  });
}
