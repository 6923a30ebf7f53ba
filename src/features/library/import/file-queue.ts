import type { BulkFile } from './bulk-file.ts';
import { Gate } from './gate.ts';

// Copying the rest each time would be slower than all else.
const LET_GO = 500;

/** The files of an import that wait for a reader; containers that are opened add theirs. */
export class FileQueue {
  #waiting: BulkFile[];
  #at = 0;
  #order: number[];
  #lastKey: number;
  #opening = 0;
  readonly #more = new Gate();

  constructor(files: readonly BulkFile[]) {
    this.#waiting = [...files];
    this.#order = files.map(({ key }) => key);
    this.#lastKey = files.reduce((last, { key }) => Math.max(last, key), 0);
  }

  /** The keys of all files in the order in which they were given, those of a container in its place. */
  get order(): readonly number[] {
    return this.#order;
  }

  get isEmpty(): boolean {
    return this.#at >= this.#waiting.length && this.#opening === 0;
  }

  newKey(): number {
    this.#lastKey += 1;
    return this.#lastKey;
  }

  /** The next file; undefined where none is left, also not in a container that is being opened. */
  async next(): Promise<BulkFile | undefined> {
    while (this.#at >= this.#waiting.length && this.#opening > 0) await this.#more.passed;
    const file = this.#waiting[this.#at];
    if (!file) return undefined;
    this.#at += 1;
    // What was taken is not held here any longer: its text may be large.
    if (this.#at > LET_GO) {
      this.#waiting = this.#waiting.slice(this.#at);
      this.#at = 0;
    }
    return file;
  }

  /** What nobody took, once. */
  rest(): readonly BulkFile[] {
    const rest = this.#waiting.slice(this.#at);
    this.#waiting = [];
    this.#at = 0;
    return rest;
  }

  giveBack(files: readonly BulkFile[]): void {
    this.#waiting.push(...files);
  }

  /** Whoever waits for the next file waits for what `open` adds. */
  async opening(open: () => Promise<void>): Promise<void> {
    this.#opening += 1;
    this.#more.close();
    try {
      await open();
    } finally {
      this.#opening -= 1;
      this.#more.open();
      if (this.#opening > 0) this.#more.close();
    }
  }

  /** What was in a container stands in its place; `files` of it wait for a reader. */
  replace(key: number, keys: readonly number[], files: readonly BulkFile[]): void {
    const place = this.#order.indexOf(key);
    this.#order = [...this.#order.slice(0, place), ...keys, ...this.#order.slice(place + 1)];
    this.#waiting.push(...files);
  }
}
