import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { factsOfName, parseNamePattern } from './name-pattern.ts';

function read(pattern: string, path: string): unknown {
  const parsed = parseNamePattern(pattern);
  if (!parsed.ok) return parsed.problem.reason === 'refused' ? parsed.problem.detail : parsed.problem.reason;
  return factsOfName(parsed.value, path);
}

describe('a pattern of file names', () => {
  test.each([
    ['{speaker}_{date}.txt', 'Velk_1957-11-02.txt', { date: '1957-11-02', attributes: { speaker: 'Velk' } }],
    [
      '{speaker}_{date}',
      'Kim_Il_Sung_19571102.docx',
      { date: '1957-11-02', attributes: { speaker: 'Kim Il Sung' } },
    ],
    [
      '{Speaker} {date} {title}',
      'Velk 1957 On the ferry.txt',
      { title: 'On the ferry', date: '1957', attributes: { Speaker: 'Velk' } },
    ],
    [
      '{outlet}/{_}/{date}',
      'archive/Radio Velhan/1957/1957-3.txt',
      { date: '1957-03', attributes: { outlet: 'Radio Velhan' } },
    ],
    ['{date}-{title}', '2.11.1957-Лампы.txt', { date: '1957-11-02', title: 'Лампы', attributes: {} }],
    ['{date} {title}', '14 March 1956 Evening.txt', { date: '1956-03-14', title: 'Evening', attributes: {} }],
    ['speech {language} {_}', 'speech_ko_17.txt', { language: 'ko', attributes: {} }],
    ['{outlet}_{date}', '서린일보_1957-11.txt', { date: '1957-11', attributes: { outlet: '서린일보' } }],
    ['{Speaker}_{date}', 'سالم الوادي_1958.txt', { date: '1958', attributes: { Speaker: 'سالم الوادي' } }],
    ['{title}.v2', 'a.v2.txt', undefined],
  ])('%s reads %s', (pattern, path, facts) => expect(read(pattern, path)).toEqual(facts));

  test.each([
    ['{speaker}_{date}.txt', 'Velk.txt'],
    ['{speaker}_{date}.txt', 'Velk_1957-02-31.txt'],
    ['{outlet}/{date}', '1957.txt'],
    ['{speaker}_{date}.txt', 'Velk_1957.docx'],
  ])('%s does not fit %s', (pattern, path) => expect(read(pattern, path)).toBeUndefined());

  test.each([
    ['speech', /braces/],
    ['{a}{b}', /part/],
    ['{a}_{A}', /twice/],
    ['{a', /partner/],
    ['{}', /name/],
  ])('%s is refused', (pattern, why) => expect(read(pattern, 'x')).toMatch(why));

  it('gives back what a name was made of', () => {
    const word = fc.stringMatching(/^\p{Lu}\p{L}{1,8}$/u).map((text) => text.normalize('NFC'));
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(word, word, number(1900, 2020), number(1, 12), (speaker, title, year, month) => {
        const date = `${year}-${String(month).padStart(2, '0')}`;
        expect(read('{speaker}_{date}_{title}.txt', `${speaker}_${date}_${title}.txt`)).toEqual({
          title,
          date,
          attributes: { speaker },
        });
      }),
    );
  });
});
