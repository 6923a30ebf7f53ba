import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pathText, themePath, themeTree } from '../domain/codebook.ts';
import { draftsOf } from '../domain/codebook-draft.ts';
import { asGuid, asInstant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { mergedSpans, paragraphSheet, paragraphsIn, type Span } from '../domain/sheet.ts';
import { anyProject } from '../testing/any-project.ts';
import { realFilesFolder } from '../testing/real-files.ts';
import { writeCodebookQdc } from './codebook-qdc.ts';
import { placedProject } from './foreign-to-project.ts';
import { readForeign } from './read-foreign.ts';
import { refiExportLosses } from './refi-export-losses.ts';
import { type RefiOptions, refiText, validGuid, writeRefi } from './refi-write.ts';

const folder = realFilesFolder();
const schema = (name: string): string => join(folder ?? '', 'refi-spec', name);
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const canValidate = folder !== undefined && existsSync(schema('Project-mrt2019.xsd')) && hasXmllint;
if (!canValidate)
  process.stderr.write(
    'skipped: REFI-QDA files against their schema, since xmllint or the schemas are missing\n',
  );

/** What xmllint says of a text; empty where it is valid. */
function faults(xml: Uint8Array | string, schemaName: string): string {
  const place = mkdtempSync(join(tmpdir(), 'leitmotif-refi-'));
  try {
    const file = join(place, 'written.xml');
    writeFileSync(file, xml);
    const run = spawnSync('xmllint', ['--noout', '--schema', schema(schemaName), file], { encoding: 'utf8' });
    return run.status === 0 ? '' : run.stderr;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

let lastGuid = 0;
const newGuid = () => asGuid(`00000000-0000-4000-9000-${String(++lastGuid).padStart(12, '0')}`);

async function again(bytes: Uint8Array): Promise<Project> {
  const read = await readForeign([{ name: 'written.qdpx', bytes }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return (await placedProject(read.value, { rule: null, now: asInstant(0), newGuid })).project;
}

/** Code points cannot name the middle of a character: an edge there is taken behind it. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const behind = (at: number): number =>
    /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
  return { start: behind(start), end: behind(end) };
}

/** What REFI can carry of a project, in a form that does not depend on numbers of ids. */
function carried(project: Project) {
  const coders = new Map(project.coders.map((coder) => [coder.id, validGuid(coder.guid)]));
  const documents = new Map(project.documents.map((document) => [document.id, validGuid(document.guid)]));
  const path = (theme: Project['themes'][number]['id']): string => pathText(themePath(project.themes, theme));
  const attributes = [...project.attributes].sort((a, b) => a.order - b.order || a.id - b.id);
  return {
    name: project.name,
    coders: project.coders.map(({ guid, name }) => [validGuid(guid), name]),
    themes: draftsOf(themeTree(project.themes)).map(function bare(draft): unknown {
      return [draft.name, draft.colour, draft.guid && validGuid(draft.guid), draft.children.map(bare)];
    }),
    documents: project.documents.map((document) => {
      const text = project.texts.find(({ documentId }) => documentId === document.id);
      return {
        guid: validGuid(document.guid),
        text: refiText(text?.text ?? ''),
        starts: Array.from(text?.starts ?? []),
        ends: Array.from(text?.ends ?? []),
        hidden: text?.hidden,
        date: document.date,
        language: document.language,
        rule: document.source.rule,
        attributes: attributes.map(({ id }) => document.attributes[id] ?? null),
        reprintOf: document.reprintOf === null ? null : (documents.get(document.reprintOf) ?? null),
        translationOf:
          document.translationOf === null ? null : (documents.get(document.translationOf) ?? null),
      };
    }),
    codings: project.sheets
      .flatMap((sheet) => {
        const text = project.texts.find(({ documentId }) => documentId === sheet.documentId);
        return paragraphsIn(sheet).flatMap((number) => {
          const { codings, read } = paragraphSheet(sheet, number);
          const where = [documents.get(sheet.documentId), coders.get(sheet.coderId), number];
          // Evidence of the whole paragraph and no evidence are one and the same selection.
          const isWhole = (span: { start: number; end: number }): boolean =>
            span.start === text?.starts[number] && span.end === text?.ends[number];
          return read
            ? [[...where, 'read']]
            : codings.map(({ theme, madeAt, evidence }) => [
                ...where,
                path(theme),
                madeAt,
                mergedSpans(evidence.map((span) => wholeCharacters(text?.text ?? '', span)))
                  .filter((span) => !isWhole(span))
                  .map(({ start, end }) => [start, end]),
              ]);
        });
      })
      .map((row) => JSON.stringify(row))
      .sort(),
    memos: project.memos
      .map(({ guid, coderId, text, madeAt }) => [validGuid(guid), coders.get(coderId), text, madeAt])
      .sort(),
  };
}

const CLEAN = /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const isClean = (text: string): boolean => CLEAN.test(text) && text.trim() === text && text !== '';
/** Projects whose names XML can hold, and whose texts have LF alone, as stored texts do. */
const writable = anyProject.map((project): Project => {
  const name = (text: string, i: number): string => (isClean(text) ? text : `Name ${i}`);
  return {
    ...project,
    name: isClean(project.name) ? project.name : 'A project',
    documents: project.documents.map((document, i) => ({
      ...document,
      title: name(document.title, i),
      attributes: Object.fromEntries(
        Object.entries(document.attributes).filter(
          ([, value]) => typeof value !== 'string' || isClean(value),
        ),
      ),
    })),
    texts: project.texts.map((text) => ({ ...text, text: text.text.replaceAll('\r', ' ') })),
    themes: project.themes.map((theme, i) => ({
      ...theme,
      name: name(theme.name, i).replace(/[:\\]/g, '-'),
    })),
    coders: project.coders.map((coder, i) => ({ ...coder, name: name(coder.name, i) })),
    memos: project.memos.map((memo, i) => ({ ...memo, text: name(memo.text, i) })),
    attributes: project.attributes.map((attribute, i) => ({ ...attribute, name: `Attribute ${i}` })),
  };
});
const options: fc.Arbitrary<RefiOptions> = fc.record({
  positions: fc.constantFrom('code points', 'UTF-16 units'),
  hasUniqueNames: fc.constant(false),
});

describe('a project as REFI-QDA', () => {
  it('read again is the same project, in all that REFI can carry', async () => {
    await fc.assert(
      fc.asyncProperty(writable, options, async (project, how) => {
        expect(carried(await again(writeRefi(project, how)))).toEqual(carried(project));
      }),
      { numRuns: 60 },
    );
  });

  it('twice in the same way gives the same bytes', () => {
    fc.assert(
      fc.property(writable, (project) => {
        expect(writeRefi(project)).toEqual(writeRefi(project));
      }),
      { numRuns: 10 },
    );
  });

  it.skipIf(!canValidate)('is valid against the schema of projects', () => {
    fc.assert(
      fc.property(anyProject, fc.boolean(), (project, hasUniqueNames) => {
        const parts = unzipSync(writeRefi(project, { positions: 'code points', hasUniqueNames }));
        expect(faults(parts['project.qde'] ?? '', 'Project-mrt2019.xsd')).toBe('');
      }),
      { numRuns: 40 },
    );
  });

  it.skipIf(!canValidate)('has a codebook that is valid against the schema of codebooks', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const drafts = draftsOf(
          themeTree(project.themes.map((theme) => ({ ...theme, guid: validGuid(theme.guid) }))),
        );
        const written = writeCodebookQdc(drafts, newGuid);
        if (written.ok) expect(faults(written.value, 'Codebook.xsd')).toBe('');
        else expect(project.themes).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it.skipIf(folder === undefined)('carries a real project on without loss of a coding', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', 'refi/qc132-demo.qdpx')));
    const first = await again(bytes);
    const second = await again(writeRefi(first));
    expect(carried(second)).toEqual(carried(first));
  });

  it('makes the names of themes unique where that is asked for', async () => {
    const [project] = fc.sample(writable, 1);
    if (!project) throw new Error('no project');
    const [theme] = (await again(writeRefi(project))).themes;
    const doubled: Project = {
      ...project,
      sheets: [],
      memos: [],
      themes: [1, 2].map((id) => ({
        ...(theme ??
          project.themes[0] ??
          fc.sample(
            anyProject.filter((one) => one.themes.length > 0),
            1,
          )[0]?.themes[0]),
        id,
        parent: null,
        guid: asGuid(`00000000-0000-4000-8000-00000000000${id}`),
        name: 'Same',
      })) as unknown as Project['themes'],
    };
    const read = await again(writeRefi(doubled, { positions: 'code points', hasUniqueNames: true }));
    expect(read.themes.map(({ name }) => name)).toEqual(['Same', 'Same (2)']);
    expect(refiExportLosses(doubled).join(' ')).toContain('has the name of another');
  });
});
