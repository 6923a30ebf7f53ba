import type { HiddenReason } from '../domain/document.ts';
import type { PartialDate } from '../domain/partial-date.ts';

/** What stands above the body: how many of the lines, what they say, and why each is hidden. */
export interface Heading {
  /** Empty where the text has none. */
  readonly title: string;
  readonly date: PartialDate | null;
  /** Values of lines such as `Speaker: …`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** One reason a line, from the first line on; empty without a heading. */
  readonly reasons: readonly HiddenReason[];
}

export const NO_HEADING: Heading = { title: '', date: null, attributes: {}, reasons: [] };
