import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asGuid, asInstant } from '../domain/ids.ts';
import { realFilesFolder } from '../testing/real-files.ts';
import type { ForeignProject } from './foreign-project.ts';
import { placedProject } from './foreign-to-project.ts';
import { readForeign } from './read-foreign.ts';

const folder = realFilesFolder();
const isThere = folder !== undefined;
const FOLDER = folder ?? '';

const expectedFile = z.object({
  origin: z.string().nullable(),
  user_count: z.number(),
  users: z.array(z.string()),
  codes: z.object({
    count: z.number(),
    non_codable: z.array(z.string()),
    with_color: z.number(),
    with_description: z.number(),
  }),
  sets: z.array(z.tuple([z.string(), z.number()])),
  distinct_ranges: z.number(),
  text_sources: z.object({
    count: z.number(),
    list: z.array(z.object({ name: z.string(), selections: z.number(), text: z.string().optional() })),
  }),
  selections: z.number(),
  codings: z.number(),
});
const quotes = z.array(
  z.object({
    source: z.string(),
    start: z.number(),
    end: z.number(),
    code: z.string(),
    coder: z.string(),
    quote: z.string(),
  }),
);

const jsonOf = (path: string): unknown => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

async function read(path: string): Promise<ForeignProject> {
  const name = path.split('/').at(-1) ?? path;
  const result = await readForeign([{ name, bytes: new Uint8Array(readFileSync(join(FOLDER, path))) }]);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

let lastGuid = 0;
const options = {
  rule: null,
  now: asInstant(0),
  newGuid: () => asGuid(`00000000-0000-4000-8000-${String(++lastGuid).padStart(12, '0')}`),
};

/** Names from the top down, of every theme by its GUID. */
function pathsOf(
  themes: ForeignProject['themes'],
  above: readonly string[] = [],
): ReadonlyMap<string, string> {
  return new Map(
    themes.flatMap((theme) => {
      const path = [...above, theme.name];
      return [[theme.guid ?? '', path.join(' > ')] as const, ...pathsOf(theme.children, path)];
    }),
  );
}

const files = isThere
  ? readdirSync(join(FOLDER, 'refi')).filter((name) => /\.(?:qdpx|qde|qdc)$/.test(name))
  : [];

describe.skipIf(!isThere)('files of other programs', () => {
  it.each(files)('%s has the counts that are expected of it', async (name) => {
    const expected = expectedFile.parse(
      z.record(z.string(), z.unknown()).parse(jsonOf('EXPECTED.json'))[`refi/${name}`],
    );
    const foreign = await read(`refi/${name}`);
    expect(foreign.codes).toHaveLength(expected.codes.count);
    expect(foreign.codes.filter((code) => !code.isCodable).map((code) => code.name)).toEqual(
      expected.codes.non_codable,
    );
    expect(foreign.codes.filter((code) => code.colour !== '')).toHaveLength(expected.codes.with_color);
    expect(foreign.codes.filter((code) => code.isDescribed)).toHaveLength(expected.codes.with_description);
    expect(foreign.sets.map((set) => [set.name, set.memberCount])).toEqual(expected.sets);
    expect(foreign.documents).toHaveLength(expected.text_sources.count);
    expect(foreign.selectionCount).toBe(expected.selections);
    expect(foreign.rangeCount).toBe(expected.distinct_ranges);
    expect(foreign.codings.filter((coding) => coding.span !== null)).toHaveLength(expected.codings);
    expect(foreign.coders.filter((coder) => coder.name !== 'Unknown coder')).toHaveLength(
      expected.user_count,
    );
    expect(foreign.documents.filter((document) => document.text === null)).toHaveLength(
      expected.text_sources.list.filter((source) => source.text === 'MISSING').length,
    );
    const placed = await placedProject(foreign, options);
    expect(placed.project.documents).toHaveLength(expected.text_sources.count);
    expect(placed.project.themes.length).toBeGreaterThanOrEqual(expected.codes.count);
  });

  it('qc’s demo has the quotes that are expected, and keeps every one of them as evidence', async () => {
    const expected = quotes.parse(jsonOf('expected/qc132-demo.codings.json'));
    const foreign = await read('refi/qc132-demo.qdpx');
    const paths = pathsOf(foreign.themes);
    const found = foreign.codings.map(({ document, span, theme, coder, fileStart, fileEnd }) => ({
      source: foreign.documents[document]?.guid,
      start: fileStart,
      end: fileEnd,
      code: paths.get(theme),
      coder: foreign.coders[coder]?.name,
      quote: foreign.documents[document]?.text?.slice(span?.start, span?.end),
    }));
    expect(found).toEqual(expected);
    const { project, losses } = await placedProject(foreign, options);
    const themePaths = new Map(project.themes.map((theme) => [theme.guid as string, theme.id]));
    for (const [i, coding] of foreign.codings.entries()) {
      const sheet = project.sheets.find((one) => one.documentId === coding.document + 1);
      const text = project.texts[coding.document];
      const id = themePaths.get(coding.theme);
      const evidence = Array.from(sheet?.evidenceRow ?? [], (row, j) => ({
        theme: sheet?.theme[row],
        start: sheet?.evidenceStart[j] ?? 0,
        end: sheet?.evidenceEnd[j] ?? 0,
      })).filter(
        (one) =>
          one.theme === id && one.start < (coding.span?.end ?? 0) && one.end > (coding.span?.start ?? 0),
      );
      const covered = evidence.map((one) => text?.text.slice(one.start, one.end)).join('');
      expect(covered.replace(/\s/g, ''), `coding ${i}`).toContain(expected[i]?.quote.replace(/\s/g, ''));
    }
    expect(losses).toEqual([
      expect.stringMatching(
        /^5 codings stood on a paragraph that the same coder had coded with the same theme/,
      ),
    ]);
  });

  it('the sample of DNA has its statements, their coders and their words', async () => {
    const expected = z
      .object({
        documents: z.number(),
        statements: z.number(),
        by_coder: z.array(z.tuple([z.number(), z.number()])),
        first: z.array(z.object({ doc: z.string(), start: z.number(), stop: z.number(), text: z.string() })),
      })
      .parse(z.record(z.string(), z.unknown()).parse(jsonOf('EXPECTED.json'))['other-tools/dna-sample.dna']);
    const foreign = await read('other-tools/dna-sample.dna');
    expect(foreign.documents).toHaveLength(expected.documents);
    expect(foreign.selectionCount).toBe(expected.statements);
    expect(foreign.coders.map((coder) => coder.name)).toEqual(['Admin', 'Coder 1', 'Coder 2', 'Coder 3']);
    for (const { doc, start, stop, text } of expected.first) {
      const own = foreign.codings.filter(
        (coding) =>
          coding.fileStart === start &&
          coding.fileEnd === stop &&
          foreign.documents[coding.document]?.title === doc,
      );
      expect(own).toHaveLength(3);
      const words = foreign.documents[own[0]?.document ?? -1]?.text?.slice(
        own[0]?.span?.start,
        own[0]?.span?.end,
      );
      expect(words?.startsWith(text)).toBe(true);
    }
    const { project } = await placedProject(foreign, options);
    expect(project.memos).toHaveLength(1);
    expect(project.documents.every((document) => document.date !== null)).toBe(true);
  });
});
