import type { NewDocument } from '../../../domain/document.ts';
import { dateText } from '../../../domain/partial-date.ts';

/** What deserves a look about a date: that there is none, or how little it says. Empty for a whole one. */
export function dateRemark(date: NewDocument['date']): string {
  if (date === null) return 'no date';
  if (date.includes('/')) return dateText(date);
  return date.length === 4 ? `year only: ${date}` : date.length === 7 ? `month only: ${dateText(date)}` : '';
}

/** All that deserves a look about a document, with what was seen of it before. */
export function remarksOn({ date, source }: Pick<NewDocument, 'date' | 'source'>, before: string): string {
  const lost = source.undecodable ?? 0;
  return [
    before,
    dateRemark(date),
    lost > 0 && `${lost.toLocaleString('en')} ${lost === 1 ? 'character' : 'characters'} undecodable`,
  ]
    .filter((part) => part !== '' && part !== false)
    .join('; ');
}
