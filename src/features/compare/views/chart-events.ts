import { dayRange } from '../../../domain/partial-date.ts';
import { type PeriodUnit, periodIndex, periodKey } from '../../../domain/partial-date-periods.ts';
import type { ChartEvent } from '../../../ui/charts/EventLines.tsx';
import type { MarkedEvent } from './view-options.ts';

/** Events as places between the periods of a chart: the middle of the days that a date may mean. */
export const chartEvents = (events: readonly MarkedEvent[], unit: PeriodUnit): readonly ChartEvent[] =>
  events.map(({ name, date }) => {
    const { firstDay, lastDay } = dayRange(date);
    const day = Math.floor((firstDay + lastDay) / 2);
    const period = periodIndex(day, unit);
    let [first, last] = [day, day];
    while (periodIndex(first - 1, unit) === period) first--;
    while (periodIndex(last + 1, unit) === period) last++;
    return { name, group: periodKey(period, unit), part: (day - first + 0.5) / (last - first + 1) };
  });
