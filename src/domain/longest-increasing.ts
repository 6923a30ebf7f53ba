import { at } from './typed-arrays.ts';

/** Indexes of one of the longest strictly increasing selections of the numbers, ascending; none for no numbers. */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  // tails[n]: index of the smallest number that ends a selection of n + 1; before[i]: the one ahead of i in its selection.
  const tails: number[] = [];
  const before = new Int32Array(numbers.length).fill(-1);
  for (const [i, number] of numbers.entries()) {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if (at(numbers, at(tails, middle)) < number) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = at(tails, low - 1);
    tails[low] = i;
  }
  const chosen: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = at(before, i)) chosen.push(i);
  return chosen.reverse();
}
