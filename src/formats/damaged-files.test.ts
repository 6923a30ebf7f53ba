import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { mulberry32 } from '../testing/bench/mulberry32.ts';
import { patchedZip } from '../testing/patched-zip.ts';
import { writtenDocx, writtenEpub, writtenOdt, writtenXlsx } from '../testing/written-containers.ts';
import { writtenPdf } from '../testing/written-pdf.ts';
import type { WrittenPiece } from '../testing/written-pieces.ts';
import { writtenRtf } from '../testing/written-texts.ts';
import { readFile } from './read-file.ts';
import { readTable } from './table.ts';
import { documentsOfTable } from './table-documents.ts';
import { guessedMapping } from './table-mapping.ts';
import { entriesOfZip } from './zip-archive.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/texts/', import.meta.url));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [utf8(text), { level: 0 }]])),
  );

const SPEECH =
  'The locks of the upper valley were opened at dawn. 강을 지키는 사람들. Nobody will forget it.';
const CHAPTER = `<html><body><h1>One</h1><p>${SPEECH}</p><p>${SPEECH}</p></body></html>`;

/** A small sound file of each kind; samples of text, pages, Markdown and Word beside them. */
const KINDS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => /\.(?:docx|html|md)$|harvest|물을/.test(name))
    .map((name) => [name, new Uint8Array(readFileSync(SAMPLES + name))] as const),
  [
    'a.odt',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<o xmlns="x"><body><text><h>Title</h><p>${SPEECH}<note><note-body><p>A note</p></note-body></note></p><p>${SPEECH}</p></text></body></o>`,
    }),
  ],
  [
    'a.epub',
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<c><rootfile full-path="b.opf"/></c>',
      'b.opf':
        '<p><metadata><title>T</title></metadata><manifest><item id="a" href="a.html"/></manifest><spine><itemref idref="a"/></spine></p>',
      'a.html': CHAPTER,
    }),
  ],
  [
    'a.rtf',
    utf8(
      String.raw`{\rtf1\ansi\ansicpg949{\fonttbl{\f0\fcharset129 B;}}\f0 \'c6\'f2\'c8\'ad\u51064 ?{\footnote A note}\par Second {\v hidden}{\pict 00ff}\par}`,
    ),
  ],
  [
    'a.srt',
    utf8(`1\n00:00:01,000 --> 00:00:02,000\n${SPEECH}\n\n2\n00:00:02,000 --> 00:00:03,000\n- Yes.\n- No.\n`),
  ],
  ['a.vtt', utf8(`WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>${SPEECH}</v>\n`)],
  [
    'a.pdf',
    utf8(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> >>\nendobj\n4 0 obj\n<< /Length 58 >>\nstream\nBT /F 10 Tf 50 700 Td (The locks were opened at dawn.) Tj ET\nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF',
    ),
  ],
];
const PIECES: readonly WrittenPiece[] = (
  ['heading', 'text', 'note', 'hidden', 'deleted', 'comment', 'cell', 'item', 'text'] as const
).map((kind) => ({ kind, text: SPEECH }));
/** Files as programs write them: packed, with parts that refer to each other. */
const WRITTEN: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['written.docx', writtenDocx(PIECES)],
  ['written.odt', writtenOdt(PIECES)],
  ['written.epub', writtenEpub(PIECES)],
  ['written.rtf', writtenRtf(PIECES)],
  [
    'written.pdf',
    writtenPdf({
      pages: [
        ['The locks were opened', 'at dawn.'],
        ['Nobody will', 'forget it.'],
      ],
    }),
  ],
  [
    'flat.fodt',
    utf8(
      `<?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${SPEECH}</text:p></office:text></office:body></office:document>`,
    ),
  ],
];
const TABLES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.csv', utf8(`id,text\n1,"${SPEECH}"\n2,${SPEECH}\n`)],
  ['a.tsv', utf8(`id\ttext\n1\t"${SPEECH}\n${SPEECH}"\n2\t${SPEECH}\n`)],
  [
    'packed.xlsx',
    writtenXlsx([
      ['id', 'text'],
      ['1', SPEECH],
      ['2', `${SPEECH} Again.`],
    ]),
  ],
  ['a.json', utf8(`[{"id":1,"text":"${SPEECH}","more":{"a":[1,{"b":null}]}},{"id":2}]`)],
  ['a.jsonl', utf8(`{"id":1,"text":"${SPEECH}"}\n{"id":2,"text":"x"}\n`)],
  [
    'a.xlsx',
    zip({
      'xl/workbook.xml': '<w xmlns:r="r"><sheet name="S" r:id="r1"/></w>',
      'xl/_rels/workbook.xml.rels': '<r><Relationship Id="r1" Target="worksheets/s.xml"/></r>',
      'xl/worksheets/s.xml': `<s><row><c r="A1" t="inlineStr"><is><t>text</t></is></c></row><row><c r="A2" t="inlineStr"><is><t>${SPEECH}</t></is></c></row></s>`,
    }),
  ],
];

const RUNS = 60;
const MOST_MS = 10_000;

/** The file cut off, with some of its bytes changed, doubled or left out; the same for the same number. */
function damagedBy(bytes: Uint8Array, seed: number): Uint8Array {
  const random = mulberry32(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const list = [...(random() < 0.4 ? bytes.slice(0, below(bytes.length) + 1) : bytes)];
  for (let i = below(12); i > 0; i--) {
    const at = below(list.length);
    const kind = below(4);
    if (kind === 0) list[at] = below(256);
    else if (kind === 1) list.splice(at, below(20));
    else if (kind === 2) list.splice(at, 0, ...list.slice(at, at + below(200)));
    else list[at] = (list[at] ?? 0) ^ (1 << below(8));
  }
  return Uint8Array.from(list);
}

describe('damage of any kind ends in an outcome, soon', () => {
  it.each([...KINDS, ...WRITTEN])('%s', { timeout: 60_000 }, async (name, bytes) => {
    const sound = await readFile(name, bytes);
    expect(sound.ok || sound.problem).toBe(true);
    for (let seed = 1; seed <= RUNS; seed++) {
      const started = performance.now();
      const result = await readFile(name, damagedBy(bytes, seed));
      expect(typeof result.ok).toBe('boolean');
      expect(performance.now() - started).toBeLessThan(MOST_MS);
    }
  });

  it.each(TABLES)('%s', { timeout: 60_000 }, async (name, bytes) => {
    for (let seed = 0; seed <= RUNS; seed++) {
      const table = await readTable(name, seed === 0 ? bytes : damagedBy(bytes, seed));
      expect(table.ok || seed > 0).toBe(true);
      const mapping = table.ok ? guessedMapping(table.value) : null;
      if (table.ok && mapping)
        for (const { result } of await documentsOfTable(table.value, mapping))
          expect(typeof result.ok).toBe('boolean');
    }
  });

  it('of archives', async () => {
    const bytes = zip({ 'a.txt': SPEECH, 'b/c.txt': SPEECH });
    for (let seed = 1; seed <= 4 * RUNS; seed++) {
      const entries = await entriesOfZip(damagedBy(bytes, seed));
      if (entries.ok) for (const { read } of entries.value) expect(typeof read().ok).toBe('boolean');
    }
  });
});

describe('harm is refused', () => {
  const reason = async (name: string, bytes: Uint8Array): Promise<string> => {
    const result = await readFile(name, bytes);
    return result.ok ? 'read' : result.problem.reason;
  };
  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${'bcdefgh'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`)
    .join('')}]>`;

  it.each<[string, Uint8Array]>([
    [
      'a.docx',
      zip({
        'word/document.xml': `${LAUGHS}<w:document xmlns:w="w"><w:p><w:r><w:t>&h;</w:t></w:r></w:p></w:document>`,
      }),
    ],
    [
      'a.odt',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `${LAUGHS}<o><text><p>&h;</p></text></o>`,
      }),
    ],
  ])('entities that grow: %s', async (name, bytes) => {
    expect(await reason(name, bytes)).toBe('damaged');
  });

  it.each(KINDS.filter(([name]) => /docx$|odt$|epub$/.test(name)))(
    'parts that unpack to gigabytes: %s',
    async (name, bytes) => {
      expect(await reason(name, patchedZip(bytes, 'unpackedSize', 0xf0000000))).toBe('too-large');
    },
  );

  it.each(WRITTEN.filter(([name]) => /\.(?:docx|odt|epub)$/.test(name)))(
    'parts that are more than they say: %s',
    async (name, bytes) => {
      // Not a byte more is unpacked than the directory says, so that the XML is cut off.
      expect(await reason(name, patchedZip(bytes, 'unpackedSize', 20))).toBe('damaged');
    },
  );

  it('workbooks that unpack to gigabytes, define entities, or claim columns without end', async () => {
    const problem = async (bytes: Uint8Array): Promise<string> => {
      const table = await readTable('a.xlsx', bytes);
      return table.ok ? `${table.value.columns.length} columns` : table.problem.reason;
    };
    const rows = writtenXlsx([
      ['id', 'text'],
      ['1', SPEECH],
    ]);
    expect(await problem(patchedZip(rows, 'unpackedSize', 0xf0000000))).toBe('too-large');
    expect(await problem(patchedZip(rows, 'unpackedSize', 20))).toBe('damaged');
    const workbook = (sheet: string): Uint8Array =>
      zip({
        'xl/workbook.xml': '<w xmlns:r="r"><sheet name="S" r:id="r1"/></w>',
        'xl/_rels/workbook.xml.rels': '<r><Relationship Id="r1" Target="worksheets/s.xml"/></r>',
        'xl/worksheets/s.xml': sheet,
      });
    expect(await problem(workbook(`${LAUGHS}<s><row><c t="str"><v>&h;</v></c></row></s>`))).toBe('damaged');
    expect(
      await problem(
        workbook('<s><row><c r="A1" t="str"><v>a</v></c><c r="ZZZ1" t="str"><v>b</v></c></row></s>'),
      ),
    ).toBe('1 columns');
  });

  it('entities in the package of a book, and in a flat OpenDocument text', async () => {
    const book = zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<c><rootfile full-path="b.opf"/></c>',
      'b.opf': `${LAUGHS}<p><metadata><title>&h;</title></metadata></p>`,
    });
    expect(await reason('a.epub', book)).toBe('damaged');
    const flat = `${LAUGHS.replace('?>', '?>\n')}<office:document xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>&h;</text:p></office:text></office:body></office:document>`;
    expect(await reason('a.fodt', utf8(flat))).toBe('damaged');
  });

  it('pages with scripts, forms and remote pictures give their text only', async () => {
    const page = `<html><body onload="fetch('http://example.org')"><script>document.title = 'x'</script><h1>After the flood</h1><p>${SPEECH}</p><p>${SPEECH} <img src="http://example.org/a.png" onerror="alert(1)"><a href="javascript:alert(2)">a link</a></p><form action="http://example.org"><input value="secret"><button>Send</button></form><iframe src="http://example.org"></iframe><object data="a.swf">object</object><link rel="stylesheet" href="http://example.org/a.css"><meta http-equiv="refresh" content="0;url=http://example.org"></body></html>`;
    const asked = vi.fn();
    vi.stubGlobal('fetch', asked);
    const result = await readFile('a.html', utf8(page)).finally(() => vi.unstubAllGlobals());
    if (!result.ok) throw new Error(result.problem.reason);
    expect(asked).not.toHaveBeenCalled();
    expect(result.value.text).not.toMatch(/alert|fetch|example|document\.title|secret/);
    expect(result.value.text).toContain('a link');
  });

  it('a million elements deep, or a million wide', async () => {
    const deep = '<p>'.repeat(100_000);
    expect(
      await reason(
        'a.odt',
        zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': deep }),
      ),
    ).toBe('damaged');
    expect(await reason('a.rtf', utf8(`{\\rtf1${'{'.repeat(100_000)}`))).toBe('damaged');
    expect(await reason('a.rtf', utf8(`{\\rtf1 ${'\\par a'.repeat(100_000)}}`))).toBe('read');
  });
});
