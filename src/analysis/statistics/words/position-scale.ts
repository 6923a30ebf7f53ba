/** Counts of coded units on two sides of a scale. */
export interface SideCounts {
  readonly right: number;
  readonly left: number;
}

/**
 * RILE, 100 (right - left) / all units, -100 to 100 (Laver & Budge 1992). Falls towards 0 as other topics grow. Null
 * without units.
 */
export const rile = ({ right, left }: SideCounts, units: number): number | null =>
  units === 0 ? null : (100 * (right - left)) / units;

/** Logit scale ln((right + 1/2) / (left + 1/2)), independent of other topics (Lowe, Benoit, Mikhaylov & Laver 2011). */
export const logitScale = ({ right, left }: SideCounts): number => Math.log((right + 0.5) / (left + 0.5));
