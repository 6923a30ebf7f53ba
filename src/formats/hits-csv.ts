import { type CsvCell, writeCsvBytes } from './csv.ts';

/** One place found, in its context. */
export interface HitRecord {
  readonly document: string;
  readonly date: string | null;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** Counted from the paragraph's first character, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** In the order of the names given. */
  readonly attributes: readonly CsvCell[];
  /** Themes of the paragraph by the search's coder. */
  readonly themes: string;
}

const ONE_LINE = /\s+/g;
const oneLine = (text: string): string => text.replace(ONE_LINE, ' ');

/** Hits as CSV, one a row in the order given; what was searched stands in the last column of every row. */
export function hitsCsv(
  hits: Iterable<HitRecord>,
  attributes: readonly string[],
  caption: string,
): Uint8Array<ArrayBuffer> {
  const header = ['document', 'date', 'paragraph', 'left', 'hit', 'right', 'start', 'end', 'themes'];
  function* rows(): Generator<readonly CsvCell[]> {
    yield [...header, ...attributes, 'search'];
    for (const hit of hits)
      yield [
        hit.document,
        hit.date,
        hit.paragraph,
        oneLine(hit.left),
        oneLine(hit.hit),
        oneLine(hit.right),
        hit.start,
        hit.end,
        hit.themes,
        ...hit.attributes,
        caption,
      ];
  }
  return writeCsvBytes(rows());
}
