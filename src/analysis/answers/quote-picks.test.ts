import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../domain/comparison.ts';
import { PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { asAttributeId, asCoderId, asDocumentId, asInstant, asThemeId } from '../../domain/ids.ts';
import { parsePartialDate } from '../../domain/partial-date.ts';
import { sheetOf } from '../../domain/sheet.ts';
import { aDocument, anAttribute } from '../../testing/builders.ts';
import { buildColumns } from '../change-columns.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { quotePicks } from './quote-picks.ts';

const WAR = asThemeId(1);
const coding = {
  theme: WAR,
  voice: 0,
  weight: 0,
  origin: 0,
  version: 1,
  madeAt: asInstant(0),
  evidence: [],
} as const;
// Two outlets, a document a year; the theme on every paragraph but the first.
const YEARS: readonly (readonly [outlet: string, date: string, paragraphs: number])[] = [
  ['Gazette', '1950-06', 4],
  ['Gazette', '1952', 3],
  ['Gazette', '1954-01-01', 5],
  ['Radio', '1951-12', 3],
  ['Radio', '1954-03-01', 2],
  ['Radio', '', 6],
];
const documents = YEARS.map(([outlet, date, paragraphCount], i) =>
  aDocument({
    id: asDocumentId(i + 1),
    date: parsePartialDate(date) ?? null,
    paragraphCount,
    attributes: { 1: outlet },
  }),
);
const sheets = documents.map(({ id, paragraphCount }) =>
  sheetOf(
    id,
    asCoderId(1),
    Array.from({ length: paragraphCount }, (_, paragraph) => ({
      paragraph,
      read: paragraph === 0,
      codings: paragraph === 0 ? [] : [coding],
    })),
  ),
);
const columns = buildColumns(documents, sheets);
const comparison: Comparison = {
  ...PLAIN_COMPARISON,
  grouping: { by: 'attribute', attribute: asAttributeId(1) },
  themes: [WAR],
  coder: asCoderId(1),
};
const question = {
  comparison,
  members: [[WAR]],
  attributes: [anAttribute({ id: asAttributeId(1) })],
  theme: WAR,
  groups: ['Gazette', 'Radio'],
  choice: 'random' as const,
  each: 3,
  seed: 1,
  kept: [],
};
const key = (place: { readonly documentId: number; readonly paragraph: number } | null): string =>
  place ? `${place.documentId} ${place.paragraph}` : '';

describe('quotePicks', () => {
  it('draws of what is eligible, each once, the same by the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (seed, each) => {
        const { columns: found } = quotePicks(columns, { ...question, seed, each });
        expect(quotePicks(columns, { ...question, seed, each }).columns).toEqual(found);
        expect(found.map(({ eligible, dated }) => [eligible, dated])).toEqual([
          [9, 9],
          [8, 3],
        ]);
        for (const { group, eligible, quotes } of found) {
          const all = paragraphsOf(columns, { ...question, group, side: 'with' }).places.map(key);
          expect(quotes).toHaveLength(Math.min(each, eligible));
          expect(new Set(quotes.map(key)).size).toBe(quotes.length);
          for (const quote of quotes) expect(all).toContain(key(quote));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is fair: over many seeds every eligible paragraph comes first about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 1; seed <= 1800; seed++) {
      const [first] = quotePicks(columns, { ...question, groups: ['Gazette'], each: 1, seed }).columns;
      const own = key(first?.quotes[0] ?? null);
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    expect(counts.size).toBe(9);
    // 200 expected each; five standard deviations.
    for (const count of counts.values())
      expect(Math.abs(count - 200)).toBeLessThan(5 * Math.sqrt(200 * (8 / 9)));
  });

  it('gives a group the same quotes whatever stands beside it', () => {
    const alone = quotePicks(columns, { ...question, groups: ['Radio'] }).columns[0];
    expect(quotePicks(columns, question).columns[1]).toEqual(alone);
  });

  it('matches by the nearest date that is left, and says how far off it is', () => {
    const { columns: found } = quotePicks(columns, { ...question, choice: 'date', each: 5 });
    const [gazette, radio] = found;
    // Radio has three dated paragraphs, the fewest: all of them, each with its nearest.
    expect(radio?.quotes).toHaveLength(3);
    radio?.quotes.forEach((quote, row) => {
      const other = gazette?.quotes[row];
      expect([1, 2, 3]).toContain(other?.documentId as number);
      if (quote?.documentId === 5) expect(other?.documentId).toBe(3);
      if (quote?.documentId === 4) expect(other?.documentId).toBe(2);
      expect(other?.days).toBe(0);
      expect(quote?.days).not.toBeNull();
    });
    expect(new Set(gazette?.quotes.map(key)).size).toBe(3);
  });

  it('takes by hand only what was kept and is eligible, in the order in which it was kept', () => {
    const kept = [
      { documentId: asDocumentId(3), paragraph: 2 },
      { documentId: asDocumentId(1), paragraph: 0 },
      { documentId: asDocumentId(1), paragraph: 1 },
      { documentId: asDocumentId(99), paragraph: 1 },
    ];
    const { columns: found } = quotePicks(columns, { ...question, choice: 'hand', kept });
    expect(found.map(({ quotes }) => quotes.map(key))).toEqual([['3 2', '1 1'], []]);
  });
});
