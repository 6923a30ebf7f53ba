import type { Document, DocumentText } from '../domain/document.ts';
import { targetDocument } from '../domain/memo.ts';
import type { Project } from '../domain/project.ts';
import type { Sheet } from '../domain/sheet.ts';

/**
 * Where a project read from a file contradicts itself, as `the place: what is wrong`; undefined where it does not.
 * What the app can live with (a theme whose parent is missing, a value of a deleted attribute, a memo on a deleted
 * theme, evidence that runs over its paragraph's end, a set that names a deleted document) is let through: a backup must stay readable.
 */
export function contradiction(project: Project): string | undefined {
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  const texts = new Map(project.texts.map((text) => [text.documentId, text]));
  const coders = new Set<number>(project.coders.map((coder) => coder.id));
  const themes = new Set<number>(project.themes.map((theme) => theme.id));
  return (
    doubled(
      'documents',
      project.documents.map((document) => document.id),
    ) ??
    doubled(
      'documents’ GUIDs',
      project.documents.map((document) => document.guid),
    ) ??
    doubled(
      'texts',
      project.texts.map((text) => text.documentId),
    ) ??
    doubled(
      'themes',
      project.themes.map((theme) => theme.id),
    ) ??
    doubled(
      'themes’ GUIDs',
      project.themes.map((theme) => theme.guid),
    ) ??
    doubled(
      'coders',
      project.coders.map((coder) => coder.id),
    ) ??
    doubled(
      'coders’ GUIDs',
      project.coders.map((coder) => coder.guid),
    ) ??
    doubled(
      'attributes',
      project.attributes.map((attribute) => attribute.id),
    ) ??
    doubled(
      'memos',
      project.memos.map((memo) => memo.id),
    ) ??
    doubled(
      'sheets',
      project.sheets.map((sheet) => `${sheet.documentId} of coder ${sheet.coderId}`),
    ) ??
    doubled(
      'sets',
      project.sets.map((set) => set.id),
    ) ??
    doubled(
      'saved questions',
      project.questions.map((question) => question.id),
    ) ??
    (coders.has(project.currentCoder) ? undefined : `the current coder ${project.currentCoder} is missing`) ??
    first(project.documents, (document) => documentFault(document, texts.get(document.id))) ??
    first(project.texts, (text) =>
      documents.has(text.documentId)
        ? undefined
        : `the text of document ${text.documentId}: no such document`,
    ) ??
    first(project.sheets, (sheet) => sheetFault(sheet, texts.get(sheet.documentId), coders, themes)) ??
    first(project.memos, (memo) => {
      const place = `memo ${memo.id}`;
      if (!coders.has(memo.coderId)) return `${place}: coder ${memo.coderId} is missing`;
      const documentId = targetDocument(memo.target);
      if (documentId === undefined) return undefined;
      const document = documents.get(documentId);
      if (!document) return `${place}: document ${documentId} is missing`;
      if (!('paragraph' in memo.target) || memo.target.paragraph < document.paragraphCount) return undefined;
      return `${place}: document ${document.id} has no paragraph number ${memo.target.paragraph}`;
    })
  );
}

function first<Item>(items: readonly Item[], fault: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function doubled(what: string, keys: readonly (string | number)[]): string | undefined {
  const seen = new Set<string | number>();
  for (const key of keys) {
    if (seen.has(key)) return `${what}: ${key} stands there twice`;
    seen.add(key);
  }
  return undefined;
}

function documentFault(document: Document, text: DocumentText | undefined): string | undefined {
  const place = `document ${document.id}`;
  if (!text) return `${place}: its text is missing`;
  const { starts, ends } = text;
  if (starts.length !== ends.length || starts.length !== document.paragraphCount)
    return `${place}: ${document.paragraphCount} paragraphs, but ${starts.length} starts and ${ends.length} ends`;
  let before = 0;
  for (const [i, start] of starts.entries()) {
    const end = ends[i] ?? 0;
    if (start < before || end < start || end > text.text.length)
      return `${place}: paragraph number ${i} lies outside of the text or over another`;
    before = end;
  }
  const lost = text.hidden.find((span) => span.end < span.start || span.end > text.text.length);
  return lost && `${place}: a hidden span (${lost.start} to ${lost.end}) lies outside of the text`;
}

function sheetFault(
  sheet: Sheet,
  text: DocumentText | undefined,
  coders: ReadonlySet<number>,
  themes: ReadonlySet<number>,
): string | undefined {
  const place = `the sheet of document ${sheet.documentId} by coder ${sheet.coderId}`;
  if (!text) return `${place}: the document is missing`;
  if (!coders.has(sheet.coderId)) return `${place}: the coder is missing`;
  const fault =
    columnFault(sheet) ??
    codingFault(sheet, text, themes) ??
    evidenceFault(sheet, text) ??
    readFault(sheet, text);
  return fault && `${place}: ${fault}`;
}

function columnFault(sheet: Sheet): string | undefined {
  const {
    paragraph,
    theme,
    voice,
    weight,
    origin,
    version,
    madeAt,
    evidenceRow,
    evidenceStart,
    evidenceEnd,
  } = sheet;
  const rows = paragraph.length;
  if ([theme, voice, weight, origin, version, madeAt].some((column) => column.length !== rows))
    return 'its columns differ in length';
  if ([evidenceStart, evidenceEnd].some((column) => column.length !== evidenceRow.length))
    return 'its columns of evidence differ in length';
  return undefined;
}

function codingFault(
  { paragraph, theme }: Sheet,
  text: DocumentText,
  themes: ReadonlySet<number>,
): string | undefined {
  for (const [row, number] of paragraph.entries()) {
    const own = theme[row] ?? 0;
    const before = row === 0 ? -1 : (paragraph[row - 1] ?? 0);
    if (number >= text.starts.length) return `coding ${row}: there is no paragraph number ${number}`;
    if (!themes.has(own)) return `coding ${row}: theme ${own} is missing`;
    if (number < before || (number === before && own <= (theme[row - 1] ?? 0)))
      return `coding ${row}: not in order of paragraph and theme, or there twice`;
  }
  return undefined;
}

function evidenceFault(sheet: Sheet, text: DocumentText): string | undefined {
  const { evidenceRow, evidenceStart, evidenceEnd } = sheet;
  for (const [j, row] of evidenceRow.entries()) {
    const start = evidenceStart[j] ?? 0;
    const end = evidenceEnd[j] ?? 0;
    if (row >= sheet.paragraph.length) return `evidence ${j}: there is no coding ${row}`;
    if (row < (evidenceRow[j - 1] ?? 0)) return `evidence ${j}: not in the order of the codings`;
    if (start >= end || end > text.text.length)
      return `evidence ${j}: ${start} to ${end} lies outside of the text`;
    if (row === evidenceRow[j - 1] && start < (evidenceEnd[j - 1] ?? 0))
      return `evidence ${j}: over the one before it`;
  }
  return undefined;
}

function readFault({ read, paragraph }: Sheet, text: DocumentText): string | undefined {
  const coded = new Set(paragraph);
  for (const [i, number] of read.entries()) {
    if (number >= text.starts.length) return `read: there is no paragraph number ${number}`;
    if (i > 0 && number <= (read[i - 1] ?? 0)) return `read: paragraph number ${number} is out of order`;
    if (coded.has(number)) return `read: paragraph number ${number} is coded as well`;
  }
  return undefined;
}
