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
