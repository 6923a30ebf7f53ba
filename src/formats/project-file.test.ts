import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from '../domain/ids.ts';
import { problemSentence } from '../domain/problem.ts';
import type { Project } from '../domain/project.ts';
import { ok } from '../domain/result.ts';
import { anyProject } from '../testing/any-project.ts';
import { twoSpeakers } from '../testing/two-speakers.ts';
import { APP_VERSION } from './app-version.ts';
import { readProjectFile, writeProjectFile } from './project-file.ts';
import { crc32 } from './zip-parts.ts';

/** The file of a project with one of its parts changed, its sums made right again. */
const changed = (project: Project, part: string, change: (text: string) => string): Uint8Array =>
  changedIn(writeProjectFile(project), part, change);

function changedIn(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
  for (const one of manifest.parts) {
    one.bytes = parts[one.name]?.length;
    one.crc32 = crc32(parts[one.name] ?? new Uint8Array());
  }
  if (part !== 'manifest.json') parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  return zipSync(parts);
}

const detailOf = (bytes: Uint8Array): string => {
  const result = readProjectFile(bytes);
  if (result.ok) return 'no problem';
  return result.problem.reason === 'damaged' ? result.problem.detail : result.problem.reason;
};

describe('a project file', () => {
  it('gives back an equal project, and the same bytes every time', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const bytes = writeProjectFile(project);
        const back = readProjectFile(bytes);
        expect(back).toEqual(ok(project));
        expect(writeProjectFile(project)).toEqual(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('is read in version 2, which knew no weights, no kinds of coders and nothing kept under a name', () => {
    const project = twoSpeakers();
    const old = [
      [
        'project.json',
        (text: string) => text.replace(/,\s*"(sets|questions)": \[\]/g, '').replace(/"kind": "person",/g, ''),
      ],
      ['sheets/0001.json', (text: string) => text.replace(/"(weight|origin)":\[[^\]]*\],/g, '')],
      ['documents/0001.json', (text: string) => text.replace(/"translationOf":null,/g, '')],
      ['manifest.json', (text: string) => text.replace('"version":3', '"version":2')],
    ] as const;
    let bytes: Uint8Array = writeProjectFile(project);
    for (const [part, change] of old) {
      const before = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
      bytes = changedIn(bytes, part, change);
      expect(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())).not.toBe(before);
    }
    expect(readProjectFile(bytes)).toEqual(ok(project));
  });

  it('is read in version 1, which knew no reprints', () => {
    const project = twoSpeakers();
    const [, second] = project.documents;
    const linked = {
      ...project,
      documents: project.documents.map((document, i) =>
        i === 0 ? { ...document, reprintOf: second?.id ?? null } : document,
      ),
    };
    const old = changed(linked, 'documents/0001.json', (text) => text.replace(/"reprintOf":[^,]*,/g, ''));
    const parts = unzipSync(old);
    parts['manifest.json'] = strToU8(
      strFromU8(parts['manifest.json'] ?? new Uint8Array()).replace('"version":3', '"version":1'),
    );
    expect(strFromU8(parts['manifest.json'])).toContain('"version":1');
    expect(readProjectFile(zipSync(parts))).toEqual(ok(project));
    expect(readProjectFile(writeProjectFile(linked))).toEqual(ok(linked));
  });

  it('cuts long lists into parts and puts them together again', () => {
    const project = twoSpeakers({ documents: 3, paragraphs: 2, paragraphText: 'long '.repeat(500_000) });
    const bytes = writeProjectFile(project);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('texts/'))).toHaveLength(3);
    expect(readProjectFile(bytes)).toEqual(ok(project));
  });

  it('is a ZIP that begins with its manifest', () => {
    const parts = unzipSync(writeProjectFile(twoSpeakers()));
    expect(Object.keys(parts)).toEqual([
      'manifest.json',
      'project.json',
      'documents/0001.json',
      'texts/0001.json',
      'sheets/0001.json',
    ]);
    expect(JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      format: 'leitmotif-project',
      version: 3,
      app: APP_VERSION,
      counts: { documents: 2, paragraphs: 6, themes: 3, coders: 2, codings: 8 },
    });
  });

  it('names the version of the app', () => {
    const pack = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(APP_VERSION).toBe(pack.version);
  });
});

describe('what is no project file', () => {
  const whole = writeProjectFile(twoSpeakers());
  it.each<readonly [string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text', strToU8('Speech of the day'), 'not-a-project'],
    ['another ZIP', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-project'],
    ['another manifest', zipSync({ 'manifest.json': strToU8('{"name":"an app"}') }), 'not-a-project'],
    ['a broken other ZIP', zipSync({ 'a.txt': strToU8('a') }).subarray(0, 40), 'not-a-project'],
    [
      'a newer version',
      changed(twoSpeakers(), 'manifest.json', (text) => text.replace('"version": 3', '"version": 4')),
      'newer-version',
    ],
    ['half a file', whole.subarray(0, whole.length / 2), 'it ends early or was changed'],
  ])('%s', (_, bytes, reason) => {
    expect(detailOf(bytes)).toBe(reason);
  });

  it('says which version it is and which can be read', () => {
    const result = readProjectFile(
      changed(twoSpeakers(), 'manifest.json', (text) => text.replace('"version": 3', '"version": 7')),
    );
    expect(result.ok ? '' : problemSentence(result.problem)).toContain('version 7');
  });

  it('never throws, whatever byte is wrong', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = whole.slice();
        bytes[place] = (bytes[place] ?? 0) ^ change;
        const result = readProjectFile(bytes);
        if (result.ok) expect(result).toEqual(ok(twoSpeakers())); // a byte that means nothing, as a file's time
      }),
      { numRuns: 500 },
    );
  });
});

describe('a damaged part is named with the place', () => {
  const sound = twoSpeakers();
  const withSheet = (
    change: (sheet: Project['sheets'][number]) => Partial<Project['sheets'][number]>,
  ): Uint8Array =>
    writeProjectFile({
      ...sound,
      sheets: sound.sheets.map((sheet, i) => (i === 0 ? { ...sheet, ...change(sheet) } : sheet)),
    });

  it.each<readonly [string, Uint8Array, string]>([
    [
      'a field of another type',
      changed(sound, 'documents/0001.json', (text) => text.replace('"language":"en"', '"language":7')),
      'documents/0001.json[0].language: ',
    ],
    [
      'a date that is none',
      changed(sound, 'documents/0001.json', (text) =>
        text.replace('"date":"1941-01-01"', '"date":"1941-13"'),
      ),
      'documents/0001.json[0].date: not a date',
    ],
    [
      'numbers that are none',
      changed(sound, 'texts/0001.json', (text) => text.replace('"starts":[', '"starts":[-1,')),
      'texts/0001.json[0].starts: not a list of whole numbers',
    ],
    [
      'an unknown voice',
      changed(sound, 'sheets/0001.json', (text) => text.replace('"voice":[0', '"voice":[9')),
      'sheets/0001.json[0].voice: not a list of voices',
    ],
    [
      'a colour beyond twelve',
      changed(sound, 'project.json', (text) => text.replace('"colour": 1', '"colour": 99')),
      'project.json.themes[0].colour: no theme colour',
    ],
    [
      'a part that is no JSON',
      changed(sound, 'texts/0001.json', (text) => text.slice(1)),
      'texts/0001.json is no JSON',
    ],
    [
      'a missing document',
      withSheet(() => ({ documentId: asDocumentId(99) })),
      'the sheet of document 99 by coder 1: the document is missing',
    ],
    [
      'a missing coder',
      withSheet(() => ({ coderId: asCoderId(9) })),
      'the sheet of document 1 by coder 9: the coder is missing',
    ],
    [
      'a paragraph too far',
      withSheet(({ paragraph }) => ({ paragraph: paragraph.map((number) => number + 3) })),
      'there is no paragraph number 3',
    ],
    [
      'an unknown theme',
      withSheet(({ theme }) => ({ theme: theme.map(() => 77) })),
      'coding 0: theme 77 is missing',
    ],
    [
      'a coding that is there twice',
      withSheet(({ paragraph }) => ({ paragraph: paragraph.map(() => 0), theme: paragraph.map(() => 1) })),
      'there twice',
    ],
    [
      'evidence outside of the text',
      withSheet(({ evidenceEnd }) => ({ evidenceEnd: evidenceEnd.map(() => 9999) })),
      'lies outside of the text',
    ],
    [
      'evidence of no coding',
      withSheet(({ evidenceRow }) => ({ evidenceRow: evidenceRow.map(() => 44) })),
      'there is no coding 44',
    ],
    [
      'columns of unequal length',
      withSheet(() => ({ madeAt: new Float64Array(1) })),
      'its columns differ in length',
    ],
    [
      'a paragraph read and coded',
      withSheet(() => ({ read: Uint32Array.of(0) })),
      'paragraph number 0 is coded as well',
    ],
    [
      'a text that is missing',
      writeProjectFile({ ...sound, texts: sound.texts.slice(1) }),
      'document 1: its text is missing',
    ],
    [
      'paragraphs beyond the text',
      writeProjectFile({ ...sound, texts: sound.texts.map((text) => ({ ...text, text: 'short' })) }),
      'paragraph number 0 lies outside',
    ],
    [
      'a theme that is there twice',
      writeProjectFile({ ...sound, themes: [...sound.themes, ...sound.themes] }),
      'themes: 1 stands there twice',
    ],
    [
      'no current coder',
      writeProjectFile({ ...sound, currentCoder: asCoderId(5) }),
      'the current coder 5 is missing',
    ],
  ])('%s', (_, bytes, detail) => {
    expect(detailOf(bytes)).toContain(detail);
  });

  it('finds a part that was changed without its sum, or is missing', () => {
    const parts = unzipSync(writeProjectFile(sound));
    const { 'texts/0001.json': text = new Uint8Array(), ...rest } = parts;
    expect(detailOf(zipSync(rest))).toBe('texts/0001.json is missing');
    expect(detailOf(zipSync({ ...parts, 'texts/0001.json': text.map((byte) => byte ^ 1) }))).toBe(
      'texts/0001.json was changed or is incomplete',
    );
  });

  it('lives with what does no harm: unknown fields and parts, a parent that is gone', () => {
    const more = changed(sound, 'project.json', (text) => text.replace('{', '{"mood": "calm",'));
    expect(readProjectFile(zipSync({ ...unzipSync(more), '../../etc/passwd': strToU8('x') }))).toEqual(
      ok(sound),
    );
    const orphan = { ...sound, themes: sound.themes.map((theme) => ({ ...theme, parent: asThemeId(70) })) };
    expect(readProjectFile(writeProjectFile(orphan))).toEqual(ok(orphan));
  });
});
