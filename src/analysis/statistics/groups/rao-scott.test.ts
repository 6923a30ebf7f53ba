import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from './contingency-table.ts';
import { raoScottTest } from './rao-scott.ts';

/** One document: k of n paragraphs in group g of three. */
const inGroup = (g: number, k: number, n: number): Table =>
  [k, n - k].map((count) => [0, 1, 2].map((group) => (group === g ? count : 0)));

test('three groups of documents as in the formulas of R survey, computed apart with NumPy', () => {
  const found = raoScottTest([
    inGroup(0, 3, 7),
    inGroup(0, 1, 5),
    inGroup(0, 6, 8),
    inGroup(1, 2, 9),
    inGroup(1, 0, 4),
    inGroup(1, 5, 6),
    inGroup(2, 4, 5),
    inGroup(2, 7, 9),
    inGroup(2, 1, 6),
    inGroup(0, 2, 10),
  ]);
  expect(found?.f).toBeCloseTo(0.5315819571204039, 10);
  expect(found?.df1).toBeCloseTo(1.9768306045530522, 10);
  expect(found?.df2).toBeCloseTo(17.791475440977468, 9);
  expect(found?.p).toBeCloseTo(0.5946910692617565, 10);
  expect(found?.chiSquareP).toBeCloseTo(0.5855931589603427, 10);
});

test('an empty document is no cluster; nothing that varies gives no test', () => {
  const documents = [inGroup(0, 1, 3), inGroup(1, 2, 4), inGroup(2, 3, 5), inGroup(2, 0, 2)];
  expect(raoScottTest([...documents, inGroup(0, 0, 0)])).toEqual(raoScottTest(documents));
  expect(raoScottTest([inGroup(0, 0, 3), inGroup(1, 0, 4), inGroup(2, 0, 4)])).toBeNull();
  expect(raoScottTest([inGroup(0, 1, 3), inGroup(1, 1, 3)])).toBeNull();
  expect(raoScottTest([])).toBeNull();
});

test('the order of documents does not matter', () => {
  const anyDocument = fc
    .tuple(fc.nat(2), fc.integer({ min: 1, max: 8 }), fc.nat(8))
    .map(([g, n, k]) => inGroup(g, Math.min(k, n), n));
  fc.assert(
    fc.property(fc.array(anyDocument, { minLength: 4, maxLength: 12 }), (documents) => {
      const [one, other] = [raoScottTest(documents), raoScottTest(documents.toReversed())];
      if (one === null) expect(other).toBeNull();
      else expect(other?.p).toBeCloseTo(one.p, 6);
    }),
  );
});
