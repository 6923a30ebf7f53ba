import type { ProjectId } from '../domain/ids.ts';
import type { CoderPacket } from '../domain/packet.ts';
import type { Result } from '../domain/result.ts';
import { attempted } from './expected-failures.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openStore, type Store } from './store.ts';

/** The task of a project that was made of a coder packet; undefined in every other. */
export const getPacketTask = (store: Store): Promise<CoderPacket | undefined> =>
  readMeta(store.database, 'packet task');

/** Keeps what a new project began as: a packet, to be handed back. A setting, not a wish. */
export async function keepPacketTask(id: ProjectId, packet: CoderPacket): Promise<Result<void>> {
  const opened = await openStore(id);
  if (!opened.ok) return opened;
  return attempted(() => writeMeta(opened.value.database, 'packet task', packet));
}

/** What was decided against in earlier merges. */
export const listRefused = async (store: Store): Promise<ReadonlySet<string>> =>
  new Set(await readMeta(store.database, 'refused in merges'));
