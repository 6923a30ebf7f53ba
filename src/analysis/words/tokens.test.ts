import { expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

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
