import { describe, expect, it } from 'vitest';
import { baseName, soundBase } from './comparison.ts';

describe('a base', () => {
  it('of 1,000 words is none for documents counted once', () => {
    expect(soundBase('document', 'words')).toBe('all');
    expect(soundBase('paragraph', 'words')).toBe('words');
    expect(soundBase('document', 'read')).toBe('read');
  });

  it('is named in the units of the counting rule', () => {
    expect(baseName('paragraph', 'coded')).toBe('coded paragraphs');
    expect(baseName('document', 'coded')).toBe('documents with a coding');
  });
});
