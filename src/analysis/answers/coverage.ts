import type { CoderId, DocumentId } from '../../domain/ids.ts';
import type { Coverage } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { Columns } from '../columns.ts';

export interface CoverageQuestion {
  readonly coder: CoderId;
}

export interface CoverageAnswer {
  /** Documents of which the coder said anything. */
  readonly coverage: ReadonlyMap<DocumentId, Coverage>;
}

/** How much of each document one coder has coded and read. Documents that the coder has not touched are absent. */
export function coverage(columns: Columns, { coder }: CoverageQuestion): CoverageAnswer {
  const found = new Map<DocumentId, Coverage>();
  const { documents, sheets } = columns;
  const paragraphs = columns.codings.paragraph.values;
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    if (sheets.coder.values[sheet] !== coder) continue;
    const start = at(sheets.start.values, sheet);
    const end = at(sheets.end.values, sheet);
    let coded = 0;
    for (let row = start; row < end; row++)
      if (row === start || paragraphs[row] !== paragraphs[row - 1]) coded++;
    const read = at(sheets.readEnd.values, sheet) - at(sheets.readStart.values, sheet);
    const document = documents.rows[at(sheets.document.values, sheet)];
    if (document && coded + read > 0) found.set(document.id, { coded, read });
  }
  return { coverage: found };
}
