import type { SwatchColour } from './Swatch.tsx';

/** One thing to choose, in selects, lists and segments. */
export interface Option<V extends string | number = string> {
  readonly value: V;
  readonly label: string;
  /** Quiet words after the label: a count, a note. */
  readonly hint?: string | undefined;
  readonly swatch?: SwatchColour | undefined;
  /** Steps of indentation, for options that form a tree. */
  readonly depth?: number | undefined;
}
