import { describe, expect, it } from 'vitest';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

async function read(name: string, text: string): Promise<readonly string[]> {
  const result = await readFile(name, new TextEncoder().encode(text));
  if (!result.ok) return [result.problem.reason];
  expect(result.value.source.format).toBe('subtitles');
  return paragraphsOf(result.value);
}

const SRT = `1
00:00:01,000 --> 00:00:03,500
{\\an8}<i>Tonight we begin</i>
with the news

2
00:00:03,600 --> 00:00:05,000
from the river valley.

3
00:00:12,000 --> 00:00:13,000
MARRIN: The gates are open.

4
00:00:13,100 --> 00:00:14,000
All of them.

5
00:00:14,100 --> 00:00:15,000
- Are you sure?
- Yes, I am.
`;
const VTT = `WEBVTT - evening news
Kind: captions

NOTE not spoken

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v Anna Velk>We &amp; you <00:01.500><c>know</c> it.

00:02.100 --> 00:03.000
<v Anna Velk>Everybody does.

00:03.100 --> 00:04.000
<v.loud Jo>Nobody does.
`;
const ROLLING = `WEBVTT

00:01.000 --> 00:02.000
the water rises

00:02.000 --> 00:03.000
the water rises
and the gates hold

00:03.000 --> 00:04.000
and the gates hold
until dawn.
`;

describe('subtitles', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'SubRip: cues joined to speech, turns apart',
      'a.srt',
      SRT,
      [
        'Tonight we begin with the news from the river valley.',
        'MARRIN: The gates are open. All of them.',
        'Are you sure?',
        'Yes, I am.',
      ],
    ],
    ['WebVTT: voices', 'a.vtt', VTT, ['Anna Velk: We & you know it. Everybody does.', 'Jo: Nobody does.']],
    [
      'rolling captions say everything once',
      'a.vtt',
      ROLLING,
      ['the water rises and the gates hold until dawn.'],
    ],
    [
      'rolling captions as a video site writes them',
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n \nthe<00:01.200><c> water</c><00:01.400><c> rises</c>\n\n00:02.000 --> 00:02.010\nthe water rises\n \n\n00:02.010 --> 00:03.000\nthe water rises\nand<00:02.200><c> the gates hold</c>\n\n00:03.000 --> 00:03.010\nand the gates hold\n \n\n00:03.010 --> 00:04.000\nand the gates hold\nuntil<00:03.200><c> dawn.</c>\n',
      ['the water rises and the gates hold until dawn.'],
    ],
    [
      'what is said again is no repetition of the program',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nNever again!\n\n2\n00:00:02,000 --> 00:00:03,000\nNever again!\n\n3\n00:00:03,000 --> 00:00:04,000\nThus they cried.\n',
      ['Never again! Never again! Thus they cried.'],
    ],
    [
      'cues doubled by their colours',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n<font color="#fff">The gates hold.</font>\n\n2\n00:00:01,000 --> 00:00:02,000\n<font color="#000">The gates hold.</font>\n',
      ['The gates hold.'],
    ],
    [
      'names in mixed letters, where they come again',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nAnna Velk: The gates hold.\n\n2\n00:00:02,000 --> 00:00:03,000\nJo: He said: never.\n\n3\n00:00:03,000 --> 00:00:04,000\nAnna Velk: So he said.\n\n4\n00:00:04,000 --> 00:00:05,000\nJo: Yes.\n',
      ['Anna Velk: The gates hold.', 'Jo: He said: never.', 'Anna Velk: So he said.', 'Jo: Yes.'],
    ],
    [
      'CRLF, and known without its name',
      'talk.txt',
      SRT.replaceAll('\n', '\r\n').slice(0, 96),
      ['Tonight we begin with the news'],
    ],
    [
      'no space between cues of Chinese',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n黎明时分，上游\n\n2\n00:00:02,000 --> 00:00:03,000\n水闸打开。\n',
      ['黎明时分，上游水闸打开。'],
    ],
    ['none at all', 'a.srt', 'Just a text.', ['damaged']],
  ])('%s', async (_, name, text, expected) => {
    expect(await read(name, text)).toEqual(expected);
  });
});

describe('what subtitles hold and never show', () => {
  const hidden = async (name: string, text: string): Promise<readonly string[]> => {
    const result = await readFile(name, new TextEncoder().encode(text));
    return result.ok ? hiddenTexts(result.value) : [result.problem.reason];
  };

  it('is listed: notes, words in the head, and text that a blank line cut off from its cue', async () => {
    expect(await hidden('a.vtt', VTT)).toEqual([
      '[not shown] evening news ⏎ Kind: captions',
      '[not shown] not spoken',
    ]);
    const cut =
      '1\n00:00:01,000 --> 00:00:02,000\nThe gates\n\nare open.\n\n2\n00:00:03,000 --> 00:00:04,000\nAll of them.\n';
    expect(await hidden('a.srt', cut)).toEqual(['[not shown] are open.']);
    expect(await hidden('a.srt', SRT)).toEqual([]);
  });

  const srt = (...cues: readonly string[]): string =>
    cues.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i},900\n${text}\n\n`).join('');

  it.each([
    ['앵커: 좋은 저녁입니다.', '총리: 물이 줄었습니다.', '앵커: 감사합니다.', '총리: 고맙습니다.'],
    ['主持人：晚上好。', '总理：水退了。', '主持人：谢谢。', '总理：再见。'],
    ['[Anchor] Good evening.', '[Velk] The water is down.', '[Anchor] Thank you.', '(Velk) Good night.'],
  ])('knows speakers in scripts without capitals, and in brackets: %s', async (...cues) => {
    const turns = cues.map((cue) => cue.replace(/^[[(]?([^\])：:]+)[\])：:]+\s*/, '$1: '));
    expect(await read('a.srt', srt(...cues))).toEqual(turns);
  });

  it('takes what is heard for no speaker', async () => {
    const cues = ['[Applause] Thank you.', '[door] Who is it?', '[Applause] Nobody.'];
    expect(await read('a.srt', srt(...cues))).toEqual([cues.join(' ')]);
  });

  it('reads cues that no blank line parts', async () => {
    const tight = srt('Good evening.', 'The water is down.').replace(/\n\n/g, '\n');
    expect(await read('a.srt', tight)).toEqual(['Good evening. The water is down.']);
  });
});
