import { describe, expect, it } from 'vitest';
import { asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import type { Span } from '../../domain/sheet.ts';
import { aDocumentWithText } from '../../testing/builders.ts';
import { exampleText } from './coded-words.ts';

const { document, text } = aDocumentWithText(
  asDocumentId(1),
  ['First.', 'We shall\nstand, and they shall fall.', '자'.repeat(700), '😀'.repeat(400)],
  { title: 'A speech', date: '1941-05' as PartialDate },
);
const coding = (paragraph: number, evidence: readonly Span[] = []) => ({
  documentId: document.id,
  coderId: asCoderId(1),
  paragraph,
  coding: {
    theme: asThemeId(1),
    voice: 0 as const,
    weight: 0 as const,
    origin: 0 as const,
    version: 1,
    madeAt: asInstant(0),
    evidence,
  },
});

describe('an example from a coded paragraph', () => {
  it('quotes its evidence and says where it stands', () => {
    const start = text.starts[1] ?? 0;
    const spans = [
      { start, end: start + 14 },
      { start: start + 20, end: start + 35 },
    ];
    expect(exampleText(text, coding(1, spans), document)).toBe(
      '“We shall stand … they shall fall” (A speech, May 1941, ¶ 2)',
    );
  });

  it('quotes the paragraph where there is no evidence, on one line', () => {
    expect(exampleText(text, coding(1), { ...document, date: null })).toBe(
      '“We shall stand, and they shall fall.” (A speech, ¶ 2)',
    );
  });

  it('is cut where it is long, never inside a character', () => {
    expect(exampleText(text, coding(2), document)).toBe(`“${'자'.repeat(600)} …” (A speech, May 1941, ¶ 3)`);
    expect(exampleText(text, coding(3), document)).toBe(`“${'😀'.repeat(300)} …” (A speech, May 1941, ¶ 4)`);
  });
});
