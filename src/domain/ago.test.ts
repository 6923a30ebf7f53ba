import { describe, expect, it } from 'vitest';
import { agoText } from './ago.ts';
import { asInstant } from './ids.ts';

const MINUTE = 60_000;

describe('how long ago', () => {
  it.each([
    [-5, 'just now'],
    [59_999, 'just now'],
    [MINUTE, '1 minute ago'],
    [59 * MINUTE, '59 minutes ago'],
    [60 * MINUTE, '1 hour ago'],
    [47 * 60 * MINUTE, '1 day ago'],
    [48 * 60 * MINUTE, '2 days ago'],
  ])('%i milliseconds are: %s', (passed, text) => {
    const then = asInstant(1_000_000_000_000);
    expect(agoText(then, asInstant(then + passed))).toBe(text);
  });
});
