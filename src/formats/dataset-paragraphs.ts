import type { Project } from '../domain/project.ts';
import { at } from '../domain/typed-arrays.ts';
import { type CsvCell, writeCsv } from './csv.ts';
import { coderNames, type Table, themesInOrder, uniqueNames } from './dataset-columns.ts';

const FIXED = ['document_id', 'document_guid', 'title', 'paragraph', 'coder', 'read'] as const;

/**
 * One row a paragraph and coder, one column a theme. A paragraph that the coder has read has 1 or 0 in every theme,
 * one that the coder has not read has empty cells: nothing is known of it. Coders who said nothing of a document
 * have no rows for it.
 */
export function* paragraphRows(project: Project): Table {
  const themes = themesInOrder(project.themes);
  const columnOf = new Map<number, number>(themes.map(({ theme }, i) => [theme.id, FIXED.length + i]));
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  const coders = coderNames(project);
  yield [
    ...FIXED,
    ...uniqueNames(
      themes.map(({ path }) => path),
      FIXED,
    ),
  ];
  const zeros = themes.map(() => 0);
  const missing = themes.map(() => null);
  for (const sheet of project.sheets) {
    const document = documents.get(sheet.documentId);
    if (!document || sheet.paragraph.length + sheet.read.length === 0) continue;
    const coder = coders.get(sheet.coderId) ?? null;
    const read = new Set(sheet.read);
    let row = 0;
    for (let paragraph = 0; paragraph < document.paragraphCount; paragraph++) {
      const isCoded = sheet.paragraph[row] === paragraph;
      const isKnown = isCoded || read.has(paragraph);
      const cells: CsvCell[] = [
        document.id,
        document.guid,
        document.title,
        paragraph + 1,
        coder,
        isKnown ? 1 : 0,
      ];
      cells.push(...(isKnown ? zeros : missing));
      for (; sheet.paragraph[row] === paragraph; row++) {
        const column = columnOf.get(at(sheet.theme, row));
        if (column !== undefined) cells[column] = 1;
      }
      yield cells;
    }
  }
}

/** The table of paragraphs by themes as CSV. */
export const paragraphsByThemesCsv = (project: Project): string => writeCsv(paragraphRows(project));
