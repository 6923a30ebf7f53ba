import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK, maskedText } from './masked-text.ts';

const shown = (text: string, ...names: string[]): string => maskedText(text, names).replace(/▇+/g, '▇');

describe('masked names', () => {
  it.each([
    [
      'Minister Velk thanked them. VELK’s crews cheered.',
      ['Velk'],
      'Minister ▇ thanked them. ▇’s crews cheered.',
    ],
    ['Velky and Velkov met Velk.', ['Velk'], 'Velky and Velkov met ▇.'],
    ['Velky and Velkov met Velk.', ['Velk*'], '▇ and ▇ met ▇.'],
    ['Radio Velhan said: Velhan sleeps.', ['Velhan', 'Radio  Velhan'], '▇ said: ▇ sleeps.'],
    ['José spoke, Jose wrote.', ['José'], '▇ spoke, ▇ wrote.'],
    ['김철수는 말했다. 김철수의 뜻.', ['김철수'], '▇는 말했다. ▇의 뜻.'],
    ['قال ابن سالم إنّ وابن سالم معه', ['ابن سالم'], 'قال ▇ إنّ و▇ معه'],
    ['王明说：王明的书。', ['王明'], '▇说：▇的书。'],
    ['Сталина нет, Сталин есть.', ['Сталин*'], '▇ нет, ▇ есть.'],
    ['Письмо Ивана  Петрова Ивану Петровичу.', ['Иван* Петров*'], 'Письмо ▇ ▇.'],
    ['Ann Velk and Ann spoke.', ['Ann', 'Ann Velk'], '▇ and ▇ spoke.'],
    ['Velk* is a word.', ['Velk*'], '▇* is a word.'],
    ['a.b and aXb', ['a.b'], '▇ and aXb'],
    ['nothing', ['', '  ', '*'], 'nothing'],
  ])('%s', (text, names, expected) => {
    expect(shown(text, ...names)).toBe(expected);
  });

  it('keep the length of the text and every line break', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, names) => {
        const whole = `${text}\n\n${names.join('\n')}`;
        const masked = maskedText(whole, names);
        expect(masked).toHaveLength(whole.length);
        for (let i = 0; i < whole.length; i++)
          expect(masked[i] === whole[i] || masked[i] === MASK).toBe(true);
        expect([...masked.matchAll(/\n/g)].map((match) => match.index)).toEqual(
          [...whole.matchAll(/\n/g)].map((match) => match.index),
        );
      }),
    );
  });
});
