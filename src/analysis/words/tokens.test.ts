import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placedTokens, shownText, tokensOf } from './tokens.ts';

it('tells words apart by script', () => {
  expect(tokensOf("The people's re-elected COUNCIL, 1952!", 'en')).toEqual([
    'the',
    "people's",
    're-elected',
    'council',
    '1952',
  ]);
  expect(tokensOf('우리 인민은 평화를 원한다', 'ko')).toEqual(['우리', '인민은', '평화를', '원한다']);
  expect(tokensOf('السلام على الشعوب', 'ar')).toEqual(['السلام', 'على', 'الشعوب']);
  expect(tokensOf('Cafe\u0301', 'fr')).toEqual(['café']);
  expect(tokensOf('', 'en')).toEqual([]);
});

it('divides Chinese by a dictionary, and only there', () => {
  const words = tokensOf('全国人民热爱和平 UN 1952', 'zh');
  expect(words.join('')).toBe('全国人民热爱和平un1952');
  expect(words.length).toBeGreaterThan(4);
  expect(words).toContain('un');
});

it('lowers the Turkish capital I as Turkish does', () => {
  expect(tokensOf('IRAK', 'tr')).toEqual(['ırak']);
  expect(tokensOf('IRAK', 'en')).toEqual(['irak']);
});

it('tells Latin words apart by the same rule as all others', () => {
  const anyLatin = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0x24f }), fc.integer({ min: 0x2010, max: 0x2027 })), {
      maxLength: 40,
    })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(anyLatin, (text) => {
      // A Greek word at the end keeps the text from the quicker way.
      expect([...tokensOf(text, 'en'), 'ω']).toEqual(tokensOf(`${text} ω`, 'en'));
    }),
  );
});

it('places just the words that it counts where they are read', () => {
  const letters = fc.constantFrom(...'aBé \u0301-’,1İß한국民和平слово ا'.split(''));
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 40 }),
      fc.constantFrom('en', 'tr', 'zh', ''),
      (list, language) => {
        const text = list.join('');
        const placed = placedTokens(text, language);
        expect(placed.map(({ word }) => word)).toEqual(tokensOf(text, language));
        const shown = shownText(text, language);
        for (const { word, start } of placed)
          expect(tokensOf(shown.slice(start, start + word.length), language).join('')).toBe(word);
      },
    ),
  );
});
