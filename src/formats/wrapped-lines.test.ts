import { describe, expect, it } from 'vitest';
import { joinedLines, wordsOf } from './wrapped-lines.ts';

const joined = (text: string, lines: readonly string[]): string =>
  joinedLines(lines, wordsOf([text, ...lines]));

describe('joinedLines', () => {
  it.each<[string, string, readonly string[], string]>([
    ['a space between words', '', ['of the', 'valley'], 'of the valley'],
    ['nothing between Han', '', ['黎明时分，上游各水', '闸一齐打开'], '黎明时分，上游各水闸一齐打开'],
    ['nothing between Kana', '', ['約束を', '守りました。'], '約束を守りました。'],
    ['nothing between Han and shared marks', '', ['叫做“', '秩序”', '在1964', '年'], '叫做“秩序”在1964年'],
    ['a space between Hangul', '', ['강을 지키는', '사람들'], '강을 지키는 사람들'],
    ['nothing within a Korean word', '', ['어느 집', '의 난로'], '어느 집의 난로'],
    [
      'nothing within one known from elsewhere',
      '난로도 있다',
      ['어느 난로', '도 남았다'],
      '어느 난로도 남았다',
    ],
    ['a space between Han and Latin', '', ['关于', 'GDP'], '关于 GDP'],
    [
      'a broken word known from elsewhere',
      'The reconstruction began.',
      ['the reconstruc-', 'tion'],
      'the reconstruction',
    ],
    ['a broken word of unknown parts', '', ['the govern-', 'ment'], 'the government'],
    ['a compound known from elsewhere', 'A well-known man.', ['a well-', 'known man'], 'a well-known man'],
    ['a compound of two words', 'The work of a class.', ['the work-', 'class'], 'the work-class'],
    [
      'a compound that is always one',
      '',
      ['a well-', 'known and self-', 'made man'],
      'a well-known and self-made man',
    ],
    ['a word that only looks like one', '', ['a self-', 'ish man'], 'a selfish man'],
    [
      'particles in Russian',
      '',
      ['кто-', 'нибудь, по-', 'русски, из-', 'за'],
      'кто-нибудь, по-русски, из-за',
    ],
    ['a soft hyphen', '', ['recon\u00ad', 'struction'], 'reconstruction'],
    ['a capital after the hyphen', '', ['Anglo-', 'Saxon'], 'Anglo- Saxon'],
    ['a suspended hyphen', '', ['Fach-', 'und Berufsschulen'], 'Fach- und Berufsschulen'],
    ['a dash', '', ['the river --', 'our river'], 'the river -- our river'],
    ['a number', '', ['in 1941-', '45 they'], 'in 1941- 45 they'],
  ])('%s', (_, text, lines, expected) => {
    expect(joined(text, lines)).toBe(expected);
  });
});
