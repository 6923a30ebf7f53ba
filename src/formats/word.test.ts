import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { patchedZip } from '../testing/patched-zip.ts';
import { readFile } from './read-file.ts';

const reason = async (name: string, bytes: Uint8Array): Promise<string> => {
  const result = await readFile(name, bytes);
  return result.ok ? 'read' : result.problem.reason;
};
const SAMPLE = fileURLToPath(
  new URL('../../samples/texts/ansprache-an-die-schleusenwärter.docx', import.meta.url),
);

it('refuses a bomb before anything is unpacked', async () => {
  const zip = zipSync({ 'word/document.xml': strToU8('<x/>') });
  expect(await reason('bomb.docx', patchedZip(zip, 'unpackedSize', 0xf0000000))).toBe('too-large');
});

it.each<[string, Uint8Array, string]>([
  ['text.docx', strToU8('This is a text.'), 'damaged'],
  ['no-document.docx', zipSync({ 'word/other.xml': strToU8('<x/>') }), 'damaged'],
  [
    'no-xml.docx',
    zipSync({ 'word/document.xml': strToU8('not xml'), '[Content_Types].xml': strToU8('') }),
    'damaged',
  ],
  ['cut.docx', new Uint8Array(readFileSync(SAMPLE)).slice(0, 900), 'damaged'],
  ['old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'refused'],
  ['sheet.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'several-documents'],
  ['letters.zip', zipSync({ 'a.txt': strToU8('A text.') }), 'several-documents'],
  [
    'project.leitmotif',
    zipSync({ 'manifest.json': strToU8('{}'), 'project.json': strToU8('{}') }),
    'refused',
  ],
  ['letter.txt', strToU8('{\\rtf1 text}'), 'read'],
  ['table.csv', strToU8('a,b\n1,2'), 'several-documents'],
  ['slides.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), 'unknown-format'],
  ['scan.pdf', strToU8('A text.'), 'damaged'],
])('%s', async (name, bytes, expected) => {
  expect(await reason(name, bytes)).toBe(expected);
});

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:m="m"';
const p = (inside: string): string => `<w:p>${inside}</w:p>`;
const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (text: string): string => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

function docx(body: string): Uint8Array {
  const notes = (kind: string): string =>
    `<w:${kind}s ${NAMES}><w:${kind} w:type="separator" w:id="0">${p('')}</w:${kind}><w:${kind} w:id="1">${p(r(`A ${kind}.`))}${p(r('Its second paragraph.'))}</w:${kind}></w:${kind}s>`;
  const style = (id: string, name: string, more = ''): string =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
        'word/footnotes.xml': notes('footnote'),
        'word/endnotes.xml': notes('endnote'),
        'word/styles.xml': `<w:styles ${NAMES}>${style('T', 'Title')}${style('C', 'toc 1')}${style('S', 'Secret', '<w:rPr><w:vanish/></w:rPr>')}${style('S2', 'Deeper', '<w:basedOn w:val="S"/>')}</w:styles>`,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
}

describe('text of a Word file', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'hidden text is out, whether by itself or by its style',
      p(r('Seen') + r(' never', '<w:vanish/>') + r(' here', '<w:vanish w:val="0"/>')) +
        p(`<w:pPr><w:pStyle w:val="S2"/></w:pPr>${r('Never')}`) +
        p(r('And') + r(' never', '<w:rStyle w:val="S"/>') + r(' there.')),
      ['Seen here', 'And there.'],
    ],
    [
      'text boxes stand once, behind their paragraph',
      p(
        `${r('Around ')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('In the box.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In the box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('it.')}`,
      ) + p(`<w:r><w:pict><v:textbox>${box('An old box.')}</v:textbox></w:pict></w:r>`),
      ['Around it.', 'In the box.', 'An old box.'],
    ],
    [
      'changes are accepted',
      p(`<w:del><w:r><w:delText>Gone</w:delText></w:r></w:del><w:ins>${r('New')}</w:ins>${r(' text')}`) +
        p(`<w:moveFrom>${r('away')}</w:moveFrom><w:moveTo>${r('here')}</w:moveTo>`) +
        p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('One')}`) +
        p(r(' paragraph')),
      ['New text', 'here', 'One paragraph'],
    ],
    [
      'properties as they were before a change hide nothing',
      p(r('Shown', '<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')) +
        p(`<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="S2"/></w:pPr></w:pPrChange></w:pPr>${r('too')}`),
      ['Shown', 'too'],
    ],
    [
      'a heading that the text goes on behind, and a field that asks for another one',
      p(`<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('Head. ')}`) +
        p(
          `${r('Text ')}${mark('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${mark('begin')}${mark('separate')}${r('asked')}${mark('end')}${mark('separate')}${r('shown')}${mark('end')}`,
        ),
      ['Head. Text shown'],
    ],
    [
      'letters and pictures of symbol fonts',
      p(
        `<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F06E"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf062</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0fc</w:t></w:r>${r('\uf067')}`,
      ),
      ['α•β•γ'],
    ],
    [
      'notes are marked and stand at the end',
      p(
        `${r('Before')}<w:r><w:endnoteReference w:id="1"/></w:r>${r(', after')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      ) + p(r('Last')),
      [
        'Before[1], after[2]',
        'Last',
        '[1] A endnote.',
        'Its second paragraph.',
        '[2] A footnote.',
        'Its second paragraph.',
      ],
    ],
    [
      'fields, controls, links, formulas and the bases of readings are in',
      p(
        `<w:fldSimple>${r('field')}</w:fldSimple><w:sdt><w:sdtPr/><w:sdtContent>${r(' control')}</w:sdtContent></w:sdt><w:hyperlink>${r(' link')}</w:hyperlink><m:oMath><m:r><m:t> x</m:t></m:r></m:oMath><w:r><w:instrText>PAGE</w:instrText></w:r>`,
      ) + p(`<w:r><w:ruby><w:rt>${r('かん')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`),
      ['field control link x', '漢'],
    ],
    [
      'a word with its reading, which is a field without a result',
      p(
        `${r('a')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \\* jc2 \\o\\ad(\\s\\up 9(</w:instrText></w:r><w:r><w:instrText>かん),漢)</w:instrText><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('字')}`,
      ),
      ['a漢字'],
    ],
    [
      'tabs, breaks and cells',
      `${p(`<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:br/></w:r>${r('c')}`)}<w:tbl><w:tr><w:tc>${p(r('one'))}</w:tc><w:tc>${p(r('two'))}</w:tc></w:tr></w:tbl>`,
      ['a\tb\nc', 'one', 'two'],
    ],
    [
      'breaks of pages and columns part words',
      p(
        `<w:r><w:br w:type="page"/></w:r>${r('one')}<w:r><w:br w:type="page"/></w:r>${r('two')}<w:r><w:br w:type="column"/></w:r>${r('three')}<w:r><w:br w:type="page"/></w:r>`,
      ) + p('<w:r><w:br w:type="page"/></w:r>'),
      ['one\ntwo\nthree'],
    ],
  ])('%s', async (_, body, expected) => {
    const result = await readFile('speech.docx', docx(body));
    expect(result.ok ? paragraphsOf(result.value) : result.problem).toEqual(expected);
  });

  it('lists what was moved away', async () => {
    const result = await readFile('a.docx', docx(p(`<w:moveFrom>${r('away')}</w:moveFrom>${r('stays')}`)));
    expect(result.ok && hiddenTexts(result.value)).toEqual(['[not shown] away']);
  });

  it('takes the title from its style, and keeps a table of contents out of the text', async () => {
    const result = await readFile(
      'speech.docx',
      docx(
        p(`<w:pPr><w:pStyle w:val="T"/></w:pPr>${r('After the Flood')}`) +
          p(`<w:pPr><w:pStyle w:val="C"/></w:pPr>${r('The gates 3')}`) +
          p(r('The gates were opened.')),
      ),
    );
    if (!result.ok) throw new Error(result.problem.reason);
    expect(result.value.title).toBe('After the Flood');
    expect(hiddenTexts(result.value)).toEqual(['[title] After the Flood', '[page furniture] The gates 3']);
  });
});
