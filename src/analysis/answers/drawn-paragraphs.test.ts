import { describe, expect, it } from 'vitest';
import { EVERY_DOCUMENT } from '../../domain/comparison.ts';
import { asCoderId } from '../../domain/ids.ts';
import { codingsDrawn, documentsDrawn } from '../../testing/codings-drawn.ts';
import { buildColumns } from '../change-columns.ts';
import { type DrawQuestion, drawnParagraphs } from './drawn-paragraphs.ts';

const DRAWING = 'AB . - / - - / A A . -';
const COLUMNS = buildColumns(documentsDrawn(DRAWING), codingsDrawn(DRAWING));
const ask = (given: Partial<DrawQuestion> = {}) =>
  drawnParagraphs(COLUMNS, {
    documents: EVERY_DOCUMENT,
    coder: asCoderId(1),
    state: null,
    size: null,
    seed: 1,
    ...given,
  });
const names = (given: Partial<DrawQuestion> = {}): readonly string[] =>
  ask(given).drawn.map(({ documentId, paragraph }) => `${documentId}:${paragraph}`);

describe('paragraphs drawn', () => {
  it.each([
    [null, ['1:0', '1:1', '1:2', '2:0', '2:1', '3:0', '3:1', '3:2', '3:3'], 3],
    ['unread', ['1:2', '2:0', '2:1', '3:3'], 3],
    ['read', ['1:1', '3:2'], 2],
    ['coded', ['1:0', '3:0', '3:1'], 2],
  ] as const)('are those in the state %s, each once', (state, expected, documents) => {
    expect(names({ state }).toSorted()).toEqual(expected);
    expect(ask({ state })).toMatchObject({ paragraphs: expected.length, documents });
    expect(names({ state, coder: asCoderId(7) })).toHaveLength(state === null || state === 'unread' ? 9 : 0);
  });

  it('follow from the seed alone, and a smaller draw begins a larger one', () => {
    expect(names({ seed: 5 })).toEqual(names({ seed: 5 }));
    expect(names({ seed: 5 })).not.toEqual(names({ seed: 6 }));
    expect(names({ seed: 5, size: 3 })).toEqual(names({ seed: 5 }).slice(0, 3));
    expect(names({ size: 99 })).toHaveLength(9);
    expect(names({ size: 0 })).toEqual([]);
  });

  it('stand in every order equally often', () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 9_000; seed++) {
      const [first = ''] = names({ seed, size: 1 });
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    // 1,000 each; five standard deviations of a binomial count are 150.
    expect([...firsts.values()].every((count) => Math.abs(count - 1_000) < 150)).toBe(true);
    expect(firsts.size).toBe(9);
  });
});
