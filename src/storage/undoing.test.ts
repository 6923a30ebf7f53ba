import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../domain/ids.ts';
import { aDocument, aText } from '../testing/builders.ts';
import { partsOf, type Undoing } from './undoing.ts';

const documents = Array.from({ length: 200 }, (_, i) => aDocument({ id: asDocumentId(i + 1) }));
const texts = documents.map(({ id }) => ({ documentId: id, ...aText(['word '.repeat(500)]), hidden: [] }));
const codings = [
  { theme: asThemeId(1), voice: 0, weight: 0, origin: 0, version: 1, madeAt: asInstant(0), evidence: [] },
] as const;
const large: Undoing = {
  tables: [
    { table: 'documents', put: documents, absent: [] },
    { table: 'texts', put: texts, absent: [7, 8] },
  ],
  sheets: [
    {
      documentId: asDocumentId(1),
      coderId: asCoderId(1),
      paragraphs: Array.from({ length: 500 }, (_, paragraph) => ({ paragraph, read: false, codings })),
    },
  ],
};

describe('an undoing', () => {
  it('of one coding stays in the history row', () => {
    const [sheet] = large.sheets;
    const paragraphs = sheet ? sheet.paragraphs.slice(0, 1) : [];
    expect(partsOf({ tables: [], sheets: sheet ? [{ ...sheet, paragraphs }] : [] })).toBeNull();
  });

  it('that is large comes in parts below the limit, which together hold all of it', () => {
    const parts = partsOf(large, 100_000) ?? [];
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(200_000);
    const images = parts.flatMap((part) => part.tables);
    const put = (name: string): readonly unknown[] =>
      images.filter((image) => image.table === name).flatMap((image) => image.put);
    expect(put('documents')).toEqual(documents);
    expect(put('texts')).toEqual(texts);
    expect(images.flatMap((image) => image.absent)).toEqual([7, 8]);
    expect(parts.flatMap((part) => part.sheets).flatMap((image) => image.paragraphs)).toEqual(
      large.sheets[0]?.paragraphs,
    );
  });

  it('of one row above the limit is one part', () => {
    const text = { documentId: asDocumentId(1), ...aText(['word '.repeat(5_000)]), hidden: [] };
    const undoing = { tables: [{ table: 'texts', put: [text], absent: [] }], sheets: [] } as const;
    expect(partsOf(undoing, 100)).toEqual([undoing]);
  });
});
