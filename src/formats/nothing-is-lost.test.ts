import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { paragraphText } from '../domain/document.ts';
import { dividedLines, type TextRule } from './paragraph-division.ts';
import { readFile, readPasted } from './read-file.ts';
import { sentenceGroups, sentencesOf } from './sentences.ts';
import { cleanText } from './text-encoding.ts';
import { linesOf } from './text-lines.ts';

// Hundreds of texts a test, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const RULES: readonly TextRule[] = ['blank-lines', 'lines', 'indent', 'hard-wrapped', 'sentences', 'whole'];

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'river',
    'Velk',
    'lock-keeper',
    "people's",
    '1956',
    'U.S.',
    'Mr.',
    'No. 7',
    'e.g.',
    'don’t',
  ),
  fc.constantFrom(
    '강을',
    '지키는',
    '사람들',
    '河流',
    '会议上的讲话',
    '川の',
    'река',
    'Товарищи',
    'النهر',
    'يجمع',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const mark = fc.constantFrom('', '', '', '.', ',', '!', '?', ':', '。', '؟', '…', '.”');
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', '\t', '\u00a0\u00a0\u00a0', '\u3000\u3000'),
    fc.array(fc.tuple(word, mark), { minLength: 0, maxLength: 24 }),
    fc.constantFrom('', '', ' ', '\u00a0'),
  )
  .map(([indent, words, end]) => indent + words.map(([some, after]) => some + after).join(' ') + end);
const special = fc.constantFrom(
  'After the Flood',
  '6 May 1953',
  '- 1946년 01월 01일',
  '해 제',
  '원 문',
  'Title: The Long Winter',
  'Date: 1953',
  '*** START OF THIS PROJECT GUTENBERG EBOOK X ***',
  '*** END OF THIS PROJECT GUTENBERG EBOOK X ***',
  '* * *',
  'Comrades!',
);
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: line }, special),
      fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\n\n\n', '\r', '\f', '\u2028'),
    ),
    {
      maxLength: 24,
    },
  )
  .map((lines) => lines.map(([some, end]) => some + end).join(''));

// A hyphen at a line's end may be mended; white space is what division is about.
const characters = (some: string): string => some.replace(/[\s\u200b\u2060\-‐\u00ad]+/g, '');

describe('no word is lost', () => {
  it.each(RULES)('by the rule %s', (rule) => {
    void fc.assert(
      fc.property(text, (some) => {
        const { paragraphs } = dividedLines(linesOf(cleanText(some)), rule);
        expect(characters(paragraphs.join(' '))).toBe(characters(cleanText(some)));
      }),
    );
  });

  it('by the rule chosen, with headings and furniture hidden', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(undefined, ...RULES), async (some, rule) => {
        const result = await readPasted(some, { rule });
        if (!result.ok) {
          expect(result.problem.reason).toBe('no-paragraphs');
          return;
        }
        const document = result.value;
        expect(characters(document.text)).toBe(characters(cleanText(some)));
        const spans = [
          ...document.hidden.map(({ start, end }) => ({ start, end })),
          ...Array.from(document.starts, (start, i) => ({ start, end: document.ends[i] ?? 0 })),
        ].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end } of spans) {
          expect(document.text.slice(at, start).trim()).toBe('');
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(document.text.slice(at).trim()).toBe('');
        for (const [i] of document.starts.entries()) {
          const paragraph = paragraphText(document, i);
          expect(paragraph).toBe(paragraph.trim());
          expect(paragraph).not.toContain('\n\n');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('between sentences', () => {
    void fc.assert(
      fc.property(text, (some) => {
        const one = linesOf(cleanText(some))
          .map((each) => each.text)
          .join(' ');
        expect(characters(sentencesOf(one).join(' '))).toBe(characters(one));
        expect(characters(sentenceGroups(one).join(' '))).toBe(characters(one));
      }),
    );
  });
});

const SAMPLES = fileURLToPath(new URL('../../samples/texts/', import.meta.url));
const samples = readdirSync(SAMPLES).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(SAMPLES + name)),
}));

describe('damage of any kind ends in an outcome', () => {
  it.each(samples.map((sample) => [sample.name, sample.bytes] as const))('%s', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length }),
        fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { maxLength: 12 }),
        async (end, changes) => {
          const damaged = bytes.slice(0, end);
          for (const [at, value] of changes) if (at < end) damaged[at] = value;
          const result = await readFile(name, damaged);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 40 },
    );
  });
});
