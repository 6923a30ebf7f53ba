import type { AttributeType } from '../domain/attribute.ts';
import type { DraftTheme } from '../domain/codebook-draft.ts';
import type { DivisionRule, HiddenSpan } from '../domain/document.ts';
import { asGuid, type Guid, type Instant } from '../domain/ids.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import type { Span, Voice } from '../domain/sheet.ts';
import type { ThemeColour } from '../domain/theme-colour.ts';

/** A coder of another program. */
export interface ForeignCoder {
  readonly name: string;
  /** Null where the file gives none: a new one is made. */
  readonly guid: Guid | null;
  readonly colour: ThemeColour | null;
}

/** Paragraphs that the file itself tells of. */
export interface ForeignDivision {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly hidden: readonly HiddenSpan[];
  readonly rule: DivisionRule;
}

/** A text of another program, before it is divided into paragraphs. */
export interface ForeignDocument {
  readonly title: string;
  readonly guid: Guid | null;
  readonly fileName: string;
  /** As in `DocumentSource.format`. */
  readonly format: string;
  /** LF only, no byte order mark; null where the file has no text of it. */
  readonly text: string | null;
  /** Null: by the rule that fits. */
  readonly division: ForeignDivision | null;
  readonly date: PartialDate | null;
  /** Empty where the file does not say: it is found in the text. */
  readonly language: string;
  /** Values by the attribute's name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly importedAt: Instant | null;
  /** Places in the list of documents; null where it is an original. */
  readonly reprintOf: number | null;
  readonly translationOf: number | null;
}

/** One code on one stretch of a text by one coder. */
export interface ForeignCoding {
  readonly document: number;
  /** The GUID of a draft theme. */
  readonly theme: Guid;
  readonly coder: number;
  /** UTF-16 units into the document's text; null for the whole document. */
  readonly span: Span | null;
  /** The numbers as the file has them. */
  readonly fileStart: number | null;
  readonly fileEnd: number | null;
  readonly madeAt: Instant | null;
  readonly voice: Voice;
  /** Whether the stretch is only where the coding stands, not words that it rests on. */
  readonly isParagraph: boolean;
}

export type ForeignTarget =
  | { readonly kind: 'project' }
  | { readonly kind: 'theme'; readonly theme: Guid }
  | { readonly kind: 'document'; readonly document: number }
  | { readonly kind: 'words'; readonly document: number; readonly span: Span };

export interface ForeignMemo {
  readonly target: ForeignTarget;
  readonly coder: number;
  readonly guid: Guid | null;
  readonly text: string;
  readonly madeAt: Instant | null;
  readonly changedAt: Instant | null;
}

export interface ForeignSet {
  readonly name: string;
  readonly guid: Guid | null;
  readonly recipe: string;
  /** How many things of any kind are in it there. */
  readonly memberCount: number;
  readonly documents: readonly number[];
}

export interface ForeignAttribute {
  readonly name: string;
  /** Null where the file does not say: it follows from the values. */
  readonly type: AttributeType | null;
  readonly choices: readonly string[];
}

/** A theme as its own file names and colours it. */
export interface ForeignCode {
  readonly guid: Guid;
  readonly name: string;
  readonly colour: string;
  readonly isCodable: boolean;
  readonly isDescribed: boolean;
}

/** What another program's file holds, in our words but not yet in our shape. */
export interface ForeignProject {
  /** The format, as `REFI-QDA`. */
  readonly format: string;
  /** The program that wrote it, as it says itself; empty where it does not. */
  readonly origin: string;
  readonly name: string;
  readonly note: string;
  readonly coders: readonly ForeignCoder[];
  readonly themes: readonly DraftTheme[];
  readonly codes: readonly ForeignCode[];
  readonly documents: readonly ForeignDocument[];
  readonly codings: readonly ForeignCoding[];
  /** Stretches that a coder has read without a theme. */
  readonly reads: readonly { readonly document: number; readonly coder: number; readonly span: Span }[];
  readonly memos: readonly ForeignMemo[];
  readonly sets: readonly ForeignSet[];
  readonly attributes: readonly ForeignAttribute[];
  /** Stretches of texts that are marked there, coded or not. */
  readonly selectionCount: number;
  readonly rangeCount: number;
  /** How positions are counted in the file, and how that was found, as a sentence; empty for a file without positions. */
  readonly countingRule: string;
  /** What is not kept, or is kept in another form, as sentences. */
  readonly losses: readonly string[];
}

export const emptyForeign = (format: string, name: string): ForeignProject => ({
  format,
  origin: '',
  name,
  note: '',
  coders: [],
  themes: [],
  codes: [],
  documents: [],
  codings: [],
  reads: [],
  memos: [],
  sets: [],
  attributes: [],
  selectionCount: 0,
  rangeCount: 0,
  countingRule: '',
  losses: [],
});

export const foreignDocument = (
  given: Partial<ForeignDocument> & { readonly title: string },
): ForeignDocument => ({
  guid: null,
  fileName: given.title,
  format: 'text',
  text: null,
  division: null,
  date: null,
  language: '',
  attributes: {},
  importedAt: null,
  reprintOf: null,
  translationOf: null,
  ...given,
});

/** How many different stretches of texts the codings stand on. */
export const rangesOf = (codings: readonly ForeignCoding[]): number =>
  new Set(codings.flatMap(({ document, span }) => (span ? [`${document} ${span.start} ${span.end}`] : [])))
    .size;

/** The one GUID of a text: equal files give equal ones, where they bring none of their own. */
export function guidOfText(text: string): Guid {
  const lanes = [0x3c074a61, 0x5f356495, 0x2d2816fe, 0x9e3779b9].map((seed, lane) => {
    let one = seed ^ text.length;
    let other = Math.imul(seed, 31) + lane;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      one = Math.imul(one ^ unit, 2654435761);
      other = Math.imul(other ^ unit, 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
    return (one >>> 0).toString(16).padStart(8, '0');
  });
  const hex = lanes.join('');
  // Version 8 (RFC 9562): made by a rule of one's own.
  return asGuid(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}
