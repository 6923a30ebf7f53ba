import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asThemeId } from './ids.ts';
import type { Wish } from './wish.ts';
import { wishText } from './wish-text.ts';

const at = { documentId: asDocumentId(1), paragraph: 12 };
const theme = asThemeId(3);

describe('a wish in words', () => {
  it.each<readonly [string, Wish]>([
    ['apply Sacrifice to ¶ 13', { kind: 'apply theme', at, theme, name: 'Sacrifice', evidence: false }],
    [
      'apply Sacrifice to ¶ 13 with evidence',
      { kind: 'apply theme', at, theme, name: 'Sacrifice', evidence: true },
    ],
    [
      'apply Enemy to 4 paragraphs found by the search “foe*”, with evidence',
      {
        kind: 'apply theme to many',
        theme,
        name: 'Enemy',
        applied: 3,
        already: 1,
        evidence: true,
        search: 'the search “foe*”',
      },
    ],
    ['remove Sacrifice from ¶ 13', { kind: 'remove theme', at, theme, name: 'Sacrifice' }],
    ['voice of Enemy at ¶ 13', { kind: 'set voice', at, theme, name: 'Enemy', voice: 1 }],
    ['mark ¶ 13 unread', { kind: 'mark read', at, read: false }],
    ['mark ¶ 13 read, no theme', { kind: 'mark read', at, read: true }],
    ['delete the memo on ¶ 13', { kind: 'write memo', target: { kind: 'paragraph', ...at }, deleted: true }],
    [
      'write the memo on the theme',
      { kind: 'write memo', target: { kind: 'theme', themeId: theme }, deleted: false },
    ],
    ['import “A speech”', { kind: 'import documents', count: 1, first: 'A speech' }],
    ['import 1,200 documents', { kind: 'import documents', count: 1200, first: 'A speech' }],
    ['delete 2 documents', { kind: 'delete documents', count: 2, first: 'A speech', codings: 3 }],
    ['delete Enemy (1 coding)', { kind: 'delete theme', theme, name: 'Enemy', themes: 1, codings: 1 }],
    ['rename the coder Ada', { kind: 'rename coder', coder: asCoderId(1), name: 'Ada' }],
  ])('reads “%s”', (text, wish) => {
    expect(wishText(wish)).toBe(text);
  });
});
