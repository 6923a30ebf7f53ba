import type { PickedQuote, QuoteChoice, QuoteColumn } from '../../../analysis/answers/quote-picks.ts';
import type { Theme } from '../../../domain/codebook.ts';
import { textDirection } from '../../../domain/direction.ts';
import { type Document, paragraphText } from '../../../domain/document.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { dateText } from '../../../domain/partial-date.ts';
import type { CitedQuote, QuotesSheet } from '../../../formats/comparison-quotes.ts';
import type { ComparisonTable } from '../../../formats/comparison-table.ts';
import { counted, numberText } from '../../number-words.ts';
import type { HitDocument } from '../../use-hit-documents.ts';
import type { ViewOptions } from './view-options.ts';

interface SheetFacts {
  readonly title: string;
  readonly theme: Theme;
  readonly columns: readonly QuoteColumn[];
  readonly labelOf: (group: string) => string;
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly found: ReadonlyMap<DocumentId, HitDocument>;
  readonly coder: string;
  readonly choice: QuoteChoice;
  readonly notes: readonly string[];
}

/** The quotes with full citations: the same stand on the screen and in the files. */
export const quotesSheet = (facts: SheetFacts): QuotesSheet => ({
  title: facts.title,
  theme: facts.theme.name,
  groups: facts.columns.map((column) => ({
    label: facts.labelOf(column.group),
    eligible: eligibleText(column, facts.choice),
    quotes: column.quotes.map((quote) => (quote ? citedQuote(quote, facts) : null)),
  })),
  notes: facts.notes,
});

function eligibleText({ eligible, dated, quotes }: QuoteColumn, choice: QuoteChoice): string {
  const shown = quotes.filter((quote) => quote !== null).length;
  const of = `${numberText(shown)} of ${numberText(choice === 'date' ? dated : eligible)} eligible`;
  const undated = eligible - dated;
  return choice === 'date' && undated > 0 ? `${of}, ${numberText(undated)} without a date` : of;
}

function citedQuote(
  { documentId, paragraph, days }: PickedQuote,
  { documents, found, coder }: SheetFacts,
): CitedQuote {
  const document = documents.get(documentId);
  const text = found.get(documentId)?.text;
  const words = text ? paragraphText(text, paragraph) : '';
  return {
    text: words,
    language: document?.language ?? '',
    isRightToLeft: textDirection(words) === 'rtl',
    title: document?.title ?? 'deleted document',
    date: document?.date ? dateText(document.date) : 'undated',
    fileName: document?.source.fileName ?? '',
    paragraph: paragraph + 1,
    coder,
    distance: days === null || days === 0 ? null : distanceText(days),
  };
}

const distanceText = (days: number): string =>
  `${counted(Math.abs(Math.round(days)), 'day')} ${days < 0 ? 'earlier' : 'later'} than the first column`;

/** How the quotes were chosen, so that somebody else can choose the same. */
export function choiceNote({ choice, each, seed }: Pick<ViewOptions, 'choice' | 'each' | 'seed'>): string {
  const most = `at most ${counted(each, 'quote')} a group`;
  switch (choice) {
    case 'random':
      return `Chosen by lot, seed ${seed}, ${most}: every paragraph with the theme in the group was as likely as any other.`;
    case 'date':
      return `Matched by date, seed ${seed}, ${most}: the group with the fewest eligible paragraphs gives a lot, and to each quote every other group gives its nearest in time.`;
    case 'hand':
      return `Chosen by hand, ${most}: somebody kept these, so they illustrate and prove nothing of how common they are.`;
  }
}

/** A quote a row, for spreadsheets. */
export const quotesTable = ({ theme, groups, notes }: QuotesSheet): ComparisonTable => ({
  header: [
    'theme',
    'group',
    'row',
    'quote',
    'title',
    'date',
    'file',
    'paragraph',
    'coder',
    'distance',
    'eligible',
  ],
  rows: groups.flatMap(({ label, eligible, quotes }) =>
    quotes.flatMap((quote, row) =>
      quote
        ? [
            [
              theme,
              label,
              row + 1,
              quote.text,
              quote.title,
              quote.date,
              quote.fileName,
              quote.paragraph,
              quote.coder,
              quote.distance,
              eligible,
            ],
          ]
        : [],
    ),
  ),
  notes,
});
