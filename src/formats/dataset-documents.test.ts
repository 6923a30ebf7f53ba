import { describe, expect, it } from 'vitest';
import { asDocumentId } from '../domain/ids.ts';
import { aDocument, aProject } from '../testing/builders.ts';
import { documentRows } from './dataset-documents.ts';

describe('the table of documents', () => {
  it('names the original of a reprint, and nothing for other documents', () => {
    const original = aDocument();
    const reprint = aDocument({ id: asDocumentId(2), reprintOf: original.id });
    const [head = [], ...rows] = documentRows(aProject({ documents: [original, reprint] }));
    const column = head.indexOf('reprint_of');
    expect(column).toBeGreaterThan(0);
    expect(rows.map((row) => row[column])).toEqual([null, 1]);
  });
});
