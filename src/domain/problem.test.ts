import { describe, expect, it } from 'vitest';
import { type Problem, problemSentence } from './problem.ts';

describe('the sentence of a problem', () => {
  it.each<readonly [Problem, string]>([
    [
      { reason: 'too-large', bytes: 52_400_000, limit: 20_000_000 },
      'The file has 52 MB; at most 20 MB can be read. Divide it and import the parts.',
    ],
    [
      { reason: 'newer-version', version: 2, supported: 1 },
      'The project file has version 2; this Leitmotif reads up to version 1. Use a newer Leitmotif. Nothing was changed.',
    ],
    [
      { reason: 'not-found', what: 'The theme' },
      'The theme is no longer there. It may have been deleted in another tab.',
    ],
    [{ reason: 'refused', detail: 'A theme needs a name.' }, 'A theme needs a name.'],
  ])('of %j', (problem, sentence) => {
    expect(problemSentence(problem)).toBe(sentence);
  });
});
