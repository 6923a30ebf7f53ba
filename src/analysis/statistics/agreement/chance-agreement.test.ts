import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bennettS, fleissKappa, fleissKappaByValue, gwetAc1 } from './chance-agreement.ts';
import { ratedUnits, ratedUnitsOfTable } from './rated-units.ts';

test('prevalence: 8 yes-yes, 1 no-no, 1 yes-no gives pi .608 and AC1 .866', () => {
  const rated = ratedUnitsOfTable([
    [8, 1],
    [0, 1],
  ]);
  expect(fleissKappa(rated).coefficient).toBeCloseTo(0.608, 3);
  expect(gwetAc1(rated).coefficient).toBeCloseTo(0.866, 3);
});

test('S and AC1 depend on the possible values, kappa does not', () => {
  const units = [
    [1, 1],
    [1, 2],
    [2, 2],
  ];
  const [two, five] = [ratedUnits(units), ratedUnits(units, [1, 2, 3, 4, 5])];
  expect(bennettS(two).coefficient).toBeCloseTo((2 / 3 - 1 / 2) / (1 / 2), 12);
  expect(bennettS(five).coefficient).toBeCloseTo((2 / 3 - 1 / 5) / (4 / 5), 12);
  expect(gwetAc1(five).coefficient).not.toBeCloseTo(gwetAc1(two).coefficient ?? 0, 3);
  expect(fleissKappa(five).coefficient).toBeCloseTo(fleissKappa(two).coefficient ?? 0, 12);
});

test('not defined without variation, shared units or a second possible value', () => {
  expect(
    fleissKappa(
      ratedUnits(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 2],
      ),
    ).coefficient,
  ).toBeNull();
  for (const of of [fleissKappa, gwetAc1, bennettS]) {
    expect(of(ratedUnits([[1, null]])).coefficient).toBeNull();
    expect(of(ratedUnits([])).coefficient).toBeNull();
    expect(of(ratedUnits([[1, 1]])).coefficient).toBeNull();
  }
  expect(fleissKappaByValue(ratedUnits([[1, 1]], [1, 2]))).toEqual([null, null]);
});

test('the error of S is that of the mean agreement of units', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom([1, 1], [1, 2], [2, 2]), { minLength: 2 }), (units) => {
      const found = bennettS(ratedUnits(units, [1, 2]));
      const agree: number[] = units.map(([one, other]) => (one === other ? 1 : 0));
      const mean = agree.reduce((a, b) => a + b, 0) / agree.length;
      const variance = agree.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (agree.length - 1);
      expect(found.standardError).toBeCloseTo(2 * Math.sqrt(variance / agree.length), 10);
    }),
  );
});

test('with two values the kappa of each is the whole kappa', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom([1, 1, 1], [1, 1, 2], [2, 1, 2]), { minLength: 2 }), (units) => {
      const rated = ratedUnits(units, [1, 2]);
      const whole = fleissKappa(rated).coefficient;
      for (const own of fleissKappaByValue(rated)) {
        if (whole === null || own === null) expect(own).toBe(whole);
        else expect(own).toBeCloseTo(whole, 9);
      }
    }),
  );
});
