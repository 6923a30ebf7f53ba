import { asDocumentId, type ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { type BaseUnits, baseUnits } from '../base-units.ts';
import { wholes } from '../column.ts';
import type { Columns } from '../columns.ts';
import { countedCorpus } from '../counted-corpus.ts';
import { documentsByDate } from '../search/documents-by-date.ts';
import type { ParagraphsAnswer } from './paragraphs-of.ts';
import type { SequenceQuestion } from './theme-sequence.ts';

export interface FollowedQuestion extends SequenceQuestion {
  /** Themes of the comparison: on the earlier paragraph, and on the later one. */
  readonly theme: ThemeId;
  readonly later: ThemeId;
  /** The earlier paragraphs of the pairs with both, or those of all other pairs. */
  readonly side: 'with' | 'rest';
  readonly page?: { readonly from: number; readonly count: number };
}

/** The earlier paragraphs behind a number of `themeSequence`, by date, then paragraph. */
export function followedParagraphs(columns: Columns, question: FollowedQuestion): ParagraphsAnswer {
  const comparison = { ...question.comparison, rule: 'paragraph' as const };
  const [first, second] = [
    comparison.themes.indexOf(question.theme),
    comparison.themes.indexOf(question.later),
  ];
  const corpus = countedCorpus(columns, comparison, question);
  const chosen = new Uint8Array(corpus.groupOf.length);
  for (const row of corpus.rows) chosen[row] = 1;
  const [documents, paragraphs] = [wholes(), wholes()];
  for (const row of documentsByDate(columns, chosen)) {
    const units = baseUnits(corpus.columns, { ...question, comparison }, [row]);
    for (const paragraph of sideOf(units, first, second, question)) {
      documents.push(columns.documents.rows[row]?.id ?? 0);
      paragraphs.push(paragraph);
    }
  }
  const total = paragraphs.length;
  const from = question.page?.from ?? 0;
  const count = Math.max(0, Math.min(question.page?.count ?? total, total - from));
  const places = Array.from({ length: count }, (_, index) => ({
    documentId: asDocumentId(at(documents.values, from + index)),
    paragraph: at(paragraphs.values, from + index),
  }));
  return { places, total };
}

function* sideOf(
  { units, paragraph }: BaseUnits,
  first: number,
  second: number,
  { lag, side }: FollowedQuestion,
): Generator<number> {
  const unitOf = new Map(Array.from(paragraph, (own, unit) => [own, unit]));
  const carries = (unit: number, place: number): boolean =>
    units.theme.subarray(at(units.start, unit), at(units.start, unit + 1)).includes(place);
  for (const [unit, own] of paragraph.entries()) {
    const later = unitOf.get(own + lag);
    if (later === undefined) continue;
    if ((carries(unit, first) && carries(later, second)) === (side === 'with')) yield own;
  }
}
