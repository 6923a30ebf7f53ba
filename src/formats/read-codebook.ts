import type { DraftTheme } from '../domain/codebook-draft.ts';

/** What a file of a codebook holds. */
export interface ReadCodebook {
  /** Program or form that it comes from, as in “ATLAS.ti Win 23.4.0” or “Taguette”. */
  readonly origin: string;
  readonly drafts: readonly DraftTheme[];
  /** Codes that the file itself lists, without parents that only their names tell of. */
  readonly codeCount: number;
  /** What of the file the codebook cannot hold, one sentence each. */
  readonly losses: readonly string[];
}
