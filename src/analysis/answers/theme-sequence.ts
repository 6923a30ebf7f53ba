import type { ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { baseUnits } from '../base-units.ts';
import type { Columns } from '../columns.ts';
import { countedCorpus } from '../counted-corpus.ts';
import { type LagSequence, lagSequence } from '../statistics/patterns/lag-sequence.ts';
import { followCounts } from '../statistics/patterns/unit-themes.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

export interface SequenceQuestion extends FrequencyQuestion {
  /** How many paragraphs later, 1 for the next one. */
  readonly lag: number;
}

export interface SequenceCell extends LagSequence {
  /** Pairs with the first theme on the earlier and the second on the later paragraph. */
  readonly n: number;
  /** Pairs there would be if the two had nothing to do with each other. */
  readonly expected: number;
}

export interface SequenceAnswer {
  readonly themes: readonly ThemeId[];
  readonly lag: number;
  /** Pairs of paragraphs of one document that lie that far apart, both of the base. */
  readonly pairs: number;
  /** By theme the pairs with it on the earlier paragraph, and on the later one. */
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  /** By the earlier theme, then by the later one. */
  readonly cells: readonly (readonly SequenceCell[])[];
}

/** What follows what inside the documents, over all groups, by the first coder; in paragraphs, whatever the counting rule. */
export function themeSequence(columns: Columns, question: SequenceQuestion): SequenceAnswer {
  const comparison = { ...question.comparison, rule: 'paragraph' as const };
  const { themes } = comparison;
  const corpus = countedCorpus(columns, comparison, question);
  const { units, document, paragraph } = baseUnits(corpus.columns, { ...question, comparison }, corpus.rows);
  const { pairs, follow, earlier, later } = followCounts(units, document, paragraph, question.lag);
  const cells = themes.map((_, first) =>
    themes.map((_second, second): SequenceCell => {
      const n = at(follow, first * themes.length + second);
      const [before, after] = [at(earlier, first), at(later, second)];
      const counts = { a: n, b: before - n, c: after - n, d: pairs - before - after + n };
      return { n, expected: pairs === 0 ? 0 : (before * after) / pairs, ...lagSequence(counts) };
    }),
  );
  return { themes, lag: question.lag, pairs, earlier: [...earlier], later: [...later], cells };
}
