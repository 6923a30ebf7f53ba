import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import { hiddenTexts, paragraphsOf } from '../testing/described.ts';
import { readFile } from './read-file.ts';

type Placed = readonly [x: number, y: number, text: string, size?: number];

/** A PDF of pages with text at places in points from the lower left, in Helvetica. */
function pdf(pages: readonly (readonly Placed[])[], page = ''): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ];
  for (const [i, placed] of pages.entries()) {
    const stream = placed
      .map(([x, y, text, size = 10]) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`)
      .join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R ${page} /MediaBox [0 0 600 800] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

const lines = (x: number, y: number, ...texts: readonly string[]): readonly Placed[] =>
  texts.map((text, i) => [x, y - 12 * i, text]);

async function read(bytes: Uint8Array): Promise<NewDocument> {
  const result = await readFile('speech.pdf', bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const paragraphs = async (pages: readonly (readonly Placed[])[], page?: string): Promise<readonly string[]> =>
  paragraphsOf(await read(pdf(pages, page)));

const WRAPPED = [
  'The locks of the upper valley were opened at dawn, before the sun',
  'had risen over the ridge, and the water ran down to the embank-',
  'ment where all of us stood and waited without a word.',
];
const JOINED =
  'The locks of the upper valley were opened at dawn, before the sun had risen over the ridge, and the water ran down to the embankment where all of us stood and waited without a word.';
const SECOND = [
  'Nobody who was there that morning will ever forget the silence of',
  'the crowd, nor the cheer that followed it.',
];

describe('PDF', () => {
  it('joins lines to paragraphs by the gaps between them, and mends words broken at their ends', async () => {
    expect(await paragraphs([[...lines(50, 700, ...WRAPPED), ...lines(50, 640, ...SECOND)]])).toEqual([
      JOINED,
      SECOND.join(' '),
    ]);
  });

  it('knows paragraphs by their first line further in', async () => {
    const [first = '', ...more] = SECOND;
    expect(
      await paragraphs([
        [...lines(50, 700, ...WRAPPED), ...lines(65, 664, first), ...lines(50, 652, ...more)],
      ]),
    ).toEqual([JOINED, SECOND.join(' ')]);
  });

  const narrow = (from: string): readonly string[] => [
    `${from} the water was let`,
    'into the upper basin, and all',
    'who stood on the wall saw how',
    'slowly it climbed to the mark.',
  ];
  const whole = (from: string): string => narrow(from).join(' ');

  it('reads three columns one after the other', async () => {
    const [one, two, three] = ['In March', 'In June', 'In August'];
    expect(
      await paragraphs([
        [
          ...lines(40, 700, ...narrow(one)),
          ...lines(250, 700, ...narrow(two)),
          ...lines(460, 700, ...narrow(three)),
        ],
      ]),
    ).toEqual([whole(one), whole(two), whole(three)]);
  });

  it('reads columns that are hardly farther from each other than words', async () => {
    const [one, two] = [
      [...narrow('In March'), ...narrow('and then')],
      [...narrow('In June'), ...narrow('and then')],
    ];
    expect(await paragraphs([[...lines(40, 700, ...one), ...lines(232, 700, ...two)]])).toEqual([
      one.join(' '),
      two.join(' '),
    ]);
  });

  it.each([
    ['above', 740, 700],
    ['tightly above', 724, 700],
  ])('reads a table %s two columns by its rows', async (_, top, below) => {
    const rows = [
      ['Basin', '1961', '1962'],
      ['Upper', '412', '455'],
    ].flatMap((row, i) => row.map((cell, k): Placed => [40 + 140 * k, top - 12 * i, cell]));
    const text = await read(
      pdf([
        [...rows, ...lines(40, below, ...narrow('In March')), ...lines(330, below, ...narrow('In June'))],
      ]),
    );
    expect([...hiddenTexts(text), ...paragraphsOf(text)]).toEqual([
      '[title] Basin\t1961\t1962',
      'Upper\t412\t455',
      whole('In March'),
      whole('In June'),
    ]);
  });

  it('begins anew in both columns below a heading that stands between', async () => {
    const head: Placed = [40, 628, 'The Lower Basin', 13];
    expect(
      await paragraphs([
        [
          ...lines(40, 700, ...narrow('In March')),
          ...lines(330, 700, ...narrow('In June')),
          head,
          ...lines(40, 600, ...narrow('In August')),
          ...lines(330, 600, ...narrow('In October')),
        ],
      ]),
    ).toEqual([
      whole('In March'),
      whole('In June'),
      'The Lower Basin',
      whole('In August'),
      whole('In October'),
    ]);
  });

  it('puts a large first letter before its paragraph', async () => {
    const [first = '', second = '', third = '', ...rest] = [...narrow('hen'), ...narrow('and then')];
    expect(
      await paragraphs([
        [[40, 676, 'W', 38], ...lines(66, 700, first, second, third), ...lines(40, 664, ...rest)],
      ]),
    ).toEqual([`W${[first, second, third, ...rest].join(' ')}`]);
  });

  it('reads letters that were set apart as words', async () => {
    const spaced = Array.from('TO ALL OF US', (letter, i): Placed => [40 + 9 * i, 700, letter]);
    const text = await read(pdf([[...spaced, ...lines(40, 660, ...WRAPPED)]]));
    expect([...hiddenTexts(text), ...paragraphsOf(text)]).toEqual(['TO ALL OF US', JOINED]);
  });

  it('leaves out what a browser prints at the edges of two pages', async () => {
    const page = (number: number): readonly Placed[] => [
      [40, 780, '03/05/2021, 14:22'],
      [300, 780, 'The Voice of the Valley'],
      ...lines(50, 700, ...WRAPPED),
      ...lines(50, 640, ...SECOND),
      [40, 20, 'https://archive.example/speech'],
      [520, 20, `${number}/2`],
    ];
    const [first, second] = [JOINED, SECOND.join(' ')];
    expect(await paragraphs([page(1), page(2)])).toEqual([first, second, first, second]);
  });

  it('reads columns one after the other, below a title over both', async () => {
    const left = [
      'The locks of the upper valley were',
      'opened at dawn, before the sun had',
      'risen over the ridge and the water',
      'ran down to the embankment where we',
    ];
    const right = [
      'all stood and waited without a word',
      'for the bells of the old town hall.',
      'Nobody who was there will forget it',
      'nor the cheer that followed it then.',
    ];
    const document = await read(
      pdf([[[180, 740, 'After the Flood', 20], ...lines(50, 700, ...left), ...lines(310, 700, ...right)]]),
    );
    expect(document.title).toBe('After the Flood');
    expect(paragraphsOf(document).join(' ')).toBe([...left, ...right].join(' '));
  });

  it('keeps cells of a table in their rows', async () => {
    const cells: readonly Placed[] = [
      [50, 700, 'theme'],
      [200, 700, 'uses'],
      [50, 688, 'water'],
      [200, 688, '12'],
      [50, 676, 'unity'],
      [200, 676, '9'],
      [50, 664, 'threat'],
      [200, 664, '31'],
    ];
    expect(await paragraphs([cells])).toEqual(['theme\tuses', 'water\t12', 'unity\t9', 'threat\t31']);
  });

  it('drops page numbers beside a running head, and heads that change with the chapter', async () => {
    const page = (i: number, head: readonly Placed[], foot: readonly Placed[]): readonly Placed[] => [
      ...head,
      ...lines(50, 700 - 12 * (i % 6), ...WRAPPED),
      ...foot,
    ];
    const beside = Array.from({ length: 6 }, (_, i) =>
      page(
        i,
        [
          [50, 770, 'The Valley Reader'],
          [500, 770, i < 2 ? 'iv'.slice(i) : `${i - 1} / 9`],
        ],
        [],
      ),
    );
    expect(await paragraphs(beside)).toEqual(Array(6).fill(JOINED));
    const counting = Array.from({ length: 6 }, (_, i) =>
      page(
        i,
        [
          [50, 770, `${i + 7}`],
          [200, 770, `Section ${'ABCDEF'[i]}`],
        ],
        [],
      ),
    );
    expect(await paragraphs(counting)).toEqual(Array(6).fill(JOINED));
    const chapters = Array.from({ length: 12 }, (_, i) =>
      page(
        i,
        [
          [50, 770, `The ${'north south west'.split(' ')[i >> 2]} bank`],
          [300, 770, `On ${'abcdefghijkl'[i]}`],
        ],
        [],
      ),
    );
    expect(await paragraphs(chapters)).toEqual(Array(12).fill(JOINED));
  });

  it('keeps headings that differ by their number alone, and drops heads that count pages', async () => {
    const chapters = (size: number, pagesOf: (chapter: number) => number) => {
      const pages: (readonly Placed[])[] = [];
      for (let chapter = 1; chapter <= 4; chapter++)
        for (let page = 0; page < pagesOf(chapter); page++)
          pages.push([
            ...(page === 0 ? [[50, 740, `Chapter ${chapter}`, size] as const] : []),
            ...lines(50, 700 - 12 * (pages.length % 6), ...WRAPPED),
            [250, 40, `Page ${pages.length + 1} of 12`],
          ]);
      return paragraphs(pages);
    };
    const heads = ['Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 4'];
    // Set as the text is, chapters of two pages; set larger, of one page each. The first heading is the title.
    expect(await chapters(10, () => 2)).toEqual(heads.flatMap((head) => [head, JOINED, JOINED]).slice(1));
    expect(await chapters(16, () => 1)).toEqual(heads.flatMap((head) => [head, JOINED]).slice(1));
    const issues = Array.from({ length: 6 }, (_, i): readonly Placed[] => [
      [50, 770, `The Valley Reader no. 4, sheet ${i + 11}`],
      ...lines(50, 700 - 12 * i, ...WRAPPED),
    ]);
    expect(await paragraphs(issues)).toEqual(Array(6).fill(JOINED));
  });

  it('keeps numbered headings that begin pages', async () => {
    const pages = Array.from({ length: 20 }, (_, i) => [
      ...(i > 1 && i < 10 && i % 2 === 0 ? lines(50, 770, `Chapter ${i / 2}`) : []),
      ...lines(50, 700 - 12 * (i % 10), ...WRAPPED),
    ]);
    const kept = await paragraphs(pages);
    expect(kept.filter((text) => text.startsWith('Chapter'))).toHaveLength(4);
  });

  it('keeps what a speaker says at the head of every page', async () => {
    const pages = Array.from({ length: 6 }, (_, i) =>
      lines(
        50,
        700,
        'The witness:',
        `I saw ${'abcdef'[i]} of them.`,
        'The judge:',
        `Were they ${'uvwxyz'[i]}?`,
      ),
    );
    expect((await paragraphs(pages)).join(' ').match(/Were they|I saw/g)).toHaveLength(12);
  });

  it('joins what goes on over a page, and hides running heads and page numbers', async () => {
    const page = (number: number, ...texts: readonly string[]): readonly Placed[] => [
      [50, 770, `Speeches of the Ridge Council, vol. ${number}`],
      ...lines(50, 700, ...texts),
      [300, 30, `- ${number} -`],
    ];
    const document = await read(
      pdf([page(1, ...WRAPPED.slice(0, 2)), page(2, ...WRAPPED.slice(2)), page(3, ...SECOND)]),
    );
    expect(paragraphsOf(document)).toEqual([JOINED, SECOND.join(' ')]);
    expect(hiddenTexts(document)).toHaveLength(6);
    expect(hiddenTexts(document)).toContain('[page furniture] - 2 -');
  });

  it('reads a page that is shown turned as it is seen', async () => {
    expect(await paragraphs([lines(50, 500, ...SECOND)], '/Rotate 90')).toEqual([SECOND.join(' ')]);
  });

  it('joins lines of which one has a larger number, and keeps notes that say the same on every page', async () => {
    const [first = '', ...more] = WRAPPED;
    const pages = Array.from({ length: 4 }, (_, i): readonly Placed[] => [
      [50, 700 - 12 * i, '7', 14],
      [62, 700 - 12 * i, first],
      ...lines(50, 688 - 12 * i, ...more),
      [374, 680 - 12 * i, `${i + 1}`, 6],
      [50, 60, `${i + 1}Ibid.`, 8],
      [280, 30, `${i + 1}`],
    ]);
    const texts = await paragraphs(pages);
    expect(texts).toEqual([
      ...pages.map((_, i) => `7 ${JOINED}[${i + 1}]`),
      ...pages.map((_, i) => `[${i + 1}] Ibid.`),
    ]);
  });

  it('marks notes at the foot of a page as in other formats', async () => {
    const note = (mark: string): readonly Placed[] => [
      ...lines(50, 700, ...WRAPPED),
      [374, 680, mark, 6],
      ...lines(50, 640, ...SECOND),
      [50, 60, `${mark}Measured at the lower gate.`, 8],
    ];
    for (const mark of ['3', 'iv'])
      expect(await paragraphs([note(mark)])).toEqual([
        `${JOINED}[${mark}]`,
        SECOND.join(' '),
        `[${mark}] Measured at the lower gate.`,
      ]);
  });

  it('lists what lies beyond the edge of its page, and keeps lines that cross it', async () => {
    const placed: readonly Placed[] = [
      ...lines(50, 700, ...WRAPPED),
      [50, -40, 'Left below the page.'],
      [50, 900, 'Left above the page.'],
      [700, 400, 'Left beside the page.'],
      [560, 500, 'Across the edge of it'],
    ];
    const document = await read(pdf([placed]));
    expect(paragraphsOf(document).join(' ')).toContain('Across the edge of it');
    for (const text of ['Left below the page.', 'Left above the page.', 'Left beside the page.']) {
      expect(hiddenTexts(document)).toContain(`[not shown] ${text}`);
      expect(paragraphsOf(document).join(' ')).not.toContain(text);
    }
    const cropped = await read(
      pdf([[...lines(50, 700, ...WRAPPED), [50, 20, 'In the cropped margin.']]], '/CropBox [0 100 600 800]'),
    );
    expect(hiddenTexts(cropped)).toContain('[not shown] In the cropped margin.');
    const turned = await read(pdf([[...lines(50, 700, ...WRAPPED), [50, -40, 'Left below.']]], '/Rotate 90'));
    expect(hiddenTexts(turned)).toContain('[not shown] Left below.');
  });

  it('puts no space where letters are set one by one, and one where there is room', async () => {
    const one: readonly Placed[] = [...'flood'].map((letter, i) => [50 + 6 * i, 700, letter]);
    expect(await paragraphs([[...one, [89, 700, 'and tide']]])).toEqual(['flood and tide']);
  });

  it('says why it cannot be read', async () => {
    const reason = async (bytes: Uint8Array): Promise<string> => {
      const result = await readFile('speech.pdf', bytes);
      return result.ok ? 'read' : result.problem.reason;
    };
    expect(await reason(pdf([[], []]))).toBe('no-text-layer');
    expect(await reason(new TextEncoder().encode('%PDF-1.4\nnothing'))).toBe('damaged');
    expect(await reason(pdf([lines(50, 700, ...SECOND)]).slice(0, 200))).toBe('damaged');
  });
});
