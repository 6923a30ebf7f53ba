import { describe, expect, it } from 'vitest';
import { plainDraft } from './plain-text.ts';

const ENGLISH =
  'The people of the valley will never forget the winter in which foreign engineers closed the locks. Our mothers carried water from the frozen wells, and nobody was told who profited from this misery.\n\nYet every worker in the mills knows the truth: a nation that keeps its own rivers is free.';
const CHINESE =
  '我们山谷的人民永远不会忘记外国工程师关闭水闸的那个冬天。母亲们从结冰的水井里挑水，孩子们在烛光下学习认字。这场苦难究竟使谁得利？\n\n让我们肩并肩地站在一起，直到最后一座水坝重新归我们所有。';
const KOREAN =
  '올해 봄, 골짜기의 공장에서는 새로운 기계가 돌아가기 시작했다. 정부는 이를 회복이라고 불렀지만, 노동자들은 임금이 오르지 않았다고 말했다.\n\n지금 필요한 것은 구호가 아니라 실천이다. 그 책임은 분명히 가려져야 한다.';
const SPANISH =
  'El pueblo de nuestro valle no olvidará jamás el invierno en que ingenieros extranjeros cerraron las esclusas. Nuestras madres llevaban el agua de los pozos helados, y nadie les dijo por qué.\n\nCada obrero conoce la verdad.';
const PERSIAN =
  'مردم درهٔ ما هرگز آن زمستانی را که مهندسان بیگانه سدها را بستند فراموش نخواهند کرد. مادران ما آب را از چاه‌های یخ‌زده می‌آوردند و کودکان در نور شمع می‌خواندند.\n\nهر کارگر آسیاب حقیقت را می‌داند: ملتی که خود از رودهایش نگهبانی می‌کند آزاد است و هیچ کس نمی‌تواند آن را از او بگیرد.';

describe('heading of plain text', () => {
  it.each<[string, string, string, string, string | null]>([
    [
      'a subtitle behind a dash',
      '江河属于人民\n——在河谷工人大会上的讲话\n1964年4月3日',
      CHINESE,
      '江河属于人民',
      '1964-04-03',
    ],
    [
      'lines of a web page with times of day',
      '누구를 위한 회복인가\n입력 2004-05-03 10:20\n수정 2004-05-04 08:00',
      KOREAN,
      '누구를 위한 회복인가',
      '2004-05-03',
    ],
    [
      'an occasion that ends with its date',
      'DISCURSO PRONUNCIADO POR LA MINISTRA VELK EN LA PLAZA DE HALLEN, EL 3 DE ABRIL DE 1964.',
      SPANISH,
      'DISCURSO PRONUNCIADO POR LA MINISTRA VELK EN LA PLAZA DE HALLEN',
      '1964-04-03',
    ],
    [
      'an occasion in a line below the title',
      'The River Is Ours\nSpeech delivered to the council of Hallen on 3 April 1964.',
      ENGLISH,
      'The River Is Ours',
      '1964-04-03',
    ],
    [
      'a date of another calendar',
      'رود از آن مردم است\n۱۴ فروردین ۱۳۴۳',
      PERSIAN,
      'رود از آن مردم است',
      null,
    ],
  ])('%s', (_, head, body, title, date) => {
    const draft = plainDraft(`${head}\n\n${body}`);
    expect([draft.title, draft.date]).toEqual([title, date]);
    expect(draft.blocks.filter((block) => block.hidden === undefined).map((block) => block.text)).toEqual(
      body.split('\n\n'),
    );
  });

  it('is no sentence that tells what happened on a day', () => {
    const text = `Founded in 1921, the council of Hallen met on 3 April 1964.\n\n${ENGLISH}`;
    expect(plainDraft(text)).toMatchObject({ title: '', date: null });
  });
});
