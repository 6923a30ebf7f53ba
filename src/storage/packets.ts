import type { CoderPacket } from '../domain/packet.ts';
import { readMeta } from './meta.ts';
import type { Store } from './store.ts';

/** The task of a project that was made of a coder packet; undefined in every other. */
export const getPacketTask = (store: Store): Promise<CoderPacket | undefined> =>
  readMeta(store.database, 'packet task');

/** What was decided against in earlier merges. */
export const listRefused = async (store: Store): Promise<ReadonlySet<string>> =>
  new Set(await readMeta(store.database, 'refused in merges'));
