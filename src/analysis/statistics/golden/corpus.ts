import { z } from 'zod';

/** A small corpus in one table: one row a paragraph, one column a coder; themes separated by spaces. */
export const corpusSchema = z.object({
  columns: z.array(z.string()),
  coders: z.array(z.string()),
  themes: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()]).nullable())),
  analysis_coder: z.string(),
});
export type CorpusTable = z.infer<typeof corpusSchema>;

export interface CorpusParagraph {
  readonly document: string;
  /** Number of the document, in order of appearance. */
  readonly documentIndex: number;
  readonly paragraph: number;
  readonly words: number;
  readonly characters: number;
  /** What the comparison's coder said. */
  readonly themes: ReadonlySet<string>;
  /** Value of any column, as of an attribute. */
  readonly attribute: (column: string) => string;
}

/** The themes of one cell; null where the paragraph was not given to the coder. */
const themesOf = (cell: string | number | null | undefined): readonly string[] | null =>
  typeof cell === 'string' ? cell.split(' ').filter((theme) => theme !== '') : null;

/** The paragraphs that the comparison's coder has read, in the table's order. */
export function corpusParagraphs(corpus: CorpusTable): readonly CorpusParagraph[] {
  const documents = new Map<string, number>();
  return corpus.rows.flatMap((row) => {
    const cell = (column: string): string | number | null => row[corpus.columns.indexOf(column)] ?? null;
    const themes = themesOf(cell(corpus.analysis_coder));
    if (themes === null) return [];
    const document = String(cell('doc'));
    const documentIndex = documents.get(document) ?? documents.size;
    documents.set(document, documentIndex);
    return [
      {
        document,
        documentIndex,
        paragraph: Number(cell('paragraph')),
        words: Number(cell('words')),
        characters: Number(cell('chars')),
        themes: new Set(themes),
        attribute: (column: string) => String(cell(column)),
      },
    ];
  });
}

/** What every coder said of every paragraph: null was not given, [] read without a theme. */
export const corpusUnits = (corpus: CorpusTable): readonly (readonly (readonly string[] | null)[])[] =>
  corpus.rows.map((row) => corpus.coders.map((coder) => themesOf(row[corpus.columns.indexOf(coder)])));

/** By document of the group: paragraphs, paragraphs with the theme, words. */
export interface DocumentCounts {
  readonly withTheme: readonly number[];
  readonly paragraphs: readonly number[];
  readonly words: readonly number[];
}

export function documentCounts(paragraphs: readonly CorpusParagraph[], theme: string): DocumentCounts {
  const documents = [...new Set(paragraphs.map(({ document }) => document))];
  const sum = (document: string, of: (paragraph: CorpusParagraph) => number): number =>
    paragraphs.reduce((all, one) => (one.document === document ? all + of(one) : all), 0);
  return {
    withTheme: documents.map((document) => sum(document, ({ themes }) => (themes.has(theme) ? 1 : 0))),
    paragraphs: documents.map((document) => sum(document, () => 1)),
    words: documents.map((document) => sum(document, ({ words }) => words)),
  };
}
