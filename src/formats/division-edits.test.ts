import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HiddenReason, type NewDocument, paragraphText } from '../domain/document.ts';
import { aNewDocument } from '../testing/builders.ts';
import { type DivisionEdit, framePieces, redividedDocument, withDivision } from './division-edits.ts';
import { dividingPlaces } from './sentence-spans.ts';

const shown = (document: NewDocument): readonly string[] =>
  Array.from(document.starts, (_, i) => paragraphText(document, i));

/** All characters but white space, of paragraphs and hidden stretches, in the order of the text. */
function kept({ text, starts, ends, hidden }: NewDocument): string {
  const spans = [...Array.from(starts, (start, i) => ({ start, end: ends[i] ?? 0 })), ...hidden];
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/\s/g, '');
}

const sentence = fc.constantFrom(
  'We shall stand.',
  'They have failed!',
  'Mr. Velk went home.',
  '우리는 간다.',
  '我们来了。',
  'وصلنا؟',
  '𝄞 sounds.',
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const document = fc
  .array(paragraph, { minLength: 1, maxLength: 6 })
  .map((paragraphs) => aNewDocument({ paragraphs }));
const place = fc.nat(700);
const reason = fc.constantFrom<HiddenReason>('title', 'salutation', 'sign-off', 'page furniture', 'chosen');
const editOf = ({ starts }: NewDocument): fc.Arbitrary<DivisionEdit> => {
  const start = fc.oneof(fc.constantFrom(...starts), place);
  return fc.oneof(
    fc.record({ kind: fc.constant('join' as const), start }),
    fc.record({ kind: fc.constant('divide' as const), at: place }),
    fc.record({ kind: fc.constant('hide' as const), start, reason }),
    fc.record({ kind: fc.constant('show' as const), start }),
    fc.record({ kind: fc.constant('divide long' as const), characters: fc.integer({ min: 1, max: 200 }) }),
    fc.record({ kind: fc.constant('join short' as const), words: fc.integer({ min: 1, max: 20 }) }),
  );
};
const changed = document.chain((given) =>
  fc.record({ given: fc.constant(given), edits: fc.array(editOf(given), { maxLength: 8 }) }),
);

describe('the edits of a division', () => {
  it('lose no word and keep the order, whatever they are', () => {
    fc.assert(
      fc.property(changed, ({ given, edits }) => {
        const after = withDivision(given, edits);
        expect(kept(after)).toBe(kept(given));
        expect(after.starts.length).toBeGreaterThan(0);
        for (const [i, start] of after.starts.entries()) {
          expect(after.ends[i]).toBeGreaterThan(start);
          expect(shown(after)[i]).toBe(shown(after)[i]?.trim());
        }
      }),
    );
  });

  it('divide and join back to what was there', () => {
    fc.assert(
      fc.property(document, place, (given, at) => {
        const divided = withDivision(given, [{ kind: 'divide', at }]);
        const start = given.starts.findLast((each) => each < at) ?? 0;
        const back =
          divided.starts.length === given.starts.length
            ? divided
            : withDivision(divided, [{ kind: 'join', start }]);
        expect(shown(back)).toEqual(shown(given));
      }),
    );
  });

  it('divide long paragraphs at their sentences', () => {
    const given = aNewDocument({
      paragraphs: ['Mr. Velk came. He spoke long. They heard him. Then he left.', 'Short.'],
    });
    expect(shown(withDivision(given, [{ kind: 'divide long', characters: 32 }]))).toEqual([
      'Mr. Velk came. He spoke long.',
      'They heard him. Then he left.',
      'Short.',
    ]);
  });

  it('join short paragraphs with the next, the last with the one before', () => {
    const given = aNewDocument({ paragraphs: ['I.', 'The river is wide.', 'It is deep.', 'End.'] });
    expect(shown(withDivision(given, [{ kind: 'join short', words: 2 }]))).toEqual([
      'I.\n\nThe river is wide.',
      'It is deep.\n\nEnd.',
    ]);
  });

  it('do not join over what is hidden, and never hide everything', () => {
    const given = aNewDocument({ paragraphs: ['One.', 'Page 2', 'Two.'] });
    const start = given.starts[1] ?? 0;
    const hidden = withDivision(given, [
      { kind: 'hide', start, reason: 'page furniture' },
      { kind: 'join', start: 0 },
    ]);
    expect(shown(hidden)).toEqual(['One.', 'Two.']);
    expect(hidden.hidden).toEqual([{ start, end: start + 6, reason: 'page furniture' }]);
    expect(shown(withDivision(hidden, [{ kind: 'show', start }]))).toEqual(shown(given));
    const single = aNewDocument({ paragraphs: ['One.'] });
    expect(shown(withDivision(single, [{ kind: 'hide', start: 0, reason: 'title' }]))).toEqual(['One.']);
  });

  it('hide what looks like a salutation or a sign-off, and nothing that was joined with more', () => {
    const given = aNewDocument({
      paragraphs: ['Dear friends,', 'The river is wide, and we shall cross it together.', 'Thank you.'],
    });
    const hidden = withDivision(given, [{ kind: 'hide frame' }]);
    expect(hidden.hidden.map(({ reason }) => reason)).toEqual(['salutation', 'sign-off']);
    expect(framePieces(hidden)).toEqual([]);
    expect(shown(withDivision(hidden, [{ kind: 'show', start: 0 }]))).toEqual([
      'Dear friends,',
      'The river is wide, and we shall cross it together.',
    ]);
    const joined = withDivision(given, [{ kind: 'join', start: 0 }, { kind: 'hide frame' }]);
    expect(joined.hidden.map(({ reason }) => reason)).toEqual(['sign-off']);
  });

  it('count words and content again', async () => {
    const given = aNewDocument({ paragraphs: ['Dear friends,', 'We shall stand.'] });
    const after = await redividedDocument(given, [{ kind: 'hide', start: 0, reason: 'salutation' }]);
    expect(after.wordCount).toBe(3);
    expect(after.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await redividedDocument(given, [])).toBe(given);
  });
});

describe('the places to divide at', () => {
  const places = (text: string): readonly string[] =>
    dividingPlaces(text, 0, text.length).map((at) => text.slice(at, at + 4));
  it('stand before sentences and lines, else after commas, else between words', () => {
    expect(places('One. Two here.\nthree')).toEqual(['Two ', 'thre']);
    expect(places('one, two; three')).toEqual(['two;', 'thre']);
    expect(places('one two')).toEqual(['two']);
    expect(places('one')).toEqual([]);
  });
});
