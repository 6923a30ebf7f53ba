import type { Document } from './document.ts';

/** How a document stands to others that say the same in another language. */
export interface Translations {
  /** Undefined where it is no translation, or its original is no longer there. */
  readonly original: Document | undefined;
  /** Those that translate it. */
  readonly translations: readonly Document[];
  /** Other translations of its original. */
  readonly siblings: readonly Document[];
}

export function translationsOf(document: Document, documents: readonly Document[]): Translations {
  const { id, translationOf } = document;
  const original = translationOf === null ? undefined : documents.find((other) => other.id === translationOf);
  return {
    original,
    translations: documents.filter((other) => other.translationOf === id),
    siblings: original
      ? documents.filter((other) => other.translationOf === original.id && other.id !== id)
      : [],
  };
}
