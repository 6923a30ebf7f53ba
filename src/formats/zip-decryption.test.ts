import { createCipheriv } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { blockCipher } from './aes.ts';
import { entriesOfZip } from './zip-archive.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const CONTENT = 'The river is wide.\n\nWe cross it.\n';

// One file a.txt in each, with the password “geheim”; the second one's is “Schlüssel”, in UTF-8.
const ARCHIVES: readonly (readonly [made: string, password: string, zip: string])[] = [
  [
    'AES-128 by 7-Zip',
    'geheim',
    'UEsDBDMAAQBjAEOQfF0AAAAANQAAACEAAAAFAAsAYS50eHQBmQcAAgBBRQEAAPmYh6kvRCV2KibcM8szKSjssagYNVR/38ARUKN4J3EHmm4E0pJhe8tA47srGV8vRLBcP15lUEsBAj8DMwABAGMAQ5B8XQAAAAA1AAAAIQAAAAUALwAAAAAAAAAggKSBAAAAAGEudHh0CgAgAAAAAAABABgAIj6Bk2J/3QEAAAAAAAAAAAAAAAAAAAAAAZkHAAIAQUUBAABQSwUGAAAAAAEAAQBiAAAAYwAAAAAA',
  ],
  [
    'the older way, stored, by Info-ZIP',
    'Schlüssel',
    'UEsDBAoACQAAAEKQfF2O7fNCLQAAACEAAAAFABwAYS50eHRVVAkAAxwXC2sdFwtrdXgLAAEEAAAAAAQAAAAAQl8aqMlQkHTp3GM3/XTEOB1m7HdXjayIm3GgWqkW7vv/OgCGdlC1yqGPCYESUEsHCI7t80ItAAAAIQAAAFBLAQIeAwoACQAAAEKQfF2O7fNCLQAAACEAAAAFABgAAAAAAAAAAACkgQAAAABhLnR4dFVUBQADHBcLa3V4CwABBAAAAAAEAAAAAFBLBQYAAAAAAQABAEsAAAB8AAAAAAA=',
  ],
  [
    'AES-256 by libarchive',
    'geheim',
    'UEsDBBQACQBjAEKQfF0AAAAAAAAAACEAAAAFACsAYS50eHRVVA0ABxwXC2sdFwtrHBcLa3V4CwABBAAAAAAEAAAAAAGZBwABAEFFAwgAHKZLVF2pp/8utMaxTDPyBBkCl+7KqkUFy8CsUl+8nK49CEU6ReuCHz2W/UD1ITI2oxHQoEdSvDaX7vSo1FIBUEsHCI7t80I/AAAAIQAAAFBLAQIUAxQACQBjAEKQfF2O7fNCPwAAACEAAAAFACsAAAAAAAAAAACkgQAAAABhLnR4dFVUDQAHHBcLax0XC2scFwtrdXgLAAEEAAAAAAQAAAAAAZkHAAEAQUUDCABQSwUGAAAAAAEAAQBeAAAAnQAAAAAA',
  ],
];

/** Changes one byte of the data of the first entry. */
function spoilt(zip: Uint8Array, fromData: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const copy = zip.slice();
  copy[start + fromData] = (copy[start + fromData] ?? 0) ^ 0x40;
  return copy;
}

async function unlocked(zip: Uint8Array, passwords: readonly string[]): Promise<string> {
  const entries = await entriesOfZip(zip);
  const [entry] = entries.ok ? entries.value : [];
  const content = await entry?.unlock(passwords);
  if (!content) return 'no entry';
  return content.ok ? new TextDecoder().decode(content.value) : content.problem.reason;
}

describe('an encrypted archive', () => {
  it.each(ARCHIVES)('%s opens with its password and no other', async (_, password, base64) => {
    const zip = bytesOf(base64);
    expect(await unlocked(zip, [password])).toBe(CONTENT);
    expect(await unlocked(zip, ['other', 'Geheim', password])).toBe(CONTENT);
    expect(await unlocked(zip, [])).toBe('needs-password');
    for (let i = 0; i < 50; i++) expect(await unlocked(zip, [`wrong ${i}`])).toBe('needs-password');
    const entries = await entriesOfZip(zip);
    expect(entries.ok && entries.value[0]?.read()).toMatchObject({ problem: { reason: 'encrypted' } });
  });

  it('tells of content that was changed', async () => {
    expect(await unlocked(spoilt(bytesOf(ARCHIVES[0]?.[2] ?? ''), 14), ['geheim'])).toBe('damaged');
    // The older way proves nothing but by the checksum, which a wrong password breaks as well.
    expect(await unlocked(spoilt(bytesOf(ARCHIVES[1]?.[2] ?? ''), 20), ['Schlüssel'])).toBe('needs-password');
  });
});

test('a block is encrypted as by another implementation', () => {
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed >>> 24;
  };
  for (const size of [16, 24, 32])
    for (let i = 0; i < 50; i++) {
      const [key, block] = [
        Uint8Array.from({ length: size }, random),
        Uint8Array.from({ length: 16 }, random),
      ];
      const cipher = createCipheriv(`aes-${8 * size}-ecb`, key, null).setAutoPadding(false);
      const expected = new Uint8Array(cipher.update(block));
      blockCipher(key)(new DataView(block.buffer));
      expect(block).toEqual(expected);
    }
});
