import type { Project } from '../domain/project.ts';
import { coverageOf } from '../domain/sheet.ts';
import type { CsvCell } from './csv.ts';
import { coderNames, themesInOrder } from './dataset-columns.ts';
import { MAIN_COLUMNS } from './replication-contents.ts';

const DIGITS = 1e12;

/** A share as the table has it: rounded where two ways of dividing may differ. */
export const sharedCell = (n: number, of: number): CsvCell =>
  of === 0 ? null : Math.round((n / of) * DIGITS) / DIGITS;

/**
 * The main table, counted plainly from the sheets: for every coder with any work and every theme the paragraphs with that
 * very theme, and the paragraphs that the coder has read.
 */
export function mainTableRows(project: Project): readonly (readonly CsvCell[])[] {
  const names = coderNames(project);
  const rows: (readonly CsvCell[])[] = [MAIN_COLUMNS];
  for (const coder of project.coders) {
    const own = project.sheets.filter(({ coderId }) => coderId === coder.id);
    const read = own.reduce((sum, sheet) => {
      const coverage = coverageOf(sheet);
      return sum + coverage.coded + coverage.read;
    }, 0);
    if (read === 0) continue;
    const counts = new Map<number, number>();
    for (const sheet of own) for (const theme of sheet.theme) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    for (const { theme, path } of themesInOrder(project.themes)) {
      const n = counts.get(theme.id) ?? 0;
      rows.push([names.get(coder.id) ?? coder.name, theme.id, path, n, read, sharedCell(n, read)]);
    }
  }
  return rows;
}
