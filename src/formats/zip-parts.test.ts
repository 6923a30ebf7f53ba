import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32, unzipParts, zipParts } from './zip-parts.ts';

describe('zip parts', () => {
  it('sums as ZIP does', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('are the same bytes for the same parts, in the order given', () => {
    const parts = new Map([
      ['b.json', strToU8('[1]')],
      ['a/0001.json', strToU8('[2]')],
    ]);
    expect(zipParts(parts)).toEqual(zipParts(parts));
    expect(Object.keys(unzipSync(zipParts(parts)))).toEqual(['b.json', 'a/0001.json']);
  });

  it('unpacks what is wanted and nothing else', () => {
    const zip = zipSync({ 'a.json': strToU8('1'), '../b.json': strToU8('2'), __proto__x: strToU8('3') });
    const unzipped = unzipParts(zip, new Set(['a.json', 'missing.json']));
    expect(unzipped.kind === 'parts' && [...unzipped.parts.keys()]).toEqual(['a.json']);
  });

  it('stops before it unpacks more than it may, one part or many', () => {
    const zeros = new Uint8Array(50_000);
    const zip = zipSync({ a: zeros, b: zeros, c: zeros });
    expect(zip.length).toBeLessThan(1000);
    expect(unzipParts(zip, new Set(['a', 'b', 'c']), 120_000)).toEqual({ kind: 'too large', bytes: 150_000 });
    expect(unzipParts(zip, new Set(['a', 'b']), 120_000).kind).toBe('parts');
    expect(unzipParts(zip, new Set(['a']), 40_000)).toEqual({ kind: 'too large', bytes: 50_000 });
  });

  it('says of no ZIP that it is broken', () => {
    expect(unzipParts(strToU8('no zip at all, but long enough for one'), new Set(['a'])).kind).toBe('broken');
    expect(unzipParts(new Uint8Array(), new Set(['a'])).kind).toBe('broken');
  });
});
