import { type Duckdb, openDuckdb } from 'virtual:duckdb';
import { themeFrequency } from '../../analysis/answers/theme-frequency.ts';
import { themePair, themePairs } from '../../analysis/answers/theme-pairs.ts';
import { buildColumns } from '../../analysis/change-columns.ts';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { frequencyQuestion } from './count-themes.ts';
import { type CorpusSize, generatedDocuments, generatedSheets } from './generated-corpus.ts';
import { interleaved, type Measure, measure, median, timed } from './measured.ts';

const ROUNDS = 9;

const SHARES = (counted: string): string => `
  SELECT theme, speaker, ${counted}::INTEGER FROM codings JOIN documents ON document = id
  WHERE language = 'en' AND year >= 1931 GROUP BY theme, speaker`;
const DISTINCT = SHARES('count(DISTINCT document::BIGINT * 65536 + paragraph)');
const ROWS = SHARES('count(*)');
const PAIRS = `
  SELECT one.theme, other.theme, count(*)::INTEGER FROM codings one
  JOIN codings other USING (document, paragraph) WHERE one.theme < other.theme GROUP BY ALL`;

/** The same questions about the same rows in DuckDB-wasm, whose every number must be ours; nothing where it is missing. */
export async function againstDuckdb(size: CorpusSize): Promise<readonly Measure[]> {
  if (!openDuckdb) return [];
  const [documents, sheets] = [generatedDocuments(size), generatedSheets(size)];
  const columns = buildColumns(documents, sheets);
  const question = frequencyQuestion(size);
  const every = { ...question, comparison: { ...question.comparison, documents: EVERY_DOCUMENT } };
  const duckdb = await openDuckdb();
  await fillTables(duckdb, documents, sheets);

  const shares = themeFrequency(columns, question);
  const placeOf = new Map<unknown, number>(shares.themes.map((theme, place) => [theme, place]));
  await expectSame(duckdb, DISTINCT, shares.themes.length * shares.groups.length, ([theme, speaker]) => {
    const group = shares.groups.findIndex(({ key }) => key === speaker);
    return shares.cells[placeOf.get(theme) ?? -1]?.[group]?.n;
  });
  const pairs = themePairs(columns, every);
  const pairCount = (shares.themes.length * (shares.themes.length - 1)) / 2;
  await expectSame(duckdb, PAIRS, pairCount, ([one, other]) => {
    const place = (theme: unknown): number => placeOf.get(theme) ?? -1;
    return themePair(pairs, place(one), place(other)).both;
  });

  const against = (sql: string, own: () => unknown) =>
    interleaved(
      ROUNDS,
      () => timed(() => duckdb.rowsOf(sql)),
      () => timed(own),
    );
  const count = await against(DISTINCT, () => themeFrequency(columns, question));
  const rows = await against(ROWS, () => themeFrequency(columns, question));
  const together = await against(PAIRS, () => themePairs(columns, every));
  await duckdb.close();
  const of = `${size.codings.toLocaleString('en')} codings, against DuckDB-wasm on the same rows`;
  const ratio = (
    name: string,
    work: string,
    times: Awaited<ReturnType<typeof against>>,
    note: string,
  ): Measure => {
    const [anchorMs, productMs] = [median(times.anchor), median(times.product)];
    const goal = { kind: 'at most', value: 1 / 10 } as const;
    return measure({ name, work, anchorMs, productMs, value: productMs / anchorMs, unit: 'x', goal, note });
  };
  return [
    ratio(
      `duckdb count ${size.name}`,
      `${size.themes} themes by 12 groups over ${of}`,
      count,
      `distinct paragraphs; where it counts rows only, it takes ${median(rows.anchor).toFixed(0)} ms`,
    ),
    ratio(
      `duckdb pairs ${size.name}`,
      `${size.themes} x ${size.themes} themes over ${of}`,
      together,
      'every pair once',
    ),
  ];
}

async function fillTables(
  duckdb: Duckdb,
  documents: readonly Document[],
  sheets: readonly Sheet[],
): Promise<void> {
  const lines = documents.map(
    ({ id, attributes, language, date }) => `${id},${attributes[1]},${language},${String(date).slice(0, 4)}`,
  );
  await duckdb.addFile('documents.csv', lines.join('\n'));
  const codings = sheets.flatMap(({ documentId, paragraph, theme }) =>
    Array.from(paragraph, (own, row) => `${documentId},${own},${theme[row]}`),
  );
  await duckdb.addFile('codings.csv', codings.join('\n'));
  await duckdb.rowsOf(`CREATE TABLE documents AS SELECT * FROM read_csv('documents.csv', header = false,
    columns = {'id': 'INTEGER', 'speaker': 'VARCHAR', 'language': 'VARCHAR', 'year': 'INTEGER'})`);
  await duckdb.rowsOf(`CREATE TABLE codings AS SELECT * FROM read_csv('codings.csv', header = false,
    columns = {'document': 'INTEGER', 'paragraph': 'INTEGER', 'theme': 'INTEGER'})`);
}

/** Every number of a statement is ours, and what it does not list, of so many, has none. */
async function expectSame(
  duckdb: Duckdb,
  sql: string,
  most: number,
  ours: (row: readonly unknown[]) => number | undefined,
): Promise<void> {
  const rows = await duckdb.rowsOf(sql);
  if (rows.length === 0 || rows.length > most) throw new Error(`${rows.length} rows of at most ${most}`);
  for (const row of rows)
    if (row[2] !== ours(row)) throw new Error(`${ours(row)} is not ${row[2]}: ${row.join(', ')}`);
}
