import { describe, expect, it } from 'vitest';
import { asThemeId } from './ids.ts';
import { queryAfterMerge, type SavedQuestion } from './saved-question.ts';

describe('a saved question once theme 1 was merged into theme 7', () => {
  it.each<[SavedQuestion['kind'], Record<string, string>, Record<string, string>]>([
    ['search', { q: '1', with: '1,11', not: '7' }, { q: '1', with: '7,11', not: '7' }],
    ['search', { with: '7,1' }, { with: '7' }],
    ['search', { near: '1', within: '1' }, { near: '7', within: '1' }],
    ['search', { themes: '1' }, { themes: '1' }],
    ['comparison', { themes: '2,1,7', a1: '1' }, { themes: '2,7', a1: '1' }],
    ['comparison', { themes: 'none', quotes: '1', words: '1' }, { themes: 'none', quotes: '7', words: '7' }],
    [
      'comparison',
      { groups: 'Foes\\,1\\,7,Law\\\\\\, order\\,3,1\\,1' },
      { groups: 'Foes\\,7,Law\\\\\\, order\\,3,1\\,7' },
    ],
  ])('a %s that asks %o asks %o', (kind, query, after) => {
    expect(queryAfterMerge({ kind, query }, asThemeId(1), asThemeId(7))).toEqual(after);
  });

  it('is the same where it does not name the theme', () => {
    const query = { with: '2', not: '11', groups: 'A\\,1' };
    expect(queryAfterMerge({ kind: 'search', query }, asThemeId(1), asThemeId(7))).toBe(query);
  });
});
