import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { patchedZip } from '../testing/patched-zip.ts';
import { wideZip } from '../testing/wide-zip.ts';
import { entriesOfZip } from './zip-archive.ts';
import { crc32 } from './zip-parts.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function outcomes(zip: Uint8Array): Promise<readonly (readonly [path: string, content: string])[]> {
  const entries = await entriesOfZip(zip);
  if (!entries.ok) return [['', entries.problem.reason]];
  return entries.value.map(({ path, read }) => {
    const content = read();
    return [path, content.ok ? text(content.value) : content.problem.reason];
  });
}

/** The field that gives `xxxxxx.txt` another name. */
function pathField(name: string): Uint8Array {
  const text = strToU8(name);
  const field = new Uint8Array(5 + text.length);
  field[0] = 1;
  new DataView(field.buffer).setUint32(1, crc32(strToU8('xxxxxx.txt')), true);
  field.set(text, 5);
  return field;
}

/** An archive of one content under names of raw bytes, each with `.txt` behind it. */
function named(names: Readonly<Record<string, readonly number[]>>, content: string): Uint8Array {
  const stands = Object.entries(names).map(
    ([key, bytes]) => [`${key[0]}`.repeat(bytes.length), bytes] as const,
  );
  const zip = zipSync(Object.fromEntries(stands.map(([stand]) => [`${stand}.txt`, strToU8(content)])));
  for (const [stand, bytes] of stands)
    for (let i = 0; i < zip.length - bytes.length; i++)
      if (text(zip.subarray(i, i + bytes.length + 4)) === `${stand}.txt`) zip.set(bytes, i);
  return zip;
}

describe('entriesOfZip', () => {
  it('gives files in folders, without what systems add', async () => {
    const zip = zipSync({
      'speeches/': new Uint8Array(),
      'speeches/둑.txt': strToU8('강'),
      'speeches/b.txt': [strToU8('plain'), { level: 0 }],
      '__MACOSX/speeches/._b.txt': strToU8('x'),
      'speeches/.DS_Store': strToU8('x'),
      'Thumbs.db': strToU8('x'),
    });
    expect(await outcomes(zip)).toEqual([
      ['speeches/둑.txt', '강'],
      ['speeches/b.txt', 'plain'],
    ]);
    const all = await entriesOfZip(zip, { withSystemFiles: true });
    expect(all.ok && all.value.map(({ path }) => path)).toEqual([
      'speeches/둑.txt',
      'speeches/b.txt',
      '__MACOSX/speeches/._b.txt',
      'speeches/.DS_Store',
      'Thumbs.db',
    ]);
  });

  it('never leads out of the archive', async () => {
    const zip = zipSync({
      '../../etc/passwd': strToU8('a'),
      '/root.txt': strToU8('b'),
      'C:\\x\\..\\y.txt': strToU8('c'),
      'a\u0000.txt': strToU8('d'),
      'a/..//./../b.txt': strToU8('e'),
      '..\\..\\c.txt': strToU8('f'),
    });
    expect((await outcomes(zip)).map(([path]) => path)).toEqual([
      'etc/passwd',
      'root.txt',
      'x/y.txt',
      'a.txt',
      'a/b.txt',
      'c.txt',
    ]);
  });

  it('reads names that are not UTF-8', async () => {
    const zip = zipSync({ 'xxxxxxxx/xxxxxx.txt': strToU8('a') }, { level: 0 });
    const korean = [0xbf, 0xac, 0xbc, 0xb3, 0xb9, 0xae, 0xc1, 0xfd, 0x2f, 0xbd, 0xc5, 0xb3, 0xe2, 0xbb, 0xe7];
    for (let i = 0; i < zip.length - 4; i++)
      if (text(zip.subarray(i, i + 3)) === 'xxx' && zip[i - 1] !== 0x78 && zip[i + 7] === 0x78)
        zip.set(korean, i);
    expect((await outcomes(zip)).map(([path]) => path)).toEqual(['연설문집/신년사.txt']);
  });

  it.each([
    ['동지들, 강물은 우리 모두의 것입니다.', [0xc8, 0xa3, 0xbc, 0xd2, 0xb9, 0xae], '호소문'],
    ['川は皆のものであると彼女は言った。', [0x8e, 0x91, 0x97, 0xbf, 0x8f, 0x57], '資料集'],
    ['河流属于我们大家，她这样说，没有人回答。', [0xc9, 0xf9, 0xc3, 0xf7, 0xce, 0xc4], '声明文'],
  ])('reads a single short name by the language of its text: %s', async (content, bytes, name) => {
    const zip = zipSync({ 'xxxxxx.txt': strToU8(content) });
    for (let i = 0; i < zip.length - 6; i++) if (text(zip.subarray(i, i + 6)) === 'xxxxxx') zip.set(bytes, i);
    expect(await outcomes(zip)).toEqual([[`${name}.txt`, content]]);
  });

  it.each([
    ['신년사', [0xbd, 0xc5, 0xb3, 0xe2, 0xbb, 0xe7]],
    ['文章集', [0xce, 0xc4, 0xd5, 0xc2, 0xbc, 0xaf]],
    ['ข่าวใหม่', [0xa2, 0xe8, 0xd2, 0xc7, 0xe3, 0xcb, 0xc1, 0xe8]],
    ['Доклад', [0x84, 0xae, 0xaa, 0xab, 0xa0, 0xa4]],
  ])('reads a single short name beside texts in English: %s', async (name, bytes) => {
    const zip = named({ 'a.txt': bytes }, 'Citizens, the river belongs to all of us.');
    expect((await outcomes(zip)).map(([path]) => path)).toEqual([`${name}.txt`]);
  });

  it('reads names that were packed on several machines', async () => {
    const korean = [0xbf, 0xac, 0xbc, 0xb3, 0xb9, 0xae];
    const russian = [0x90, 0xa5, 0xe7, 0xec, 0x20, 0xae, 0x20, 0xa2, 0xae, 0xa4, 0xa5];
    const zip = named({ 'a.txt': korean, 'b.txt': russian }, 'Citizens, the river belongs to all of us.');
    expect((await outcomes(zip)).map(([path]) => path)).toEqual(['연설문.txt', 'Речь о воде.txt']);
  });

  it('reads archives whose directory is written for large ones', async () => {
    const zip = wideZip(zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }));
    expect(await outcomes(zip)).toEqual([
      ['a.txt', 'one'],
      ['b.txt', 'two'],
    ]);
    // What it refers to lies outside the archive.
    expect(await outcomes(zip.slice(60))).toEqual([['', 'damaged']]);
  });

  it('is not misled by a comment at the end', async () => {
    const comment = [0x50, 0x4b, 5, 6, ...strToU8('of the one who packed it, and more')];
    const zip = zipSync({ 'a.txt': strToU8('one') });
    zip[zip.length - 2] = comment.length;
    expect(await outcomes(Uint8Array.from([...zip, ...comment]))).toEqual([['a.txt', 'one']]);
  });

  it('believes a name in UTF-8 beside the own one', async () => {
    const zip = zipSync({ 'xxxxxx.txt': [strToU8('a'), { extra: { 28789: pathField('Größe.txt') } }] });
    expect((await outcomes(zip)).map(([path]) => path)).toEqual(['Größe.txt']);
    const other = zipSync({ 'other.txt': [strToU8('a'), { extra: { 28789: pathField('Größe.txt') } }] });
    expect((await outcomes(other)).map(([path]) => path)).toEqual(['other.txt']);
  });

  it('names what has no name by its place', async () => {
    const zip = zipSync({ 'a.txt': strToU8('1'), '..': strToU8('2') });
    expect((await outcomes(zip)).map(([path]) => path)).toEqual(['a.txt', 'entry 2']);
  });

  it('refuses bombs, and what is not what it says', async () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(2_000_000) });
    expect(await outcomes(zip)).toEqual([['a.txt', 'too-large']]);
    expect(await outcomes(patchedZip(zip, 'unpackedSize', 0xf0000000))).toEqual([['', 'too-large']]);
    // It unpacks to more than it claims.
    expect(await outcomes(patchedZip(zip, 'unpackedSize', 900_000))).toEqual([['a.txt', 'damaged']]);
    const small = zipSync({ 'a.txt': strToU8('a text, a text') });
    expect(await outcomes(patchedZip(small, 'flags', 1))).toEqual([['a.txt', 'encrypted']]);
    expect(await outcomes(patchedZip(small, 'checksum', 1))).toEqual([['a.txt', 'damaged']]);
    expect(await outcomes(patchedZip(small, 'offset', 9))).toEqual([['a.txt', 'damaged']]);
    expect(await outcomes(small.slice(0, -30))).toEqual([['', 'damaged']]);
    expect(await outcomes(new Uint8Array(10))).toEqual([['', 'damaged']]);
  });
});
