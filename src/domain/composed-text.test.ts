import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aText } from '../testing/builders.ts';
import { composedText } from './composed-text.ts';

const piece = fc.constantFrom(
  'a',
  'e\u0301',
  'é',
  'o\u0302\u0323',
  '\u0301',
  '각',
  '\u1100\u1161\u11a8',
  '가\u11a8',
  '😀',
  ' ',
  'ك\u064e',
  '\u212b',
);
const paragraph = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join('')}`);

describe('composedText', () => {
  it('is none for a text that is stored composed', () => {
    expect(composedText(aText(['été', '자력']))).toBeNull();
  });

  it('holds every paragraph composed, and leads each span back to what it was composed of', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const composed = composedText(aText(paragraphs));
        if (!composed) {
          expect(paragraphs.map((own) => own.normalize('NFC'))).toEqual(paragraphs);
          return;
        }
        for (const [i, stored] of paragraphs.entries()) {
          const own = composed.text.slice(composed.starts[i], composed.ends[i]);
          expect(own).toBe(stored.normalize('NFC'));
          for (let from = 0; from < own.length; from++)
            for (let to = from + 1; to <= own.length; to++) {
              const span = composed.storedSpan(i, from, to);
              expect(stored.slice(span.start, span.end).normalize('NFC')).toContain(own.slice(from, to));
              expect(span.end).toBeLessThanOrEqual(stored.length);
            }
          expect(composed.storedSpan(i, 0, own.length)).toEqual({ start: 0, end: stored.length });
        }
      }),
    );
  });
});
