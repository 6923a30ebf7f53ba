import type { CoderId, Guid } from './ids.ts';
import type { ThemeColour } from './theme-colour.ts';

/**
 * Who codes: a `person`, a documented `rule`, or the `adjudication`, the sheet in which disagreements are settled and
 * of which a project has at most one.
 */
export type CoderKind = 'person' | 'rule' | 'adjudication';

/** One who codes; every sheet has exactly one. */
export interface Coder {
  readonly id: CoderId;
  readonly guid: Guid;
  readonly name: string;
  readonly kind: CoderKind;
  readonly colour: ThemeColour;
  /** What readers of the codings must know of the coder: shown wherever they are. Empty for most persons. */
  readonly note: string;
}
