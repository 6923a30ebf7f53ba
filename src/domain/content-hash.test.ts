import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';

const naive = (paragraphs: readonly string[]): string =>
  createHash('sha256')
    .update(new TextEncoder().encode(paragraphs.join('').normalize('NFC').replace(/\s+/g, '')))
    .digest('hex');

it('is the hash of the characters without white space', async () => {
  const spaces =
    ' \t\n\u000b\f\r\u00a0\u1680\u2000\u2005\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u00a1\u180e\u2060';
  const piece = fc.oneof(
    fc.constantFrom(...spaces, 'a', 'é', 'e\u0301', '강', '漢', '𠀀', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 4 }), async (texts) => {
      const paragraphs = texts.map((pieces) => pieces.join(''));
      expect(await contentHash(paragraphs)).toBe(naive(paragraphs));
    }),
    { numRuns: 500 },
  );
});

it('is the same however a text is divided', async () => {
  const hash = await contentHash(['The locks were opened.', 'At dawn.']);
  expect(await contentHash(['The locks\nwere opened.  At', 'dawn.'])).toBe(hash);
  expect(await contentHash(['The locks were opened. At dusk.'])).not.toBe(hash);
});
