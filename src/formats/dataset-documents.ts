import { RULE_NAMES } from '../domain/document.ts';
import { dayRange } from '../domain/partial-date.ts';
import type { Project } from '../domain/project.ts';
import { coverageOf } from '../domain/sheet.ts';
import { type CsvCell, writeCsv } from './csv.ts';
import { attributeColumns, coderNames, momentCell, type Table, uniqueNames } from './dataset-columns.ts';

const BEFORE = [
  'document_id',
  'document_guid',
  'title',
  'date',
  'date_first_day',
  'date_last_day',
  'language',
] as const;
const AFTER = [
  'paragraphs',
  'words',
  'characters',
  'file_name',
  'format',
  'encoding',
  'division',
  'imported_at',
  'content_hash',
  'reprint_of',
  'translation_of',
] as const;

const DAY_MS = 86_400_000;
const dayCell = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** One row a document: attributes, counts, where it came from, and how far each coder has come with it. */
export function* documentRows(project: Project): Table {
  const attributes = attributeColumns(project, [...BEFORE, ...AFTER]);
  const coders = [...coderNames(project)];
  const coverage = new Map(
    project.sheets.map((sheet) => [`${sheet.documentId} ${sheet.coderId}`, coverageOf(sheet)]),
  );
  const before = [...BEFORE, ...attributes.names, ...AFTER];
  const counts = coders.flatMap(([, name]) => [`coded: ${name}`, `read without theme: ${name}`]);
  yield [...before, ...uniqueNames(counts, before)];
  for (const document of project.documents) {
    const days = document.date === null ? undefined : dayRange(document.date);
    const { source } = document;
    yield [
      document.id,
      document.guid,
      document.title,
      document.date,
      days ? dayCell(days.firstDay) : null,
      days ? dayCell(days.lastDay) : null,
      document.language,
      ...attributes.values(document),
      document.paragraphCount,
      document.wordCount,
      document.characterCount,
      source.fileName,
      source.format,
      source.encoding,
      RULE_NAMES[source.rule],
      momentCell(source.importedAt),
      document.contentHash,
      document.reprintOf,
      document.translationOf,
      ...coders.flatMap(([id]): readonly CsvCell[] => {
        const { coded, read } = coverage.get(`${document.id} ${id}`) ?? { coded: 0, read: 0 };
        return [coded, read];
      }),
    ];
  }
}

/** The table of documents as CSV. */
export const documentsCsv = (project: Project): string => writeCsv(documentRows(project));
