import type { DocumentText } from './document.ts';
import { paragraphText } from './document.ts';
import type { ThemeId } from './ids.ts';
import { type MovedSpan, movedSpans } from './moved-evidence.ts';
import { paragraphSheet, type Sheet, withParagraphs } from './sheet.ts';
import { at, lowerBound } from './typed-arrays.ts';

/** A corrected paragraph as it is stored: LF only, no byte order mark, no white space at its ends. */
export const soundParagraph = (given: string): string =>
  given
    .replace(/\r\n?/g, '\n')
    .replace(/\ufeff/g, '')
    .trim();

/** The text with one paragraph in other words; the places of all that stands behind it move along. */
export function correctedText(text: DocumentText, paragraph: number, after: string): DocumentText {
  const start = at(text.starts, paragraph);
  const end = at(text.ends, paragraph);
  const grown = after.length - (end - start);
  const moved = (offset: number): number => (offset >= end ? offset + grown : offset);
  return {
    documentId: text.documentId,
    text: text.text.slice(0, start) + after + text.text.slice(end),
    starts: text.starts.map((offset, i) => (i > paragraph ? moved(offset) : offset)),
    ends: text.ends.map((offset, i) => (i >= paragraph ? moved(offset) : offset)),
    hidden: text.hidden.map((span) =>
      span.start >= end ? { ...span, start: moved(span.start), end: moved(span.end) } : span,
    ),
  };
}

/** Evidence of one coding that did not stay on its very words, in offsets of the paragraph. */
export interface ChangedEvidence extends MovedSpan {
  readonly theme: ThemeId;
}

interface CorrectedSheet {
  readonly sheet: Sheet;
  readonly changed: readonly ChangedEvidence[];
}

/**
 * The sheet after a paragraph of the text became other words: no coding moves or vanishes. Evidence in the paragraph
 * stays on what is left of its words, evidence behind it moves along. Tells what did not stay as it was.
 */
export function correctedSheet(
  sheet: Sheet,
  text: DocumentText,
  paragraph: number,
  after: string,
): CorrectedSheet {
  const before = paragraphText(text, paragraph);
  const start = at(text.starts, paragraph);
  const said = paragraphSheet(sheet, paragraph);
  const changed: ChangedEvidence[] = [];
  const codings = said.codings.map((coding) => {
    const inside = coding.evidence.map((span) => ({
      start: Math.max(0, span.start - start),
      end: Math.min(before.length, span.end - start),
    }));
    const moves = movedSpans(before, after, inside);
    for (const move of moves) if (move.fate !== 'kept') changed.push({ ...move, theme: coding.theme });
    const evidence = moves.flatMap(({ to }) =>
      to === null ? [] : [{ start: to.start + start, end: to.end + start }],
    );
    return { ...coding, evidence };
  });
  const corrected = withParagraphs(sheet, [{ ...said, codings }]);
  return { sheet: shiftedBehind(corrected, paragraph, after.length - before.length), changed };
}

/** The sheet with the evidence of all paragraphs behind this one moved by so many units. */
function shiftedBehind(sheet: Sheet, paragraph: number, by: number): Sheet {
  const firstRow = lowerBound(sheet.paragraph, paragraph + 1);
  const first = lowerBound(sheet.evidenceRow, firstRow);
  if (by === 0 || first === sheet.evidenceRow.length) return sheet;
  const shifted = (offset: number, i: number): number => (i < first ? offset : offset + by);
  return {
    ...sheet,
    evidenceStart: sheet.evidenceStart.map(shifted),
    evidenceEnd: sheet.evidenceEnd.map(shifted),
  };
}
