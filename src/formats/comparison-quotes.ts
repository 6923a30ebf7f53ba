import { htmlPage } from './comparison-report.ts';
import { type DocxBlock, type DocxParagraph, writeDocx } from './write-docx.ts';
import { xmlText } from './xml-text.ts';

/** A paragraph that is cited, with all that a reader needs to find it. */
export interface CitedQuote {
  readonly text: string;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly title: string;
  /** In words, as `14 Mar 1956` or `undated`. */
  readonly date: string;
  readonly fileName: string;
  /** From 1. */
  readonly paragraph: number;
  readonly coder: string;
  /** How far from the first column's quote, where they were matched: `12 days later`. */
  readonly distance: string | null;
}

export interface QuoteGroup {
  readonly label: string;
  /** `3 of 41 eligible`. */
  readonly eligible: string;
  /** By row; null where there is none. */
  readonly quotes: readonly (CitedQuote | null)[];
}

export interface QuotesSheet {
  readonly title: string;
  readonly theme: string;
  readonly groups: readonly QuoteGroup[];
  /** How they were chosen, and what the comparison is. */
  readonly notes: readonly string[];
}

/** `Speech at the dam, 14 Mar 1956 (dam.txt), paragraph 12. Coded by Ann.` */
export const citation = ({ title, date, fileName, paragraph, coder, distance }: CitedQuote): string =>
  `${title}, ${date}${fileName === '' ? '' : ` (${fileName})`}, paragraph ${paragraph}. Coded by ${coder}.${distance === null ? '' : ` ${distance}.`}`;

const rowCount = ({ groups }: QuotesSheet): number =>
  Math.max(0, ...groups.map(({ quotes }) => quotes.length));

/** The quotes as a Word file: a column a group, citations under each quote. */
export function quotesDocx(sheet: QuotesSheet): Uint8Array<ArrayBuffer> {
  const head = sheet.groups.map(({ label, eligible }): readonly DocxParagraph[] => [
    { style: 'plain', runs: [{ text: label, isBold: true }] },
    { style: 'small', runs: [{ text: eligible }] },
  ]);
  const rows = Array.from({ length: rowCount(sheet) }, (_, row) =>
    sheet.groups.map(({ quotes }) => quoteParagraphs(quotes[row] ?? null)),
  );
  const blocks: readonly DocxBlock[] = [
    { style: 'heading 1', runs: [{ text: sheet.title }] },
    { style: 'heading 2', runs: [{ text: sheet.theme }] },
    ...sheet.notes.map((note): DocxParagraph => ({ style: 'small', runs: [{ text: note }] })),
    { rows: [head, ...rows] },
    { style: 'plain', runs: [] },
  ];
  return writeDocx(blocks);
}

function quoteParagraphs(quote: CitedQuote | null): readonly DocxParagraph[] {
  if (!quote) return [{ style: 'small', runs: [{ text: '–' }] }];
  const { text, language, isRightToLeft } = quote;
  return [
    { style: 'quote', isRightToLeft, runs: [{ text, language }] },
    { style: 'small', runs: [{ text: citation(quote), isItalic: true }] },
  ];
}

/** The quotes as one HTML file that needs nothing else. */
export function quotesHtml(sheet: QuotesSheet): string {
  const head = sheet.groups.map(
    ({ label, eligible }) =>
      `<th scope="col"><bdi>${xmlText(label)}</bdi><br><small>${xmlText(eligible)}</small></th>`,
  );
  const rows = Array.from({ length: rowCount(sheet) }, (_, row) =>
    sheet.groups.map(({ quotes }) => `<td>${quoteHtml(quotes[row] ?? null)}</td>`).join(''),
  );
  return htmlPage(
    sheet.title,
    `<h1>${xmlText(sheet.title)}</h1><h2><bdi>${xmlText(sheet.theme)}</bdi></h2>${sheet.notes
      .map((note) => `<p>${xmlText(note)}</p>`)
      .join('')}<table class="quotes"><thead><tr>${head.join('')}</tr></thead><tbody>${rows
      .map((row) => `<tr>${row}</tr>`)
      .join('')}</tbody></table>`,
  );
}

function quoteHtml(quote: CitedQuote | null): string {
  if (!quote) return '–';
  const lang = quote.language === '' ? '' : ` lang="${xmlText(quote.language)}"`;
  return `<blockquote dir="${quote.isRightToLeft ? 'rtl' : 'ltr'}"${lang}>${xmlText(quote.text).replaceAll('\n', '<br>')}</blockquote><p><small>${xmlText(citation(quote))}</small></p>`;
}
