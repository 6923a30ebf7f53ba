import { describe, expect, it } from 'vitest';
import { asDocumentId, asThemeId } from '../domain/ids.ts';
import type { Wish } from '../domain/wish.ts';
import { blindWishText } from './blind-coding.ts';

const documentId = asDocumentId(7);
const at = { documentId, paragraph: 12 };
const theme = asThemeId(1);
const SECRET = 'Velk';

describe('a wish told while coding blind names no document and no paragraph', () => {
  it.each<readonly [Wish, string]>([
    [{ kind: 'apply theme', at, theme, name: 'Threat', evidence: true }, 'apply Threat with evidence'],
    [{ kind: 'mark read', at, read: true }, 'mark read, no theme'],
    [{ kind: 'write memo', target: { kind: 'paragraph', ...at }, deleted: false }, 'write a memo'],
    [{ kind: 'correct paragraph', at, title: SECRET }, 'an act outside of this queue'],
    [{ kind: 'import documents', count: 1, first: SECRET }, 'an act outside of this queue'],
    [{ kind: 'delete documents', count: 1, first: SECRET, codings: 0 }, 'an act outside of this queue'],
    [{ kind: 'link translation', documentId, title: SECRET, of: null }, 'an act outside of this queue'],
    [{ kind: 'set attribute', name: 'Speaker', value: SECRET, count: 1 }, 'an act outside of this queue'],
    [{ kind: 'add theme', theme, name: 'Threat' }, 'add the theme Threat'],
  ])('%j', (wish, expected) => {
    expect(blindWishText(wish)).toBe(expected);
  });
});
