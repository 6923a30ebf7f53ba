import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"';
const MIMETYPE = 'application/vnd.oasis.opendocument.text';

function odt(body: string, more: Readonly<Record<string, string>> = {}, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const parts = { mimetype: MIMETYPE, 'content.xml': content, ...more };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });
}

async function read(bytes: Uint8Array): Promise<NewDocument> {
  const result = await readFile('speech.odt', bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const paragraphs = async (body: string, styles = ''): Promise<readonly string[]> =>
  paragraphsOf(await read(odt(body, {}, styles)));
const reason = async (bytes: Uint8Array): Promise<string> => {
  const result = await readFile('speech.odt', bytes);
  return result.ok ? 'read' : result.problem.reason;
};

const FIRST = 'The locks of the upper valley were opened at dawn, before the sun had risen.';
const HIDDEN =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="H2" style:parent-style-name="H"/>';

describe('OpenDocument text', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'paragraphs',
      `<text:p>${FIRST}</text:p><text:p/><text:p>And <text:span>so</text:span> on.</text:p>`,
      [FIRST, 'And so on.'],
    ],
    [
      'spaces, tabs and line breaks',
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>',
      ['a b\tc\nd'],
    ],
    [
      'lists and tables in their order',
      '<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>' +
        '<table:table><table:table-row><table:table-cell><text:p>three</text:p></table:table-cell><table:table-cell><text:p>four</text:p></table:table-cell></table:table-row></table:table>',
      ['one', 'two', 'three', 'four'],
    ],
    [
      'notes are marked and stand at the end',
      '<text:p>Before<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> and after.</text:p><text:p>Last.</text:p>',
      ['Before[1] and after.', 'Last.', '[1] A note.'],
    ],
    [
      'deleted text is out, inserted text is in',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
        '<text:p>It <text:change-start text:change-id="a"/>was<text:change-end text:change-id="a"/> so.</text:p>',
      ['It was so.'],
    ],
    [
      'hidden text and comments are out',
      '<text:p>Seen<text:span text:style-name="H">secret</text:span><text:span text:style-name="H2">deeper</text:span><office:annotation><dc:creator>X</dc:creator><text:p>Why?</text:p></office:annotation>.</text:p>' +
        '<text:section text:display="none"><text:p>Never.</text:p></text:section>',
      ['Seen.'],
    ],
    [
      'text boxes stand once, behind their paragraph',
      '<text:p>Around<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box><svg:desc>A picture</svg:desc></draw:frame> it.</text:p>',
      ['Around it.', 'In the box.'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await paragraphs(body, HIDDEN)).toEqual(expected);
  });

  it('takes title and headings, and keeps a table of contents out of the text', async () => {
    const document = await read(
      odt(
        `<text:table-of-content><text:index-body><text:p>After the Flood 1</text:p></text:index-body></text:table-of-content><text:h text:outline-level="1">After the Flood</text:h><text:p>${FIRST}</text:p>`,
        {
          'meta.xml': `<office:document-meta ${NAMES}><office:meta><dc:title>After the Flood</dc:title></office:meta></office:document-meta>`,
        },
      ),
    );
    expect(document.title).toBe('After the Flood');
    expect(hiddenTexts(document)).toEqual(['[page furniture] After the Flood 1', '[title] After the Flood']);
    expect(paragraphsOf(document)).toEqual([FIRST]);
  });

  it('says why it cannot be read', async () => {
    const manifest = '<manifest xmlns="m"><file-entry><encryption-data/></file-entry></manifest>';
    expect(await reason(odt('<text:p>x</text:p>', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted');
    expect(await reason(odt('<text:p>open'))).toBe('damaged');
    expect(await reason(odt(`<text:p>${FIRST}</text:p>`).slice(0, 500))).toBe('damaged');
    const bomb = odt('<text:p>&lol;</text:p>');
    expect(await reason(bomb)).toBe('damaged');
  });

  it('does not let entities grow', async () => {
    const content = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><office:document-content ${NAMES}><office:body><office:text><text:p>&b;</text:p></office:text></office:body></office:document-content>`;
    expect(
      await reason(zipSync({ mimetype: [strToU8(MIMETYPE), { level: 0 }], 'content.xml': strToU8(content) })),
    ).toBe('damaged');
  });
});
