// https://specs.frictionlessdata.io/tabular-data-package/
import type { CsvCell } from './csv.ts';

interface Described {
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The narrowest type of the standard that holds every value of a column. */
function typeOf(values: readonly CsvCell[]): string {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return 'string';
  if (given.every((value) => typeof value === 'number' && Number.isInteger(value))) return 'integer';
  if (given.every((value) => typeof value === 'number')) return 'number';
  return 'string';
}

/** What tells the rows of a table apart, and which other table’s rows they name. */
interface Keys {
  readonly primary: readonly string[];
  /** By the columns’ names here, which are those over there, the other table. */
  readonly foreign?: readonly (readonly [columns: readonly string[], table: string])[];
}

const DOCUMENT = [['document_id'], 'documents'] as const;
const THEME = [['theme_id'], 'codebook'] as const;

// Sets, versions and changes may name what was deleted since: they refer to nothing.
const KEYS: Readonly<Record<string, Keys>> = {
  units_by_themes: {
    primary: ['document_id', 'paragraph', 'coder'],
    foreign: [[['document_id', 'paragraph'], 'paragraphs']],
  },
  theme_columns: { primary: ['theme_id'], foreign: [THEME] },
  codings: { primary: [], foreign: [DOCUMENT, THEME] },
  documents: { primary: ['document_id'] },
  attributes: { primary: ['attribute_id'] },
  paragraphs: { primary: ['document_id', 'paragraph'], foreign: [DOCUMENT] },
  codebook: { primary: ['theme_id'] },
  codebook_versions: { primary: ['theme_id', 'version'] },
  codebook_changes: { primary: ['seq'] },
  coders: { primary: ['coder_id'] },
  memos: { primary: ['memo_id'], foreign: [DOCUMENT, THEME] },
  saved_questions: { primary: ['question_id'] },
  history: { primary: ['seq'] },
  main_table: { primary: ['coder', 'theme_id'], foreign: [THEME] },
};

const resourceName = (table: string): string => table.replaceAll('_', '-').toLowerCase();

function keysOf(table: string): object {
  const { primary = [], foreign = [] } = KEYS[table] ?? {};
  return {
    ...(primary.length > 0 && { primaryKey: primary }),
    ...(foreign.length > 0 && {
      foreignKeys: foreign.map(([fields, other]) => ({
        fields,
        reference: { resource: resourceName(other), fields },
      })),
    }),
  };
}

/** The description of the tables that data tools read: columns with their types, and how the files are written. */
export function datapackageJson(
  title: string,
  tables: readonly Described[],
  { created, homepage }: { readonly created: string; readonly homepage: string },
): string {
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name:
        title
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-+|-+$/g, '') || 'leitmotif',
      title,
      created,
      contributors: [{ title: homepage, role: 'wrangler' }],
      resources: tables.map(({ path, name, description, rows }) => {
        const [header = [], ...body] = rows;
        return {
          profile: 'tabular-data-resource',
          name: resourceName(name),
          path,
          description,
          format: 'csv',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: {
            delimiter: ',',
            lineTerminator: '\r\n',
            quoteChar: '"',
            doubleQuote: true,
            header: true,
          },
          schema: {
            missingValues: [''],
            fields: header.map((column, i) => ({
              name: String(column),
              type: typeOf(body.map((row) => row[i] ?? null)),
            })),
            ...keysOf(name),
          },
        };
      }),
    },
    null,
    2,
  )}\n`;
}
