import { expect, it } from 'vitest';
import type { PartialDate } from '../../../domain/partial-date.ts';
import { chartEvents } from './chart-events.ts';

const event = (date: string) => [{ name: 'Truce', date: date as PartialDate }];

it('lie inside their period, as far along as their day', () => {
  expect(chartEvents(event('1953-01-01'), 'year')).toEqual([
    { name: 'Truce', group: '1953', part: expect.closeTo(0.5 / 365, 9) },
  ]);
  expect(chartEvents(event('1953-12-31'), 'year')[0]?.part).toBeCloseTo(1 - 0.5 / 365, 9);
  expect(chartEvents(event('1955'), 'decade')[0]).toMatchObject({
    group: '1950',
    part: expect.closeTo(0.55, 2),
  });
  expect(chartEvents(event('1953-07'), 'quarter')[0]).toMatchObject({ group: '1953-Q3' });
  expect(chartEvents(event('1953-07-27'), 'day')[0]).toMatchObject({ group: '1953-07-27', part: 0.5 });
});
