import type { Instant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { APP_VERSION } from './app-version.ts';
import type { PacketTable } from './replication-contents.ts';

/** What a reader needs who has only the packet. */
export function packetReadme(
  project: Project,
  writtenAt: Instant,
  given: {
    readonly withTexts: boolean;
    readonly data: readonly PacketTable[];
    readonly results: readonly PacketTable[];
    readonly notInWorkbook: readonly string[];
  },
): string {
  const listed = (folder: string, tables: readonly PacketTable[]): readonly string[] =>
    tables.map(
      ({ name, description, rows }) =>
        `  ${folder}/${name}: ${description} ${Math.max(0, rows.length - 1)} rows.`,
    );
  return [
    [
      `Replication packet: ${project.name}`,
      `Written ${new Date(writtenAt).toISOString()} by Leitmotif ${APP_VERSION}.`,
      ...(project.note === '' ? [] : ['', project.note]),
    ],
    [
      'WHAT IS IN IT',
      '',
      'Every table stands here as CSV (data and results) and as Parquet (parquet); the tables of data together as',
      `workbook.xlsx${given.notInWorkbook.length === 0 ? '.' : `, but for those that are too long for one: ${given.notInWorkbook.join(', ')}.`}`,
      ...listed('data', given.data),
      ...listed('results', given.results),
      '  methods.txt: the paragraph on methods, written from what is stored.',
      '  project.leitmotif: the whole project, to be opened in Leitmotif; it gives every number again.',
      '  datapackage.json: the tables described for data tools (Frictionless Data).',
      '  scripts/recompute.py, scripts/recompute.R: count the main table anew and compare it.',
      '  SHA256SUMS: sums of all files; check them with: sha256sum -c SHA256SUMS',
    ],
    [
      'TEXTS',
      '',
      ...(given.withTexts
        ? ['The texts are in it: in data/paragraphs.csv, in the evidence of codings, and in the project.']
        : [
            'The texts may not be handed on. data/paragraphs.csv has the SHA-256 of each paragraph’s text (UTF-8) instead, so that',
            'whoever has the texts can check that they are the same. In project.leitmotif every character is masked, so that all',
            'numbers can still be counted. Titles, attributes, memos and definitions are as they were written.',
          ]),
    ],
    [
      'HOW IT IS COUNTED',
      '',
      'The unit is the paragraph. In data/units_by_themes.csv a paragraph that a coder has read has read = 1 and 0 or 1 for',
      'every theme: zeros are findings. A paragraph that the coder has not read has read = 0 and EMPTY cells: nothing is known of',
      'it. A theme’s column holds what was coded with that very theme, without its sub-themes. Coders are never united; the',
      'adjudicated sheet, where there is one, is a coder of its own (kind in data/coders.csv).',
      'results/main_table.csv: for every coder and theme the paragraphs with the theme, the paragraphs that the coder has read,',
      'and the first divided by the second.',
    ],
    [
      'HOW IT IS WRITTEN',
      '',
      'CSV: UTF-8 with a byte order mark, commas, double quotes, CRLF; empty cells are missing values. A text that a',
      'spreadsheet would run as a formula has one apostrophe in front, in CSV only. Evidence offsets count Unicode characters of',
      'the paragraph’s text from 0, the end exclusive. In the workbook control characters stand as U+FFFD, and a cell longer than',
      '32,767 characters is cut and says so.',
    ],
  ]
    .map((block) => block.join('\n'))
    .join('\n\n\n')
    .concat('\n');
}
