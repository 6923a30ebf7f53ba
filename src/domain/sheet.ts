import type { CoderId, DocumentId, Instant, ThemeId } from './ids.ts';
import { asInstant, asThemeId } from './ids.ts';
import { splicedSheet } from './spliced-sheet.ts';
import { at, lowerBound } from './typed-arrays.ts';

/** Whether the paragraph's author endorses, quotes or rebuts the theme. The number is what is stored. */
export type Voice = 0 | 1 | 2 | 3;
export const VOICES = ['unmarked', 'endorses', 'quotes', 'rebuts'] as const;
export const voiceName = (voice: Voice): (typeof VOICES)[number] => VOICES[voice];
const asVoice = (value: number): Voice => (value === 1 || value === 2 || value === 3 ? value : 0);

/** How much a theme weighs in its paragraph, 1 to 5; 0 where nobody said. The number is what is stored. */
export type Weight = 0 | 1 | 2 | 3 | 4 | 5;
export const isWeight = (value: number): value is Weight =>
  Number.isInteger(value) && value >= 0 && value <= 5;
const asWeight = (value: number): Weight => (isWeight(value) ? value : 0);

/**
 * What the coder saw when the coding was made: the text in its document, a list of hits of a search, a queue of
 * paragraphs out of their context, or nothing of this app, as for codings from a file. The number is what is stored.
 */
export type Origin = 0 | 1 | 2 | 3;
export const ORIGINS = ['reading', 'search', 'queue', 'file'] as const;
export const originName = (origin: Origin): (typeof ORIGINS)[number] => ORIGINS[origin];
export const isOrigin = (value: number): value is Origin =>
  Number.isInteger(value) && value >= 0 && value <= 3;
const asOrigin = (value: number): Origin => (isOrigin(value) ? value : 0);

/** Characters that a coding rests on: half-open, UTF-16 units into the document's stored text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One theme on one paragraph by the sheet's coder. */
export interface Coding {
  readonly theme: ThemeId;
  readonly voice: Voice;
  readonly weight: Weight;
  readonly origin: Origin;
  /** Version of the codebook under which it was made. */
  readonly version: number;
  readonly madeAt: Instant;
  /** Ascending, never overlapping. */
  readonly evidence: readonly Span[];
}

/** All that one coder said of one paragraph. `read` is true only where there is no coding. */
export interface ParagraphSheet {
  readonly paragraph: number;
  readonly read: boolean;
  readonly codings: readonly Coding[];
}

export type ParagraphState = 'unread' | 'read' | 'coded';

/**
 * All that one coder did on one document.
 *
 *     paragraph    0 0 2 5     row i: paragraph[i] carries theme[i];
 *     theme        3 7 3 1     sorted by paragraph, then theme; no doubles
 *     evidenceRow  1 1 3       evidence j belongs to row evidenceRow[j]; ascending, then by start
 *     read         1 4         paragraphs read without a theme, ascending; none of them in `paragraph`
 *
 * Nobody writes to the arrays after the function that made them has returned.
 */
export interface Sheet {
  readonly documentId: DocumentId;
  readonly coderId: CoderId;
  readonly paragraph: Uint32Array;
  readonly theme: Uint32Array;
  readonly voice: Uint8Array;
  readonly weight: Uint8Array;
  readonly origin: Uint8Array;
  readonly version: Uint32Array;
  readonly madeAt: Float64Array;
  readonly evidenceRow: Uint32Array;
  readonly evidenceStart: Uint32Array;
  readonly evidenceEnd: Uint32Array;
  readonly read: Uint32Array;
  /** Grows by one with every stored change. */
  readonly revision: number;
}

export const emptySheet = (documentId: DocumentId, coderId: CoderId): Sheet => ({
  documentId,
  coderId,
  paragraph: new Uint32Array(0),
  theme: new Uint32Array(0),
  voice: new Uint8Array(0),
  weight: new Uint8Array(0),
  origin: new Uint8Array(0),
  version: new Uint32Array(0),
  madeAt: new Float64Array(0),
  evidenceRow: new Uint32Array(0),
  evidenceStart: new Uint32Array(0),
  evidenceEnd: new Uint32Array(0),
  read: new Uint32Array(0),
  revision: 0,
});

const rowsOf = (sheet: Sheet, paragraph: number): readonly [number, number] => {
  const from = lowerBound(sheet.paragraph, paragraph);
  return [from, lowerBound(sheet.paragraph, paragraph + 1, from)];
};

function codingAt(sheet: Sheet, row: number): Coding {
  const evidence: Span[] = [];
  for (let j = lowerBound(sheet.evidenceRow, row); sheet.evidenceRow[j] === row; j++)
    evidence.push({ start: at(sheet.evidenceStart, j), end: at(sheet.evidenceEnd, j) });
  return {
    theme: asThemeId(at(sheet.theme, row)),
    voice: asVoice(at(sheet.voice, row)),
    weight: asWeight(at(sheet.weight, row)),
    origin: asOrigin(at(sheet.origin, row)),
    version: at(sheet.version, row),
    madeAt: asInstant(at(sheet.madeAt, row)),
    evidence,
  };
}

/** What the sheet says of one paragraph; unread where it says nothing. */
export function paragraphSheet(sheet: Sheet, paragraph: number): ParagraphSheet {
  const [from, to] = rowsOf(sheet, paragraph);
  const codings: Coding[] = [];
  for (let row = from; row < to; row++) codings.push(codingAt(sheet, row));
  return {
    paragraph,
    read: codings.length === 0 && sheet.read[lowerBound(sheet.read, paragraph)] === paragraph,
    codings,
  };
}

/** Paragraphs that the sheet says anything of, ascending. */
export function paragraphsIn(sheet: Sheet): readonly number[] {
  return [...new Set([...sheet.paragraph, ...sheet.read])].sort((a, b) => a - b);
}

/** Paragraphs with a theme that fits, ascending. */
export function paragraphsWith(
  sheet: Pick<Sheet, 'paragraph' | 'theme'>,
  fits: (theme: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  for (const [row, theme] of sheet.theme.entries()) {
    const paragraph = at(sheet.paragraph, row);
    if (fits(theme) && found.at(-1) !== paragraph) found.push(paragraph);
  }
  return found;
}

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i]?.end);

/** Whether two codings say the same. */
export const sameCoding = (a: Coding, b: Coding | undefined): boolean =>
  a.theme === b?.theme &&
  a.voice === b.voice &&
  a.weight === b.weight &&
  a.origin === b.origin &&
  a.version === b.version &&
  a.madeAt === b.madeAt &&
  sameSpans(a.evidence, b.evidence);

/** Whether two statements about a paragraph say the same, codings in the same order. */
export const sameParagraph = (a: ParagraphSheet, b: ParagraphSheet): boolean =>
  a.paragraph === b.paragraph &&
  a.read === b.read &&
  a.codings.length === b.codings.length &&
  a.codings.every((coding, i) => sameCoding(coding, b.codings[i]));

const COLUMNS = [
  'paragraph',
  'theme',
  'voice',
  'weight',
  'origin',
  'version',
  'madeAt',
  'evidenceRow',
  'evidenceStart',
  'evidenceEnd',
  'read',
] as const satisfies readonly (keyof Sheet)[];

const sameNumbers = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

/** Whether two sheets are of the same coder and document and say the same, in whichever revision. */
export const sameSheet = (a: Sheet, b: Sheet): boolean =>
  a === b ||
  (a.documentId === b.documentId &&
    a.coderId === b.coderId &&
    COLUMNS.every((column) => sameNumbers(a[column], b[column])));

export function paragraphState(sheet: Sheet, paragraph: number): ParagraphState {
  if (sheet.paragraph[lowerBound(sheet.paragraph, paragraph)] === paragraph) return 'coded';
  return sheet.read[lowerBound(sheet.read, paragraph)] === paragraph ? 'read' : 'unread';
}

export interface Coverage {
  readonly coded: number;
  readonly read: number;
}

/** How many paragraphs carry a theme, and how many were read without one. */
export function coverageOf(sheet: Pick<Sheet, 'paragraph' | 'read'>): Coverage {
  let coded = 0;
  for (let row = 0; row < sheet.paragraph.length; row++)
    if (row === 0 || sheet.paragraph[row] !== sheet.paragraph[row - 1]) coded++;
  return { coded, read: sheet.read.length };
}

/** A sheet from its paragraphs in any order; later mentions of a paragraph replace earlier ones. */
export function sheetOf(
  documentId: DocumentId,
  coderId: CoderId,
  paragraphs: readonly ParagraphSheet[],
): Sheet {
  return withParagraphs(emptySheet(documentId, coderId), paragraphs);
}

/** Touching and overlapping spans united, empty ones dropped, ascending. */
export function mergedSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** What of the spans lies inside the limits: cut at their edges, those outside dropped. */
export const spansWithin = (spans: readonly Span[], { start, end }: Span): readonly Span[] =>
  spans.flatMap((span) => {
    const inside = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
    return inside.start < inside.end ? [inside] : [];
  });

function normalised(given: ParagraphSheet): ParagraphSheet {
  const byTheme = new Map(given.codings.map((coding) => [coding.theme, coding]));
  const codings = [...byTheme.values()]
    .sort((a, b) => a.theme - b.theme)
    .map((coding) => ({ ...coding, evidence: mergedSpans(coding.evidence) }));
  return { paragraph: given.paragraph, read: given.read && codings.length === 0, codings };
}

/** The sheet with these paragraphs said anew, and every other paragraph as it was. */
export function withParagraphs(sheet: Sheet, changed: readonly ParagraphSheet[]): Sheet {
  const anew = new Map(changed.map((given) => [given.paragraph, normalised(given)]));
  return splicedSheet(
    sheet,
    [...anew.values()].sort((a, b) => a.paragraph - b.paragraph),
  );
}

/** How a theme is put on a paragraph: under which version of the codebook, and when. */
export interface Making {
  readonly version: number;
  readonly madeAt: Instant;
  readonly voice?: Voice;
  readonly weight?: Weight;
  readonly origin?: Origin;
  readonly evidence?: readonly Span[];
}

/** The paragraph with the theme. Where it already carries the theme, evidence is added and a given voice or weight set. */
export function withTheme(said: ParagraphSheet, theme: ThemeId, making: Making): ParagraphSheet {
  const old = said.codings.find((coding) => coding.theme === theme);
  const coding: Coding = {
    theme,
    voice: making.voice ?? old?.voice ?? 0,
    weight: making.weight ?? old?.weight ?? 0,
    origin: old?.origin ?? making.origin ?? 0,
    version: old?.version ?? making.version,
    madeAt: old?.madeAt ?? making.madeAt,
    evidence: [...(old?.evidence ?? []), ...(making.evidence ?? [])],
  };
  const others = said.codings.filter((other) => other.theme !== theme);
  return normalised({ paragraph: said.paragraph, read: false, codings: [...others, coding] });
}

/** The paragraph without the theme; unread, when that was the last one: no statement about it is left. */
export function withoutTheme(said: ParagraphSheet, theme: ThemeId): ParagraphSheet {
  return { ...said, codings: said.codings.filter((coding) => coding.theme !== theme) };
}

/** The paragraph read without a theme, or unread again; unchanged where it carries themes: it has been read. */
export const withRead = (said: ParagraphSheet, read: boolean): ParagraphSheet =>
  said.codings.length > 0 ? said : { paragraph: said.paragraph, read, codings: [] };

/** The paragraph with another voice on one of its codings; unchanged where it lacks the theme. */
export function withVoice(said: ParagraphSheet, theme: ThemeId, voice: Voice): ParagraphSheet {
  return {
    ...said,
    codings: said.codings.map((coding) => (coding.theme === theme ? { ...coding, voice } : coding)),
  };
}

/** The paragraph with another weight on one of its codings; unchanged where it lacks the theme. */
export function withWeight(said: ParagraphSheet, theme: ThemeId, weight: Weight): ParagraphSheet {
  return {
    ...said,
    codings: said.codings.map((coding) => (coding.theme === theme ? { ...coding, weight } : coding)),
  };
}

/** The paragraph with other evidence for one of its codings; unchanged where it lacks the theme. */
export function withEvidence(
  said: ParagraphSheet,
  theme: ThemeId,
  evidence: readonly Span[],
): ParagraphSheet {
  return normalised({
    ...said,
    codings: said.codings.map((coding) => (coding.theme === theme ? { ...coding, evidence } : coding)),
  });
}
