import type { ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { FrequencyQuestion } from '../answers/theme-frequency.ts';
import { baseUnits } from '../base-units.ts';
import type { Columns } from '../columns.ts';
import { countedCorpus } from '../counted-corpus.ts';

/**
 * Whose words are looked at, in the paragraphs of a comparison's base: those with a theme against the others, those of
 * a group against the other groups, or those with the theme in the group against those with it in the other groups.
 */
export interface WordsOf {
  readonly theme: ThemeId | null;
  readonly group: string | null;
}

/** Paragraphs of one document on the side looked at, and on the side that it is held against. */
export interface DocumentSides {
  readonly row: number;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Both sides, document by document; documents without a paragraph on either are left out. */
export function paragraphSides(
  columns: Columns,
  question: FrequencyQuestion,
  { theme, group }: WordsOf,
): readonly DocumentSides[] {
  // Words are of paragraphs, whatever the counting rule, and of one coder: the first, or the one whose group it is.
  const { names, coders } = countedCorpus(columns, { ...question.comparison, rule: 'paragraph' }, question);
  const wantedName = names.findIndex(({ key }) => key === group);
  const wanted = wantedName < 0 ? -1 : Math.floor(wantedName / coders.length);
  const coder = names[wantedName]?.coder ?? question.comparison.coder;
  const comparison = { ...question.comparison, rule: 'paragraph' as const, coder, beside: [] };
  const corpus = countedCorpus(columns, comparison, question);
  const place = theme === null ? -1 : question.comparison.themes.indexOf(theme);
  const found: DocumentSides[] = [];
  for (const row of corpus.rows) {
    const own = corpus.groupOf[row] ?? -1;
    const { units, paragraph } = baseUnits(corpus.columns, { ...question, comparison }, [row]);
    const sides = { row, first: [] as number[], second: [] as number[] };
    for (const [unit, number] of paragraph.entries()) {
      const carries = units.theme.subarray(at(units.start, unit), at(units.start, unit + 1)).includes(place);
      if (theme !== null && group !== null && !carries) continue;
      const isFirst = group === null ? carries : own === wanted;
      (isFirst ? sides.first : sides.second).push(number);
    }
    if (sides.first.length + sides.second.length > 0) found.push(sides);
  }
  return found;
}
