import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HiddenSpan } from '../domain/document.ts';
import { STORED_RULES, type StoredRule, storedDivision } from './stored-division.ts';

const divided = (text: string, rule: StoredRule, hidden: readonly HiddenSpan[] = []): readonly string[] => {
  const { starts, ends } = storedDivision({ text, hidden }, rule);
  return Array.from(starts, (start, i) => text.slice(start, ends[i]));
};

describe('a stored text divided anew', () => {
  const text = 'TITLE\n\nFirst line.\nSecond line.\n\n* * *\n\nThird one.';
  const hidden = [{ start: 0, end: 5, reason: 'title' }] as const;

  it('goes by blank lines, lines or as one', () => {
    expect(divided(text, 'blank-lines', hidden)).toEqual([
      'First line.\nSecond line.\n\n* * *',
      'Third one.',
    ]);
    expect(divided(text, 'lines', hidden)).toEqual(['First line.', 'Second line.\n\n* * *', 'Third one.']);
    expect(divided(text, 'whole', hidden)).toEqual([text.slice(7)]);
  });

  it('goes by groups of sentences', () => {
    const sentence = 'Every household between the two bridges has sent a hand to the lower dam this week.';
    const groups = divided(Array.from({ length: 24 }, () => sentence).join(' '), 'sentences');
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.join(' ')).toBe(Array.from({ length: 24 }, () => sentence).join(' '));
    expect(divided('第一句话。第二句话。', 'sentences')).toEqual(['第一句话。第二句话。']);
  });

  it('loses no word, and leaves what is hidden alone', () => {
    const piece = fc.constantFrom('Wort. ', '평화 ', '和平。', '\n', '\n\n', '*', ' ', 'End!');
    const anyText = fc.array(piece, { minLength: 1, maxLength: 25 }).map((list) => `a${list.join('')}b`);
    fc.assert(
      fc.property(
        anyText,
        fc.nat(20),
        fc.nat(8),
        fc.constantFrom(...STORED_RULES),
        (given, from, length, rule) => {
          const start = Math.min(from, given.length - 1);
          const end = Math.min(given.length, start + length);
          const spans = end > start ? [{ start, end, reason: 'chosen' } as const] : [];
          const { starts, ends } = storedDivision({ text: given, hidden: spans }, rule);
          let covered = '';
          let last = 0;
          for (const [i, paragraphStart] of starts.entries()) {
            const paragraphEnd = ends[i] ?? 0;
            expect(paragraphStart).toBeGreaterThanOrEqual(last);
            expect(paragraphEnd).toBeGreaterThan(paragraphStart);
            expect(paragraphEnd <= start || paragraphStart >= end || end === start).toBe(true);
            covered += given.slice(paragraphStart, paragraphEnd);
            last = paragraphEnd;
          }
          const visible = given.slice(0, start) + (end > start ? given.slice(end) : given.slice(start));
          expect(covered.replace(/\s+/g, '')).toBe(visible.replace(/\s+/g, ''));
        },
      ),
    );
  });
});
