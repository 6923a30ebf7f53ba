import type { DocumentText } from './document.ts';
import { paragraphText } from './document.ts';
import { movedSpans } from './moved-evidence.ts';
import { type ParagraphSheet, paragraphSheet, paragraphsIn, type Sheet, sheetOf } from './sheet.ts';
import { at } from './typed-arrays.ts';

/** Where paragraphs of an old text go: by their number the one in the new text, null for nowhere. */
export type ParagraphMoves = readonly (number | null)[];

type Paragraphs = Pick<DocumentText, 'text' | 'starts' | 'ends'>;

/** What a sheet says after its text was replaced: each paragraph's codings where it went, evidence on what is left of its words. */
export function carriedSheet(sheet: Sheet, from: Paragraphs, to: Paragraphs, moves: ParagraphMoves): Sheet {
  const carried = paragraphsIn(sheet).flatMap((paragraph) => {
    const target = moves[paragraph] ?? null;
    return target === null ? [] : [carriedParagraph(paragraphSheet(sheet, paragraph), from, to, target)];
  });
  return { ...sheetOf(sheet.documentId, sheet.coderId, carried), revision: sheet.revision };
}

function carriedParagraph(
  said: ParagraphSheet,
  from: Paragraphs,
  to: Paragraphs,
  target: number,
): ParagraphSheet {
  const before = paragraphText(from, said.paragraph);
  const after = paragraphText(to, target);
  const start = at(from.starts, said.paragraph);
  const newStart = at(to.starts, target);
  const codings = said.codings.map((coding) => {
    const inside = coding.evidence.map((span) => ({ start: span.start - start, end: span.end - start }));
    const evidence = movedSpans(before, after, inside).flatMap(({ to: span }) =>
      span === null ? [] : [{ start: span.start + newStart, end: span.end + newStart }],
    );
    return { ...coding, evidence };
  });
  return { paragraph: target, read: said.read, codings };
}
