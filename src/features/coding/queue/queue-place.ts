import { asSetId, type CoderId, type ProjectId, type SetId } from '../../../domain/ids.ts';
import type { Query } from '../../../domain/place.ts';

/** What the address says while a queue is coded: nothing of the documents in it. */
export interface QueuePlace {
  readonly set: SetId;
  /** Counted from 0; null for where it was left. The address counts from 1. */
  readonly position: number | null;
}

/** The queue of an address; null where it names none. */
export function readQueuePlace(query: Query): QueuePlace | null {
  const { queue, at } = query;
  if (queue === undefined || !/^\d+$/.test(queue)) return null;
  const position = at !== undefined && /^[1-9]\d*$/.test(at) ? Number(at) - 1 : null;
  return { set: asSetId(Number(queue)), position };
}

export const queueQuery = ({ set, position }: QueuePlace): Query => ({
  queue: String(set),
  ...(position !== null && { at: String(position + 1) }),
});

const keyOf = (project: ProjectId, set: SetId, coder: CoderId): string =>
  `leitmotif-queue ${project} ${set} ${coder}`;

/** Where the coder left the queue in this browser; null for never. */
export function keptPosition(project: ProjectId, set: SetId, coder: CoderId): number | null {
  const stored = localStorage.getItem(keyOf(project, set, coder));
  return stored !== null && /^\d+$/.test(stored) ? Number(stored) : null;
}

export const keepPosition = (project: ProjectId, set: SetId, coder: CoderId, position: number): void =>
  localStorage.setItem(keyOf(project, set, coder), String(position));

export const forgetPosition = (project: ProjectId, set: SetId, coder: CoderId): void =>
  localStorage.removeItem(keyOf(project, set, coder));
