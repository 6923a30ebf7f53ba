import { expect, it } from 'vitest';
import { paragraphLanguage, textDirection } from './direction.ts';

it('finds the direction by the first letter', () => {
  expect(textDirection('14. الماء')).toBe('rtl');
  expect(textDirection('שלום, world')).toBe('rtl');
  expect(textDirection('Water الماء')).toBe('ltr');
  expect(textDirection('1956 —')).toBe('ltr');
});

it.each([
  ['The river divides nothing.', 'en', 'en'],
  ['“The river” — divides… nothing’s', 'ko', 'ko'],
  ['꙳ Ꙙꙙꙛ', 'en', 'ru'],
  ['강 건너의 이웃 여러분', 'en', 'ko'],
  ['강 건너의 이웃 여러분 (Radio)', 'ko', 'ko'],
  ['河水不分彼此', 'en', 'zh'],
  ['河水不分彼此', 'zh-Hant', 'zh-Hant'],
  ['日本語の段落です', 'en', 'ja'],
  ['漢字漢字', 'ja', 'ja'],
  ['رودخانه', 'fa', 'fa'],
  ['أيها المستمعون', 'de', 'ar'],
  ['Річка не ділить', 'uk', 'uk'],
  ['', 'ar', 'ar'],
])('sets “%s” of a document in %s as %s', (text, language, expected) => {
  expect(paragraphLanguage(text, language)).toBe(expected);
});
