import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { paragraphsOf } from '../testing/described.ts';
import { realFilesFolder } from '../testing/real-files.ts';
import { readFile } from './read-file.ts';

const folder = realFilesFolder();

async function read(path: string): Promise<NewDocument> {
  const result = await readFile(
    path.replace(/.*\//, ''),
    new Uint8Array(readFileSync(join(folder ?? '', path))),
  );
  if (!result.ok) throw new Error(result.problem.reason);
  return result.value;
}

/** Runs with the files of packages in the place where a build serves them. */
function withPackageFiles<Value>(run: () => Promise<Value>): Promise<Value> {
  const file = (address: string): string => `.${address.replace(/\?.*/, '')}`;
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(readFileSync(file(address)))));
  return run().finally(() => vi.unstubAllGlobals());
}

/** What a file should come out as: title, date, rule, number of paragraphs, and how the first and last begin. */
type Expected = readonly [
  path: string,
  title: string,
  date: string | null,
  rule: string,
  count: number,
  first: string,
  last: string,
];

const SPEECHES: readonly Expected[] = [
  [
    '../000_8a3f720115f7e665.txt',
    'Address Delivered at the Fourth Conference of Cell Secretaries of the WPK',
    '2013-01-29',
    'indent',
    133,
    'I think that the report to the Conference',
    'The Party Central Committee firmly believes',
  ],
  [
    'speeches/inaugural-1789-Washington.txt',
    'inaugural 1789 Washington',
    '1789',
    'blank-lines',
    7,
    'Fellow-Citizens of the Senate',
    'Having thus imparted',
  ],
  [
    'speeches/inaugural-1861-Lincoln.txt',
    'inaugural 1861 Lincoln',
    '1861',
    'blank-lines',
    38,
    'Fellow-Citizens of the United States:',
    'I am loath to close.',
  ],
  [
    'speeches/inaugural-1933-Roosevelt.txt',
    'inaugural 1933 Roosevelt',
    '1933',
    'blank-lines',
    26,
    'I am certain',
    'In this dedication',
  ],
  [
    'speeches/inaugural-1961-Kennedy.txt',
    'inaugural 1961 Kennedy',
    '1961',
    'blank-lines',
    27,
    'Vice President Johnson, Mr. Speaker',
    'Finally, whether',
  ],
  [
    'speeches/inaugural-2021-Biden.txt',
    'inaugural 2021 Biden',
    '2021',
    'blank-lines',
    41,
    'Chief Justice Roberts',
    'May God bless America',
  ],
  [
    'speeches/state_union-2002-GWBush.txt',
    'STATE OF THE UNION ADDRESS OF THE PRESIDENT TO THE JOINT SESSION OF CONGRESS',
    '2002-01-29',
    'lines',
    66,
    'THE PRESIDENT:  Thank you very much.',
    'Thank you all.',
  ],
  [
    'speeches/nk-newyear-1946.txt',
    '신년을 맞이하면서 전국인민에게 고함',
    '1946-01-01',
    'blank-lines',
    12,
    '동포여러분!',
    '『김일성저작집』2권',
  ],
  [
    'speeches/nk-newyear-1950.txt',
    '1950년을 맞이하여 공화국 전체인민들에게 보낸 신년사',
    '1950-01-01',
    'blank-lines',
    35,
    '친애하는 동포형제자매들!',
    '『김일성저작집』5권',
  ],
  [
    'speeches/nk-newyear-1970.txt',
    '1970년을 새로운 력사적인 승리의 해로 빛내자',
    '1970-01-01',
    'blank-lines',
    127,
    '날로 륭성번영하는',
    '모두다 절세의',
  ],
  [
    'speeches/nk-newyear-1994.txt',
    '신년사',
    '1994-01-01',
    'blank-lines',
    44,
    '친애하는 동지들 !\n동포형제자매들 !',
    '『김일성 저작집』44권',
  ],
  [
    'speeches/nk-newyear-2018.txt',
    'nk newyear 2018',
    '2018',
    'blank-lines',
    99,
    '사랑하는 온 나라 인민들과',
    '모두다 조선노동당의',
  ],
  [
    'speeches/gutenberg-61-manifesto.txt',
    'The Communist Manifesto',
    null,
    'hard-wrapped',
    217,
    'A spectre is haunting Europe',
    'WORKING MEN OF ALL COUNTRIES',
  ],
];

describe.skipIf(folder === undefined)('real files', () => {
  it.each(SPEECHES)('%s', async (path, title, date, rule, count, first, last) => {
    if (!existsSync(join(folder ?? '', path))) {
      process.stderr.write(`skipped: ${path} is missing\n`);
      return;
    }
    const document = await read(path);
    const paragraphs = paragraphsOf(document);
    expect([document.title, document.date, document.source.rule, paragraphs.length]).toEqual([
      title,
      date,
      rule,
      count,
    ]);
    expect(paragraphs[0]?.startsWith(first)).toBe(true);
    expect(paragraphs.at(-1)?.startsWith(last)).toBe(true);
    for (const paragraph of paragraphs) expect(paragraph).toBe(paragraph.trim());
  });

  it.each<[string, readonly string[]]>([
    ['mammoth-single-paragraph.docx', ['Walking on imported air']],
    ['mammoth-simple-list.docx', ['Apple', 'Banana']],
    ['mammoth-tables.docx', ['Above', 'Top left', 'Top right', 'Bottom left', 'Bottom right', 'Below']],
    ['mammoth-footnotes.docx', ['Ouch[1].[2]', '[1] A tachyon walks into a bar.', '[2] Fin.']],
    ['mammoth-comments.docx', ['Ouch.']],
    ['mammoth-utf8-bom.docx', ['This XML has a byte order mark.']],
    ['mammoth-strikethrough.docx', ["Today's Special: Salmon Sold out"]],
    ['pandoc-track_changes_insertion.docx', ['This is a text with two exciting insertions.']],
    ['pandoc-unicode.odt', ['“”’çӨ©¼вбФШöÉµ']],
    ['pandoc-paragraph.odt', ['This is a paragraph.', 'This is another paragraph.', 'This is a third one.']],
    [
      'pandoc-formatting.rtf',
      [
        'This is a test of formatting.  This is hidden: .',
        'Small Caps',
        'bold',
        'italics',
        'bold and italics',
        'underlined',
        'strikeout',
        'xsuperscript',
        'xsubscript',
      ],
    ],
  ])('documents/%s', async (name, expected) => {
    if (existsSync(join(folder ?? '', 'documents', name)))
      expect(paragraphsOf(await read(`documents/${name}`))).toEqual(expected);
  });

  it('documents/pandoc-wasteland.epub', async () => {
    if (!existsSync(join(folder ?? '', 'documents/pandoc-wasteland.epub'))) return;
    const document = await read('documents/pandoc-wasteland.epub');
    expect([document.title, document.attributes['Author']]).toEqual(['The Waste Land', 'T.S. Eliot']);
    const paragraphs = paragraphsOf(document);
    expect(paragraphs.slice(0, 2).join(' ')).toMatch(/^T\.S\. Eliot "Nam Sibyllam quidem/);
    expect(paragraphs.at(-1)).toMatch(/Women beware Women\.$/);
  });

  it('documents/mammoth-empty.docx has no paragraphs', async () => {
    if (!existsSync(join(folder ?? '', 'documents/mammoth-empty.docx'))) return;
    await expect(read('documents/mammoth-empty.docx')).rejects.toThrow('no-paragraphs');
  });

  // Characters without white space, as another program counted them in the text layer.
  it.each<[string, number]>([
    ['pm-simple1.pdf', 40],
    ['pm-simple4.pdf', 15],
    ['pm-jo.pdf', 880],
    ['pm-base.pdf', 7],
    ['pm-zen_of_python_corrupted.pdf', 770],
    ['pm-issue-449-horizontal.pdf', 20],
    ['mannheimer-codebook.pdf', 4585],
  ])('pdf/%s', async (name, characters) => {
    if (!existsSync(join(folder ?? '', 'pdf', name))) return;
    const { text } = await withPackageFiles(() => read(`pdf/${name}`));
    expect(text.replace(/\s/g, '')).toHaveLength(characters);
  });

  it('pdf/pm-jo.pdf is read from top to bottom and from right to left, one row after the other', async () => {
    if (!existsSync(join(folder ?? '', 'pdf/pm-jo.pdf'))) return;
    const document = await withPackageFiles(() => read('pdf/pm-jo.pdf'));
    expect(paragraphsOf(document).slice(0, 4)).toEqual([
      'わたくしといふ現象は',
      '假定された有機交流電燈の',
      'ひとつの青い照明です',
      '︵あらゆる透明な幽霊の複合体︶',
    ]);
    expect(document.text.trim()).toMatch(/宮澤賢治$/);
  });

  it('pdf/pm-aes-256.pdf asks for its password and opens with it', async () => {
    const path = join(folder ?? '', 'pdf/pm-aes-256.pdf');
    if (!existsSync(path)) return;
    const bytes = new Uint8Array(readFileSync(path));
    const without = await readFile('a.pdf', bytes);
    expect(without.ok ? '' : without.problem.reason).toBe('needs-password');
    const wrong = await readFile('a.pdf', bytes, { passwords: ['no'] });
    expect(wrong.ok ? '' : wrong.problem.reason).toBe('needs-password');
    const opened = await readFile('a.pdf', bytes, { passwords: ['no', 'foo'] });
    expect(opened.ok && paragraphsOf(opened.value)).toEqual(['Secret!']);
  });

  it.each<[string, string, number, string]>([
    ['raven.html', 'THE RAVEN', 35, 'Once upon a midnight dreary'],
    ['little-women-1.html', 'CHAPTER ONE: PLAYING PILGRIMS', 94, "Christmas won't be Christmas"],
    ['whitespace.html', 'HTML document with examples of whitespace', 26, 'whitespace'],
  ])('html/%s', async (name, title, count, within) => {
    if (!existsSync(join(folder ?? '', 'html', name))) return;
    const document = await read(`html/${name}`);
    expect([document.title, document.starts.length]).toEqual([title, count]);
    expect(document.text).toContain(within);
  });
});
