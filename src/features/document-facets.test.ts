import { expect, it } from 'vitest';
import { buildColumns } from '../analysis/change-columns.ts';
import { chosenDocuments } from '../analysis/chosen-documents.ts';
import { type DocumentFilter, EVERY_DOCUMENT } from '../domain/comparison.ts';
import { asAttributeId, asDocumentId } from '../domain/ids.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { aDocument, anAttribute } from '../testing/builders.ts';
import { documentFacets, withChosenValues } from './document-facets.ts';

const outlet = anAttribute({ name: 'Outlet' });
const aDated = (id: number, title: string, date: string, value: string | null, language: string) =>
  aDocument({
    id: asDocumentId(id),
    title,
    date: parsePartialDate(date) ?? null,
    language,
    attributes: value === null ? {} : { 1: value },
  });
const documents = [
  aDated(1, 'River treaty', '1951', 'Gazette', 'en'),
  aDated(2, 'River flood', '1952-03', 'Gazette', 'ko'),
  aDated(3, 'Bridge', '1951/1953', 'Velhan', 'en'),
  aDated(4, 'Bridge again', '', null, 'en'),
];
const filters: readonly DocumentFilter[] = [
  EVERY_DOCUMENT,
  { ...EVERY_DOCUMENT, text: 'river' },
  { ...EVERY_DOCUMENT, fromYear: 1952 },
  { ...EVERY_DOCUMENT, toYear: 1951, text: ' BRIDGE ' },
  { ...EVERY_DOCUMENT, attributes: [{ attribute: asAttributeId(1), values: ['Gazette', ''] }] },
];

it.each(filters)('counts of each value what the analysis would choose with it: %j', (filter) => {
  const columns = buildColumns(documents, []);
  for (const facet of documentFacets(documents, [outlet], filter))
    for (const { value, documents: count } of facet.values) {
      const others = filter.attributes.filter(({ attribute }) => attribute !== facet.id);
      const only = { ...filter, attributes: [...others, { attribute: facet.id, values: [value] }] };
      expect(chosenDocuments(columns, only).reduce((sum, one) => sum + one, 0)).toBe(count);
    }
});

it('lists values in the order of groups, no value last', () => {
  const [facet] = documentFacets(documents, [outlet], EVERY_DOCUMENT);
  expect(facet).toEqual({
    id: outlet.id,
    name: 'Outlet',
    values: [
      { value: 'Gazette', documents: 2 },
      { value: 'Velhan', documents: 1 },
      { value: '', documents: 1 },
    ],
    chosen: null,
  });
});

it('keeps a chosen value that no document has any more', () => {
  const filter = { ...EVERY_DOCUMENT, attributes: [{ attribute: outlet.id, values: ['Gone'] }] };
  const [facet] = documentFacets(documents, [outlet], filter);
  expect(facet?.chosen).toEqual(['Gone']);
  expect(facet?.values).toContainEqual({ value: 'Gone', documents: 0 });
});

it('does not filter by an attribute of which none or all values are chosen', () => {
  const [facet] = documentFacets(documents, [outlet], EVERY_DOCUMENT);
  if (!facet) throw new Error('no facet');
  const some = withChosenValues(EVERY_DOCUMENT, facet, ['Velhan']);
  expect(some.attributes).toEqual([{ attribute: outlet.id, values: ['Velhan'] }]);
  expect(withChosenValues(some, facet, []).attributes).toEqual([]);
  expect(withChosenValues(some, facet, ['Gazette', 'Velhan', '']).attributes).toEqual([]);
});
