import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { besideText, pageOfBlocks, textBlock, unshownText } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import type { PageBlock } from './html-blocks.ts';
import { markupDraft } from './markup-draft.ts';
import type { PdfContent } from './pdf-document.ts';
import { pdfContent } from './pdf-document.ts';
import { furnitureOf, HEADING_SIZE } from './pdf-furniture.ts';
import { columnsOf } from './pdf-layout.ts';
import type { PdfLine } from './pdf-lines.ts';
import { linesOfPage } from './pdf-lines.ts';
import { beginsNote, noteMarks, noteText, raisedFigures, withNoteMarks, withoutNotes } from './pdf-notes.ts';
import type { PdfParagraph } from './pdf-paragraphs.ts';
import { commonLeading, paragraphsOfColumns, paragraphText } from './pdf-paragraphs.ts';
import { redivided } from './redivided.ts';
import { wordsOf } from './wrapped-lines.ts';

/** A document of a PDF's text layer: paragraphs over lines, columns and pages; running heads and page numbers hidden. */
export async function readPdf(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
  passwords: readonly string[] = [],
): Promise<Result<NewDocument>> {
  let content: PdfContent;
  try {
    content = await openedContent(bytes, passwords);
  } catch (thrown) {
    const { name: kind, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    if (kind === PASSWORD_PROBLEM) return failed({ reason: 'needs-password' });
    return failed({ reason: 'damaged', format: 'PDF', detail: message.slice(0, 200) });
  }
  const { pages, properties } = content;
  const isEmpty = pages.every(({ runs, beyond }) =>
    [...runs, ...beyond].every((run) => run.text.trim() === ''),
  );
  if (isEmpty) return failed({ reason: 'no-text-layer', pages: pages.length });
  const page = pageOfBlocks(blocksOf(content), properties);
  const draft = redivided(markupDraft(page), forced);
  return documentFrom(name, { ...draft, format: 'pdf', encoding: '' });
}

const PASSWORD_PROBLEM = 'PasswordException';

/** The content by the first of the passwords that opens it; one that needs none is opened by any. */
async function openedContent(bytes: Uint8Array, passwords: readonly string[]): Promise<PdfContent> {
  for (const password of passwords.slice(0, -1))
    try {
      return await pdfContent(bytes, password);
    } catch (thrown) {
      if (!(thrown instanceof Error) || thrown.name !== PASSWORD_PROBLEM) throw thrown;
    }
  return pdfContent(bytes, passwords.at(-1));
}

function blocksOf({ pages }: PdfContent): readonly PageBlock[] {
  const lines = pages.map(linesOfPage);
  const furniture = furnitureOf(
    lines.map((groups) => groups[0] ?? []),
    bodySize(lines.flat(2)),
  );
  const body = bodySize(lines.flat(2).filter((line) => !furniture.has(line)));
  const parts = lines.flatMap((groups) =>
    groups.flatMap((group) =>
      columnsOf(group.filter((line) => !furniture.has(line))).map((column) => withoutNotes(column, body)),
    ),
  );
  const columns = parts.flatMap((part) => part.body ?? []);
  const notes = parts.flatMap((part) => part.notes ?? []);
  const marks = noteMarks(notes.flatMap((column) => column.lines));
  const texts = columns.flatMap((column) => column.lines.map((line) => line.text));
  const raised = raisedFigures(texts);
  const known = wordsOf(texts);
  const blockOf = (paragraph: PdfParagraph, level: number): PageBlock =>
    textBlock(withNoteMarks(paragraphText(paragraph, known), marks), level);
  const noteOf = (paragraph: PdfParagraph): PageBlock =>
    textBlock(noteText(withNoteMarks(paragraphText(paragraph, known), marks), raised));
  // Notes stand behind all paragraphs, heads and feet behind those: a paragraph that goes on over a page has no place for
  // them inside.
  return [
    ...paragraphsOfColumns(columns, commonLeading(columns)).map((some) => blockOf(some, levelOf(some, body))),
    ...paragraphsOfColumns(notes, commonLeading(notes), beginsNote).map(noteOf),
    ...[...furniture].map((line) => besideText(withNoteMarks(line.text, marks))),
    ...pages.flatMap((page) =>
      linesOfPage({ ...page, runs: page.beyond })
        .flat()
        .map(({ text }) => unshownText(text)),
    ),
  ];
}

/** The size of type that most characters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(2 * line.size) / 2;
    counts.set(size, (counts.get(size) ?? 0) + line.text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

// The largest by far may be the title.
const TITLE_SIZE = 1.5;
const MOST_HEADING_CHARACTERS = 200;

function levelOf(paragraph: PdfParagraph, body: number): number {
  const length = paragraph.lines.reduce((sum, line) => sum + line.text.length, 0);
  if (paragraph.size < HEADING_SIZE * body || length > MOST_HEADING_CHARACTERS) return 0;
  return paragraph.size >= TITLE_SIZE * body ? 1 : 2;
}
