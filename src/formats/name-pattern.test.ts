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
    [
      '{date} - {Speaker} - {title}',
      '1957 – Velk – On the dam - 2.txt',
      { date: '1957', title: 'On the dam - 2', attributes: { Speaker: 'Velk' } },
    ],
    ['{Speaker}_{date}', 'Velk_2.11.1957', { date: '1957-11-02', attributes: { Speaker: 'Velk' } }],
    [
      '{Speaker}_{date}_{No}',
      'سالم_٢-١١-١٩٥٧_٧.txt',
      {
        date: '1957',
        openDate: { written: '٢-١١-١٩٥٧', dayFirst: '1957-11-02', monthFirst: '1957-02-11' },
        attributes: { Speaker: 'سالم', No: '٧' },
      },
    ],
  ])('%s reads %s', (pattern, path, facts) => expect(read(pattern, path)).toEqual(facts));

  test.each([
    ['{speaker}_{date}.txt', 'Velk.txt'],
    ['{speaker}_{date}.txt', 'Velk_1957-02-31.txt'],
    ['{outlet}/{date}', '1957.txt'],
    ['{speaker}_{date}.txt', 'Velk_1957.docx'],
  ])('%s does not fit %s', (pattern, path) => expect(read(pattern, path)).toBeUndefined());

  test.each([
    ['November 2, 1957', '1957-11-02'],
    ['2nd November 1957', '1957-11-02'],
    ['2_Nov_1957', '1957-11-02'],
    ['2-Nov-1957', '1957-11-02'],
    ['1957-Nov-2', '1957-11-02'],
    ['1957_November_2', '1957-11-02'],
    ['2. März 1957', '1957-03-02'],
    ['2 de marzo de 1957', '1957-03-02'],
    ['2 ноября 1957 г', '1957-11-02'],
    ['ноябрь 1957', '1957-11'],
    ['٢ مارس ١٩٥٧', '1957-03-02'],
    ['1957년 11월 2일', '1957-11-02'],
    ['1957年11月', '1957-11'],
    ['昭和三十二年十一月二日', '1957-11-02'],
    ['주체46(1957)년 11월 2일', '1957-11-02'],
    ['13-2-1957', '1957-02-13'],
    ['2-13-1957', '1957-02-13'],
    ['1957-1959', '1957/1959'],
  ])('knows the date in the name with %s', (written, date) => {
    const speakers = ['Velk', 'Ada Velk', '김 도현', '佐藤'];
    for (const Speaker of speakers)
      expect(read('{Speaker}_{date}', `${Speaker.replace(' ', '_')}_${written}.txt`)).toEqual({
        date,
        attributes: { Speaker },
      });
    expect(read('{date} {title}', `${written} Lamps on the ridge.txt`)).toEqual({
      date,
      title: 'Lamps on the ridge',
      attributes: {},
    });
  });

  test.each([
    ['1957 May Day speech', '1957', 'May Day speech'],
    ['1957 March of the ferrymen', '1957', 'March of the ferrymen'],
  ])('leaves a month’s name in the title of %s', (name, date, title) =>
    expect(read('{date} {title}', `${name}.txt`)).toEqual({ date, title, attributes: {} }),
  );

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
