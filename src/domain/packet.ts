import type { Guid, Instant } from './ids.ts';

/**
 * What a coder packet says of itself: the rest of it is a project file. It goes out for one coder and comes back with
 * the coder's work.
 */
export interface CoderPacket {
  /** Of the hand-out: the packet that comes back has the same. */
  readonly guid: Guid;
  /** Name of the project that handed it out. */
  readonly from: string;
  readonly coder: Guid;
  readonly coderName: string;
  /** The set of paragraphs to code; null for everything in the packet. */
  readonly set: Guid | null;
  /** Version of the codebook at the hand-out. */
  readonly codebookVersion: number;
  readonly madeAt: Instant;
  readonly direction: 'out' | 'back';
  /** By what a value is known, its print at the hand-out: what differs from it was changed since. See `merge-prints`. */
  readonly base: Readonly<Record<string, string>>;
}
