/** n of a base in one stratum of a group. */
export interface StratumCount {
  readonly n: number;
  readonly base: number;
}

/** Shares of groups as they would be if every group consisted of the strata in the same proportions. */
export interface StandardisedShares {
  /** One a group; null where no stratum is left. */
  readonly shares: readonly (number | null)[];
  /** The strata in which every group has a base: only these can be standardised over. */
  readonly strata: readonly number[];
  /** Their part of all groups' bases together. */
  readonly covered: number;
}

/**
 * Direct standardisation: in every stratum the share of the group, weighted by the stratum's part of all groups' bases
 * together (Rothman, Greenland & Lash 2008). Groups by strata; strata in which a group has no base are left out.
 */
export function standardisedShares(groups: readonly (readonly StratumCount[])[]): StandardisedShares {
  const strataCount = groups[0]?.length ?? 0;
  const baseOf = (stratum: number): number =>
    groups.reduce((total, strata) => total + (strata[stratum]?.base ?? 0), 0);
  const all = Array.from({ length: strataCount }, (_, stratum) => stratum);
  const strata = all.filter((stratum) => groups.every((own) => (own[stratum]?.base ?? 0) > 0));
  const weight = strata.reduce((total, stratum) => total + baseOf(stratum), 0);
  const whole = all.reduce((total, stratum) => total + baseOf(stratum), 0);
  return {
    shares: groups.map((own) =>
      weight === 0
        ? null
        : strata.reduce((share, stratum) => {
            const { n = 0, base = 1 } = own[stratum] ?? {};
            return share + (n / base) * (baseOf(stratum) / weight);
          }, 0),
    ),
    strata,
    covered: whole === 0 ? 0 : weight / whole,
  };
}

/**
 * Whether a difference of two groups turns round inside the strata (Simpson 1951): the whole says one thing, and every
 * stratum in which both have a base says the opposite or nothing, at least one of at least two the opposite.
 */
export function isReversed(first: readonly StratumCount[], second: readonly StratumCount[]): boolean {
  const share = ({ n, base }: StratumCount): number => n / base;
  const total = (strata: readonly StratumCount[]): StratumCount => ({
    n: strata.reduce((all, { n }) => all + n, 0),
    base: strata.reduce((all, { base }) => all + base, 0),
  });
  const common = first.flatMap((own, stratum) => {
    const other = second[stratum];
    return own.base > 0 && other && other.base > 0 ? [Math.sign(share(own) - share(other))] : [];
  });
  const [one, other] = [total(first), total(second)];
  if (common.length < 2 || one.base === 0 || other.base === 0) return false;
  const whole = Math.sign(share(one) - share(other));
  return whole !== 0 && common.every((sign) => sign !== whole) && common.includes(-whole);
}
