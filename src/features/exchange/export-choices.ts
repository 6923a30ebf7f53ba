import type { CoderId } from '../../domain/ids.ts';
import { type RefiOptions, STANDARD_REFI } from '../../formats/refi-write.ts';

/** What the researcher chose for exports that ask for something. */
export interface ExportChoices {
  readonly refi: RefiOptions;
  /** Whose labels are written. */
  readonly coder: CoderId;
  readonly packetHasTexts: boolean;
}

export const firstChoices = (coder: CoderId): ExportChoices => ({
  refi: STANDARD_REFI,
  coder,
  packetHasTexts: true,
});
