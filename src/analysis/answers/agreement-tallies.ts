import type { RatedUnits } from '../statistics/agreement/rated-units.ts';
import { type AgreementUnits, forEachUnit } from './agreement-units.ts';

/**
 * How often so many of so many coders applied each theme, item by item (documents, or whatever units are put into):
 * all that agreement on one theme rests on. A cell stands for m coders of whom k applied it, k from 0 to m.
 */
export interface AgreementTallies {
  /** Coders in the scope: m goes from 2 to it. */
  readonly coders: number;
  readonly items: number;
  /** By item, at m: units that m coders read. */
  readonly read: Float64Array;
  /** By theme the entries of its applied units, at `start[theme]` to `start[theme + 1]`. */
  readonly start: Int32Array;
  readonly item: Int32Array;
  /** `m * (coders + 1) + k`, k at least 1. */
  readonly cell: Int32Array;
  /** Units of that item with that cell. */
  readonly times: Float64Array;
}

const ABSENT_PRESENT = [0, 1] as const;

/** Counts the units of each item; an item below 0 leaves its units out. */
export function agreementTallies(
  units: AgreementUnits,
  coders: number,
  themeCount: number,
  items: number,
  itemOf: (unit: number) => number,
): AgreementTallies {
  const read = new Float64Array(items * (coders + 1));
  const counted = Array.from({ length: themeCount }, () => new Map<number, number>());
  const size = (coders + 1) * (coders + 1);
  const applied = new Int32Array(themeCount);
  forEachUnit(units, (unit, from, to) => {
    const item = itemOf(unit);
    if (item < 0) return;
    const m = to - from;
    const place = item * (coders + 1) + m;
    read[place] = (read[place] ?? 0) + 1;
    const first = units.saidStart[from] ?? 0;
    const last = units.saidStart[to] ?? 0;
    for (let entry = first; entry < last; entry++) {
      const theme = units.saidTheme[entry] ?? 0;
      applied[theme] = (applied[theme] ?? 0) + 1;
    }
    for (let entry = first; entry < last; entry++) {
      const theme = units.saidTheme[entry] ?? 0;
      const k = applied[theme] ?? 0;
      if (k === 0) continue;
      applied[theme] = 0;
      const key = item * size + m * (coders + 1) + k;
      const own = counted[theme];
      own?.set(key, (own.get(key) ?? 0) + 1);
    }
  });
  const entries = counted.reduce((sum, own) => sum + own.size, 0);
  const start = new Int32Array(themeCount + 1);
  const [item, cell, times] = [new Int32Array(entries), new Int32Array(entries), new Float64Array(entries)];
  let entry = 0;
  for (const [theme, own] of counted.entries()) {
    for (const [key, n] of own) {
      item[entry] = Math.floor(key / size);
      cell[entry] = key % size;
      times[entry++] = n;
    }
    start[theme + 1] = entry;
  }
  return { coders, items, read, start, item, cell, times };
}

/** Units read by m coders, at m, items counted as often as their weight says. */
export function readWeighted(
  { coders, items, read }: AgreementTallies,
  weights: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(coders + 1);
  for (let item = 0; item < items; item++) {
    const weight = weights[item] ?? 0;
    if (weight === 0) continue;
    for (let m = 2; m <= coders; m++)
      sums[m] = (sums[m] ?? 0) + weight * (read[item * (coders + 1) + m] ?? 0);
  }
  return sums;
}

/**
 * One theme as units with the values absent and present, units that many coders rated alike standing together. `read`
 * is what `readWeighted` gives for the same weights.
 */
export function ratedTheme(
  tallies: AgreementTallies,
  theme: number,
  read: Float64Array,
  weights: ArrayLike<number>,
): RatedUnits<0 | 1> {
  const { coders, start, item, cell, times } = tallies;
  const side = coders + 1;
  const cells = new Float64Array(side * side);
  for (let m = 2; m <= coders; m++) cells[m * side] = read[m] ?? 0;
  for (let entry = start[theme] ?? 0; entry < (start[theme + 1] ?? 0); entry++) {
    const weight = (times[entry] ?? 0) * (weights[item[entry] ?? 0] ?? 0);
    if (weight === 0) continue;
    const own = cell[entry] ?? 0;
    const none = Math.floor(own / side) * side;
    cells[own] = (cells[own] ?? 0) + weight;
    cells[none] = (cells[none] ?? 0) - weight;
  }
  const counts: number[] = [];
  const often: number[] = [];
  for (let m = 2; m <= coders; m++)
    for (let k = 0; k <= m; k++) {
      const n = cells[m * side + k] ?? 0;
      if (n === 0) continue;
      counts.push(m - k, k);
      often.push(n);
    }
  return { values: ABSENT_PRESENT, counts: Uint32Array.from(counts), times: Float64Array.from(often) };
}
