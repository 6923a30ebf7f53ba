// The highlights of a Taguette project as CSV: a row for each highlight and tag, without its place in the document.
import { failed, ok, type Result } from '../domain/result.ts';
import { type ForeignFile, fileNameOf } from './foreign-file.ts';
import {
  emptyForeign,
  type ForeignCoding,
  type ForeignDocument,
  type ForeignProject,
  foreignDocument,
  rangesOf,
} from './foreign-project.ts';
import { labelCoding } from './labelled-articles.ts';
import { readFile } from './read-file.ts';
import { readTable, type Table } from './table.ts';
import { taguetteThemes } from './taguette.ts';

const COLUMNS = ['document', 'tag', 'content'] as const;

/** The table where it is one of highlights. */
export async function highlightsTable(file: ForeignFile): Promise<Table | undefined> {
  if (!/\.(?:csv|xlsx)$/i.test(file.path)) return undefined;
  const bytes = file.read();
  const table = bytes.ok ? await readTable(fileNameOf(file.path), bytes.value) : bytes;
  return table.ok && COLUMNS.every((column) => table.value.columns.includes(column))
    ? table.value
    : undefined;
}

interface Row {
  readonly id: string;
  readonly document: string;
  readonly tag: string;
  readonly content: string;
}

const bare = (name: string): string =>
  fileNameOf(name)
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFC')
    .toLowerCase()
    .trim();

/** Highlights found again in their documents, which are files of the documents’ names beside the table. */
export async function readTaguetteCsv(
  table: Table,
  files: readonly ForeignFile[],
  name: string,
): Promise<Result<ForeignProject>> {
  const column = (wanted: string): number => table.columns.indexOf(wanted);
  const rows = table.rows.map((row): Row => {
    const cell = (wanted: string): string => row[column(wanted)] ?? '';
    return { id: cell('id'), document: cell('document'), tag: cell('tag'), content: cell('content') };
  });
  if (rows.length === 0)
    return failed({ reason: 'refused', detail: 'There are no highlights in the table.' });
  const names = [...new Set(rows.map((row) => row.document))];
  const documents: ForeignDocument[] = [];
  for (const title of names) documents.push(await documentNamed(title, files));
  const book = taguetteThemes(
    [...new Set(rows.map((row) => row.tag))].map((path) => ({ path, description: '' })),
  );
  const lastEnd = new Map<number, { readonly id: string; readonly from: number; readonly to: number }>();
  const codings: ForeignCoding[] = [];
  const lost: string[] = [];
  for (const { id, document: title, tag, content } of rows) {
    const document = names.indexOf(title);
    const text = documents[document]?.text ?? null;
    const theme = book.guids.get(tag);
    if (theme === undefined) continue;
    const before = lastEnd.get(document);
    // Highlights come in the order of the document: one of the same words later is looked for later.
    const from = before === undefined ? 0 : before.id === id ? before.from : before.from + 1;
    const span = text === null ? null : placeOfWords(text, content, from);
    if (span) lastEnd.set(document, { id, from: span.start, to: span.end });
    if (text !== null && !span) lost.push(`“${content.slice(0, 40)}” in ${title}`);
    else if (text === null) lost.push(`“${content.slice(0, 40)}” in ${title} (text missing)`);
    if (span) codings.push(labelCoding({ document, theme, span, fileStart: span.start, fileEnd: span.end }));
  }
  const highlights = new Set(rows.map((row) => `${row.document} ${row.id}`));
  return ok({
    ...emptyForeign('Taguette', name.replace(/\.[a-z]+$/i, '')),
    origin: 'Taguette',
    coders: [{ name: 'Unknown coder', guid: null, colour: null }],
    themes: book.themes,
    codes: book.codes,
    documents,
    codings,
    selectionCount: highlights.size,
    rangeCount: rangesOf(codings),
    countingRule: 'The table names no positions: highlights are found by their words, white space apart.',
    losses: [
      ...(lost.length === 0
        ? []
        : [
            `${lost.length} highlights were not found in their documents: ${lost.slice(0, 10).join('; ')}${lost.length > 10 ? ' …' : ''}.`,
          ]),
      'The table does not say who made a highlight, and has no descriptions of tags.',
    ],
  });
}

async function documentNamed(title: string, files: readonly ForeignFile[]): Promise<ForeignDocument> {
  const file = files.find((one) => !/\.(?:csv|xlsx)$/i.test(one.path) && bare(one.path) === bare(title));
  const bytes = file?.read();
  const read = file && bytes?.ok ? await readFile(fileNameOf(file.path), bytes.value) : undefined;
  if (!file || !read?.ok) return foreignDocument({ title });
  const { text, starts, ends, hidden, source, date, language } = read.value;
  return foreignDocument({
    title,
    fileName: fileNameOf(file.path),
    format: source.format,
    text,
    date,
    language,
    division: { starts: Array.from(starts), ends: Array.from(ends), hidden, rule: source.rule },
  });
}

/** Where the words stand at or behind a place, whatever white space is between them; else anywhere. */
function placeOfWords(text: string, words: string, from: number): { start: number; end: number } | null {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return null;
  const pattern = new RegExp(
    parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'),
    'gu',
  );
  for (const start of [from, 0]) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
