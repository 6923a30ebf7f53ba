import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asInstant, asThemeId } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { ok } from '../domain/result.ts';
import { anyProject } from '../testing/any-project.ts';
import { twoSpeakers } from '../testing/two-speakers.ts';
import { writeCsvBytes } from './csv.ts';
import { isPacket, readPacket } from './packet-file.ts';
import { writeParquet } from './parquet.ts';
import { packetParts } from './replication.ts';
import type { PacketOptions } from './replication-contents.ts';
import { mainTableRows } from './replication-main-table.ts';
import { maskedProject } from './replication-texts.ts';
import { workbookCell } from './replication-workbook.ts';
import { workbookSheets } from './xlsx.ts';
import { zipParts } from './zip-parts.ts';

const optionsFor = (project: Project, withTexts = true): PacketOptions => ({
  withTexts,
  methods: ['How it was done.'],
  mainTable: mainTableRows(project),
  meanings: new Map(),
  results: [],
});
const at = asInstant(39_600_000);
const partsOf = (project: Project, withTexts = true) =>
  packetParts(project, at, optionsFor(project, withTexts));

/** Runs a program in a folder that holds the packet. */
async function runIn(project: Project, command: string, args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-packet-'));
  try {
    for (const [path, bytes] of await partsOf(project)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isInstalled = (command: string): boolean => {
  const there = spawnSync(command, ['--version']).status === 0;
  if (!there) process.stderr.write(`skipped: the packet’s script for ${command}, which is not installed\n`);
  return there;
};
const hasPython = isInstalled('python3');
const hasR = isInstalled('Rscript');

const described = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schema: z.object({
        fields: z.array(z.object({ name: z.string() })),
        primaryKey: z.array(z.string()).default([]),
        foreignKeys: z
          .array(
            z.object({
              fields: z.array(z.string()),
              reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
            }),
          )
          .default([]),
      }),
    }),
  ),
});

/** Rows of a CSV file of a packet by the names of its columns. */
const rowsOf = (parts: ReadonlyMap<string, Uint8Array>, path: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(strFromU8(parts.get(path) ?? new Uint8Array()).replace('\ufeff', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe('a replication packet', () => {
  it('names keys that tell rows apart, and that are there in the tables they refer to', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const parts = await partsOf(project);
        const { resources } = described.parse(
          JSON.parse(strFromU8(parts.get('datapackage.json') ?? new Uint8Array())),
        );
        const keys = (name: string, fields: readonly string[]): readonly string[] => {
          const path = resources.find((one) => one.name === name)?.path ?? '';
          return rowsOf(parts, path)
            .filter((row) => fields.every((field) => row[field] !== ''))
            .map((row) => JSON.stringify(fields.map((field) => row[field])));
        };
        for (const { name, path, schema } of resources) {
          const { fields, primaryKey, foreignKeys } = schema;
          const names = fields.map((field) => field.name);
          expect(primaryKey.every((field) => names.includes(field))).toBe(true);
          if (primaryKey.length > 0) {
            const own = keys(name, primaryKey);
            expect(own).toHaveLength(rowsOf(parts, path).length);
            expect(new Set(own).size).toBe(own.length);
          }
          for (const { fields: here, reference } of foreignKeys) {
            const there = new Set(keys(reference.resource, reference.fields));
            expect(keys(name, here).filter((key) => !there.has(key))).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('holds what every theme meant, also where it was deleted', async () => {
    const project = twoSpeakers();
    const [theme] = project.themes;
    if (!theme) throw new Error('no theme');
    const meaning = (version: number, text: string, until: number | null) => ({
      version,
      name: `Named ${version}`,
      definition: [{ kind: 'in short', text }] as const,
      until: until === null ? null : asInstant(until),
      replacedBy: until === null ? null : project.currentCoder,
    });
    const parts = await packetParts(project, at, {
      ...optionsFor(project),
      meanings: new Map([
        [theme.id, [meaning(2, 'now', null), meaning(1, 'once', 1_000)]],
        [asThemeId(99), [meaning(1, 'gone', 2_000)]],
      ]),
    });
    const rows = rowsOf(parts, 'data/codebook_versions.csv');
    expect(
      rows.map((row) => [row['theme_id'], row['version'], row['in_short'], row['until'] === '']),
    ).toEqual([
      [String(theme.id), '1', 'once', false],
      [String(theme.id), '2', 'now', true],
      ['99', '1', 'gone', false],
    ]);
  });

  it('read again gives the same project and the same numbers', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const table = {
          name: 'agreement',
          description: '',
          rows: [
            ['theme_id', 'alpha'],
            [1, 0.8125],
          ],
        };
        const options = { ...optionsFor(project, true), results: [table] };
        const bytes = zipParts(await packetParts(project, at, options));
        expect(isPacket(bytes)).toBe(true);
        const read = await readPacket(bytes);
        expect(read).toEqual(
          ok({
            project,
            files: Object.keys(unzipSync(bytes)).length - 1,
            rows: mainTableRows(project).length - 1,
            results: new Map([['agreement', writeCsvBytes(table.rows)]]),
          }),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('without texts holds no word of them, and gives the same numbers', async () => {
    const given = twoSpeakers();
    const texts = given.texts.map((text) => ({ ...text, text: text.text.replace(/[^\n]/g, 'ß') }));
    const project: Project = { ...given, texts };
    const parts = await partsOf(project, false);
    for (const [path, bytes] of parts) {
      const inside = /\.(?:leitmotif|xlsx)$/.test(path) ? Object.values(unzipSync(bytes)) : [bytes];
      for (const text of inside) expect(new TextDecoder().decode(text), path).not.toContain('ß');
    }
    expect(strFromU8((await partsOf(project)).get('data/paragraphs.csv') ?? new Uint8Array())).toContain(
      'ßß',
    );
    const read = await readPacket(zipParts(parts));
    expect(read.ok && mainTableRows(read.value.project)).toEqual(mainTableRows(project));
  });

  it('masks texts without moving anything in them', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const masked = maskedProject(project);
        expect(masked.texts.map(({ text }) => text.length)).toEqual(
          project.texts.map(({ text }) => text.length),
        );
        expect(masked.sheets).toBe(project.sheets);
      }),
    );
  });

  it('is not written where two ways of counting differ', async () => {
    const project = twoSpeakers();
    const [header = [], first = [], ...rest] = mainTableRows(project);
    const wrong = [header, first.map((cell, i) => (i === 3 ? Number(cell) + 1 : cell)), ...rest];
    await expect(packetParts(project, at, { ...optionsFor(project), mainTable: wrong })).rejects.toThrow(
      /differ: row 1/,
    );
  });

  it('is refused when a file in it was changed, or is missing', async () => {
    const parts = new Map(await partsOf(twoSpeakers()));
    const changed = new Map(parts).set('README.txt', new TextEncoder().encode('other'));
    expect(await readPacket(zipParts(changed))).toMatchObject({
      ok: false,
      problem: { detail: 'README.txt is not what its sum says' },
    });
    parts.delete('methods.txt');
    expect(await readPacket(zipParts(parts))).toMatchObject({
      ok: false,
      problem: { detail: 'methods.txt is missing' },
    });
  });

  it('describes every column of every table', async () => {
    const parts = await partsOf(twoSpeakers());
    const described = JSON.parse(strFromU8(parts.get('datapackage.json') ?? new Uint8Array()));
    expect(described.profile).toBe('tabular-data-package');
    for (const { path, schema } of described.resources) {
      const [header = ''] = strFromU8(parts.get(path) ?? new Uint8Array())
        .replace(/^\ufeff/, '')
        .split('\r\n');
      expect(header.split(',').length, path).toBe(schema.fields.length);
    }
    expect(described.resources.map(({ path }: { path: string }) => path)).toContain('results/main_table.csv');
  });

  it('has the same cells as Parquet', async () => {
    const parts = await partsOf(twoSpeakers());
    const bytes = parts.get('parquet/units_by_themes.parquet') ?? new Uint8Array();
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    const csv = strFromU8(parts.get('data/units_by_themes.csv') ?? new Uint8Array())
      .trim()
      .split('\r\n')
      .slice(1);
    expect(rows).toHaveLength(csv.length);
    const values = rows.map((row) =>
      Object.values(row)
        .map((cell) => (cell === null ? '' : String(cell)))
        .join(','),
    );
    expect(values).toEqual(csv);
  });

  it.skipIf(!hasPython)('is counted again by its Python script', async () => {
    for (const project of [twoSpeakers(), ...fc.sample(anyProject, 3)]) {
      const { status, stdout, stderr } = await runIn(project, 'python3', ['scripts/recompute.py']);
      expect(stderr).toBe('');
      expect(stdout).toContain(
        `${mainTableRows(project).length - 1} rows of the main table counted anew, 0 different`,
      );
      expect(status).toBe(0);
    }
  });

  it.skipIf(!hasR)('is counted again by its R script', async () => {
    const project = twoSpeakers();
    const { status, stdout } = await runIn(project, 'Rscript', ['scripts/recompute.R']);
    expect(stdout).toContain(
      `${mainTableRows(project).length - 1} rows of the main table counted anew, 0 different`,
    );
    expect(status).toBe(0);
  });
});

describe('cells of other forms', () => {
  it('of a workbook are read back as they were, and told where they are cut', async () => {
    const texts = ['_x0041_', 'a_xZZZZ_b', '__x000D__', '승리', '=1+1', ' x '];
    const parts = await partsOf(twoSpeakers());
    expect(parts.get('workbook.xlsx')?.length).toBeGreaterThan(1000);
    expect(texts.map(workbookCell)).toEqual([
      '_x005F_x0041_',
      'a_xZZZZ_b',
      '__x005F_x000D__',
      '승리',
      '=1+1',
      ' x ',
    ]);
    const long = workbookCell('x'.repeat(40_000));
    expect(String(long)).toHaveLength(32_767);
    expect(String(long)).toMatch(/cut here/);
    expect(workbookCell('a\u0000b')).toBe('a\ufffdb');
    const sheets = workbookSheets(parts.get('workbook.xlsx') ?? new Uint8Array());
    expect(sheets.ok && sheets.value.map(({ name }) => name)).toContain('units_by_themes');
  });

  it('of Parquet keep numbers, texts and what is missing', async () => {
    const bytes = writeParquet([
      ['n', 'share', 'text', 'none', 'mixed'],
      [1, 0.5, '👩‍🚀', null, 1],
      [null, 2, null, null, 'b'],
    ]);
    expect(await parquetReadObjects({ file: bytes.buffer })).toEqual([
      { n: 1, share: 0.5, text: '👩‍🚀', none: null, mixed: '1' },
      { n: null, share: 2, text: null, none: null, mixed: 'b' },
    ]);
  });
});
