import type { CoderId, Guid } from './ids.ts';
import type { ThemeColour } from './theme-colour.ts';

/** A person (or a documented rule) who codes; every sheet has exactly one. */
export interface Coder {
  readonly id: CoderId;
  readonly guid: Guid;
  readonly name: string;
  readonly colour: ThemeColour;
  /** What the coder is, where it is not a person: shown wherever the codings are. Empty for a person. */
  readonly note: string;
}
