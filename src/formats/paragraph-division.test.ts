import { describe, expect, it } from 'vitest';
import { plainDraft } from './plain-text.ts';
import { columnsOf } from './text-lines.ts';

const ENGLISH = [
  'The people of the valley will never forget the winter in which foreign engineers closed the locks. Our mothers carried water from the frozen wells. Who profited from this misery?',
  'The enemy says that he brings order. Order, they call it, and they mean hunger. Yet every worker in the mills knows the truth.',
  'A nation that keeps its own rivers is free.',
  'Let us therefore stand together, shoulder to shoulder, until the last dam is ours again, and let nobody say that he had not been told of it.',
];
const KOREAN = [
  '우리 골짜기의 인민은 외국 기술자들이 수문을 닫아걸던 그 겨울을 결코 잊지 않을 것입니다. 어머니들은 얼어붙은 우물에서 물을 길어 왔습니다.',
  '적들은 질서를 가져온다고 말합니다. 그러나 방앗간의 모든 로동자들은 진실을 알고 있습니다. 자기의 강을 스스로 지키는 민족은 자유롭습니다.',
  '마지막 둑이 다시 우리의 것이 될 때까지 어깨를 겯고 함께 섭시다.',
];
const CHINESE = [
  '我们山谷的人民永远不会忘记外国工程师关闭水闸的那个冬天。母亲们从结冰的水井里挑水，孩子们在烛光下学习认字。这场苦难究竟使谁得利？',
  '敌人说他们带来了秩序。他们把饥饿叫做“秩序”。但是磨坊里的每一个工人都知道真相：自己守护自己江河的民族，才是自由的民族，从来如此。',
  '让我们肩并肩地站在一起，直到最后一座水坝重新归我们所有。',
];

/** Lines of at most so many columns; the first has room for an indent. */
function wrapped(paragraph: string, width: number, indent = 0): readonly string[] {
  const pieces =
    paragraph.match(/[\u3001-\u9fff\uff00-\uff60][，。？：”]*|\S+?(?=[\u3001-\u9fff]|\s|$)\s?/gu) ?? [];
  const lines = [''];
  for (const piece of pieces) {
    const last = lines.at(-1) ?? '';
    const room = width - (lines.length === 1 ? indent : 0);
    if (last !== '' && columnsOf((last + piece).trimEnd()) > room) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines.map((line) => line.trimEnd());
}

type Written = (paragraphs: readonly string[]) => string;
const each =
  (made: (paragraph: string) => readonly string[], joint: string): Written =>
  (paragraphs) =>
    paragraphs.map((paragraph) => made(paragraph).join('\n')).join(joint);

const WAYS: readonly (readonly [name: string, rule: string, written: Written])[] = [
  ['blank lines', 'blank-lines', (paragraphs) => paragraphs.join('\n\n')],
  ['a line each', 'lines', (paragraphs) => paragraphs.join('\n')],
  ['indents', 'indent', each((paragraph) => [`    ${paragraph}`], '\n')],
  ['ideographic spaces', 'indent', each((paragraph) => [`　　${paragraph}`], '\n')],
  ['wrapped, blank lines', 'hard-wrapped', each((paragraph) => wrapped(paragraph, 60), '\n\n')],
  ['wrapped, indents', 'indent', each((paragraph) => [`    ${wrapped(paragraph, 60, 4).join('\n')}`], '\n')],
  ['wrapped, no marks', 'hard-wrapped', each((paragraph) => wrapped(paragraph, 60), '\n')],
  [
    'wrapped, away from the edge',
    'hard-wrapped',
    each((paragraph) => wrapped(paragraph, 60).map((line) => `     ${line}`), '\n\n'),
  ],
  [
    'wrapped, a blank line behind every line',
    'hard-wrapped',
    (paragraphs) => paragraphs.map((paragraph) => wrapped(paragraph, 60).join('\n\n')).join('\n\n\n'),
  ],
];

describe('paragraphs of plain text', () => {
  const texts = { ENGLISH, KOREAN, CHINESE };
  const cases = Object.entries(texts).flatMap(([language, paragraphs]) =>
    WAYS.map(([name, rule, written]) => [language, name, rule, paragraphs, written] as const),
  );
  it.each(cases)('%s: %s', (_, __, rule, paragraphs, written) => {
    const draft = plainDraft(written(paragraphs));
    expect(draft.blocks).toEqual(paragraphs.map((text) => ({ text })));
    expect(draft.rule).toBe(rule);
  });

  it('keep the mark of a quotation where it begins, and lose it where it goes on', () => {
    const [first = '', second = '', third = ''] = ENGLISH;
    const quoted = (paragraph: string): string =>
      wrapped(paragraph, 60)
        .map((line) => `> ${line}`)
        .join('\n');
    const text = `${quoted(first)}\n>\n${quoted(second)}\n${wrapped(third + first, 60).join('\n')}`;
    expect(plainDraft(text).blocks.map((block) => block.text)).toEqual([
      `> ${first}`,
      `> ${second}`,
      third + first,
    ]);
    expect(plainDraft('> a single mark').blocks.map((block) => block.text)).toEqual(['> a single mark']);
  });

  it('take no two sentences at the top for a title', () => {
    const text = '정부는 이를 회복이라고 불렀지만, 임금은 오르지 않았다. 누구를 위한 회복인가?';
    expect(plainDraft([text, ...KOREAN].join('\n\n')).title).toBe('');
  });
});
