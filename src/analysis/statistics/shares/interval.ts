/** A two-sided confidence interval. The level is said by the function that made it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The level of an interval where nobody says another. */
export const USUAL_LEVEL = 0.95;

/** An estimate plus and minus a margin; may leave the range that is possible. */
export const around = (estimate: number, margin: number): Interval => ({
  low: estimate - margin,
  high: estimate + margin,
});
