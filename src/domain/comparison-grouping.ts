import type { PartialDate } from './partial-date.ts';

/** Values that are taken together for an analysis; the documents keep theirs. */
export interface ValueGroup {
  readonly name: string;
  readonly values: readonly string[];
}

/** How values become groups. Whatever is not told of stays a group of its own. */
export interface Recoding {
  readonly groups: readonly ValueGroup[];
  /** Values with fewer documents than this, and in no group, are gathered under the rest's name; 0 gathers none. */
  readonly rareBelow: number;
  readonly restName: string;
}

export const NO_RECODING: Recoding = { groups: [], rareBelow: 0, restName: 'other' };

export const isRecoded = ({ groups, rareBelow }: Recoding): boolean => groups.length > 0 || rareBelow > 1;

/** Numbers in steps of the width, one of which begins at `from`: 0 and 10 give 0 to under 10, 10 to under 20 … */
export interface Bins {
  readonly from: number;
  readonly width: number;
}

/** A period with a name, from its first day to the day before the next one's. */
export interface NamedPeriod {
  readonly name: string;
  /** A single day; null, for the first one only: from the beginning. */
  readonly from: PartialDate | null;
}

/** Something that happened on one day, and how many days before it and from it on are looked at. */
export interface EventWindow {
  readonly name: string;
  readonly date: PartialDate;
  readonly days: number;
}
