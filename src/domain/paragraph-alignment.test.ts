import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedParagraphs } from './paragraph-alignment.ts';

/** `0same 2moved - …` for short. */
const drawn = (before: readonly string[], after: readonly string[]): string =>
  alignedParagraphs(before, after)
    .map(({ fate, to }) => (to === null ? fate : `${fate} ${to}`))
    .join(', ');

const FIRST = 'We shall stand upon the ridge until the morning comes.';
const SECOND = 'Every household has sent a hand to the lower dam.';
const THIRD = 'The minutes of the committee lie open to every parish.';

describe('aligned paragraphs', () => {
  it('find their equals in order, then out of order', () => {
    expect(drawn([FIRST, SECOND, THIRD], [FIRST, SECOND, THIRD])).toBe('same 0, same 1, same 2');
    expect(drawn([FIRST, SECOND, THIRD], ['New.', FIRST, SECOND, THIRD])).toBe('same 1, same 2, same 3');
    expect(drawn([FIRST, SECOND, THIRD], [THIRD, FIRST, SECOND])).toBe('same 1, same 2, moved 0');
    expect(drawn([FIRST, FIRST, THIRD], [FIRST, THIRD])).toMatch(
      /^(same 0, removed|removed, same 0), same 1$/,
    );
  });

  it('overlook white space, and the form of accents', () => {
    expect(drawn(['Un café  noir\nici'], ['Un cafe\u0301 noir ici'])).toBe('same 0');
  });

  it('find what was changed, and say what was removed', () => {
    const changed = SECOND.replace('hand', 'strong hand');
    expect(drawn([FIRST, SECOND, THIRD], [FIRST, changed])).toBe('same 0, changed 1, removed');
    expect(drawn([SECOND, FIRST], [FIRST.replace('ridge', 'hill'), changed])).toBe('changed 1, changed 0');
    expect(drawn(['우리는 평화를 원한다 오늘도 내일도'], ['우리는 평화를 원한다 오늘도 내일'])).toBe(
      'changed 0',
    );
    expect(drawn(['全国人民热爱和平'], ['全国人民都热爱和平'])).toBe('changed 0');
    expect(drawn([FIRST], ['Something else altogether was said.'])).toBe('removed');
  });

  it('never send two paragraphs to one place, and lose none', () => {
    const paragraph = fc.constantFrom(FIRST, SECOND, THIRD, `${FIRST} ${SECOND}`, SECOND.slice(5), 'x');
    const list = fc.array(paragraph, { maxLength: 9 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const aligned = alignedParagraphs(before, after);
        expect(aligned).toHaveLength(before.length);
        const places = aligned.flatMap(({ to }) => (to === null ? [] : [to]));
        expect(new Set(places).size).toBe(places.length);
        for (const [i, { fate, to }] of aligned.entries()) {
          expect(to === null).toBe(fate === 'removed');
          if (to !== null && fate !== 'changed') expect(after[to]).toBe(before[i]);
        }
      }),
    );
  });

  it('is quick where thousands changed', () => {
    const before = Array.from({ length: 5000 }, (_, i) => `${FIRST} Number ${i} of the list, ${i * 7}.`);
    const after = before.map((text) => text.replace('ridge', 'hill'));
    const aligned = alignedParagraphs(before, after);
    expect(aligned.filter(({ fate }) => fate === 'changed').length).toBe(5000);
  });
});
