import type { AttributeValues } from './attribute.ts';
import type { DocumentId, Guid, Instant } from './ids.ts';
import type { PartialDate } from './partial-date.ts';

/** How a text was divided into paragraphs. */
export type DivisionRule =
  | 'blank-lines'
  | 'lines'
  | 'indent'
  | 'hard-wrapped'
  | 'sentences'
  | 'markup'
  | 'whole';

/** `sentences` is for texts without any mark of paragraphs: groups of whole sentences. */
export const RULE_NAMES = {
  'blank-lines': 'Blank lines',
  lines: 'Each line',
  indent: 'Indent',
  'hard-wrapped': 'Wrapped lines',
  sentences: 'Groups of sentences',
  markup: 'Markup',
  whole: 'One paragraph',
} as const satisfies Record<DivisionRule, string>;

/**
 * Why a stretch of the text belongs to no paragraph; `not shown` is text that the file itself keeps hidden, deleted or as a
 * comment, `chosen` is for the researcher's own reasons.
 */
export type HiddenReason =
  | 'title'
  | 'date'
  | 'heading block'
  | 'salutation'
  | 'sign-off'
  | 'page furniture'
  | 'not shown'
  | 'chosen';

/** A stretch of the stored text outside all paragraphs, half-open, in UTF-16 units. */
export interface HiddenSpan {
  readonly start: number;
  readonly end: number;
  readonly reason: HiddenReason;
}

/** Where a document came from. */
export interface DocumentSource {
  readonly fileName: string;
  /** `text`, `markdown`, `html`, `word`, `odt`, `rtf`, `epub`, `subtitles`, `pdf`, `table`, `paste`, `demo`. */
  readonly format: string;
  /** `utf-8`, `utf-16le` …; empty where the format fixes it. */
  readonly encoding: string;
  /** 0 to 1, how sure the encoding is; absent where it is certain. */
  readonly encodingConfidence?: number | undefined;
  /** Characters that could not be decoded and stand as U+FFFD; absent where there are none. */
  readonly undecodable?: number | undefined;
  readonly rule: DivisionRule;
  readonly importedAt: Instant;
}

/** One imported text with its attributes: what lists need, without the text. */
export interface Document {
  readonly id: DocumentId;
  readonly guid: Guid;
  readonly title: string;
  readonly date: PartialDate | null;
  /** BCP 47, as `ko`; empty where it is not known. */
  readonly language: string;
  readonly attributes: AttributeValues;
  /** Hash of the normalised paragraphs: equal texts are duplicates whatever their file is called. */
  readonly contentHash: string;
  readonly paragraphCount: number;
  readonly wordCount: number;
  /** UTF-16 units of all paragraphs. */
  readonly characterCount: number;
  readonly source: DocumentSource;
  /** The document that this one is a reprint of: always an original itself, never a reprint of another. */
  readonly reprintOf: DocumentId | null;
  /** The document that this one translates, paragraph by paragraph of the same number; never a translation itself. */
  readonly translationOf: DocumentId | null;
  /** Grows by one with every change of this row or of its text. */
  readonly revision: number;
}

/** The whole text: LF only, no byte order mark; paragraph i is text.slice(starts[i], ends[i]). */
export interface DocumentText {
  readonly documentId: DocumentId;
  readonly text: string;
  /** Ascending, in UTF-16 units; ends are exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Ascending; what is left between paragraphs and hidden spans is white space. */
  readonly hidden: readonly HiddenSpan[];
}

/** A date written with two numbers that may both be a month, as `3/4/1953`. */
export interface OpenDate {
  readonly written: string;
  readonly dayFirst: PartialDate;
  readonly monthFirst: PartialDate;
}

/** What a reader makes of a file, before it is stored. */
export interface NewDocument {
  readonly title: string;
  readonly date: PartialDate | null;
  readonly language: string;
  /** Values by the attribute's name, as the file gives them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly contentHash: string;
  readonly wordCount: number;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hidden: readonly HiddenSpan[];
  /** Where day and month of its date cannot be told apart: `date` is the year then. Not stored. */
  readonly openDate?: OpenDate;
  /** What its reader could not tell, in a few words. Not stored. */
  readonly remark?: string;
  readonly source: Omit<DocumentSource, 'importedAt'>;
}

/** Text of one paragraph; empty for a number that the document does not have. */
export function paragraphText(
  text: Pick<DocumentText, 'text' | 'starts' | 'ends'>,
  paragraph: number,
): string {
  const start = text.starts[paragraph];
  const end = text.ends[paragraph];
  return start === undefined || end === undefined ? '' : text.text.slice(start, end);
}

/** UTF-16 units in all paragraphs. */
export function characterCount(text: Pick<DocumentText, 'starts' | 'ends'>): number {
  let sum = 0;
  for (const [i, start] of text.starts.entries()) sum += (text.ends[i] ?? start) - start;
  return sum;
}
