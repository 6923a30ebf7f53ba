import { paragraphText } from '../domain/document.ts';
import type { Project } from '../domain/project.ts';
import {
  type Coding,
  originName,
  paragraphSheet,
  paragraphsIn,
  type Span,
  voiceName,
} from '../domain/sheet.ts';
import { type CsvCell, writeCsv } from './csv.ts';
import {
  attributeColumns,
  characterOffsets,
  coderNames,
  momentCell,
  type Table,
  textsById,
  themesById,
} from './dataset-columns.ts';

const BEFORE = ['document_id', 'document_guid', 'title', 'date', 'language'] as const;
const AFTER = [
  'paragraph',
  'paragraph_text',
  'theme_id',
  'theme_guid',
  'theme',
  'theme_path',
  'coder',
  'coder_kind',
  'voice',
  'weight',
  'origin',
  'codebook_version',
  'made_at',
  'evidence',
  'evidence_start',
  'evidence_end',
] as const;

/** One row a coding, with all that is known of it; by document, coder, paragraph and theme. */
export function* codingRows(project: Project): Table {
  const attributes = attributeColumns(project, [...BEFORE, ...AFTER]);
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  const texts = textsById(project);
  const themes = themesById(project.themes);
  const coders = coderNames(project);
  const kinds = new Map(project.coders.map((coder) => [coder.id, coder.kind]));
  yield [...BEFORE, ...attributes.names, ...AFTER];
  for (const sheet of project.sheets) {
    const document = documents.get(sheet.documentId);
    const text = texts.get(sheet.documentId);
    if (!document || !text) continue;
    const before = [document.id, document.guid, document.title, document.date, document.language];
    const values = attributes.values(document);
    for (const number of paragraphsIn(sheet)) {
      const words = paragraphText(text, number);
      const start = text.starts[number] ?? 0;
      for (const coding of paragraphSheet(sheet, number).codings) {
        const theme = themes.get(coding.theme);
        yield [
          ...before,
          ...values,
          number + 1,
          words,
          coding.theme,
          theme?.theme.guid ?? null,
          theme?.theme.name ?? null,
          theme?.path ?? null,
          coders.get(sheet.coderId) ?? null,
          kinds.get(sheet.coderId) ?? null,
          voiceName(coding.voice),
          coding.weight === 0 ? null : coding.weight,
          originName(coding.origin),
          coding.version,
          momentCell(coding.madeAt),
          ...evidenceCells(words, start, coding),
        ];
      }
    }
  }
}

/** Texts, starts and ends of the evidence; empty cells where the coding rests on the whole paragraph. */
function evidenceCells(words: string, paragraphStart: number, { evidence }: Coding): readonly CsvCell[] {
  if (evidence.length === 0) return [null, null, null];
  const inParagraph = (span: Span): Span => ({
    start: span.start - paragraphStart,
    end: span.end - paragraphStart,
  });
  const spans = evidence.map(inParagraph);
  const offsets = (edge: 'start' | 'end'): CsvCell => {
    const list = characterOffsets(
      words,
      spans.map((span) => span[edge]),
    );
    return list.length === 1 ? (list[0] ?? null) : list.join(';');
  };
  return [
    spans.map((span) => words.slice(span.start, span.end)).join(' […] '),
    offsets('start'),
    offsets('end'),
  ];
}

/** The table of codings as CSV. */
export const codingsCsv = (project: Project): string => writeCsv(codingRows(project));
