// Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms are written from the right.
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const LETTER = /\p{L}/u;

/** Which way a text runs, by its first letter; left to right where it has none. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

// The languages that read a script of their own; a document in one of the languages named keeps its own tag.
const SCRIPTS: readonly (readonly [script: RegExp, language: string, also: readonly string[]])[] = [
  [/\p{Script=Hangul}/u, 'ko', []],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'zh', ['ja', 'ko', 'yue']],
  [/\p{Script=Arabic}/u, 'ar', ['fa', 'ur', 'ps', 'ckb', 'ug', 'sd']],
  [/\p{Script=Hebrew}/u, 'he', ['yi']],
  [/\p{Script=Cyrillic}/u, 'ru', ['uk', 'bg', 'be', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg']],
];
// Japanese mixes them with Han characters; Chinese has none.
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LETTERS_LOOKED_AT = 60;
// All of them begin above the Greek letters; the general marks and signs between are of no script.
const MAY_BE_OF_A_SCRIPT = /[\u0400-\u1fff\u2c00-\uffff]/;

/**
 * The language that a paragraph is set in: the document's, unless most of its first letters are of a script that this
 * language is not written in; then the commonest language of that script.
 */
export function paragraphLanguage(text: string, documentLanguage: string): string {
  const beginning = text.slice(0, 4 * LETTERS_LOOKED_AT);
  if (!MAY_BE_OF_A_SCRIPT.test(beginning)) return documentLanguage;
  const primary = documentLanguage.split('-')[0] ?? '';
  const letters = [...beginning].filter((c) => LETTER.test(c)).slice(0, LETTERS_LOOKED_AT);
  for (const [script, language, also] of SCRIPTS) {
    if (2 * letters.filter((letter) => script.test(letter)).length <= letters.length) continue;
    if (language === 'zh' && KANA.test(text)) return primary === 'ja' ? documentLanguage : 'ja';
    return primary === language || also.includes(primary) ? documentLanguage : language;
  }
  return documentLanguage;
}
