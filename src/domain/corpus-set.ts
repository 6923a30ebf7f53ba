import type { CoderId, DocumentId, Guid, Instant, SetId } from './ids.ts';
import type { ParagraphRef } from './wish.ts';

/** What a coder must not see of a text while coding blind. */
export interface Blinding {
  /** Title, file name, date and every attribute. */
  readonly hidesOrigin: boolean;
  /** Names that stand masked in the text itself, as those of speakers and outlets. */
  readonly maskedNames: readonly string[];
}

interface AnySet {
  readonly id: SetId;
  readonly guid: Guid;
  readonly name: string;
  /** How it came about, in words: the filter, the seed, the strata. */
  readonly recipe: string;
  readonly madeAt: Instant;
}

/** Documents that were chosen to be spoken of together, in no order. */
export interface DocumentSet extends AnySet {
  readonly kind: 'documents';
  readonly documents: readonly DocumentId[];
}

/**
 * What a set of paragraphs is for: a `queue` is coded in its order, a `reliability` sample by several coders, and
 * `quotes` are kept to be cited.
 */
export type SetPurpose = 'queue' | 'reliability' | 'quotes';

/** Paragraphs in an order that matters: of coding, or of citing. None stands there twice. */
export interface ParagraphSet extends AnySet {
  readonly kind: 'paragraphs';
  readonly purpose: SetPurpose;
  readonly paragraphs: readonly ParagraphRef[];
  /** Of the random order and choice; null where nothing was drawn. */
  readonly seed: number | null;
  readonly blinding: Blinding;
  /** Who is to code them; empty for anybody. */
  readonly coders: readonly CoderId[];
}

/** A named selection of the corpus. */
export type CorpusSet = DocumentSet | ParagraphSet;

export const NOT_BLIND: Blinding = { hidesOrigin: false, maskedNames: [] };
