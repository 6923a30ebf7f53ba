import { describe, expect, it } from 'vitest';
import { lettersMissing, originalText } from './original-text.ts';
import { readFile, readPasted } from './read-file.ts';

const WRAPPED =
  'SPEECH\n14 March 1956\n\nThe river is wide and deep, and all of us have to cross-\ning it again.\n\nEnd.\n';

describe('the original beside what was made of it', () => {
  it('is decoded as the document was', async () => {
    const bytes = new Uint8Array([0xc7, 0xd1, 0xb1, 0xdb]);
    const read = await readFile('a.txt', bytes, { encoding: 'euc-kr' });
    if (!read.ok) throw new Error(read.problem.reason);
    expect(await originalText(new Blob([bytes]), read.value)).toEqual({ text: '한글', isCut: false });
  });

  it('is not told of a container', async () => {
    const read = await readPasted(WRAPPED);
    if (!read.ok) throw new Error(read.problem.reason);
    expect(await originalText(new Blob(['PK']), read.value)).toBeUndefined();
  });

  it('misses no letter of a text with heading, wrapped lines and mended hyphens', async () => {
    const read = await readPasted(WRAPPED);
    if (!read.ok) throw new Error(read.problem.reason);
    expect(lettersMissing(WRAPPED, read.value)).toBe(0);
    expect(lettersMissing(`${WRAPPED}Gone.`, read.value)).toBe(4);
    const cut = { ...read.value, starts: read.value.starts.slice(1), ends: read.value.ends.slice(1) };
    expect(lettersMissing(WRAPPED, cut)).toBeGreaterThan(20);
  });
});
