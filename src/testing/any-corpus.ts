import fc from 'fast-check';
import type { AttributeValue } from '../domain/attribute.ts';
import { COUNTING_RULES, type Comparison } from '../domain/comparison.ts';
import type { Document } from '../domain/document.ts';
import {
  asAttributeId,
  asCoderId,
  asDocumentId,
  asInstant,
  asSetId,
  asThemeId,
  type DocumentId,
  type ThemeId,
} from '../domain/ids.ts';
import { type PartialDate, parsePartialDate } from '../domain/partial-date.ts';
import { PERIOD_UNITS } from '../domain/partial-date-periods.ts';
import { type ParagraphSheet, type Sheet, sheetOf, type Voice } from '../domain/sheet.ts';
import { aDocument, anAttribute } from './builders.ts';

export interface Corpus {
  readonly documents: readonly Document[];
  readonly sheets: readonly Sheet[];
}

const THEMES = [1, 2, 3, 4, 9].map(asThemeId);
const CODERS = [1, 2, 3].map(asCoderId);
const VOICES_OF_CORPUS: readonly Voice[] = [0, 1, 2, 3];

/** The attributes whose values the documents of `anyCorpus` have, and one that was deleted. */
export const CORPUS_ATTRIBUTES = [
  anAttribute({ id: asAttributeId(1), type: 'text' }),
  anAttribute({ id: asAttributeId(2), type: 'number' }),
  anAttribute({ id: asAttributeId(3), type: 'choice', choices: ['West', 'East'] }),
  anAttribute({ id: asAttributeId(4), type: 'yes-no' }),
];

const orAbsent = (values: readonly AttributeValue[]): fc.Arbitrary<AttributeValue | undefined> =>
  fc.constantFrom(undefined, ...values);

/** A document with up to six paragraphs, odd dates and holes in its attributes. */
export const anyDocumentOf = (id: DocumentId): fc.Arbitrary<Document> =>
  fc
    .record({
      title: fc.constantFrom('Address to the Nation', 'Radio talk', '방송 연설', ''),
      date: fc.constantFrom(
        '',
        '1942',
        '1942-03',
        '1939-09-01/1945-05',
        '1941/1942',
        '1950-01-01',
        '1950-01-02',
        '1969',
      ),
      language: fc.constantFrom('', 'en', 'ko'),
      paragraphCount: fc.nat(6),
      wordCount: fc.nat(200),
      values: fc.tuple(
        orAbsent(['Roosevelt', 'Kim', '김', 'äther']),
        orAbsent([2, 10, -1.5]),
        orAbsent(['East', 'West', 'North']),
        orAbsent([true, false]),
      ),
      revision: fc.nat(1000),
      reprintOf: fc.constantFrom(null, null, null, 1, 8),
    })
    .map(({ date, values, reprintOf, ...rest }) =>
      aDocument({
        ...rest,
        id,
        // An original is no reprint itself.
        reprintOf: reprintOf === null || id === 1 || id === 8 ? null : asDocumentId(reprintOf),
        date: parsePartialDate(date) ?? null,
        attributes: Object.fromEntries(
          values.flatMap((value, i) => (value === undefined ? [] : [[i + 1, value] as const])),
        ),
      }),
    );

const anyParagraphOf = (paragraph: number): fc.Arbitrary<ParagraphSheet> =>
  fc
    .record({
      read: fc.boolean(),
      themes: fc.subarray(THEMES),
      voice: fc.constantFrom(...VOICES_OF_CORPUS),
      version: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ read, themes, voice, version }) => ({
      paragraph,
      read,
      codings: themes.map((theme, place) => ({
        theme,
        voice: place % 2 === 0 ? voice : 0,
        weight: 0,
        origin: 0,
        version: place % 2 === 0 ? version : 1,
        madeAt: asInstant(0),
        evidence: [],
      })),
    }));

/** Sheets of up to three coders on one document. */
export const anySheetsOf = ({ id, paragraphCount }: Document): fc.Arbitrary<readonly Sheet[]> =>
  fc
    .subarray(CODERS)
    .chain((coders) =>
      fc.tuple(
        ...coders.map((coder) =>
          fc
            .tuple(...Array.from({ length: paragraphCount }, (_, paragraph) => anyParagraphOf(paragraph)))
            .map((paragraphs) => sheetOf(id, coder, paragraphs)),
        ),
      ),
    );

/** Up to eight documents and their sheets. */
export const anyCorpus: fc.Arbitrary<Corpus> = fc
  .nat(8)
  .chain((length) =>
    fc.tuple(
      ...Array.from({ length }, (_, i) =>
        anyDocumentOf(asDocumentId(i * 7 + 1)).chain((document) =>
          anySheetsOf(document).map((sheets) => ({ document, sheets })),
        ),
      ),
    ),
  )
  .map((parts) => ({
    documents: parts.map(({ document }) => document),
    sheets: parts.flatMap(({ sheets }) => sheets),
  }));

const anyYear = fc.constantFrom(null, null, null, 1938, 1942, 1950);

const day = (text: string): PartialDate => text as PartialDate;

const GROUPINGS: readonly Comparison['grouping'][] = [
  ...CORPUS_ATTRIBUTES.map(({ id }) => ({ by: 'attribute', attribute: id }) as const),
  { by: 'attribute', attribute: asAttributeId(99) },
  {
    by: 'attribute',
    attribute: asAttributeId(1),
    recoding: { groups: [{ name: 'Korea', values: ['Kim', '김'] }], rareBelow: 2, restName: 'others' },
  },
  { by: 'attribute', attribute: asAttributeId(2), bins: { from: 0, width: 5 } },
  ...PERIOD_UNITS.map((unit) => ({ by: 'period', unit }) as const),
  {
    by: 'named periods',
    periods: [
      { name: 'war', from: day('1941-12-07') },
      { name: 'peace', from: day('1945-05-09') },
    ],
  },
  { by: 'event', event: { name: 'the turn', date: day('1950-01-02'), days: 40 } },
  { by: 'language' },
  { by: 'nothing' },
];

const A_SET = { id: asSetId(1), name: 'a set', documents: [1, 15, 22, 999].map(asDocumentId) };

/** Any comparison over `anyCorpus`, of themes with overlapping members, unused and deleted ones among them. */
export const anyFrequencyQuestion: fc.Arbitrary<{
  readonly comparison: Comparison;
  readonly members: readonly (readonly ThemeId[])[];
  readonly attributes: typeof CORPUS_ATTRIBUTES;
}> = fc
  .record({
    filters: fc.array(
      fc.constantFrom(
        { attribute: asAttributeId(1), values: ['Roosevelt', 'Kim', ''] },
        { attribute: asAttributeId(2), values: ['10', '-1.5'] },
        { attribute: asAttributeId(4), values: ['yes', ''] },
        { attribute: 'language' as const, values: ['', 'ko'] },
        { attribute: asAttributeId(1), values: [] },
      ),
      { maxLength: 1 },
    ),
    fromYear: anyYear,
    toYear: anyYear,
    text: fc.constantFrom('', '', 'radio', '방송'),
    grouping: fc.constantFrom(...GROUPINGS),
    second: fc.constantFrom(null, null, ...GROUPINGS),
    beside: fc.subarray(CODERS, { maxLength: 2 }),
    codings: fc.record({
      voices: fc.option(fc.subarray([...VOICES_OF_CORPUS])),
      fromVersion: fc.constantFrom(null, null, 2),
      toVersion: fc.constantFrom(null, null, 2),
    }),
    collapsesReprints: fc.boolean(),
    sets: fc.constantFrom<Comparison['documents']['sets']>([], [], [A_SET]),
    lists: fc.uniqueArray(
      fc.record({
        theme: fc.constantFrom(...THEMES, asThemeId(77)),
        members: fc.subarray([...THEMES, asThemeId(500)]),
      }),
      { maxLength: 4, selector: ({ theme }) => theme },
    ),
    withSubThemes: fc.boolean(),
    coder: fc.constantFrom(...CODERS, asCoderId(8)),
    rule: fc.constantFrom(...COUNTING_RULES),
    base: fc.constantFrom('all', 'read', 'coded', 'words'),
  })
  .map(({ filters, fromYear, toYear, text, sets, lists, ...rest }) => ({
    comparison: {
      ...rest,
      themeGroups: [],
      documents: { attributes: filters, fromYear, toYear, text, sets },
      themes: lists.map(({ theme }) => theme),
    },
    members: lists.map(({ members }) => members),
    attributes: CORPUS_ATTRIBUTES,
  }));
