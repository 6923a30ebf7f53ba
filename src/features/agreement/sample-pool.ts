import { buildColumns } from '../../analysis/change-columns.ts';
import { chosenDocuments } from '../../analysis/chosen-documents.ts';
import { documentGroups } from '../../analysis/document-groups.ts';
import type { Attribute } from '../../domain/attribute.ts';
import type { Comparison, DocumentFilter } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { CoderId, ThemeId } from '../../domain/ids.ts';
import type { SampleUnit } from '../../domain/sample-draw.ts';
import { paragraphsIn, paragraphsWith, type Sheet } from '../../domain/sheet.ts';

/** What strata are made of. */
export type Strata =
  | { readonly by: 'nothing' }
  | { readonly by: 'group'; readonly grouping: Comparison['grouping'] }
  /** Paragraphs to which the coder gave the theme, and the others. */
  | { readonly by: 'theme'; readonly theme: ThemeId; readonly coder: CoderId };

export interface PoolQuestion {
  readonly documents: DocumentFilter;
  /** Only what this coder has read or coded; null for every paragraph. */
  readonly readBy: CoderId | null;
  readonly whole: 'paragraphs' | 'documents';
  readonly strata: Strata;
}

/** All that can be drawn, with the stratum of each; groups are made as in a comparison. */
export function samplePool(
  documents: readonly Document[],
  sheets: readonly Sheet[],
  attributes: readonly Attribute[],
  { documents: filter, readBy, whole, strata }: PoolQuestion,
): readonly SampleUnit[] {
  const columns = buildColumns(documents, []);
  const chosen = chosenDocuments(columns, filter);
  const groups =
    strata.by === 'group' ? documentGroups(columns, chosen, strata.grouping, attributes) : undefined;
  const sheetOf = (document: Document, coder: CoderId): Sheet | undefined =>
    sheets.find((sheet) => sheet.documentId === document.id && sheet.coderId === coder);
  return documents.flatMap((document, row): readonly SampleUnit[] => {
    if (chosen[row] !== 1) return [];
    const read = readBy === null ? null : sheetOf(document, readBy);
    if (read === undefined) return [];
    const numbers =
      read === null ? Array.from({ length: document.paragraphCount }, (_, i) => i) : paragraphsIn(read);
    if (numbers.length === 0) return [];
    const group = groups?.names[groups.groupOf[row] ?? -1]?.label ?? '';
    const themed = strata.by === 'theme' ? sheetOf(document, strata.coder) : undefined;
    const has = new Set(
      strata.by === 'theme' && themed ? paragraphsWith(themed, (theme) => theme === strata.theme) : [],
    );
    const refs = numbers.map((paragraph) => ({ documentId: document.id, paragraph }));
    const stratumOf = (isWith: boolean): string =>
      strata.by === 'theme' ? (isWith ? 'with the theme' : 'without the theme') : group;
    return whole === 'documents'
      ? [{ paragraphs: refs, stratum: stratumOf(has.size > 0) }]
      : refs.map((one) => ({ paragraphs: [one], stratum: stratumOf(has.has(one.paragraph)) }));
  });
}
