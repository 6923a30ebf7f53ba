import type { Document, DocumentText } from '../domain/document.ts';
import { asAttributeId, asCoderId, asDocumentId, asGuid, asInstant, asThemeId } from '../domain/ids.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import type { Project } from '../domain/project.ts';
import { sheetOf } from '../domain/sheet.ts';

const MADE_AT = asInstant(Date.UTC(2024, 0, 2, 3, 4, 5));

function written(id: number, paragraphs: readonly string[]): readonly [Document, DocumentText] {
  const text = paragraphs.join('\n\n');
  const starts: number[] = [];
  for (
    let start = 0;
    starts.length < paragraphs.length;
    start += (paragraphs[starts.length - 1] ?? '').length + 2
  )
    starts.push(start);
  const ends = starts.map((start, i) => start + (paragraphs[i] ?? '').length);
  const document: Document = {
    id: asDocumentId(id),
    guid: asGuid(`document-${id}`),
    title: `Speech ${id}`,
    date: parsePartialDate(`${1940 + id}-01-01`) ?? null,
    language: 'en',
    attributes: { 1: id % 2 === 0 ? 'Even' : 'Odd' },
    contentHash: `hash-${id}`,
    paragraphCount: paragraphs.length,
    wordCount: paragraphs.join(' ').split(/\s+/).length,
    characterCount: paragraphs.join('').length,
    source: {
      fileName: `speech-${id}.txt`,
      format: 'text',
      encoding: 'utf-8',
      rule: 'blank-lines',
      importedAt: MADE_AT,
    },
    revision: 1,
  };
  return [
    document,
    {
      documentId: document.id,
      text,
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
      hidden: [],
    },
  ];
}

/**
 * A project of speeches by two speakers and three themes (1 > 2, 3). Coder 1 has put themes 1 and 2 on every first
 * paragraph, 3 on every second and has read the third; coder 2 has put theme 1 on the first paragraph and left the rest.
 */
export function aProject(
  shape: { documents?: number; paragraphs?: number; paragraphText?: string } = {},
): Project {
  const { documents = 2, paragraphs = 3, paragraphText = 'We must win the war.' } = shape;
  const all = Array.from({ length: documents }, (_, i) =>
    written(
      i + 1,
      Array.from({ length: paragraphs }, (_, p) => `${paragraphText} (${p + 1})`),
    ),
  );
  const coding = (theme: number, start?: number) => ({
    theme: asThemeId(theme),
    voice: 0 as const,
    version: 1,
    madeAt: MADE_AT,
    evidence: start === undefined ? [] : [{ start, end: start + 2 }],
  });
  return {
    name: 'Two speakers',
    note: '',
    codebookVersion: 1,
    currentCoder: asCoderId(1),
    documents: all.map(([document]) => document),
    texts: all.map(([, text]) => text),
    sheets: all.flatMap(([document]) => [
      sheetOf(document.id, asCoderId(1), [
        { paragraph: 0, read: false, codings: [coding(1, 0), coding(2)] },
        { paragraph: 1, read: false, codings: [coding(3)] },
        ...(paragraphs > 2 ? [{ paragraph: 2, read: true, codings: [] }] : []),
      ]),
      sheetOf(document.id, asCoderId(2), [{ paragraph: 0, read: false, codings: [coding(1)] }]),
    ]),
    themes: [1, 2, 3].map((id) => ({
      id: asThemeId(id),
      guid: asGuid(`theme-${id}`),
      parent: id === 2 ? asThemeId(1) : null,
      order: id,
      name: ['War', 'Victory', 'Duty'][id - 1] ?? '',
      colour: id === 1 ? 1 : 2,
      definition: [{ kind: 'in short', text: `Theme ${id}` }],
      key: null,
      meaningVersion: 1,
      retired: false,
    })),
    coders: [1, 2].map((id) => ({
      id: asCoderId(id),
      guid: asGuid(`coder-${id}`),
      name: `Coder ${id}`,
      colour: 3,
      note: '',
    })),
    attributes: [{ id: asAttributeId(1), name: 'Speaker', type: 'text', order: 0, choices: [] }],
    memos: [],
    history: [],
  };
}
