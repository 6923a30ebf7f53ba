import type { CoderId } from '../domain/ids.ts';
import type { CoderPacket } from '../domain/packet.ts';
import type { ProjectDatabase } from './database.ts';

/** An import in several transactions that has not ended yet. */
export interface RunningImport {
  readonly stored: number;
  readonly of: number;
  /** The entry of the history that it began with; null or absent where only one was made. */
  readonly began?: number | null;
}

/** The settings and counters of a project, by key. */
export interface MetaValues {
  readonly 'codebook version': number;
  readonly 'current coder': CoderId;
  readonly 'running import': RunningImport;
  /** The task of a project that was made of a coder packet. */
  readonly 'packet task': CoderPacket;
  /** What was decided against in merges, by key and print: it is not asked again. */
  readonly 'refused in merges': readonly string[];
  readonly 'next document': number;
  readonly 'next theme': number;
  readonly 'next coder': number;
  readonly 'next attribute': number;
  readonly 'next memo': number;
  readonly 'next set': number;
  readonly 'next comparison': number;
}

export interface MetaRow {
  readonly key: keyof MetaValues;
  readonly value: MetaValues[keyof MetaValues];
}

export type Counter = Extract<keyof MetaValues, `next ${string}`>;

/** The stored value; undefined where it was never set. */
export async function readMeta<Name extends keyof MetaValues>(
  database: ProjectDatabase,
  key: Name,
): Promise<MetaValues[Name] | undefined> {
  const row = await database.rows('meta').get(key);
  // The row of a key is only ever written by writeMeta, with the value of that key.
  return row?.value as MetaValues[Name] | undefined;
}

/** Sets a value outside the history: for settings and counters, which are never undone. */
export async function writeMeta<Name extends keyof MetaValues>(
  database: ProjectDatabase,
  key: Name,
  value: MetaValues[Name],
): Promise<void> {
  await database.rows('meta').put({ key, value });
}

/** The first of `count` numbers that were never ids before: a counter does not go back, not even by undo. */
export async function takeIds(database: ProjectDatabase, counter: Counter, count = 1): Promise<number> {
  const first = (await readMeta(database, counter)) ?? 1;
  await writeMeta(database, counter, first + count);
  return first;
}
