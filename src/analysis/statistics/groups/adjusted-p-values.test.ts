import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg, bonferroni, holm } from './adjusted-p-values.ts';

const anyFamily = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 20 });

test('tests that are not defined are no part of the family', () => {
  expect(bonferroni([0.01, null, 0.03])).toEqual([0.02, null, 0.06]);
  expect(benjaminiHochberg([])).toEqual([]);
  expect(holm([null])).toEqual([null]);
});

test('p <= BH <= Holm <= Bonferroni <= 1, in the order of the p-values', () => {
  fc.assert(
    fc.property(anyFamily, (family) => {
      const [bh, h, b] = [benjaminiHochberg(family), holm(family), bonferroni(family)];
      family.forEach((p, i) => {
        if (p === null) return;
        const chain = [p, bh[i] ?? 0, h[i] ?? 0, b[i] ?? 0, 1];
        chain.slice(1).forEach((value, k) => {
          expect(value).toBeGreaterThanOrEqual((chain[k] ?? 0) - 1e-12);
        });
        family.forEach((other, j) => {
          if (other !== null && other < p) expect(bh[j] ?? 0).toBeLessThanOrEqual((bh[i] ?? 0) + 1e-12);
        });
      });
    }),
  );
});
