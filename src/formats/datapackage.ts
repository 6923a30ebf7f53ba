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
          name: name.replaceAll('_', '-').toLowerCase(),
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
          },
        };
      }),
    },
    null,
    2,
  )}\n`;
}
