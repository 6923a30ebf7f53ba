import type { DocumentId, ThemeId } from '../../domain/ids.ts';
import { dayRange } from '../../domain/partial-date.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import type { Columns } from '../columns.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';

/** How quotes are chosen: by lot, near to each other in date by lot, or those that somebody kept. */
export type QuoteChoice = 'random' | 'date' | 'hand';

export interface QuotesQuestion extends FrequencyQuestion {
  /** A theme of the comparison. */
  readonly theme: ThemeId;
  /** Keys of groups, in the order of the columns. */
  readonly groups: readonly string[];
  readonly choice: QuoteChoice;
  /** Most quotes of each group. */
  readonly each: number;
  readonly seed: number;
  /** Those kept by hand, in their order. */
  readonly kept: readonly ParagraphRef[];
}

export interface PickedQuote extends ParagraphRef {
  /** Days from the quote of the first column in the same row; null where they were not matched. */
  readonly days: number | null;
}

export interface QuoteColumn {
  readonly group: string;
  /** Paragraphs of the group with the theme: those that could have been chosen. */
  readonly eligible: number;
  /** Of them those in documents with a date: only these can be matched by date. */
  readonly dated: number;
  /** By row; null where no match is left. */
  readonly quotes: readonly (PickedQuote | null)[];
}

export interface QuotesAnswer {
  readonly columns: readonly QuoteColumn[];
}

/** Quotes of a theme, group beside group. The same seed gives the same quotes while the codings stay as they are. */
export function quotePicks(columns: Columns, question: QuotesQuestion): QuotesAnswer {
  const eligible = question.groups.map((group) => placesOf(columns, question, group));
  const dayOf = daysOf(columns);
  const isDated = ({ documentId }: ParagraphRef): boolean => dayOf(documentId) !== null;
  const quotes =
    question.choice === 'date'
      ? matched(
          eligible.map((places) => places.filter(isDated)),
          dayOf,
          question,
        )
      : eligible.map((places) =>
          (question.choice === 'random'
            ? drawn(places, question.each, question.seed)
            : keptOf(places, question.kept).slice(0, question.each)
          ).map((place) => ({ ...place, days: null })),
        );
  return {
    columns: question.groups.map((group, column) => {
      const own = eligible[column] ?? [];
      return { group, eligible: own.length, dated: own.filter(isDated).length, quotes: quotes[column] ?? [] };
    }),
  };
}

function placesOf(columns: Columns, question: QuotesQuestion, group: string): readonly ParagraphRef[] {
  const { comparison, members, attributes, theme } = question;
  const byParagraph = { ...comparison, rule: 'paragraph' as const };
  return paragraphsOf(columns, { comparison: byParagraph, members, attributes, theme, group, side: 'with' })
    .places;
}

/** Some of the places, each as likely as any other, in the order of the lot (Fisher and Yates). */
function drawn(places: readonly ParagraphRef[], count: number, seed: number): readonly ParagraphRef[] {
  const left = [...places];
  const random = seededRandom(seed);
  const found: ParagraphRef[] = [];
  while (found.length < count && left.length > 0) {
    const index = Math.floor(random() * left.length);
    const [place, last] = [left[index], left.pop()];
    if (place) found.push(place);
    if (last && index < left.length) left[index] = last;
  }
  return found;
}

function keptOf(places: readonly ParagraphRef[], kept: readonly ParagraphRef[]): readonly ParagraphRef[] {
  const key = ({ documentId, paragraph }: ParagraphRef): string => `${documentId} ${paragraph}`;
  const own = new Set(places.map(key));
  return kept.filter((place) => own.has(key(place)));
}

/** The middle of the days that a document's date may mean; null without a date. */
function daysOf({ documents }: Columns): (id: DocumentId) => number | null {
  const known = new Map<DocumentId, number | null>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const date = documents.rows[documents.rowOf.get(id) ?? -1]?.date ?? null;
    const range = date && dayRange(date);
    const day = range ? (range.firstDay + range.lastDay) / 2 : null;
    known.set(id, day);
    return day;
  };
}

/**
 * Rows of quotes near to each other in date: the group with the fewest quotes gives a lot, and to each of them every
 * other group gives the nearest one that is not taken yet.
 */
function matched(
  eligible: readonly (readonly ParagraphRef[])[],
  dayOf: (id: DocumentId) => number | null,
  { each, seed }: QuotesQuestion,
): readonly (readonly (PickedQuote | null)[])[] {
  const fewest = eligible.reduce(
    (best, places, column) => (places.length < (eligible[best]?.length ?? 0) ? column : best),
    0,
  );
  const anchors = drawn(eligible[fewest] ?? [], each, seed);
  const chosen = eligible.map((places, column) => {
    if (column === fewest) return anchors;
    const left = [...places];
    return anchors.map((anchor): ParagraphRef | null => {
      const wanted = dayOf(anchor.documentId) ?? 0;
      const distance = (place: ParagraphRef): number => Math.abs((dayOf(place.documentId) ?? 0) - wanted);
      let nearest = 0;
      for (const [index, place] of left.entries()) {
        const best = left[nearest];
        if (best && distance(place) < distance(best)) nearest = index;
      }
      return left.splice(nearest, 1)[0] ?? null;
    });
  });
  return chosen.map((column) =>
    column.map((place, row) => {
      const first = chosen[0]?.[row];
      const [own, other] = [place && dayOf(place.documentId), first && dayOf(first.documentId)];
      if (!place) return null;
      return { ...place, days: own === null || other === null || other === undefined ? null : own - other };
    }),
  );
}
