import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

const CONTAINER =
  '<container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';
const chapter = (body: string): string =>
  `<?xml version="1.0"?><html xmlns="h"><head><title>x</title></head><body>${body}</body></html>`;
const PARTS: Readonly<Record<string, string>> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OPS/book.opf': `<package xmlns="o" xmlns:dc="d"><metadata><dc:title>The Long Winter</dc:title><dc:creator>A. Marrin</dc:creator><dc:date>1957-03-02</dc:date><dc:language>en-GB</dc:language></metadata>
    <manifest><item id="cover" href="cover.xhtml"/><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="text/two.xhtml"/><item id="a" href="text/one%20.xhtml"/><item id="n" href="notes.xhtml"/></manifest>
    <spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/><itemref idref="n" linear="no"/></spine></package>`,
  'OPS/cover.xhtml': chapter('<p>Cover</p>'),
  'OPS/nav.xhtml': chapter('<nav><ol><li>One</li></ol></nav>'),
  'OPS/text/one .xhtml': chapter(
    '<header><h1>One</h1></header><p>The first chapter says this.</p><aside><p>A note.</p></aside>',
  ),
  'OPS/text/two.xhtml': chapter(
    '<article><h1>Two</h1><p>The second chapter says that.</p></article><script>alert(1)</script>',
  ),
  'OPS/notes.xhtml': chapter('<p>Not read along.</p>'),
};
const epub = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])),
  );
const reason = async (bytes: Uint8Array): Promise<string> => {
  const result = await readFile('book.epub', bytes);
  return result.ok ? 'read' : result.problem.reason;
};

describe('EPUB', () => {
  it('gives the chapters in the order of reading', async () => {
    const result = await readFile('book.epub', epub(PARTS));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(paragraphsOf(result.value)).toEqual([
      'One',
      'The first chapter says this.',
      'A note.',
      'Two',
      'The second chapter says that.',
    ]);
    expect(hiddenTexts(result.value)).toEqual([
      '[page furniture] Cover',
      '[page furniture] One',
      '[page furniture] Not read along.',
    ]);
    const { title, date, language, attributes, source } = result.value;
    expect([title, date, language, attributes, source.format]).toEqual([
      'The Long Winter',
      '1957-03-02',
      'en',
      { Author: 'A. Marrin' },
      'epub',
    ]);
  });

  it('takes what programs write for nothing as nothing', async () => {
    const book = (PARTS['OPS/book.opf'] ?? '').replace('The Long Winter', 'Unknown Title');
    const result = await readFile(
      'b.epub',
      epub({ ...PARTS, 'OPS/book.opf': book.replace('A. Marrin', 'Unknown') }),
    );
    expect(result.ok && [result.value.title, result.value.attributes]).not.toContain('Unknown Title');
    expect(result.ok && result.value.attributes).toEqual({});
  });

  it('marks notes at the end of a chapter and in a chapter of their own', async () => {
    const link = (href: string, mark: string): string =>
      `<sup><a xmlns:epub="e" epub:type="noteref" href="${href}">${mark}</a></sup>`;
    const aside =
      '<aside xmlns:epub="e" epub:type="footnote" id="n1" hidden="hidden"><p>At the gate.</p></aside>';
    const book = (PARTS['OPS/book.opf'] ?? '').replace(' linear="no"', '');
    const parts = {
      ...PARTS,
      'OPS/book.opf': book,
      'OPS/text/one .xhtml': chapter(`<p>The water rose${link('#n1', '1')}.</p>${aside}`),
      'OPS/text/two.xhtml': chapter(`<p>It fell again${link('../notes.xhtml#e1', 'ii')}.</p>`),
      'OPS/notes.xhtml': chapter('<p><a id="e1" href="text/two.xhtml#r">ii</a>In the autumn.</p>'),
    };
    const result = await readFile('book.epub', epub(parts));
    expect(result.ok && paragraphsOf(result.value)).toEqual([
      'The water rose[1].',
      '[1] At the gate.',
      'It fell again[ii].',
      '[ii] In the autumn.',
    ]);
  });

  it('says why it cannot be read', async () => {
    const locked = (part: string): string =>
      `<encryption xmlns="e"><EncryptedData><CipherData><CipherReference URI="${part}"/></CipherData></EncryptedData></encryption>`;
    expect(await reason(epub({ ...PARTS, 'META-INF/encryption.xml': locked('OPS/text/two.xhtml') }))).toBe(
      'encrypted',
    );
    expect(await reason(epub({ ...PARTS, 'META-INF/encryption.xml': locked('OPS/fonts/a.otf') }))).toBe(
      'read',
    );
    const { 'OPS/text/two.xhtml': _, ...without } = PARTS;
    expect(await reason(epub(without))).toBe('damaged');
    expect(await reason(epub({ ...PARTS, 'OPS/book.opf': '<package' }))).toBe('damaged');
    expect(await reason(epub(PARTS).slice(0, 900))).toBe('damaged');
  });
});
