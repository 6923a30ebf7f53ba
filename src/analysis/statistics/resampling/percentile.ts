import { at } from '../../../domain/typed-arrays.ts';
import { type Interval, USUAL_LEVEL } from '../shares/interval.ts';

/** The value below which that share of ascending values lies, between neighbours by line (Hyndman & Fan type 7, R). */
export function percentile(ascending: ArrayLike<number>, share: number): number {
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const low = at(ascending, below);
  return below + 1 >= ascending.length ? low : low + (place - below) * (at(ascending, below + 1) - low);
}

/** What resampling says of a statistic. */
export interface PercentileInterval {
  /** Null where no resample had a value. */
  readonly interval: Interval | null;
  readonly resamples: number;
  /** Resamples in which the statistic was not defined: left out of the interval, to be shown beside it. */
  readonly undefined: number;
}

/** Percentile interval of resampled values (Efron 1979); NaN marks a resample without a value. */
export function percentileInterval(values: ArrayLike<number>, level = USUAL_LEVEL): PercentileInterval {
  const ascending = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const beyond = (1 - level) / 2;
  return {
    interval:
      ascending.length === 0
        ? null
        : { low: percentile(ascending, beyond), high: percentile(ascending, 1 - beyond) },
    resamples: values.length,
    undefined: values.length - ascending.length,
  };
}
