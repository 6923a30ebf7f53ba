import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const reason = async (name: string, bytes: Uint8Array): Promise<string> => {
  const result = await readFile(name, bytes);
  return result.ok ? 'read' : result.problem.reason;
};
const SAMPLE = fileURLToPath(
  new URL('../../samples/texts/ansprache-an-die-schleusenwärter.docx', import.meta.url),
);

/** The directory of a ZIP says that its first part unpacks to this many bytes. */
function claiming(zip: Uint8Array, bytes: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 28 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
  return copy;
}

it('refuses a bomb before anything is unpacked', async () => {
  const zip = zipSync({ 'word/document.xml': strToU8('<x/>') });
  expect(await reason('bomb.docx', claiming(zip, 0xf0000000))).toBe('too-large');
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
