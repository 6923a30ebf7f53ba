import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { paragraphsOf } from '../testing/described.ts';
import { blowfishCipher } from './blowfish.ts';
import { compoundFile } from './compound-file.ts';
import { readFile } from './read-file.ts';
import { readTable } from './table.ts';

const LOCKED = fileURLToPath(new URL('../../samples/locked/', import.meta.url));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(LOCKED + name));
const PASSWORD = 'pässwort 비밀';
const PARAGRAPHS = [
  'The harbour council met before dawn and agreed that the bell would ring twice.',
  '항구의 종은 두 번 울렸고 아무도 대답하지 않았다.',
  'Nobody in the square had been told what the second stroke was meant to say.',
];

async function outcome(name: string, bytes: Uint8Array, passwords?: readonly string[]): Promise<string> {
  const result = await readFile(name, bytes, { passwords });
  return result.ok ? 'read' : result.problem.reason;
}

const TEXTS = [
  'harbour-agile.docx',
  'harbour-standard.docx',
  'harbour-aes.odt',
  'harbour-blowfish.odt',
  'harbour-argon2.odt',
] as const;
const TABLES = ['harbour-agile.xlsx', 'harbour-standard.xlsx'] as const;

describe('a locked text', () => {
  it.each(TEXTS)('%s is read with its password, also after wrong ones', async (name) => {
    const result = await readFile(name, bytesOf(name), { passwords: ['falsch', PASSWORD] });
    if (!result.ok) throw new Error(result.problem.reason);
    expect(paragraphsOf(result.value).slice(-3)).toEqual(PARAGRAPHS);
    expect(result.value.source.format).toBe(name.endsWith('docx') ? 'word' : 'odt');
  });

  it.each([...TEXTS, ...TABLES])('%s asks for its password', async (name) => {
    expect(await outcome(name, bytesOf(name))).toBe('needs-password');
    expect(await outcome(name, bytesOf(name), [])).toBe('needs-password');
    expect(await outcome(name, bytesOf(name), [PASSWORD.toUpperCase()])).toBe('needs-password');
    expect(await outcome('unknown.bin', bytesOf(name))).toBe('needs-password');
  });

  it('says of an old file that it is locked, and what to do', async () => {
    const result = await readFile('a.doc', bytesOf('harbour-old.doc'), { passwords: [PASSWORD] });
    expect(result).toMatchObject({
      problem: {
        detail:
          'It is an old Word file (.doc) that is protected by a password. Open it in the program that made it, or in LibreOffice, and save it as .docx without a password. Nothing was stored.',
      },
    });
  });
});

describe('a locked workbook', () => {
  it.each(TABLES)('%s is a table once its password is there', async (name) => {
    expect(await outcome(name, bytesOf(name), [PASSWORD])).toBe('several-documents');
    const table = await readTable(name, bytesOf(name), { passwords: ['falsch', PASSWORD] });
    if (!table.ok) throw new Error(table.problem.reason);
    expect(table.value.columns).toEqual(['title', 'date', 'text']);
    expect(table.value.rows[1]).toEqual(['항구', '2001-02-04', PARAGRAPHS[1]]);
    expect(await readTable(name, bytesOf(name))).toMatchObject({ problem: { reason: 'needs-password' } });
  });

  it('that anybody may read asks for nothing', async () => {
    const name = 'harbour-for-everybody.xlsx';
    expect(await outcome(name, bytesOf(name))).toBe('several-documents');
    expect(await readTable(name, bytesOf(name))).toMatchObject({
      value: { columns: ['title', 'date', 'text'] },
    });
  });
});

/** Writes other bytes over all places that hold these. */
function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + 1)) copy.write(to, at, 'latin1');
  return new Uint8Array(copy);
}

/** The file with another manifest. */
function withManifest(name: string, change: (manifest: string) => string): Uint8Array {
  const parts = unzipSync(bytesOf(name));
  const path = 'META-INF/manifest.xml';
  return zipSync(
    { ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) },
    { level: 0 },
  );
}

describe('what cannot be opened', () => {
  it('does not hash for ever', async () => {
    const many = patched(bytesOf('harbour-agile.docx'), 'spinCount="100000"', 'spinCount="1e9"   ');
    expect(await outcome('a.docx', many, ['x'])).toBe('refused');
    const odt = (from: string, to: string, file: string) =>
      withManifest(file, (text) => text.replaceAll(from, to));
    const endless = odt('iteration-count="100000"', 'iteration-count="999999999"', 'harbour-aes.odt');
    expect(await outcome('a.odt', endless, ['x'])).toBe('refused');
    const wide = odt('argon2-memory="65536"', 'argon2-memory="999999999"', 'harbour-argon2.odt');
    expect(await outcome('a.odt', wide, ['x'])).toBe('refused');
    const long = odt('argon2-iterations="3"', 'argon2-iterations="99999"', 'harbour-argon2.odt');
    expect(await outcome('a.odt', long, ['x'])).toBe('refused');
  });

  it('does not unpack what claims to be endless', async () => {
    const huge = withManifest('harbour-aes.odt', (text) =>
      text.replace(/manifest:size="\d+"/g, 'manifest:size="9999999999"'),
    );
    expect(await outcome('a.odt', huge, [PASSWORD])).toBe('too-large');
  });

  it('tells a spoilt package from a wrong password', async () => {
    const bytes = bytesOf('harbour-agile.docx');
    // One of the bytes of the package, which fills most of the file.
    const spoilt = bytes.slice();
    spoilt[3000] = (spoilt[3000] ?? 0) ^ 1;
    expect(await outcome('a.docx', spoilt, [PASSWORD])).toBe('damaged');
    expect(await outcome('a.docx', bytes.slice(0, 2000), [PASSWORD])).not.toBe('read');
  });

  it('is told where the way is not known', async () => {
    const certificate = withManifest('harbour-argon2.odt', (text) =>
      text.replace(/urn:org[^"]*argon2id/, 'PGP'),
    );
    expect(await outcome('a.odt', certificate, [PASSWORD])).toBe('encrypted');
    const other = patched(bytesOf('harbour-agile.docx'), 'cipherAlgorithm="AES"', 'cipherAlgorithm="RC2"');
    expect(await outcome('a.docx', other, [PASSWORD])).toBe('encrypted');
  });

  it.each([...TEXTS, ...TABLES])('%s ends in an outcome wherever it is cut or changed', async (name) => {
    const bytes = bytesOf(name);
    for (let i = 0; i < 24; i++) {
      const cut = bytes.slice(0, Math.floor((bytes.length * i) / 24));
      expect(await outcome(name, cut)).toBeTypeOf('string');
      const changed = bytes.slice();
      for (let j = i; j < changed.length; j += 97) changed[j] = (changed[j] ?? 0) ^ (1 << (i % 8));
      expect(await outcome(name, changed)).toBeTypeOf('string');
    }
  });
});

test('a compound file gives its streams, and none where it turns in a circle', () => {
  const bytes = bytesOf('harbour-agile.docx');
  const file = compoundFile(bytes);
  expect(file?.names).toContain('EncryptedPackage');
  expect(file?.stream('EncryptionInfo')?.length).toBeGreaterThan(500);
  expect(file?.stream('no such')).toBeUndefined();
  const view = new DataView(bytes.buffer);
  const circle = bytes.slice();
  const table = (1 + view.getUint32(76, true)) * 512;
  for (let at = table; at < table + 512; at += 4) new DataView(circle.buffer).setUint32(at, 0, true);
  expect(compoundFile(circle)).toBeUndefined();
});

// The published vectors: https://www.schneier.com/wp-content/uploads/2015/12/vectors-2.txt
test.each([
  ['0000000000000000', '0000000000000000', '4ef997456198dd78'],
  ['ffffffffffffffff', 'ffffffffffffffff', '51866fd5b85ecb8a'],
  ['0123456789abcdef', '1111111111111111', '61f9c3802281b096'],
])('Blowfish: %s on %s', (key, plain, expected) => {
  const block = Buffer.from(plain, 'hex');
  const copy = new Uint8Array(block);
  blowfishCipher(new Uint8Array(Buffer.from(key, 'hex')))(new DataView(copy.buffer));
  expect(Buffer.from(copy).toString('hex')).toBe(expected);
});
