import type { Attribute } from '../domain/attribute.ts';
import type { Theme } from '../domain/codebook.ts';
import type { Coder } from '../domain/coder.ts';
import type { Document, DocumentText, NewDocument } from '../domain/document.ts';
import { characterCount } from '../domain/document.ts';
import {
  asAttributeId,
  asCoderId,
  asDocumentId,
  asGuid,
  asInstant,
  asThemeId,
  type DocumentId,
} from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';

const guidOf = (kind: number, id: number): ReturnType<typeof asGuid> =>
  asGuid(`00000000-0000-4000-800${kind}-${String(id).padStart(12, '0')}`);

/** A text whose paragraphs are the given ones, with a blank line between two of them. */
export function aText(paragraphs: readonly string[]): Pick<DocumentText, 'text' | 'starts' | 'ends'> {
  const starts = new Uint32Array(paragraphs.length);
  const ends = new Uint32Array(paragraphs.length);
  let text = '';
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i > 0) text += '\n\n';
    starts[i] = text.length;
    text += paragraph;
    ends[i] = text.length;
  }
  return { text, starts, ends };
}

const wordCountOf = (paragraphs: readonly string[]): number =>
  paragraphs.join(' ').split(' ').filter(Boolean).length;

/** A stored document of three paragraphs; its GUID and content hash follow from its id. */
export function aDocument(given: Partial<Document> = {}): Document {
  const id = given.id ?? asDocumentId(1);
  return {
    id,
    guid: guidOf(1, id),
    title: `Document ${id}`,
    date: null,
    language: 'en',
    attributes: {},
    contentHash: `hash ${id}`,
    paragraphCount: 3,
    wordCount: 30,
    characterCount: 180,
    source: {
      fileName: `document-${id}.txt`,
      format: 'text',
      encoding: 'utf-8',
      rule: 'blank-lines',
      importedAt: asInstant(0),
    },
    reprintOf: null,
    translationOf: null,
    revision: 1,
    ...given,
  };
}

/** What a reader makes of a file: the title and the hash tell one from another. */
export function aNewDocument(
  given: Partial<NewDocument> & { readonly paragraphs?: readonly string[] } = {},
): NewDocument {
  const { paragraphs = ['We shall stand.', 'They have failed.', 'History will judge.'], ...rest } = given;
  const title = given.title ?? 'A speech';
  return {
    title,
    date: null,
    language: 'en',
    attributes: {},
    contentHash: `hash of ${title}`,
    wordCount: wordCountOf(paragraphs),
    ...aText(paragraphs),
    hidden: [],
    source: { fileName: `${title}.txt`, format: 'text', encoding: 'utf-8', rule: 'blank-lines' },
    ...rest,
  };
}

/** A theme at the top of the codebook, in the order of its id. */
export function aTheme(given: Partial<Theme> = {}): Theme {
  const id = given.id ?? asThemeId(1);
  return {
    id,
    guid: guidOf(2, id),
    parent: null,
    order: id,
    name: `Theme ${id}`,
    colour: 1,
    definition: [],
    key: null,
    meaningVersion: 1,
    retired: false,
    ...given,
  };
}

export function aCoder(given: Partial<Coder> = {}): Coder {
  const id = given.id ?? asCoderId(1);
  return { id, guid: guidOf(3, id), name: `Coder ${id}`, kind: 'person', colour: 1, note: '', ...given };
}

/** An attribute of type text, in the order of its id. */
export function anAttribute(given: Partial<Attribute> = {}): Attribute {
  const id = given.id ?? asAttributeId(1);
  return { id, name: `Attribute ${id}`, type: 'text', order: id, choices: [], ...given };
}

/** A document together with its text, counts included. */
export function aDocumentWithText(
  id: DocumentId,
  paragraphs: readonly string[],
  given: Partial<Document> = {},
): { readonly document: Document; readonly text: DocumentText } {
  const text: DocumentText = { documentId: id, ...aText(paragraphs), hidden: [] };
  const document = aDocument({
    id,
    paragraphCount: paragraphs.length,
    wordCount: wordCountOf(paragraphs),
    characterCount: characterCount(text),
    ...given,
  });
  return { document, text };
}

/** An empty project with one coder; `documents` without `texts` get a text that fits their paragraph counts. */
export function aProject(given: Partial<Project> = {}): Project {
  const texts = (given.documents ?? []).map((document) => ({
    documentId: document.id,
    ...aText(
      Array.from({ length: document.paragraphCount }, (_, i) => `Paragraph ${i + 1} of ${document.title}.`),
    ),
    hidden: [],
  }));
  return {
    name: 'A project',
    note: '',
    codebookVersion: 1,
    currentCoder: asCoderId(1),
    documents: [],
    texts,
    sheets: [],
    themes: [],
    coders: [aCoder()],
    attributes: [],
    memos: [],
    sets: [],
    questions: [],
    history: [],
    task: null,
    refused: [],
    ...given,
  };
}
