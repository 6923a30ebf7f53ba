import type { Guid } from '../../../domain/ids.ts';
import { type MergePlan, mergePlan } from '../../../domain/merge-plan.ts';
import type { CoderPacket } from '../../../domain/packet.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { createExportClient } from '../../../formats/export-client.ts';
import { listRefused } from '../../../storage/packets.ts';
import type { Store } from '../../../storage/store.ts';
import { readProject } from '../../../storage/whole-project.ts';

/** A file that is to be merged, compared with the open project. */
export interface ReadMerge {
  /** Null for a plain project file. */
  readonly packet: CoderPacket | null;
  /** Whose work it is, as it stands in the history. */
  readonly name: string;
  readonly plan: MergePlan;
  readonly isEmpty: boolean;
  /** Names of both sides' themes. */
  readonly themeNames: ReadonlyMap<Guid, string>;
}

/** Reads a packet or a project file, off the UI thread, and compares it with the project. */
export async function readMerge(store: Store, file: File): Promise<Result<ReadMerge>> {
  const client = createExportClient();
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { readCoderPacket } = await import('../../../formats/coder-packet.ts');
    const packet = readCoderPacket(bytes);
    if (!packet.ok) return packet;
    const there = await client.readProject(bytes);
    if (!there.ok) return there;
    const here = await readProject(store);
    const plan = mergePlan({
      here,
      there: there.value,
      packet: packet.value,
      refused: await listRefused(store),
    });
    return ok({
      packet: packet.value,
      name: packet.value?.coderName ?? there.value.name,
      plan,
      isEmpty:
        plan.newCoders.length +
          plan.newThemes.length +
          plan.taken.length +
          plan.memos.length +
          plan.questions.length ===
        0,
      themeNames: new Map(
        [...there.value.themes, ...here.themes].map(({ guid, name }) => [guid, name] as const),
      ),
    });
  } catch (thrown) {
    return failed({
      reason: 'unreadable',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    });
  } finally {
    client.close();
  }
}
