import type { CoderId, Guid, Instant, ProjectId } from '../../../domain/ids.ts';
import type { MergePlan } from '../../../domain/merge-plan.ts';
import type { CoderPacket } from '../../../domain/packet.ts';
import type { Result } from '../../../domain/result.ts';

/** What the packet worker is asked: each job with what it answers. */
export interface PacketJobs {
  readonly handOut: {
    readonly asked: { readonly coder: CoderId; readonly set: number | null; readonly guid: Guid };
    readonly answer: WrittenPacket;
  };
  readonly handBack: { readonly asked: object; readonly answer: WrittenPacket };
  readonly merge: { readonly asked: { readonly file: Blob }; readonly answer: ReadMerge };
}

export type PacketJob = keyof PacketJobs;

export type PacketRequest = {
  readonly [Job in PacketJob]: PacketJobs[Job]['asked'] & {
    readonly job: Job;
    readonly projectId: ProjectId;
    readonly at: Instant;
  };
}[PacketJob];

export type PacketAnswer<Job extends PacketJob = PacketJob> = Result<PacketJobs[Job]['answer']>;

/** A packet as a file. */
export interface WrittenPacket {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that is to be merged, compared with the open project. */
export interface ReadMerge {
  /** Null for a plain project file. */
  readonly packet: CoderPacket | null;
  /** Whose work it is, as it stands in the history. */
  readonly name: string;
  readonly plan: MergePlan;
  /** Names of both sides' themes and coders. */
  readonly names: ReadonlyMap<Guid, string>;
}
