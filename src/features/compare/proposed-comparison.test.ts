import { describe, expect, it } from 'vitest';
import { asAttributeId, asDocumentId, asThemeId } from '../../domain/ids.ts';
import { partialDate } from '../../domain/partial-date.ts';
import { aDocument, anAttribute, aTheme } from '../../testing/builders.ts';
import { proposedGrouping, proposedThemes, proposedUnit } from './proposed-comparison.ts';

const documents = (count: number, year: (i: number) => number | null, outlet: (i: number) => string | null) =>
  Array.from({ length: count }, (_, i) => {
    const [own, value] = [year(i), outlet(i)];
    return aDocument({
      id: asDocumentId(i + 1),
      date: own === null ? null : (partialDate(own) ?? null),
      attributes: value === null ? {} : { 1: value },
    });
  });
const outlet = anAttribute();
const none = () => null;

describe('the grouping proposed', () => {
  it('is the first attribute with a few values', () => {
    expect(
      proposedGrouping(
        documents(20, none, (i) => `outlet ${i % 3}`),
        [anAttribute({ id: asAttributeId(2) }), outlet],
      ),
    ).toEqual({ by: 'attribute', attribute: outlet.id });
  });

  it('is no attribute that names single documents', () => {
    const each = documents(
      20,
      (i) => 1930 + i,
      (i) => `title ${i}`,
    );
    expect(proposedGrouping(each, [outlet])).toEqual({ by: 'period', unit: 'year' });
  });

  it('is nothing where nothing divides', () => {
    expect(proposedGrouping(documents(3, none, none), [])).toEqual({ by: 'nothing' });
  });
});

it('takes decades where years would be too many', () => {
  expect(proposedUnit(documents(3, (i) => 1930 + i, none))).toBe('year');
  expect(proposedUnit(documents(3, (i) => 1930 + 20 * i, none))).toBe('decade');
});

describe('the themes proposed', () => {
  const top = [1, 2, 3].map((id) => aTheme({ id: asThemeId(id) }));
  const below = [4, 5, 6, 7, 8].map((id) => aTheme({ id: asThemeId(id), parent: asThemeId(1 + (id % 3)) }));
  const flat = Array.from({ length: 20 }, (_, i) => aTheme({ id: asThemeId(i + 1), order: 20 - i }));
  const uses = new Map(flat.map(({ id }) => [id, id * 10]));

  it('are the top where sub-themes count in it', () => {
    expect(proposedThemes([...top, ...below], true, undefined)).toEqual([1, 2, 3]);
  });

  it('are all of a few', () => {
    expect(proposedThemes(top, false, undefined)).toEqual([1, 2, 3]);
  });

  it('are the most used of a long list, in the order of the codebook', () => {
    expect(proposedThemes(flat, true, uses)).toEqual([20, 19, 18, 17, 16, 15]);
    expect(proposedThemes(flat, true, undefined)).toBeNull();
  });
});
