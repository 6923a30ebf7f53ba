import { describe, expect, it } from 'vitest';
import { sentenceGroups, sentencesOf } from './sentences.ts';

describe('sentencesOf', () => {
  it.each<[string, readonly string[]]>([
    ['One here. Two here! Three here? Four.', ['One here.', 'Two here!', 'Three here?', 'Four.']],
    ['Mr. Speaker, the U.S. Congress met. It rose.', ['Mr. Speaker, the U.S. Congress met.', 'It rose.']],
    [
      'J. F. Kennedy spoke at 9:05 p.m. The hall was full.',
      ['J. F. Kennedy spoke at 9:05 p.m.', 'The hall was full.'],
    ],
    ['It rose by 3.5 per cent. Good.', ['It rose by 3.5 per cent.', 'Good.']],
    ['See No. 7 of the Act. I said no. It stands.', ['See No. 7 of the Act.', 'I said no.', 'It stands.']],
    ['“Is it so?” he asked. “It is.” They left.', ['“Is it so?” he asked.', '“It is.”', 'They left.']],
    ['Wait… he said. And so on ... it went. End.', ['Wait… he said.', 'And so on ... it went.', 'End.']],
    ['He met Dr. Hallen. She was right.', ['He met Dr. Hallen.', 'She was right.']],
    ['They went on. The gates stood open.', ['They went on.', 'The gates stood open.']],
    ['Am 3. März kam er, z.B. Montag. Er ging.', ['Am 3. März kam er, z.B. Montag.', 'Er ging.']],
    [
      'Это было в 1953 г. Тогда, т.е. зимой, шёл снег. Всё.',
      ['Это было в 1953 г.', 'Тогда, т.е. зимой, шёл снег.', 'Всё.'],
    ],
    ['Er sagt z. B. Nein. Sie kam d. h. Montag.', ['Er sagt z. B. Nein.', 'Sie kam d. h. Montag.']],
    ['Plan B. A. Velk spoke. It was I. Then we left.', ['Plan B. A. Velk spoke.', 'It was I. Then we left.']],
    ['لماذا؟ لأن النهر واحد. انتهى.', ['لماذا؟', 'لأن النهر واحد.', 'انتهى.']],
    ['Er sagte: „Wir siegen.“ Dann ging er.', ['Er sagte: „Wir siegen.“', 'Dann ging er.']],
    ['Il dit : « Nous vaincrons. » Puis il partit.', ['Il dit : « Nous vaincrons. »', 'Puis il partit.']],
    ['Voir p. 5, art. 3. Fin.', ['Voir p. 5, art. 3.', 'Fin.']],
    ['El Sr. Velk y la Dra. Orm. EE. UU. firmó.', ['El Sr. Velk y la Dra. Orm.', 'EE. UU. firmó.']],
    ['Ποιος είναι; Κανείς. Ο κ. Βελκ ήρθε.', ['Ποιος είναι;', 'Κανείς.', 'Ο κ. Βελκ ήρθε.']],
    ['قال د. فلك ذلك. ثم ذهب.', ['قال د. فلك ذلك.', 'ثم ذهب.']],
    ['1964. 4. 3. 회의가 열렸다. 비가 왔다.', ['1964. 4. 3. 회의가 열렸다.', '비가 왔다.']],
    ['我们来了。他们走了！“好吗？”是的。', ['我们来了。', '他们走了！', '“好吗？”', '是的。']],
    ['안녕하십니까. 우리는 갑니다. 끝.', ['안녕하십니까.', '우리는 갑니다.', '끝.']],
    ['no end at all', ['no end at all']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('sentenceGroups', () => {
  const sentence = (i: number): string =>
    `This is sentence number ${i} of a text in which all are about as long as it was usual to speak.`;
  const text = Array.from({ length: 60 }, (_, i) => sentence(i)).join(' ');

  it('makes groups of three to six sentences of some hundred columns', () => {
    const groups = sentenceGroups(text);
    expect(groups.join(' ')).toBe(text);
    for (const group of groups) {
      expect(sentencesOf(group).length).toBeGreaterThanOrEqual(3);
      expect(sentencesOf(group).length).toBeLessThanOrEqual(9);
      expect(group.length).toBeGreaterThan(400);
      expect(group.length).toBeLessThan(1000);
    }
  });

  it('keeps a very long sentence whole and joins Chinese without spaces', () => {
    const long = `${'and so it went on, '.repeat(90)}until the end.`;
    expect(sentenceGroups(`${long} Short. ${long}`)[0]).toBe(long);
    expect(sentenceGroups('我们来了。他们走了。')).toEqual(['我们来了。他们走了。']);
  });
});
