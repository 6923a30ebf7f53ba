import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentSums } from './content-sums.ts';
import { countWords } from './words.ts';

const naiveHash = (paragraphs: readonly string[]): string =>
  createHash('sha256')
    .update(new TextEncoder().encode(paragraphs.join('').normalize('NFC').replace(/\s+/g, '')))
    .digest('hex');

const hashOf = async (...paragraphs: readonly string[]): Promise<string> =>
  (await contentSums(paragraphs)).contentHash;

it('is the hash of the characters without white space, and the words of every paragraph', async () => {
  const spaces =
    ' \t\n\u000b\f\r\u00a0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u00a1\u180e\u2060';
  const piece = fc.oneof(
    fc.constantFrom(...spaces, 'a', 'é', 'e\u0301', '’', '-', '강', '漢', 'Д', '𠀀', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 4 }), async (texts) => {
      const paragraphs = texts.map((pieces) => pieces.join(''));
      expect(await contentSums(paragraphs)).toEqual({
        contentHash: naiveHash(paragraphs),
        wordCount: paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0),
      });
    }),
    { numRuns: 500 },
  );
});

it('composes every character that can be, also where a paragraph ends in the middle of it', async () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point);
    const apart = Array.from(character.normalize('NFD'));
    if (apart.join('') === character) continue;
    expect(await hashOf(...apart)).toBe(naiveHash(apart));
    expect(await hashOf(`x${character}`)).toBe(naiveHash([`x${character}`]));
  }
});

it('is the same however a text is divided', async () => {
  const hash = await hashOf('The locks were opened.', 'At dawn.');
  expect(await hashOf('The locks\nwere opened.  At', 'dawn.')).toBe(hash);
  expect(await hashOf('The locks were opened. At dusk.')).not.toBe(hash);
});
