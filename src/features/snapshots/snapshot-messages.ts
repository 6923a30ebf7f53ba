import type { ProjectId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Snapshot, SnapshotReason } from '../../domain/snapshot.ts';

/** What the snapshot worker is asked to keep. */
export interface SnapshotRequest {
  readonly projectId: ProjectId;
  readonly why: SnapshotReason;
}

export interface KeptSnapshot {
  readonly snapshot: Snapshot;
  /** Name of the file that was written into the researcher’s folder; null where there is none, or it may not be written. */
  readonly fileName: string | null;
  /** Why the folder could not be written to; null where it could, or there is none. */
  readonly folderProblem: string | null;
}

export type SnapshotAnswer = Result<KeptSnapshot>;
