import { describe, expect, it } from 'vitest';
import { linesOf } from './text-lines.ts';
import { withoutPages } from './text-pages.ts';

const LINES = [
  'The people of the valley will never forget the winter in',
  'which foreign engineers closed the locks of the river. Our',
  'mothers carried water from the frozen wells, and children',
  'learned to read by candlelight. Nobody was told why it was',
  'so, and nobody asked. The enemy says that he brings order,',
  'and order means hunger. Yet every worker in the mills has',
];

/** Pages of the same lines with a number below, or with a head above. */
const pages = (count: number, head: (page: number) => string, foot: (page: number) => string): string =>
  Array.from({ length: count }, (_, i) =>
    [head(i + 7), '', ...LINES.map((line) => `${line} ${'x'.repeat(i)}`), '', foot(i + 7)].join('\n'),
  ).join('\n');

const furnitureOf = (text: string): readonly string[] =>
  withoutPages(linesOf(text)).furniture.map((line) => line.text);

describe('withoutPages', () => {
  it('takes heads and numbers off, and closes what they cut in two', () => {
    const text = pages(
      3,
      () => 'THE VALLEY HERALD',
      (page) => `– ${page} –`,
    );
    const { lines, furniture } = withoutPages(linesOf(text));
    expect(lines).toHaveLength(3 * LINES.length);
    expect(lines.slice(1).every((line) => line.blankBefore === 0)).toBe(true);
    expect(furniture.map((line) => line.text)).toEqual([
      'THE VALLEY HERALD',
      '– 7 –',
      'THE VALLEY HERALD',
      '– 8 –',
      'THE VALLEY HERALD',
      '– 9 –',
    ]);
  });

  it('finds a number in the line of its head', () => {
    const head = (page: number): string =>
      page % 2 === 0 ? `${page}    THE VALLEY HERALD` : `The Locks    ${page}`;
    expect(furnitureOf(pages(4, head, () => ''))).toEqual([7, 8, 9, 10].map(head));
  });

  it.each<[string, string]>([
    ['two pages alone', pages(2, () => 'HEAD', String)],
    [
      'numbers of sections',
      Array.from({ length: 5 }, (_, i) => `${i + 1}\n\n${[...LINES, 'nothing.'].join('\n')}`).join('\n\n'),
    ],
    [
      'numbers that do not grow',
      pages(
        4,
        () => '',
        () => '12',
      ),
    ],
    ['a list', '1\nbread\n2\nwater\n3\npeace\n4\nwork'],
  ])('takes nothing off %s', (_, text) => {
    expect(furnitureOf(text)).toEqual([]);
  });
});
