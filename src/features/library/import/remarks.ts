import type { NewDocument, OpenDate } from '../../../domain/document.ts';
import { dateText } from '../../../domain/partial-date.ts';

/** What deserves a look about a date: that there is none, or how little it says. Empty for a whole one. */
function dateRemark(date: NewDocument['date'], openDate?: OpenDate): string {
  if (date === null) return 'no date';
  if (openDate?.dayFirst.startsWith(date) && date.length === 4)
    return `year only: “${openDate.written}” may be ${dateText(openDate.dayFirst)} or ${dateText(openDate.monthFirst)}`;
  if (date.includes('/')) return dateText(date);
  return date.length === 4 ? `year only: ${date}` : date.length === 7 ? `month only: ${dateText(date)}` : '';
}

/** All that deserves a look about a document, with what was seen of it before. */
export function remarksOn(
  {
    date,
    openDate,
    remark = '',
    source,
  }: Pick<NewDocument, 'date' | 'source'> & {
    [Name in 'openDate' | 'remark']?: NewDocument[Name] | undefined;
  },
  before: string,
): string {
  const lost = source.undecodable ?? 0;
  return [
    before,
    lost > 0 && `${lost.toLocaleString('en')} ${lost === 1 ? 'character' : 'characters'} undecodable`,
    remark,
    dateRemark(date, openDate),
  ]
    .filter((part) => part !== '' && part !== false)
    .join('; ');
}
