import { describe, expect, it } from 'vitest';
import { paragraphText } from '../domain/document.ts';
import { readFile } from './read-file.ts';

interface Read {
  readonly title: string;
  readonly date: string | null;
  readonly rule: string;
  readonly paragraphs: readonly string[];
  readonly hidden: readonly string[];
}

async function read(text: string, name = 'a-name.txt'): Promise<Read> {
  const result = await readFile(name, new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.problem.reason);
  const document = result.value;
  return {
    title: document.title,
    date: document.date,
    rule: document.source.rule,
    paragraphs: Array.from(document.starts, (_, i) => paragraphText(document, i)),
    hidden: document.hidden.map(({ start, end, reason }) => `${reason}: ${document.text.slice(start, end)}`),
  };
}

const LONG =
  'The locks of the upper valley were opened at dawn, and before the sun had risen over the ridge the first barges, heavy with timber and with grain, were on their way.';
const LONGER = `${LONG} Nobody who stood on the embankment that morning will forget the silence, nor the cheer that followed it.`;
const SHORT = 'We kept our word.';
const WRAPPED = `The river does not ask who drinks from it. It runs past the
mills of Ardenmoor and past the orchards of Seorin, and it has
never yet turned back for the sake of a quarrel between those who
live on its banks.`;
const WRAPPED_TOO = `When the survey party returned in the autumn they carried with
them eleven notebooks, and in each of them the same sentence was
written, in the same careful hand, below the figures of the day:
the ridge is moving.`;

describe('heading block', () => {
  it.each<[string, string, string, string | null, number]>([
    [
      'title, date',
      `To the Lock Keepers\n\n6 May 1953\n\n${LONG}\n\n${LONGER}`,
      'To the Lock Keepers',
      '1953-05-06',
      2,
    ],
    [
      'date, title',
      `6 May 1953\n\nTo the Lock Keepers\n\n${LONG}\n\n${LONGER}`,
      'To the Lock Keepers',
      '1953-05-06',
      2,
    ],
    [
      'title over three lines',
      `ADDRESS DELIVERED BY MINISTER VELK\nAT THE SECOND MEETING\nOF THE RIVER COUNCIL\n\nMay 6th, 1953\n\n${LONG}\n\n${LONGER}`,
      'ADDRESS DELIVERED BY MINISTER VELK AT THE SECOND MEETING OF THE RIVER COUNCIL',
      '1953-05-06',
      2,
    ],
    [
      'title over four lines, date in the same run',
      `Address\nof the Chancellor\nto both Houses\nof the Assembly\nOctober 1951\n\n${LONG}\n${LONGER}`,
      'Address of the Chancellor to both Houses of the Assembly',
      '1951-10',
      2,
    ],
    [
      'title that goes on after a blank line',
      `Address Delivered at the Fourth Meeting\n\nof the Lock Keepers of the Valley\n\nJanuary 29, 1953\n\n${LONG}\n\n${LONGER}`,
      'Address Delivered at the Fourth Meeting of the Lock Keepers of the Valley',
      '1953-01-29',
      2,
    ],
    [
      'title, name, place and date',
      `The Long Winter\n\nChancellor Marrin\n\nArdenmoor, 3 December 1956\n\n${LONG}\n\n${LONGER}`,
      'The Long Winter',
      '1956-12-03',
      2,
    ],
    [
      'title, date, name',
      `The Long Winter\n\n3 December 1956\n\nEdda Marrin\n\n${LONG}\n\n${LONGER}`,
      'The Long Winter',
      '1956-12-03',
      2,
    ],
    [
      'title, byline, no date',
      `The Long Winter\nby Edda Marrin\n\n${LONG}\n\n${LONGER}`,
      'The Long Winter',
      null,
      2,
    ],
    [
      'title, bracketed remark',
      `After the Flood\n\n(Broadcast on Radio Velhan)\n\n${LONG}\n\n${LONGER}`,
      'After the Flood',
      null,
      2,
    ],
    ['title alone', `After the Flood\n\n${LONG}\n\n${LONGER}`, 'After the Flood', null, 2],
    ['title as a question', `Who Owns the River?\n\n${LONG}\n\n${LONGER}`, 'Who Owns the River?', null, 2],
    [
      'title as a call, with a date',
      `Long Live the Valley!\n\n1 May 1955\n\n${LONG}\n\n${LONGER}`,
      'Long Live the Valley!',
      '1955-05-01',
      2,
    ],
    [
      'title alone above one paragraph a line',
      `After the Flood\n${LONG}\n${LONGER}\n${LONG}`,
      'After the Flood',
      null,
      3,
    ],
    [
      'title with its date in brackets',
      `After the Flood (3 December 1956)\n\n${LONG}\n\n${LONGER}`,
      'After the Flood',
      '1956-12-03',
      2,
    ],
    [
      'title and date, short, in a line',
      `New Year Address, January 1, 1950\n\n${LONG}\n\n${LONGER}`,
      'New Year Address',
      '1950-01-01',
      2,
    ],
    [
      'title, rule, body',
      `After the Flood\n===============\n\n${LONG}\n\n${LONGER}`,
      'After the Flood',
      null,
      2,
    ],
    ['year alone', `After the Flood\n\n1956\n\n${LONG}\n\n${LONGER}`, 'After the Flood', '1956', 2],
    [
      'keys',
      `Title: After the Flood\nSpeaker: Edda Marrin\nDate: 1956-12-03\n\n${LONG}\n\n${LONGER}`,
      'After the Flood',
      '1956-12-03',
      2,
    ],
    [
      'unindented above an indented body',
      `After the Flood\n3 December 1956\n   ${LONG}\n   ${LONGER}\n   ${SHORT}`,
      'After the Flood',
      '1956-12-03',
      3,
    ],
    [
      'centred above an indented body',
      `              After the Flood\n             of the Low Fields\n\n   ${LONG}\n   ${LONGER}\n   ${SHORT}`,
      'After the Flood of the Low Fields',
      null,
      3,
    ],
    [
      'Korean',
      `강을 지키는 사람들에게\n\n1953년 5월 6일\n\n동지들!\n\n새벽에 수문이 열리고 해가 산마루에 오르기 전에 첫 배들이 떠났습니다.\n\n우리는 약속을 지켰습니다.`,
      '강을 지키는 사람들에게',
      '1953-05-06',
      3,
    ],
    [
      'Korean with a place',
      `둑을 쌓으며\n서린일보 1957년 10월\n\n새벽에 수문이 열리고 해가 산마루에 오르기 전에 나무와 곡식을 실은 첫 배들이 떠났습니다.\n\n우리는 약속을 지켰습니다. 그 아침 둑 위에 서 있던 사람은 아무도 그 고요를 잊지 못할 것입니다.`,
      '둑을 쌓으며',
      '1957-10',
      2,
    ],
    [
      'Chinese',
      `在河流会议上的讲话\n（一九五三年五月六日）\n\n　　黎明时分，上游各水闸一齐打开，满载木材和粮食的第一批驳船在日出以前就启程了。\n　　我们信守了诺言。那天早晨站在堤上的人，谁也不会忘记那一片寂静，也不会忘记随后的欢呼。`,
      '在河流会议上的讲话',
      '1953-05-06',
      2,
    ],
    [
      'Japanese',
      `川の会議における演説\n\n1953年5月6日\n\n夜明けとともに上流の水門がいっせいに開かれ、材木と穀物を積んだ最初の船が日の出の前に出て行きました。\n\n私たちは約束を守りました。あの朝、堤の上に立っていた人は、その静けさを忘れないでしょう。`,
      '川の会議における演説',
      '1953-05-06',
      2,
    ],
    [
      'Russian',
      `Речь на совещании речников\n\n6 мая 1953 г.\n\nТоварищи!\n\nНа рассвете открылись шлюзы верхней долины, и прежде чем солнце поднялось над хребтом, первые баржи были в пути.\n\nМы сдержали слово. Никто из стоявших в то утро на насыпи не забудет этой тишины.`,
      'Речь на совещании речников',
      '1953-05-06',
      3,
    ],
    [
      'Arabic',
      `كلمة إلى حراس النهر\n\n6 أيار 1953\n\nأيها الإخوة!\n\nفُتحت بوابات الوادي الأعلى عند الفجر، وقبل أن تشرق الشمس فوق الجبل كانت أولى القوارب المحملة بالخشب والحبوب في طريقها.\n\nلقد وفينا بوعدنا. ولن ينسى أحد ممن وقفوا على السد ذلك الصباح ذلك الصمت.`,
      'كلمة إلى حراس النهر',
      '1953-05-06',
      3,
    ],
    [
      'Arabic digits',
      `كلمة إلى حراس النهر\n٦ مايو ١٩٥٣\n\nفُتحت بوابات الوادي الأعلى عند الفجر، وقبل أن تشرق الشمس فوق الجبل كانت أولى القوارب المحملة بالخشب والحبوب في طريقها.\n\nلقد وفينا بوعدنا. ولن ينسى أحد ممن وقفوا على السد ذلك الصباح ذلك الصمت.`,
      'كلمة إلى حراس النهر',
      '1953-05-06',
      2,
    ],
    [
      'German',
      `Ansprache an die Schleusenwärter\n\nArdenmoor, den 6. Mai 1953\n\nLiebe Freunde!\n\n${LONG}\n\n${LONGER}`,
      'Ansprache an die Schleusenwärter',
      '1953-05-06',
      3,
    ],
    [
      'French',
      `Allocution aux éclusiers\n\nle 1er mai 1953\n\n${LONG}\n\n${LONGER}`,
      'Allocution aux éclusiers',
      '1953-05-01',
      2,
    ],
    [
      'Spanish',
      `Discurso a los guardianes\n\n6 de mayo de 1953\n\n${LONG}\n\n${LONGER}`,
      'Discurso a los guardianes',
      '1953-05-06',
      2,
    ],
    [
      'wrapped body',
      `AFTER THE FLOOD\n\nArdenmoor Gazette, 3 December 1956\n\n${WRAPPED}\n\n${WRAPPED_TOO}`,
      'AFTER THE FLOOD',
      '1956-12-03',
      2,
    ],
    [
      'wrapped title and body',
      `Address Delivered by Chancellor Marrin to the Joint Session of the\nTwo Houses of the Assembly of the Ardenmoor Valley Lands\n\n${WRAPPED}\n\n${WRAPPED_TOO}`,
      'Address Delivered by Chancellor Marrin to the Joint Session of the Two Houses of the Assembly of the Ardenmoor Valley Lands',
      null,
      2,
    ],
    [
      'subtitle with its date in brackets',
      `On the Work of the Lock Keepers\n\n(Speech at the second meeting of the River Council of the Upper Valley, May 6, 1953)\n\n${LONG}\n\n${LONGER}`,
      'On the Work of the Lock Keepers',
      '1953-05-06',
      2,
    ],
    [
      'title, occasion over two lines, date',
      `Let Us Keep the Locks of the Valley Open,\nHolding the Promise in High Esteem\nas Our Parents Did\n\nTalk to Senior Members of the River Council\nof the Upper Valley\n\nApril 6, 1952\n\n\n\u00a0\u00a0\u00a0${LONG}\n\u00a0\u00a0\u00a0${LONGER}\n\u00a0\u00a0\u00a0${SHORT}`,
      'Let Us Keep the Locks of the Valley Open, Holding the Promise in High Esteem as Our Parents Did',
      '1952-04-06',
      3,
    ],
    [
      'title with "by" in it',
      `Address Delivered\nby Chancellor Marrin\nto both Houses\n\n${LONG}\n\n${LONGER}`,
      'Address Delivered by Chancellor Marrin to both Houses',
      null,
      2,
    ],
    [
      'date, salutation, one paragraph a line',
      `CHANCELLOR EDDA MARRIN'S ADDRESS BEFORE A JOINT SESSION OF THE ASSEMBLY\n \nApril 16, 1945\n\nMr. Speaker, Mr. President, Members of the Assembly:\n${LONG}\n${LONGER}\n${LONG}`,
      "CHANCELLOR EDDA MARRIN'S ADDRESS BEFORE A JOINT SESSION OF THE ASSEMBLY",
      '1945-04-16',
      4,
    ],
    [
      'mail',
      `From: Press Office <press@ardenmoor.example>\nTo: All stations\nSubject: Text of the harvest\n message\nDate: Mon, 6 Sep 1954 08:00:00 +0000\n\n${WRAPPED}\n\n${WRAPPED_TOO}`,
      'Text of the harvest message',
      '1954-09-06',
      2,
    ],
  ])('%s', async (_, text, title, date, paragraphs) => {
    const found = await read(text);
    expect([found.title, found.date, found.paragraphs.length]).toEqual([title, date, paragraphs]);
  });

  it.each<[string, string]>([
    ['a first sentence', `${LONG}\n\n${LONGER}`],
    ['a salutation', `Fellow citizens of the valley:\n\n${LONG}\n\n${LONGER}`],
    ['a salutation with a call', `Comrades!\n\n${LONG}\n\n${LONGER}`],
    ['a salutation without a mark', `Ladies and gentlemen\n\n${LONG}\n\n${LONGER}`],
    ['a salutation with a comma', `Mr. Speaker, Members of the Assembly,\n\n${LONG}\n\n${LONGER}`],
    ['an unknown salutation', `Keepers of the upper locks!\n\n${LONG}\n\n${LONGER}`],
    ['a short first sentence', `${SHORT}\n\n${LONG}\n\n${LONGER}`],
    ['a salutation, one paragraph a line', `My fellow citizens:\n${LONG}\n${LONGER}\n${LONG}`],
    ['a salutation above an indented body', `Comrades,\n   ${LONG}\n   ${LONGER}\n   ${LONG}`],
    ['a sentence with a date', `On 6 May 1953 the locks were opened.\n\n${LONG}\n\n${LONGER}`],
    [
      'a sentence that begins with a date',
      `6 May 1953 was the day on which we opened the locks.\n\n${LONG}\n\n${LONGER}`,
    ],
    ['a dated sentence', `6 May 1953 – The locks are open.\n\n${LONG}\n\n${LONGER}`],
    [
      'a long dated sentence',
      `6 May 1953: Today the council of the three banks has agreed on the water.\n\n${LONG}\n\n${LONGER}`,
    ],
    ['a wrapped first paragraph', `${WRAPPED}\n\n${WRAPPED_TOO}`],
    [
      'Korean',
      `동포 여러분\n\n새벽에 수문이 열리고 해가 산마루에 오르기 전에 첫 배들이 떠났습니다.\n\n우리는 약속을 지켰습니다. 그 아침 둑 위에 서 있던 사람은 아무도 그 고요를 잊지 못할 것입니다.`,
    ],
    [
      'Chinese',
      `同志们：\n\n黎明时分，上游各水闸一齐打开，满载木材和粮食的第一批驳船在日出以前就启程了。\n\n我们信守了诺言。那天早晨站在堤上的人，谁也不会忘记那一片寂静。`,
    ],
    [
      'verse',
      'The gates are wide\nthe water runs\nthe ridge is ours\nand so the suns\n\nwe count the barges\none by one\nand what was promised\nthat is done',
    ],
  ])('none: %s', async (_, text) => {
    const found = await read(text, 'Long-winter_1956.txt');
    expect(found.hidden).toEqual([]);
    expect([found.title, found.date]).toEqual(['Long winter 1956', '1956']);
    expect(text.startsWith(found.paragraphs[0]?.slice(0, 4) ?? '-')).toBe(true);
  });
});

describe('division', () => {
  const divided = async (text: string): Promise<[string, number, string | undefined]> => {
    const found = await read(text);
    return [found.rule, found.paragraphs.length, found.paragraphs.at(-1)];
  };
  it.each<[string, string, string, number, string]>([
    ['blank lines', `${LONG}\n\n${LONGER}\n\n${SHORT}`, 'blank-lines', 3, SHORT],
    [
      'blank lines with white space in them',
      `${LONG}\n \t\n${LONGER}\n\u3000\n${SHORT}`,
      'blank-lines',
      3,
      SHORT,
    ],
    ['blank lines and indents', `   ${LONG}\n\n   ${LONGER}\n\n   ${SHORT}`, 'blank-lines', 3, SHORT],
    ['CRLF', `${LONG}\r\n\r\n${LONGER}\r\n\r\n${SHORT}\r\n`, 'blank-lines', 3, SHORT],
    ['old Mac line ends', `${LONG}\r\r${LONGER}\r\r${SHORT}\r`, 'blank-lines', 3, SHORT],
    [
      'a salutation of two lines',
      `Comrades!\nKeepers of the locks!\n\n${LONG}\n\n${LONGER}\n\n${SHORT}`,
      'blank-lines',
      4,
      SHORT,
    ],
    [
      'verse at the end',
      `${LONG}\n\n${LONGER}\n\nThe gates are wide,\nthe water runs.`,
      'blank-lines',
      3,
      'The gates are wide,\nthe water runs.',
    ],
    ['each line', `${LONG}\n${LONGER}\n${LONG}\n${SHORT}`, 'lines', 4, SHORT],
    [
      'each line with stray blank lines',
      `${LONG}\n${LONGER}\n${LONG}\n\n${LONG}\n${LONGER}\n${SHORT}`,
      'lines',
      6,
      SHORT,
    ],
    [
      'slogans',
      'Long live the valley!\nGlory to the lock keepers!\nNot a drop to the quarrel!\nForward to the ridge!',
      'lines',
      4,
      'Forward to the ridge!',
    ],
    [
      'no-break indents',
      `\u00a0\u00a0\u00a0${LONG}\n\u00a0\u00a0\u00a0${LONGER}\n\u00a0\u00a0\u00a0${SHORT}`,
      'indent',
      3,
      SHORT,
    ],
    ['tab indents', `\t${LONG}\n\t${LONGER}\n\t${SHORT}`, 'indent', 3, SHORT],
    ['two spaces', `  ${LONG}\n  ${LONGER}\n  ${SHORT}`, 'indent', 3, SHORT],
    [
      'ideographic indents',
      `\u3000\u3000黎明时分，上游各水闸一齐打开。\n\u3000\u3000我们信守了诺言。\n\u3000\u3000前进！`,
      'indent',
      3,
      '前进！',
    ],
    ['wrapped, blank lines', `${WRAPPED}\n\n${WRAPPED_TOO}\n\n${SHORT}`, 'hard-wrapped', 3, SHORT],
    ['wrapped, indented first lines', `    ${WRAPPED}\n    ${WRAPPED_TOO}\n    ${SHORT}`, 'indent', 3, SHORT],
    [
      'wrapped, indented first lines, at a margin',
      `        ${WRAPPED}\n        ${WRAPPED_TOO}\n        ${SHORT}`.replaceAll('\n', '\n    '),
      'indent',
      3,
      SHORT,
    ],
    [
      'wrapped, lines that go on indented',
      `${WRAPPED}\n${WRAPPED_TOO}\n${SHORT}`
        .replaceAll('\n', '\n    ')
        .replace('    When', 'When')
        .replace(`    ${SHORT}`, SHORT),
      'indent',
      3,
      SHORT,
    ],
    [
      'wrapped within a margin',
      `    ${`${WRAPPED}\n\n${WRAPPED_TOO}`.replaceAll('\n', '\n    ')}`,
      'hard-wrapped',
      2,
      WRAPPED_TOO.replaceAll('\n', ' '),
    ],
    [
      'wrapped within a margin, below headings outside it',
      `1. The river\n\n   ${WRAPPED}\n\n2. The ridge\n\n   ${WRAPPED_TOO}\n\n3. The rest\n\n   ${WRAPPED}`.replace(
        /\n(?=[a-z])/g,
        '\n   ',
      ),
      'hard-wrapped',
      5,
      WRAPPED.replaceAll('\n', ' '),
    ],
    ['one paragraph', LONG, 'whole', 1, LONG],
  ])('%s', async (_, text, rule, count, last) => {
    expect(await divided(text)).toEqual([rule, count, last]);
  });
});
