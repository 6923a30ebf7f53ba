type Numbers = Uint8Array | Int32Array;

/** A typed array that grows at its end. */
export class Column<Values extends Numbers> {
  /** At least as long as `length`; what lies beyond means nothing. Replaced when it grows. */
  values: Values;
  length = 0;
  readonly #make: (capacity: number) => Values;

  constructor(make: (capacity: number) => Values) {
    this.#make = make;
    this.values = make(0);
  }

  /** Makes room for this many more values without growing again. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const grown = this.#make(Math.max(needed, this.length + (this.length >>> 1)));
    grown.set(this.values.subarray(0, this.length));
    this.values = grown;
  }

  push(value: number): void {
    this.reserve(1);
    this.values[this.length++] = value;
  }

  append(given: ArrayLike<number>): void {
    this.reserve(given.length);
    this.values.set(given, this.length);
    this.length += given.length;
  }

  /** Moves the values from `start` to `end` down to `to`, which is not above `start`. */
  slide(to: number, start: number, end: number): void {
    if (to !== start) this.values.copyWithin(to, start, end);
  }
}

export const bytes = (): Column<Uint8Array> => new Column((capacity) => new Uint8Array(capacity));
export const wholes = (): Column<Int32Array> => new Column((capacity) => new Int32Array(capacity));
