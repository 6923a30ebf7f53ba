import { describe, expect, it } from 'vitest';
import { setOverText } from './equation-field.ts';

describe('a field that sets one text over another', () => {
  it.each([
    [String.raw` EQ \* jc3 \* "Font:A" \* hps21 \o\al(\s\up 10(かん),漢)`, '漢', 'かん'],
    [String.raw`eq \o\ad(\s\up 9(とう;きょう);東京)`, '東京', 'とう;きょう'],
    [String.raw`EQ \O(a\,b,\s\do4(c(d)e))`, 'a,b', 'c(d)e'],
  ])('%s', (code, base, over) => {
    expect(setOverText(code)).toEqual({ base, over });
  });

  it.each(['HYPERLINK "x"', String.raw`EQ \f(1,2)`, ''])('is not %j', (code) => {
    expect(setOverText(code)).toBeUndefined();
  });
});
