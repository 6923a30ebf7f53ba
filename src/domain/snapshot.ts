import type { Instant, ProjectId } from './ids.ts';
import { DEMO_NAME, type ProjectEntry } from './project.ts';

/** Why a state of the project was kept: by itself, because somebody wished so, or before going back to another. */
export type SnapshotReason = 'automatic' | 'by hand' | 'before restoring';

/** A state of a whole project that this browser keeps beside it. */
export interface Snapshot {
  readonly id: number;
  readonly projectId: ProjectId;
  readonly at: Instant;
  readonly why: SnapshotReason;
  /** Number of the last wish that it holds. */
  readonly seq: number;
  readonly bytes: number;
  /** Of its project file, in hex. */
  readonly sha256: string;
  readonly documents: number;
  readonly themes: number;
  readonly codings: number;
}

/** How much is kept of each project. */
export const KEPT_SNAPSHOTS = { newest: 5, days: 7, bytes: 200_000_000 } as const;

const DAY_MS = 86_400_000;

/** The snapshots of one project that give way: all but the newest few and the last of each recent day, within the room. */
export function outdatedSnapshots(snapshots: readonly Snapshot[], now: Instant): readonly Snapshot[] {
  const newestFirst = [...snapshots].sort((a, b) => b.at - a.at || b.id - a.id);
  const days = new Set<number>();
  let bytes = 0;
  return newestFirst.filter((snapshot, i) => {
    const day = Math.floor(snapshot.at / DAY_MS);
    const isLastOfDay = !days.has(day) && now - snapshot.at < KEPT_SNAPSHOTS.days * DAY_MS;
    days.add(day);
    const isKept = i < KEPT_SNAPSHOTS.newest || isLastOfDay;
    if (!isKept) return true;
    bytes += snapshot.bytes;
    return i > 0 && bytes > KEPT_SNAPSHOTS.bytes;
  });
}

// A week of work is what nobody wants to lose with a browser that was cleared.
const LONG_MS = 7 * DAY_MS;

/**
 * Whether a project file should be saved: the last one, or the project itself, is more than a week old. The project that
 * comes with the app can be had again at any time, as long as nobody has worked in it.
 */
export const isFileDue = (
  { name, backedUpAt, madeAt }: Pick<ProjectEntry, 'name' | 'backedUpAt' | 'madeAt'>,
  now: Instant,
  hasOwnWork = name !== DEMO_NAME,
): boolean => hasOwnWork && now - (backedUpAt ?? madeAt) > LONG_MS;
