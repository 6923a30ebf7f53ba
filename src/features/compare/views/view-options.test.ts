import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asAttributeId, asThemeId } from '../../../domain/ids.ts';
import type { PartialDate } from '../../../domain/partial-date.ts';
import { readViewOptions, USUAL_OPTIONS, type ViewOptions, viewOptionsQuery } from './view-options.ts';

const anyOptions: fc.Arbitrary<ViewOptions> = fc.record({
  isWhole: fc.boolean(),
  events: fc.array(
    fc.record({
      date: fc.constantFrom('1953', '1953-03', '1953-03-05').map((text) => text as PartialDate),
      name: fc.constantFrom('Change of leader', 'a, b\\c', '정전 협정'),
    }),
    { maxLength: 3 },
  ),
  lag: fc.integer({ min: 1, max: 5 }),
  sequence: fc.constantFrom('n', 'residual'),
  strata: fc.constantFrom<ViewOptions['strata']>(
    null,
    { by: 'length' },
    { by: 'language' },
    { by: 'period', unit: 'decade' },
    { by: 'attribute', attribute: asAttributeId(3) },
  ),
  isEqual: fc.boolean(),
  isThin: fc.boolean(),
  stripsFrom: fc.nat(5000),
  quoteTheme: fc.constantFrom(null, asThemeId(7), asThemeId(-1)),
  quoteGroups: fc.option(fc.uniqueArray(fc.constantFrom('', 'Gazette', 'a,b', '방송'), { minLength: 1 })),
  choice: fc.constantFrom('random', 'date', 'hand'),
  each: fc.integer({ min: 1, max: 20 }),
  seed: fc.integer({ min: 1, max: 99_999 }),
  wordsTheme: fc.constantFrom(null, asThemeId(7)),
  wordsGroup: fc.constantFrom(null, '', 'a,b'),
  wordsBy: fc.constantFrom('likelihood', 'odds'),
  least: fc.integer({ min: 1, max: 99 }),
  wordsNear: fc.constantFrom(null, '평화'),
  lines: fc.option(
    fc.record({
      side: fc.constantFrom('first', 'second'),
      word: fc.constantFrom('war', 're-armed'),
      near: fc.constantFrom(null, '평화'),
    }),
  ),
});

it('come back from their address', () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      expect(readViewOptions(viewOptionsQuery(options))).toEqual(options);
    }),
  );
});

it('are as usual where the address says nothing, or nothing that is understood', () => {
  expect(readViewOptions({})).toEqual(USUAL_OPTIONS);
  expect(viewOptionsQuery(USUAL_OPTIONS)).toEqual({});
  expect(
    readViewOptions({ lag: '9', strata: 'x', events: 'never', lot: '-1', quotes: 'x', lines: 'third,war' }),
  ).toEqual(USUAL_OPTIONS);
});
