import type { Document, DocumentText } from '../domain/document.ts';
import { paragraphText } from '../domain/document.ts';
import type { CoderId, DocumentId, ThemeId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { type Coding, emptySheet, paragraphSheet, type Sheet, type Span } from '../domain/sheet.ts';
import { uniqueNames } from './dataset-columns.ts';

/** One document with what one coder said of it, as files of labels need it. */
export interface LabelledDocument {
  readonly document: Document;
  readonly text: DocumentText;
  readonly sheet: Sheet;
}

/** The documents that the coder has said something of, in the order of the project. */
export function labelledDocuments(project: Project, coder: CoderId): readonly LabelledDocument[] {
  const texts = new Map(project.texts.map((text) => [text.documentId, text]));
  const sheets = new Map(
    project.sheets.filter(({ coderId }) => coderId === coder).map((sheet) => [sheet.documentId, sheet]),
  );
  return project.documents.flatMap((document) => {
    const text = texts.get(document.id);
    const sheet = sheets.get(document.id) ?? emptySheet(document.id, coder);
    const isEmpty = sheet.paragraph.length + sheet.read.length === 0;
    return text && !isEmpty ? [{ document, text, sheet }] : [];
  });
}

/** Names of labels by theme: no white space, none twice. */
export function labelNames(project: Project, forbidden: RegExp): ReadonlyMap<ThemeId, string> {
  const names = uniqueNames(
    project.themes.map(({ name }) => name.trim().replace(/\s+/g, '_').replace(forbidden, '-') || 'theme'),
  );
  return new Map(project.themes.map(({ id }, i) => [id, (names[i] ?? '').replace(/ /g, '_')]));
}

/** The stretches that a coding rests on: its evidence, else the whole paragraph. */
export const codedSpans = (
  { starts, ends }: DocumentText,
  paragraph: number,
  coding: Coding,
): readonly Span[] =>
  coding.evidence.length > 0
    ? coding.evidence
    : [{ start: starts[paragraph] ?? 0, end: ends[paragraph] ?? 0 }];

/** The codings of every paragraph that has any. */
export const codedParagraphs = ({ text, sheet }: LabelledDocument) =>
  Array.from(text.starts, (_, paragraph) => paragraphSheet(sheet, paragraph)).filter(
    ({ codings }) => codings.length > 0,
  );

/** A document as an article: its title, a blank line, and a line for every paragraph. */
export interface WrittenArticle {
  readonly text: string;
  /** Where each paragraph begins in it. */
  readonly starts: readonly number[];
  /** Number of each paragraph’s line, from 1. */
  readonly lines: readonly number[];
}

const oneLine = (text: string): string => text.replace(/[\r\n\t\u2028\u2029\u0085]/g, ' ');

/**
 * Line breaks inside a paragraph become blanks, so that every offset inside of it stays. A first paragraph that says the
 * title, as in articles that were read from such files, is the line of the title itself.
 */
export function articleOf({ document, text }: LabelledDocument): WrittenArticle {
  const starts: number[] = [];
  const lines: number[] = [];
  const paragraph = (i: number): string => oneLine(paragraphText(text, i).toWellFormed());
  const title = oneLine(document.title);
  const hasTitle = text.starts.length > 0 && paragraph(0).trim() === title.trim();
  let whole = `${hasTitle ? paragraph(0) : title}\n`;
  for (const i of text.starts.keys()) {
    if (i === 0 && hasTitle) {
      starts.push(0);
      lines.push(1);
      continue;
    }
    whole += '\n';
    starts.push(whole.length);
    lines.push(Math.max(2, lines.at(-1) ?? 2) + 1);
    whole += paragraph(i);
  }
  return { text: `${whole}\n`, starts, lines };
}

/** The attribute in which an article that was read keeps its number. */
export const ARTICLE_ATTRIBUTE = 'Article';

/** The number that each document has as an article: the one it was read with, else its own, or the next that is free. */
export function articleNumbers(
  { attributes }: Project,
  documents: readonly Document[],
): ReadonlyMap<DocumentId, string> {
  const attribute = attributes.find(({ name }) => name === ARTICLE_ATTRIBUTE);
  const numbers = new Map<DocumentId, string>();
  const taken = new Set<string>();
  const take = (document: Document, number: string): void => {
    numbers.set(document.id, number);
    taken.add(number);
  };
  for (const document of documents) {
    const given = attribute && document.attributes[attribute.id];
    if (typeof given === 'string' && /^[0-9]+$/.test(given) && !taken.has(given)) take(document, given);
  }
  for (const document of documents) {
    if (numbers.has(document.id)) continue;
    let number: number = document.id;
    while (taken.has(String(number))) number++;
    take(document, String(number));
  }
  return numbers;
}
