import type { Instant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import type { Wish } from '../domain/wish.ts';
import { wishText } from '../domain/wish-text.ts';
import { APP_VERSION } from './app-version.ts';
import { type CsvCell, writeCsvBytes } from './csv.ts';
import { datapackageJson } from './datapackage.ts';
import { codebookRows, codebookVersionRows } from './dataset-codebook.ts';
import { codingRows } from './dataset-codings.ts';
import { coderNames, momentCell, themesInOrder } from './dataset-columns.ts';
import { documentRows } from './dataset-documents.ts';
import { memoRows } from './dataset-memos.ts';
import { coderRows, questionRows, setRows } from './dataset-more.ts';
import { paragraphRows } from './dataset-paragraphs.ts';
import { writeParquet } from './parquet.ts';
import { writeProjectFile } from './project-file.ts';
import { MAIN_TABLE, PACKET, type PacketOptions, type PacketTable } from './replication-contents.ts';
import { mainTableRows } from './replication-main-table.ts';
import { packetReadme } from './replication-readme.ts';
import { PYTHON_SCRIPT, R_SCRIPT } from './replication-scripts.ts';
import { maskedProject, paragraphTextRows, sha256 } from './replication-texts.ts';
import { packetWorkbook } from './replication-workbook.ts';

type Rows = PacketTable['rows'];

// A workbook of more cells takes longer to open than anybody waits.
const MOST_WORKBOOK_CELLS = 2_000_000;
const WORDS_OF_TEXTS = ['paragraph_text', 'evidence'];

/**
 * All files of a replication packet. Throws where the main table, as the analysis counted it, is not what a plain count
 * over the sheets gives: no packet goes out whose numbers do not agree.
 */
export async function packetParts(
  project: Project,
  writtenAt: Instant,
  options: PacketOptions | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!options) throw new Error('nobody said what goes into the packet');
  const disagreement = firstDifference(mainTableRows(project), options.mainTable);
  if (disagreement !== undefined)
    throw new Error(`the main table was counted in two ways that differ: ${disagreement}`);
  const data = await dataTables(project, options);
  const results: readonly PacketTable[] = [
    {
      name: MAIN_TABLE,
      description: 'How many of the paragraphs that a coder has read carry each theme.',
      rows: options.mainTable,
    },
    ...options.results,
  ];
  const inWorkbook = data.filter(({ rows }) => rows.length * (rows[0]?.length ?? 0) <= MOST_WORKBOOK_CELLS);
  const notInWorkbook = data.filter((table) => !inWorkbook.includes(table)).map(({ name }) => name);
  const encoder = new TextEncoder();
  const described = [
    ...data.map((table) => ({ ...table, path: `data/${table.name}.csv` })),
    ...results.map((table) => ({ ...table, path: `results/${table.name}.csv` })),
  ];
  const parts = new Map<string, Uint8Array>([
    [
      'README.txt',
      encoder.encode(
        packetReadme(project, writtenAt, { withTexts: options.withTexts, data, results, notInWorkbook }),
      ),
    ],
    [
      'datapackage.json',
      encoder.encode(
        datapackageJson(project.name, described, {
          created: new Date(writtenAt).toISOString(),
          homepage: `Leitmotif ${APP_VERSION}`,
        }),
      ),
    ],
    ...described.map(({ path, rows }) => [path, writeCsvBytes(rows)] as const),
    ...described.map(
      ({ path, rows }) =>
        [path.replace(/^[^/]+/, 'parquet').replace(/csv$/, 'parquet'), writeParquet(rows)] as const,
    ),
    ['workbook.xlsx', packetWorkbook([...inWorkbook, ...results])],
    ['methods.txt', encoder.encode(`${options.methods.join('\n\n')}\n`)],
    ['scripts/recompute.py', encoder.encode(PYTHON_SCRIPT)],
    ['scripts/recompute.R', encoder.encode(R_SCRIPT)],
    [
      PACKET.project,
      writeProjectFile({ ...(options.withTexts ? project : maskedProject(project)), task: null }),
    ],
  ]);
  const sums: string[] = [];
  for (const [path, bytes] of parts) sums.push(`${await sha256(bytes)}  ${path}\n`);
  return new Map([...parts, [PACKET.sums, encoder.encode(sums.join(''))]]);
}

/** Where two tables first differ; undefined where they are equal. */
export function firstDifference(one: Rows, other: Rows): string | undefined {
  for (let row = 0; row < Math.max(one.length, other.length); row++) {
    const [a, b] = [one[row] ?? [], other[row] ?? []];
    if (a.length !== b.length || a.some((cell, i) => cell !== b[i]))
      return `row ${row}: ${a.join(', ') || 'nothing'} and ${b.join(', ') || 'nothing'}`;
  }
  return undefined;
}

async function dataTables(
  project: Project,
  { withTexts, meanings }: PacketOptions,
): Promise<readonly PacketTable[]> {
  const table = (name: string, description: string, rows: Iterable<readonly CsvCell[]>): PacketTable => ({
    name,
    description,
    rows: [...rows],
  });
  return [
    table(
      PACKET.units,
      'One row a paragraph and coder, adjudication included, one column a theme, with zeros.',
      paragraphRows(project),
    ),
    table('theme_columns', 'Which theme each of those columns is, in their order.', themeColumnRows(project)),
    table(
      'codings',
      'One row a coding, with voice, weight, origin, version and evidence.',
      withTexts ? codingRows(project) : withoutColumns([...codingRows(project)], WORDS_OF_TEXTS),
    ),
    table('documents', 'One row a document, with its attributes.', documentRows(project)),
    table('attributes', 'One row an attribute of documents.', attributeRows(project)),
    table(
      'paragraphs',
      `One row a paragraph, with ${withTexts ? 'its text and hash' : 'its hash'}.`,
      await paragraphTextRows(project, withTexts),
    ),
    table('codebook', 'One row a theme, with its definition.', codebookRows(project)),
    table(
      'codebook_versions',
      'One row a theme and version of its meaning, with the definition of then, as far as this project remembers.',
      codebookVersionRows(project, meanings),
    ),
    table('codebook_changes', 'One row a change of the codebook, in the order of time.', changeRows(project)),
    table('coders', 'One row a coder.', coderRows(project)),
    table('memos', 'One row a remark.', memoRows(project)),
    table('sets', 'One row a member of a saved set.', setRows(project)),
    table(
      'saved_questions',
      'One row a saved comparison or search, with its settings.',
      questionRows(project),
    ),
    table('history', 'One row a wish, in the order of time.', historyRows(project)),
  ];
}

function withoutColumns(rows: Rows, names: readonly string[]): Rows {
  const left = new Set((rows[0] ?? []).flatMap((name, i) => (names.includes(String(name)) ? [i] : [])));
  return rows.map((row) => row.filter((_, i) => !left.has(i)));
}

const themeColumnRows = ({ themes }: Project): Rows => [
  ['theme_id', 'theme_guid', 'theme_path'],
  ...themesInOrder(themes).map(({ theme, path }) => [theme.id, theme.guid, path]),
];

const attributeRows = ({ attributes }: Project): Rows => [
  ['attribute_id', 'attribute', 'type', 'choices'],
  ...[...attributes]
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .map(({ id, name, type, choices }) => [id, name, type, choices.length === 0 ? null : choices.join('; ')]),
];

const HISTORY_COLUMNS = ['seq', 'at', 'coder', 'act', 'of', 'kind', 'what', 'documents'] as const;

function historyRows(project: Project): Rows {
  const names = coderNames(project);
  return [
    HISTORY_COLUMNS,
    ...project.history.map(({ seq, at, coderId, act, of, wish, documentIds }) => [
      seq,
      momentCell(at),
      coderId === null ? null : (names.get(coderId) ?? null),
      act,
      of,
      wish.kind,
      wishText(wish),
      documentIds.length === 0 ? null : documentIds.join('; '),
    ]),
  ];
}

const CHANGES: ReadonlySet<string> = new Set<Wish['kind']>([
  'add theme',
  'change theme',
  'move theme',
  'delete theme',
  'merge theme',
  'copy theme',
  'add codebook',
]);

/** Wishes that changed the codebook, not what was coded with it. */
function changeRows(project: Project): Rows {
  const kind = HISTORY_COLUMNS.indexOf('kind');
  const [header = [], ...rows] = historyRows(project);
  return [header, ...rows.filter((row) => CHANGES.has(String(row[kind])))];
}
