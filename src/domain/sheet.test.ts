import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codingsDrawn, themeDrawn } from '../testing/codings-drawn.ts';
import { asCoderId, asDocumentId, asInstant, asThemeId } from './ids.ts';
import {
  type Coding,
  coverageOf,
  emptySheet,
  mergedSpans,
  type ParagraphSheet,
  paragraphSheet,
  paragraphState,
  paragraphsIn,
  paragraphsWith,
  type Sheet,
  type Span,
  sameParagraph,
  sameSheet,
  sheetOf,
  type Voice,
  withEvidence,
  withoutTheme,
  withParagraphs,
  withRead,
  withTheme,
  withVoice,
} from './sheet.ts';

const anySpan: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(40), fc.nat(8))
  .map(([start, length]) => ({ start, end: start + length }));
const anyVoice: fc.Arbitrary<Voice> = fc.constantFrom(0, 1, 2, 3);
const anyCoding: fc.Arbitrary<Coding> = fc.record({
  theme: fc.integer({ min: 1, max: 6 }).map(asThemeId),
  voice: anyVoice,
  weight: fc.constantFrom(0, 1, 5),
  origin: fc.constantFrom(0, 1, 2, 3),
  version: fc.integer({ min: 1, max: 9 }),
  madeAt: fc.nat(1e6).map(asInstant),
  evidence: fc.array(anySpan, { maxLength: 3 }),
});
const anyParagraph: fc.Arbitrary<ParagraphSheet> = fc.record({
  paragraph: fc.nat(12),
  read: fc.boolean(),
  codings: fc.array(anyCoding, { maxLength: 3 }),
});
const anyParagraphs = fc.array(anyParagraph, { maxLength: 12 });
const sheetFrom = (paragraphs: readonly ParagraphSheet[]): Sheet =>
  sheetOf(asDocumentId(1), asCoderId(1), paragraphs);

/** The slow way: every paragraph as objects, later mentions first, packed anew. */
function rebuilt(sheet: Sheet, changed: readonly ParagraphSheet[]): Sheet {
  const said = new Map(paragraphsIn(sheet).map((paragraph) => [paragraph, paragraphSheet(sheet, paragraph)]));
  for (const given of changed) said.set(given.paragraph, given);
  const rows = [...said.values()]
    .sort((a, b) => a.paragraph - b.paragraph)
    .flatMap(({ paragraph, codings }) =>
      [...new Map(codings.map((coding) => [coding.theme, coding])).values()]
        .sort((a, b) => a.theme - b.theme)
        .map((coding) => ({ ...coding, paragraph, evidence: mergedSpans(coding.evidence) })),
    );
  const spans = rows.flatMap(({ evidence }, row) => evidence.map((span) => ({ ...span, row })));
  const read = [...said.values()].filter((given) => given.read && given.codings.length === 0);
  return {
    documentId: sheet.documentId,
    coderId: sheet.coderId,
    paragraph: Uint32Array.from(rows, (row) => row.paragraph),
    theme: Uint32Array.from(rows, (row) => row.theme),
    voice: Uint8Array.from(rows, (row) => row.voice),
    weight: Uint8Array.from(rows, (row) => row.weight),
    origin: Uint8Array.from(rows, (row) => row.origin),
    version: Uint32Array.from(rows, (row) => row.version),
    madeAt: Float64Array.from(rows, (row) => row.madeAt),
    evidenceRow: Uint32Array.from(spans, (span) => span.row),
    evidenceStart: Uint32Array.from(spans, (span) => span.start),
    evidenceEnd: Uint32Array.from(spans, (span) => span.end),
    read: Uint32Array.from(read.map((given) => given.paragraph).sort((a, b) => a - b)),
    revision: sheet.revision,
  };
}

describe('a sheet with paragraphs said anew', () => {
  it('is what a sheet built from nothing would be', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (first, second) => {
        const sheet = sheetFrom(first);
        expect(sheet).toEqual(rebuilt(emptySheet(asDocumentId(1), asCoderId(1)), first));
        expect(withParagraphs(sheet, second)).toEqual(rebuilt(sheet, second));
      }),
    );
  });

  it('is what it was once its paragraphs say again what they said', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (first, second) => {
        const sheet = sheetFrom(first);
        const before = second.map(({ paragraph }) => paragraphSheet(sheet, paragraph));
        expect(withParagraphs(withParagraphs(sheet, second), before)).toEqual(sheet);
      }),
    );
  });

  it('is the same sheet exactly where every column is', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (first, second) => {
        const [a, b] = [sheetFrom(first), { ...sheetFrom(second), revision: 7 }];
        const { revision: _, ...columns } = a;
        const { revision: __, ...others } = b;
        expect(sameSheet(a, b)).toBe(isDeepStrictEqual(columns, others));
        expect(sameSheet(a, { ...sheetFrom(first), revision: 7 })).toBe(true);
      }),
    );
  });

  it('is another sheet where one column differs, or another coder or document said it', () => {
    const coding = { theme: asThemeId(1), voice: 0, weight: 0, origin: 0, version: 1 } as const;
    const madeAt = asInstant(1);
    const sheet = sheetFrom([
      { paragraph: 0, read: true, codings: [] },
      { paragraph: 2, read: false, codings: [{ ...coding, madeAt, evidence: [{ start: 3, end: 9 }] }] },
    ]);
    for (const [name, column] of Object.entries(sheet)) {
      const other = typeof column === 'number' ? column + 1 : column.map((one: number) => one + 1);
      expect(sameSheet(sheet, { ...sheet, [name]: other }), name).toBe(name === 'revision');
    }
  });

  it('says the same when it is said twice', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (first, second) => {
        const once = withParagraphs(sheetFrom(first), second);
        expect(withParagraphs(once, second)).toEqual(once);
      }),
    );
  });

  it('has arrays of its own, not windows onto larger ones', () => {
    const { paragraph } = withParagraphs(sheetFrom([]), [
      { paragraph: 1, read: true, codings: [] },
      { paragraph: 2, read: false, codings: [] },
    ]);
    expect(paragraph.byteLength).toBe(paragraph.buffer.byteLength);
  });
});

describe('a paragraph of a sheet', () => {
  const [sheet = emptySheet(asDocumentId(1), asCoderId(1))] = codingsDrawn('A AB . - C');

  it.each([
    [0, 'coded'],
    [1, 'coded'],
    [2, 'read'],
    [3, 'unread'],
    [4, 'coded'],
    [5, 'unread'],
  ])('%i is %s', (paragraph, state) => {
    expect(paragraphState(sheet, paragraph)).toBe(state);
  });

  it('carries each theme once, in the order of themes', () => {
    expect(paragraphSheet(sheet, 1).codings.map((coding) => coding.theme)).toEqual([1, 2]);
    expect(paragraphsWith(sheet, (theme) => theme === themeDrawn('A'))).toEqual([0, 1]);
    expect(paragraphsIn(sheet)).toEqual([0, 1, 2, 4]);
  });

  it('is counted once, however many themes it has', () => {
    expect(coverageOf(sheet)).toEqual({ coded: 3, read: 1 });
  });
});

describe('what a coder says of a paragraph', () => {
  const unread: ParagraphSheet = { paragraph: 3, read: false, codings: [] };
  const making = { version: 2, madeAt: asInstant(10) };
  const theme = asThemeId(4);

  it('has the theme after it was put on, and no longer counts as read without one', () => {
    const said = withTheme(withRead(unread, true), theme, making);
    expect(said).toMatchObject({ read: false, codings: [{ theme, voice: 0, version: 2, madeAt: 10 }] });
  });

  it('keeps version, time and voice of a theme put on again, and adds the evidence', () => {
    const first = withTheme(unread, theme, { ...making, voice: 2, evidence: [{ start: 0, end: 4 }] });
    const again = withTheme(first, theme, {
      version: 9,
      madeAt: asInstant(99),
      evidence: [{ start: 3, end: 8 }],
    });
    expect(again.codings).toEqual([
      { theme, voice: 2, weight: 0, origin: 0, version: 2, madeAt: 10, evidence: [{ start: 0, end: 8 }] },
    ]);
  });

  it('is unread after its last theme is taken off', () => {
    expect(withoutTheme(withTheme(unread, theme, making), theme)).toEqual(unread);
  });

  it('does not change by a voice or evidence for a theme that it lacks', () => {
    const said = withTheme(unread, theme, making);
    expect(sameParagraph(withVoice(said, asThemeId(5), 1), said)).toBe(true);
    expect(sameParagraph(withEvidence(said, asThemeId(5), [{ start: 0, end: 1 }]), said)).toBe(true);
    expect(sameParagraph(withVoice(said, theme, 1), said)).toBe(false);
  });

  it('keeps its codings when it is marked as read: it has been read', () => {
    const said = withTheme(unread, theme, making);
    expect(withRead(said, true)).toEqual(said);
    expect(withRead(withRead(unread, true), false)).toEqual(unread);
  });
});

describe('merged spans', () => {
  const covered = (spans: readonly Span[]): readonly number[] =>
    [
      ...new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))),
    ].sort((a, b) => a - b);

  it('cover the same characters, ascending, with a gap between two of them', () => {
    fc.assert(
      fc.property(fc.array(anySpan), (spans) => {
        const merged = mergedSpans(spans);
        expect(covered(merged)).toEqual(covered(spans));
        for (const [i, span] of merged.entries()) {
          expect(span.end).toBeGreaterThan(span.start);
          if (i > 0) expect(span.start).toBeGreaterThan(merged[i - 1]?.end ?? span.start);
        }
      }),
    );
  });
});
