import { describe, expect, it } from 'vitest';
import { countWords } from './words.ts';

describe('countWords', () => {
  it.each<[string, number]>([
    ['', 0],
    ['— … !', 0],
    ['The people’s re-elected council met in 1956.', 7],
    ['don\'t, "won\'t"', 2],
    ['같은 물을 마시며', 3],
    ['我们信守了诺言', 7],
    ['川の会議 2013年', 6],
    ['GDP增长了', 4],
    ['Товарищи речники', 2],
    ['النهر يجمع ولا يفرّق', 4],
    ['हम नदी के पास', 4],
  ])('%s', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
