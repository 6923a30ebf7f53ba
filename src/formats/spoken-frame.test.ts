import { describe, expect, it } from 'vitest';
import { spokenFrame } from './spoken-frame.ts';

const LONG = 'The gates of the upper valley were opened at dawn, and the water ran down to all of us.';
const of = (...texts: readonly string[]): readonly (string | undefined)[] => {
  const found = spokenFrame(texts);
  return texts.map((_, i) => found.get(i));
};

describe('salutations', () => {
  it.each([
    'Fellow citizens!',
    'Mr. Speaker, Mr. President, distinguished Members of the Assembly, fellow citizens:',
    'Comrades! Friends of the valley!',
    'My dear friends,',
    'Good evening, my fellow Arvenians.',
    'Meine Damen und Herren!',
    'Liebe Genossinnen und Genossen, liebe Freunde!',
    'Sehr geehrter Herr Präsident, meine Damen und Herren,',
    'Mes chers compatriotes,',
    'Mesdames et Messieurs, chers amis,',
    'Queridos compatriotas:',
    '¡Compañeros y compañeras!',
    'Señor Presidente, señoras y señores:',
    'Товарищи!',
    'Дорогие друзья, уважаемые гости!',
    'Добрый вечер, дорогие соотечественники!',
    '친애하는 동지 여러분!',
    '존경하는 국민 여러분, 그리고 해외 동포 여러분!',
    '안녕하십니까!',
    '同志们！朋友们！',
    '尊敬的各位代表：',
    '女士们，先生们：',
    'أيها الإخوة والأخوات،',
    'أيها المواطنون الأعزاء!',
    'بسم الله الرحمن الرحيم',
    '国民の皆さん！',
    'Шановні громадяни!',
    'Другари и другарице!',
    'Szanowni Państwo!',
    'Vážení občané,',
    'Care compagne, cari compagni,',
    'Sevgili yurttaşlarım,',
    'Tisztelt hölgyeim és uraim!',
    'Kính thưa đồng bào,',
    'Σύντροφοι!',
    'חברים יקרים,',
    'هم‌میهنان عزیز!',
  ])('%s', (text) => {
    expect(of(text, LONG, LONG)).toEqual(['salutation', undefined, undefined]);
  });

  it.each([
    'Friends of the valley know what we lost.',
    'Soldiers closed the locks at night.',
    'Deutsche Arbeiter bauten das Wehr.',
    'Граждане нашей долины ничего не знали.',
    '同志们都知道真相。',
    '동지들은 진실을 알고 있습니다.',
  ])('are no whole sentence: %s', (text) => {
    expect(of(text, LONG, LONG)).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    'Comrades, we have opened the gates.',
    'Fellow citizens, nobody will take the harbour from us!',
    'Workers of the valley, unite!',
    'Friends, forward to the harvest!',
    'Genossen, wir haben gesiegt!',
    'Citoyens, la vanne est ouverte.',
    'Товарищи, мы победили!',
    '同志们，我们胜利了！',
    '동지들, 우리는 승리하였습니다!',
    'أيها الإخوة، لقد انتصرنا اليوم على العدو!',
    'Thank you is a word that nobody says here.',
  ])('is none: %s', (text) => {
    expect(of(text, LONG, LONG)).toEqual([undefined, undefined, undefined]);
  });

  it('is found between paragraphs, where a mark tells it from a heading', () => {
    expect(of(LONG, 'Comrades!', LONG, 'Citizens of the Delta', LONG)).toEqual([
      undefined,
      'salutation',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('sign-offs', () => {
  it.each([
    ['Thank you.'],
    ['Thank you very much. God bless you.'],
    ['(Long applause.)'],
    ['Yours sincerely,', 'Orla Venn', 'Harbour Office', '3 March 1962'],
    ['Ich danke Ihnen.'],
    ['Mit freundlichen Grüßen', 'Jonas Marrin'],
    ['Je vous remercie.'],
    ['Muchas gracias.'],
    ['Спасибо за внимание!'],
    ['С уважением,', 'О. Вельк'],
    ['감사합니다.'],
    ['谢谢大家！'],
    ['شكرا لكم.'],
    ['والسلام عليكم ورحمة الله وبركاته.'],
    ['Orla Venn', '3 March 1962'],
    ['— Orla Venn'],
  ])('%s', (...texts) => {
    expect(of(LONG, LONG, ...texts)).toEqual([undefined, undefined, ...texts.map(() => 'sign-off')]);
  });

  it.each([
    'Long live the valley!',
    'Es lebe der freie Hafen!',
    'Слава рабочим долины!',
    '조국 만세!',
    '万岁！',
    'Thank you for the gates, for the water, and for the bread that we have eaten since you opened them.',
    'And so it ended.',
  ])('is none: %s', (text) => {
    expect(of(LONG, LONG, text)).toEqual([undefined, undefined, undefined]);
  });

  it('stands before the notes', () => {
    expect(of(LONG, 'Thank you.', '[1] Measured at dawn.')).toEqual([undefined, 'sign-off', undefined]);
  });
});

it('leaves something to count', () => {
  expect(of('Comrades!', 'Thank you.')).toEqual([undefined, undefined]);
  expect(of()).toEqual([]);
});

describe('leave in more languages', () => {
  it.each([
    'Дякую за увагу.',
    'Хвала вам.',
    'Dziękuję za uwagę.',
    'Děkuji vám.',
    'Grazie a tutti.',
    'Muito obrigado.',
    'Teşekkür ederim.',
    'Köszönöm.',
    'Xin cảm ơn.',
    'Σας ευχαριστώ.',
    'תודה רבה.',
    'متشکرم.',
  ])('%s', (text) => {
    expect(of(LONG, LONG, text)).toEqual([undefined, undefined, 'sign-off']);
  });

  it.each(['Thank you is not enough for those who kept the dam.', 'Danke sagt hier niemand.'])(
    'is none: %s',
    (text) => {
      expect(of(LONG, LONG, text)).toEqual([undefined, undefined, undefined]);
    },
  );
});
