import type { Guid } from '../../../domain/ids.ts';
import { mergePlan } from '../../../domain/merge-plan.ts';
import { handedBack, handedOut, type PacketContents } from '../../../domain/packet-making.ts';
import type { Project } from '../../../domain/project.ts';
import { failed, ok, type Result } from '../../../domain/result.ts';
import { readProjectFile, writeProjectFile } from '../../../formats/project-file.ts';
import { fileNamePart } from '../../../formats/write-export.ts';
import { listRefused } from '../../../storage/packets.ts';
import { closeStore, openSeparateStore, type Store } from '../../../storage/store.ts';
import { readProject } from '../../../storage/whole-project.ts';
import type { PacketAnswer, PacketRequest, ReadMerge, WrittenPacket } from './packet-messages.ts';

/** Does what is asked with the project as it is stored now. Never rejects. */
export async function doPacketJob(request: PacketRequest): Promise<PacketAnswer> {
  const opened = await openSeparateStore(request.projectId);
  if (!opened.ok) return opened;
  try {
    const project = await readProject(opened.value);
    switch (request.job) {
      case 'handOut':
        return handOut(project, request);
      case 'handBack':
        return project.task
          ? ok(written(handedBack(project, project.task, request.at)))
          : failed({ reason: 'not-found', what: 'The task of this project' });
      case 'merge':
        return await compared(opened.value, project, request.file);
    }
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return failed({ reason: 'unreadable', detail });
  } finally {
    closeStore(opened.value);
  }
}

function handOut(
  project: Project,
  { coder: coderId, set: setId, guid, at }: Extract<PacketRequest, { job: 'handOut' }>,
): Result<WrittenPacket> {
  const coder = project.coders.find(({ id }) => id === coderId);
  if (!coder) return failed({ reason: 'not-found', what: 'The coder' });
  const set = project.sets.find(({ id }) => id === setId);
  if (setId !== null && set?.kind !== 'paragraphs')
    return failed({ reason: 'not-found', what: 'The sample' });
  const sample = set?.kind === 'paragraphs' ? set : null;
  return ok(written(handedOut(project, { coder, set: sample, guid, madeAt: at })));
}

function written({ packet, project }: PacketContents): WrittenPacket {
  const what = packet.direction === 'out' ? 'packet for' : 'packet from';
  return {
    fileName: `${fileNamePart(packet.from)} ${what} ${fileNamePart(packet.coderName)}.leitmotif`,
    bytes: writeProjectFile({ ...project, task: packet }),
  };
}

async function compared(store: Store, here: Project, file: Blob): Promise<Result<ReadMerge>> {
  const there = readProjectFile(new Uint8Array(await file.arrayBuffer()));
  if (!there.ok) return there;
  const { task: packet, name, themes, coders } = there.value;
  const plan = mergePlan({ here, there: there.value, packet, refused: await listRefused(store) });
  const named: readonly { readonly guid: Guid; readonly name: string }[] = [
    ...themes,
    ...coders,
    ...here.themes,
    ...here.coders,
  ];
  return ok({
    packet,
    name: packet?.coderName ?? name,
    plan,
    names: new Map(named.map((one) => [one.guid, one.name])),
  });
}
