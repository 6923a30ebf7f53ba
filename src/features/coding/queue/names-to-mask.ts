import { type Attribute, valueText } from '../../../domain/attribute.ts';
import type { Document } from '../../../domain/document.ts';

/** The names of a list with one a line, each once. */
export const namesIn = (lines: string): readonly string[] => [
  ...new Set(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** Texts that documents have for an attribute, each once, as they are met. */
export const valuesOf = (documents: readonly Document[], attribute: Attribute): readonly string[] => [
  ...new Set(
    documents.flatMap((document) => {
      const value = document.attributes[attribute.id];
      const text = value === undefined ? '' : valueText(value).trim();
      return text === '' ? [] : [text];
    }),
  ),
];
