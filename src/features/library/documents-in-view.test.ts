import { describe, expect, test } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asAttributeId, asDocumentId } from '../../domain/ids.ts';
import { partialDate } from '../../domain/partial-date.ts';
import { aDocument, anAttribute } from '../../testing/builders.ts';
import { documentColumns, documentsInView, headingsOf, totalsOf, valueCounts } from './documents-in-view.ts';

const outlet = anAttribute({
  id: asAttributeId(1),
  name: 'Outlet',
  type: 'choice',
  choices: ['Radio', 'Gazette'],
});
const document = (id: number, title: string, value: string | undefined, year: number, language = 'en') =>
  aDocument({
    id: asDocumentId(id),
    title,
    language,
    date: partialDate(year) ?? null,
    attributes: value === undefined ? {} : { 1: value },
    paragraphCount: 10 * id,
    wordCount: 100 * id,
  });
const documents = [
  document(1, 'Harvest message', 'Gazette', 1951),
  document(2, 'Evening broadcast', 'Radio', 1956),
  document(3, '봄의 약속', undefined, 1952, 'ko'),
  document(4, 'Morning bulletin', 'Radio', 1957),
];
const columns = documentColumns(documents);
const radio = { ...EVERY_DOCUMENT, attributes: [{ attribute: outlet.id, values: ['Radio'] }] };
const titles = (filter: typeof EVERY_DOCUMENT) => documentsInView(columns, filter).map(({ title }) => title);

describe('documents in view', () => {
  test('everything, in the order of import', () => {
    expect(titles(EVERY_DOCUMENT)).toEqual(documents.map(({ title }) => title));
  });
  test('by value, year and title', () => {
    expect(titles({ ...radio, fromYear: 1957 })).toEqual(['Morning bulletin']);
    expect(titles({ ...EVERY_DOCUMENT, text: '약속' })).toEqual(['봄의 약속']);
  });
  test('no value can be chosen', () => {
    expect(titles({ ...EVERY_DOCUMENT, attributes: [{ attribute: outlet.id, values: [''] }] })).toEqual([
      '봄의 약속',
    ]);
  });
});

describe('values to filter by', () => {
  test('counts ignore the attribute’s own filter, choices keep their order, no value comes last', () => {
    expect(valueCounts(columns, radio, outlet.id, [outlet])).toEqual([
      { value: 'Radio', count: 2 },
      { value: 'Gazette', count: 1 },
      { value: '', count: 1 },
    ]);
  });
  test('other filters narrow the counts, and a chosen value stays to be taken back', () => {
    expect(valueCounts(columns, { ...radio, toYear: 1952 }, outlet.id, [outlet])).toEqual([
      { value: 'Gazette', count: 1 },
      { value: 'Radio', count: 0 },
      { value: '', count: 1 },
    ]);
    expect(valueCounts(columns, radio, 'language', [outlet])).toEqual([{ value: 'en', count: 2 }]);
  });
});

describe('headings', () => {
  test('none without a grouping', () => {
    expect(headingsOf(columns, { by: 'nothing' }, [outlet])).toBeNull();
  });
  test('choices in their order, counted over all documents', () => {
    const headings = headingsOf(columns, { by: 'attribute', attribute: outlet.id }, [outlet]);
    const labels = documents.map(({ id }) => headings?.labelOf(id) ?? '');
    expect(labels).toEqual(['Gazette', 'Radio', 'no value', 'Radio']);
    expect([...new Set(labels)].sort(headings?.order)).toEqual(['Radio', 'Gazette', 'no value']);
    expect(headings?.countOf('Radio')).toBe(2);
  });
  test('periods follow one another', () => {
    const headings = headingsOf(columns, { by: 'period', unit: 'year' }, [outlet]);
    expect(documents.map(({ id }) => headings?.labelOf(id))).toEqual(['1951', '1956', '1952', '1957']);
    expect(['1957', '1951'].sort(headings?.order)).toEqual(['1951', '1957']);
  });
});

test('totals add up, with nothing for documents nobody read', () => {
  const coverage = new Map([[asDocumentId(2), { coded: 4, read: 3 }]]);
  expect(totalsOf(documents, coverage)).toEqual({
    documents: 4,
    paragraphs: 100,
    words: 1000,
    coverage: { coded: 4, read: 3 },
  });
});
