import { expect, it } from 'vitest';
import { counted, listed, listedFirst, ofText, shareText, shortShareText } from './number-words.ts';

it.each([
  [null, 'no data', 'no data'],
  [0, '0%', '0%'],
  [1, '100%', '100%'],
  [143 / 418, '34.2%', '34%'],
  [49 / 612, '8.0%', '8.0%'],
  [0.0996, '10.0%', '10%'],
  [0.00382, '0.38%', '0.4%'],
  [1 / 100_000, '<0.1%', '<0.1%'],
  [0.9996, '>99.9%', '>99.9%'],
  [0.997, '99.7%', '99.7%'],
])('writes the share %s as %s in tables and %s beside bars', (share, exact, short) => {
  expect(shareText(share, false)).toBe(exact);
  expect(shortShareText(share, false)).toBe(short);
});

it('writes a rate per 1,000 words with one decimal', () => {
  expect(shareText(4.06, true)).toBe('4.1');
  expect(shareText(0, true)).toBe('0.0');
  expect(shareText(null, true)).toBe('no data');
  expect(ofText(143, 61204, true)).toBe('143 in 61,204 words');
  expect(ofText(143, 1418, false)).toBe('143 of 1,418');
});

it('counts and lists in words', () => {
  expect(counted(1, 'document')).toBe('1 document');
  expect(counted(0, 'document')).toBe('0 documents');
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listedFirst(['a', 'b', 'c'], 2)).toBe('a, b and c');
  expect(listedFirst(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 others');
});
