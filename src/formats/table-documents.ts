import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import type { Block, Draft } from './document-draft.ts';
import { documentFrom } from './document-draft.ts';
import { looksLikeHtml } from './html.ts';
import { pageOf } from './html-blocks.ts';
import { markupDraft } from './markup-draft.ts';
import { plainDraft, textRule } from './plain-text.ts';
import { redivided } from './redivided.ts';
import type { Table } from './table.ts';
import { type cellDate, columnDates } from './table-date.ts';
import type { TableMapping } from './table-mapping.ts';
import { cleanText, decodingFacts } from './text-encoding.ts';

/** What became of one document of a table. */
export interface TableOutcome {
  /** Places of its rows in the file, counted from 1. */
  readonly rows: readonly number[];
  readonly result: Result<NewDocument>;
}

/**
 * The documents of a table in the order of their first rows: one a row, or one for all rows with the same key. Rows that
 * cannot be read come last.
 */
export async function documentsOfTable(
  table: Table,
  mapping: TableMapping,
  forced?: DivisionRule,
): Promise<readonly TableOutcome[]> {
  const outcomes: TableOutcome[] = [];
  const { date } = mapping;
  const dateOf = columnDates(date === null ? [] : table.rows.map((row) => row[date] ?? ''));
  for (const group of groupsOf(table, mapping)) {
    const draft = draftOf(table, mapping, group, { forced, dateOf });
    const rows = group.map((row) => table.rowNumbers[row] ?? 0);
    const result = draft ? await documentFrom('', draft) : failed({ reason: 'no-paragraphs' });
    outcomes.push({ rows, result: result.ok ? ok(named(result.value, table, rows)) : result });
  }
  for (const row of table.broken)
    outcomes.push({
      rows: [row],
      result: failed({
        reason: 'refused',
        detail:
          'It is no record of JSON, so nothing of it is taken. Mend it in the file and import the file again: what is here already is skipped.',
      }),
    });
  return outcomes;
}

/** The file's name with the row in it, so that every document's place can be found again. */
const named = (document: NewDocument, { fileName, sheet }: Table, rows: readonly number[]): NewDocument => ({
  ...document,
  source: { ...document.source, fileName: `${fileName}#${sheet === '' ? '' : `${sheet}!`}${rows[0] ?? 0}` },
});

/** Numbers of the rows of each document; within one in the order of their own numbers. */
function groupsOf(table: Table, { key, order }: TableMapping): readonly (readonly number[])[] {
  if (key === null) return table.rows.map((_, row) => [row]);
  const groups = new Map<string, number[]>();
  for (const [row, cells] of table.rows.entries()) {
    // Rows without a key belong to nobody: each is a document of its own.
    const value = cells[key]?.trim() || `\u0000${row}`;
    const group = groups.get(value) ?? [];
    groups.set(value, group);
    group.push(row);
  }
  const place = (row: number): number => Number(table.rows[row]?.[order ?? -1] || 0);
  return [...groups.values()].map((group) =>
    order === null ? group : group.sort((a, b) => place(a) - place(b)),
  );
}

function draftOf(
  table: Table,
  mapping: TableMapping,
  group: readonly number[],
  { forced, dateOf }: { readonly forced: DivisionRule | undefined; readonly dateOf: typeof cellDate },
): Draft | undefined {
  const values = (column: number | null): readonly string[] =>
    column === null
      ? []
      : [...new Set(group.map((row) => table.rows[row]?.[column]?.trim() ?? ''))].filter(
          (value) => value !== '',
        );
  const texts = group.map((row) => cleanText(table.rows[row]?.[mapping.text] ?? ''));
  if (texts.every((text) => text.trim() === '')) return undefined;
  const facts = {
    title: values(mapping.title)[0] ?? '',
    date: dateOf(values(mapping.date)[0] ?? '') ?? null,
    dateText: values(mapping.date)[0] ?? '',
    language: values(mapping.language)[0] ?? '',
    attributes: attributesOf(table, mapping, values),
    format: 'table',
    ...decodingFacts({ ...table.decoding, text: '' }),
  };
  if (mapping.key !== null && forced === undefined)
    return { ...facts, blocks: texts.flatMap(blocksOfCell), rule: 'lines' };
  const read = texts.some(isMarkup)
    ? redivided(markupDraft(pageOf(texts.join('\n'))), forced)
    : plainDraft(texts.join('\n\n'), textRule(forced));
  return {
    ...read,
    ...facts,
    title: facts.title || read.title,
    date: facts.date ?? read.date,
    attributes: { ...read.attributes, ...facts.attributes },
  };
}

// Databases of web pages keep an article's markup. A text that only speaks of tags has none that end a block.
const isMarkup = (text: string): boolean =>
  looksLikeHtml(text, false) ||
  /<\/(?:p|div|li|ul|ol|h[1-6]|blockquote|article|section)\s*>|<br\s*\/?>/i.test(text);

/** What a row holds that is a paragraph: one block, or those of its markup. */
const blocksOfCell = (text: string): readonly Block[] =>
  isMarkup(text) ? markupDraft(pageOf(text)).blocks : [{ text }];

/** Paragraphs of one document may have several values, as of speakers: all of them are named. */
const attributesOf = (
  table: Table,
  { attributes }: TableMapping,
  values: (column: number) => readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attributes.flatMap((column) => {
      const value = values(column).join('; ');
      return value === '' ? [] : [[table.columns[column] ?? '', value]];
    }),
  );
