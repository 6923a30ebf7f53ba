import { describe, expect, it } from 'vitest';
import { aText } from '../testing/builders.ts';
import { asDocumentId } from './ids.ts';
import { textDifferences } from './text-differences.ts';

const text = (...paragraphs: readonly string[]) => ({
  documentId: asDocumentId(1),
  hidden: [],
  ...aText(paragraphs),
});

const ONE = 'The dam holds as long as we stand together.';
const TWO = 'Strangers were seen on the far slope.';
const THREE = 'Every village lights one lamp more.';

describe('textDifferences', () => {
  it('finds nothing between equal texts', () => {
    expect(textDifferences(text(ONE, TWO), text(ONE, TWO))).toEqual([]);
  });

  it('pairs a corrected paragraph with its words, and one rewritten in its place', () => {
    expect(textDifferences(text(ONE, TWO), text(`Well: ${ONE}`, 'Quite another matter.'))).toEqual([
      { paragraph: 0, here: ONE, there: `Well: ${ONE}` },
      { paragraph: 1, here: TWO, there: 'Quite another matter.' },
    ]);
  });

  it('names what only one side has, and nothing of what merely moved', () => {
    expect(textDifferences(text(ONE, TWO), text(THREE, ONE, TWO))).toEqual([
      { paragraph: 0, here: null, there: THREE },
    ]);
    expect(textDifferences(text(ONE, TWO, THREE), text(ONE, TWO))).toEqual([
      { paragraph: 2, here: THREE, there: null },
    ]);
  });
});
