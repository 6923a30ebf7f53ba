import { describe, expect, it } from 'vitest';
import { asDocumentId, asThemeId } from './ids.ts';
import { type MemoTarget, sameTarget } from './memo.ts';

const targets: readonly MemoTarget[] = [
  { kind: 'document', documentId: asDocumentId(1) },
  { kind: 'document', documentId: asDocumentId(2) },
  { kind: 'paragraph', documentId: asDocumentId(1), paragraph: 0 },
  { kind: 'paragraph', documentId: asDocumentId(1), paragraph: 1 },
  { kind: 'paragraph', documentId: asDocumentId(2), paragraph: 0 },
  { kind: 'theme', themeId: asThemeId(1) },
  { kind: 'theme', themeId: asThemeId(2) },
];

describe('the target of a memo', () => {
  it('is the same as itself and as no other', () => {
    for (const [i, a] of targets.entries())
      for (const [j, b] of targets.entries()) expect(sameTarget({ ...a }, b)).toBe(i === j);
  });
});
