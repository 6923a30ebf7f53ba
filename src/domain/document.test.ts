import { describe, expect, it } from 'vitest';
import { aText } from '../testing/builders.ts';
import { characterCount, paragraphText } from './document.ts';

describe('the text of a document', () => {
  const text = aText(['First.', '둘째 문단', '']);

  it.each([
    [0, 'First.'],
    [1, '둘째 문단'],
    [2, ''],
    [3, ''],
    [-1, ''],
  ])('has at paragraph %i “%s”', (paragraph, expected) => {
    expect(paragraphText(text, paragraph)).toBe(expected);
  });

  it('counts the units of its paragraphs, not what is between them', () => {
    expect(characterCount(text)).toBe(11);
  });
});
