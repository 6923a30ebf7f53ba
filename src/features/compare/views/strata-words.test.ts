import { expect, it } from 'vitest';
import { buildColumns } from '../../../analysis/change-columns.ts';
import { chosenDocuments } from '../../../analysis/chosen-documents.ts';
import { documentGroups } from '../../../analysis/document-groups.ts';
import { type DocumentFilter, EVERY_DOCUMENT } from '../../../domain/comparison.ts';
import { asAttributeId, asDocumentId } from '../../../domain/ids.ts';
import type { PartialDate } from '../../../domain/partial-date.ts';
import { aDocument } from '../../../testing/builders.ts';
import { narrowedTo } from './strata-words.ts';

const DATES = ['1931', '1936-05', '1938-02-01', '1941', '1947-01', null];
const documents = DATES.map((date, i) =>
  aDocument({ id: asDocumentId(i + 1), date: date as PartialDate | null, language: i % 2 ? 'ko' : 'en' }),
);
const columns = buildColumns(documents, []);
const counted = (filter: DocumentFilter): number =>
  chosenDocuments(columns, filter).reduce((sum, one) => sum + one, 0);

it.each([
  EVERY_DOCUMENT,
  { ...EVERY_DOCUMENT, fromYear: 1935 },
  { ...EVERY_DOCUMENT, fromYear: 1936, toYear: 1941 },
  { ...EVERY_DOCUMENT, sets: [{ id: 1 as never, name: 'Some', documents: [1, 2, 4].map(asDocumentId) }] },
])('narrows %o to just the documents of a stratum', (filter) => {
  for (const strata of [
    { by: 'period', unit: 'decade' },
    { by: 'period', unit: 'year' },
    { by: 'language' },
  ] as const) {
    const { names, groupOf } = documentGroups(columns, chosenDocuments(columns, filter), strata, []);
    for (const [group, { key }] of names.entries()) {
      const narrowed = narrowedTo(filter, strata, key, documents);
      if (key === '') expect(narrowed).toBeNull();
      else if (narrowed === null) throw new Error(`cannot be said: ${key}`);
      else expect(counted(narrowed)).toBe(groupOf.filter((own) => own === group).length);
    }
  }
});

it('says nothing where a date may lie in two periods, or where groups are of lengths', () => {
  const between = aDocument({ id: asDocumentId(9), date: '1939/1940' as PartialDate });
  const decade = { by: 'period', unit: 'decade' } as const;
  expect(narrowedTo(EVERY_DOCUMENT, decade, '1930', [between])).toBeNull();
  expect(narrowedTo(EVERY_DOCUMENT, decade, '1920', [between])).not.toBeNull();
  expect(narrowedTo(EVERY_DOCUMENT, { by: 'length' }, 'short', documents)).toBeNull();
  const other = { by: 'attribute', attribute: asAttributeId(3) } as const;
  expect(narrowedTo(EVERY_DOCUMENT, other, 'Radio', [between])?.attributes).toEqual([
    { attribute: 3, values: ['Radio'] },
  ]);
});
