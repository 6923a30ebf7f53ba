/** The value at an index that is known to exist; a wrong index is a bug and throws. */
export function at(values: ArrayLike<number>, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`index ${index} of ${values.length}`);
  return value;
}

/** First index whose value is not below `wanted`, in an ascending array; its length when there is none. */
export function lowerBound(ascending: ArrayLike<number>, wanted: number, from = 0): number {
  let low = from;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(ascending, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch [from, to) of a column that gives way to values. */
export interface Cut<Value> {
  readonly from: number;
  readonly to: number;
  readonly values: readonly Value[];
  /** How much every kept number behind the stretch grows: for columns that hold rows of another. */
  readonly shift?: number;
}

type Column = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** How many numbers a column of that length has after the cuts. */
export const lengthAfter = (length: number, cuts: readonly Cut<unknown>[]): number =>
  cuts.reduce((sum, { from, to, values }) => sum - (to - from) + values.length, length);

/** Fills `into` with the column after the cuts, which ascend and do not overlap. One pass, kept stretches copied whole. */
export function fillSpliced<Value>(
  into: Column,
  column: ArrayLike<number> & { subarray(from: number, to?: number): ArrayLike<number> },
  cuts: readonly Cut<Value>[],
  numberOf: (value: Value) => number,
): void {
  let kept = 0;
  let filled = 0;
  let shift = 0;
  const keepUpTo = (end: number): void => {
    into.set(column.subarray(kept, end), filled);
    const next = filled + end - kept;
    if (shift !== 0) for (; filled < next; filled++) into[filled] = at(into, filled) + shift;
    filled = next;
  };
  for (const cut of cuts) {
    keepUpTo(cut.from);
    for (const value of cut.values) into[filled++] = numberOf(value);
    kept = cut.to;
    shift += cut.shift ?? 0;
  }
  keepUpTo(column.length);
}
