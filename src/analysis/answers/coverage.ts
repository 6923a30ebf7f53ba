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
  for (let sheet = 0; sheet < sheets.document.length; sheet++) {
    if (sheets.coder.values[sheet] !== coder) continue;
    const coded = at(sheets.coded.values, sheet);
    const read = at(sheets.readEnd.values, sheet) - at(sheets.readStart.values, sheet);
    const document = documents.rows[at(sheets.document.values, sheet)];
    if (document && coded + read > 0) found.set(document.id, { coded, read });
  }
  return { coverage: found };
}
