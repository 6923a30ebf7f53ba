import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, countDrafts, type DraftTheme, draftTheme } from '../domain/codebook-draft.ts';
import { TEMPLATES } from '../domain/codebook-templates.ts';
import { asGuid } from '../domain/ids.ts';
import { THEME_COLOURS } from '../domain/theme-colour.ts';
import { writeCodebookCsv } from './codebook-csv.ts';
import { readCodebookFile } from './codebook-file.ts';
import { writeCodebookJson } from './codebook-json.ts';
import { writeCodebookQdc } from './codebook-qdc.ts';
import { definitionBlocks, definitionText } from './definition-text.ts';
import type { ReadCodebook } from './read-codebook.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(name: string, text: string): Promise<ReadCodebook> {
  const result = await readCodebookFile(name, bytesOf(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
let guids = 0;
const newGuid = (): string => `00000000-0000-4000-8000-${String(++guids).padStart(12, '0')}`;
const qdcOf = (drafts: readonly DraftTheme[]): string => {
  const written = writeCodebookQdc(drafts, newGuid);
  if (!written.ok) throw new Error('not written');
  return written.value;
};
/** Names with their levels. */
const drawn = (drafts: readonly DraftTheme[], depth = 0): readonly string[] =>
  drafts.flatMap((draft) => [`${'-'.repeat(depth)}${draft.name}`, ...drawn(draft.children, depth + 1)]);

const CODEBOOK: readonly DraftTheme[] = [
  draftTheme('Opponent & "others" > all', {
    guid: asGuid('aaaaaaaa-0000-4000-8000-000000000001'),
    colour: 4,
    key: 'o',
    definition: [
      block('in short', 'Who stands <against> us.'),
      block('use when', 'Named.\nTwice.'),
      block('example', '=1+1'),
    ],
    children: [
      draftTheme('위협', { guid: asGuid('aaaaaaaa-0000-4000-8000-000000000002'), colour: 7, retired: true }),
    ],
  }),
  draftTheme('=Unity', { guid: asGuid('aaaaaaaa-0000-4000-8000-000000000003'), colour: 1 }),
];

describe('a codebook that was written', () => {
  it('comes back whole from JSON', async () => {
    expect((await read('a.json', writeCodebookJson(CODEBOOK))).drafts).toEqual(CODEBOOK);
  });

  it('comes back whole from CSV', async () => {
    expect((await read('a.csv', writeCodebookCsv(CODEBOOK))).drafts).toEqual(CODEBOOK);
    for (const { themes } of TEMPLATES) {
      const back = await read('a.csv', writeCodebookCsv(themes));
      expect(drawn(back.drafts)).toEqual(drawn(themes));
      expect(back.losses).toEqual([]);
    }
  });

  it('comes back from REFI-QDA without keys and retirement, which it cannot hold', async () => {
    const carried = (drafts: readonly DraftTheme[]): readonly DraftTheme[] =>
      drafts.map((draft) => ({ ...draft, key: null, retired: false, children: carried(draft.children) }));
    const back = await read('a.qdc', qdcOf(CODEBOOK));
    expect(back.drafts).toEqual(carried(CODEBOOK));
    expect(back.losses).toEqual([]);
    expect(writeCodebookQdc([], newGuid).ok).toBe(false);
  });

  it('comes back from REFI-QDA, JSON and CSV for any names, definitions and colours', async () => {
    const anyText = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== '' && !/[\p{Cc}\ufffe\uffff]/u.test(text));
    const anyDraft = fc
      .record({
        name: anyText,
        colour: fc.constantFrom(...THEME_COLOURS),
        definition: fc.array(
          fc.record({
            kind: fc.constantFrom('in short' as const, 'use when' as const, 'example' as const),
            text: fc.oneof(anyText, fc.constantFrom('Use when: x', '\\Example: y', 'a\nIn short: b')),
          }),
          { maxLength: 3 },
        ),
      })
      .map((given) => draftTheme(given.name, { ...given, guid: asGuid(newGuid()) }));
    const anyTree = fc
      .tuple(anyDraft, fc.array(anyDraft, { minLength: 1, maxLength: 3 }))
      .map(([top, children]) => [{ ...top, children }]);
    await fc.assert(
      fc.asyncProperty(anyTree, async (drafts) => {
        expect((await read('a.qdc', qdcOf(drafts))).drafts).toEqual(drafts);
        expect((await read('a.json', writeCodebookJson(drafts))).drafts).toEqual(drafts);
        // A table is read with one kind of line end.
        if (/[\u2028\u2029\ufeff]/.test(JSON.stringify(drafts))) return;
        expect((await read('a.csv', writeCodebookCsv(drafts))).drafts).toEqual(drafts);
      }),
      { numRuns: 60 },
    );
  });
});

it('a definition as one text gives its blocks again', () => {
  const definition = [block('in short', 'a'), block('in short', 'Known as: b'), block('avoid when', 'c\nd')];
  expect(definitionBlocks(definitionText(definition))).toEqual(definition);
  expect(definitionBlocks('Free text.\nMore.')).toEqual([block('in short', 'Free text.\nMore.')]);
});

describe('codes of other programs', () => {
  it.each([
    ['Requal', 'code_name,code_description,code_color\nThreat,From abroad,"rgb(255,255,0)"\nUnity,,\n'],
    ['QualCoder', 'Code,Category,Memo,Color\nThreat,Opponent,From abroad,#FFFF00\nUnity,,,\n'],
    [
      'Taguette',
      'tag,description,number of highlights,number of documents\nThreat,From abroad,1,1\nUnity,,0,0\n',
    ],
    ['semicolons', 'name;memo\nThreat;From abroad\nUnity;\n'],
  ])('are read from a table as %s has it', async (form, text) => {
    const { drafts } = await read('codes.csv', text);
    expect(drawn(drafts)).toEqual(
      form === 'QualCoder' ? ['Opponent', '-Threat', 'Unity'] : ['Threat', 'Unity'],
    );
    const [first] = form === 'QualCoder' ? (drafts[0]?.children ?? []) : drafts;
    expect(first?.definition).toEqual([block('in short', 'From abroad')]);
  });

  it('are read with levels that only names tell of, whatever namespace and braces', async () => {
    const text = `<q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4" origin="ATLAS.ti"><q:Codes>
      <q:Code guid="{AAAAAAAA-0000-4000-8000-000000000001}" name="Coke::diet Coke"/>
      <q:Code guid="AAAAAAAA-0000-4000-8000-000000000002" name="Coke" isCodable="false" color="#4a0"/>
      </q:Codes><q:Sets/></q:CodeBook>`;
    const { drafts, codeCount, losses } = await read('a.qdc', text);
    expect(drawn(drafts)).toEqual(['Coke', '-diet Coke']);
    expect(drafts[0]?.children[0]?.guid).toBe('aaaaaaaa-0000-4000-8000-000000000001');
    expect([codeCount, losses.length]).toEqual([2, 2]);
  });

  it('stand where the parents that a table names put them, in any order, and round in no circle', async () => {
    const tree = ['A', '-B', '--C', '---D'];
    for (const rows of ['A,\nB,A\nC,B\nD,C\n', 'D,C\nC,B\nB,A\nA,\n'])
      expect(drawn((await read('a.csv', `name,parent\n${rows}`)).drafts)).toEqual(tree);
    expect(drawn((await read('a.csv', 'name,parent\nC,A > B\n')).drafts)).toEqual(['A', '-B', '--C']);
    const round = await read('a.csv', 'name,parent\nA,B\nB,A\nX,X\nY,A\n');
    expect(round.codeCount).toBe(4);
    expect(countDrafts(round.drafts)).toBe(4);
    expect(round.losses.join(' ')).toContain('3 of the codes stand above themselves');
  });

  it('keep colours in whatever way they are written, and say so where one cannot be read', async () => {
    const { drafts, losses } = await read(
      'a.csv',
      'name;color\nA;#F00\nB;red\nC;rgb(255, 0, 0)\nD;#ff0000ff\nE;rgba(255,0,0,0.5)\nF;999,0,0\nG;no colour\nH;\n',
    );
    expect(new Set(drafts.slice(0, 5).map(({ colour }) => colour)).size).toBe(1);
    expect(drafts[0]?.colour).not.toBe(null);
    expect(drafts.slice(5).map(({ colour }) => colour)).toEqual([null, null, null]);
    expect(losses.join(' ')).toContain('2 of the colours could not be read');
  });

  it('get a GUID of their own where the file has only numbers', async () => {
    const csv = await read('a.csv', 'name,guid\nA,1\nB,{AAAAAAAA-0000-4000-8000-000000000001}\n');
    expect(csv.drafts.map(({ guid }) => guid)).toEqual([null, 'aaaaaaaa-0000-4000-8000-000000000001']);
    const qdc = await read('a.qdc', '<CodeBook><Codes><Code guid="7" name="A"/></Codes></CodeBook>');
    expect(qdc.drafts[0]?.guid).toBe(null);
  });

  it('in a broken or foreign file are refused with a reason', async () => {
    for (const [name, text] of [
      ['a.qdc', '<CodeBook><Codes>'],
      ['a.qdc', '<html></html>'],
      ['a.json', '{"format":"other"}'],
      ['a.csv', 'x,y\n1,2\n'],
      ['a.csv', ''],
    ] as const)
      expect((await readCodebookFile(name, bytesOf(text))).ok).toBe(false);
  });
});

const FOLDER = join(process.env['REAL_FILES'] ?? join(import.meta.dirname, '../../../shared/data/public'));
const expectedFile = join(FOLDER, 'EXPECTED.json');
const isThere = existsSync(expectedFile);

describe.skipIf(!isThere)('real files (skipped where the folder is absent)', () => {
  const expected: Record<
    string,
    { codes?: { count: number; non_codable: string[]; with_description: number } }
  > = isThere ? JSON.parse(readFileSync(expectedFile, 'utf8')) : {};
  const files = Object.keys(expected).filter((name) => /^refi\/.*\.(?:qdc|qde)$/.test(name));
  it.each(files)('%s has the codes that were counted', async (name) => {
    const result = await readCodebookFile(name, readFileSync(join(FOLDER, name)));
    const codes = expected[name]?.codes;
    expect(result.ok && result.value.codeCount).toBe(codes?.count);
    if (!result.ok) return;
    const described = (drafts: readonly DraftTheme[]): number =>
      drafts.reduce((sum, one) => sum + (one.definition.length > 0 ? 1 : 0) + described(one.children), 0);
    expect(described(result.value.drafts)).toBe(codes?.with_description);
    expect(countDrafts(result.value.drafts)).toBe(codes?.count);
    const folders = codes?.non_codable.length ?? 0;
    const told = folders === 1 ? '1 code is a folder' : `${folders} codes are folders`;
    expect(result.value.losses.some((loss) => loss.startsWith(told))).toBe(folders > 0);
  });

  it('refi/taguette-codebook.csv has the tags of the .qdc, one below another', async () => {
    const csv = await readCodebookFile('a.csv', readFileSync(join(FOLDER, 'refi/taguette-codebook.csv')));
    const qdc = await readCodebookFile('a.qdc', readFileSync(join(FOLDER, 'refi/taguette-codebook.qdc')));
    expect(csv.ok && drawn(csv.value.drafts)).toEqual(['interesting', '-places', 'people']);
    expect(qdc.ok && drawn(qdc.value.drafts)).toEqual(['interesting', '-places', 'people']);
  });
});

const schema = join(FOLDER, '../public/refi-spec/Codebook.xsd');
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

it.skipIf(!hasXmllint || !existsSync(schema))(
  'REFI-QDA that was written is valid against the schema (skipped without xmllint or the schema)',
  () => {
    for (const drafts of [CODEBOOK, ...TEMPLATES.map(({ themes }) => themes)]) {
      const checked = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: qdcOf(drafts) });
      expect(String(checked.stderr)).toContain('validates');
    }
  },
);
