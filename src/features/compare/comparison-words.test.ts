import { describe, expect, it } from 'vitest';
import type { FrequencyAnswer, FrequencyGroup } from '../../analysis/answers/theme-frequency.ts';
import { type Comparison, EVERY_DOCUMENT, PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { asAttributeId, asCoderId, asSetId, asThemeId } from '../../domain/ids.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { aCoder, anAttribute, aTheme } from '../../testing/builders.ts';
import { filterSentence } from '../document-facets-words.ts';
import { BAR_WORDS, comparisonNotices } from './comparison-notices.ts';
import { captionSentence, coderSentence, settingsInWords, timeNotes } from './comparison-words.ts';
import { detailSentences } from './comparison-words-details.ts';

const outlet = anAttribute({ name: 'outlet' });
const comparison: Comparison = {
  ...PLAIN_COMPARISON,
  grouping: { by: 'attribute', attribute: outlet.id },
  themes: [asThemeId(1)],
  withSubThemes: true,
  coder: asCoderId(1),
  rule: 'paragraph',
  base: 'read',
};
const aGroup = (label: string, given: Partial<FrequencyGroup> = {}): FrequencyGroup => ({
  key: label,
  label,
  documents: 10,
  paragraphs: 640,
  words: 40_000,
  coded: 500,
  read: 112,
  base: 612,
  ...given,
});
const answerOf = (groups: readonly FrequencyGroup[]): FrequencyAnswer => ({
  groups,
  themes: [],
  cells: [],
  documentsChosen: 37,
  documentsInProject: 48,
  undated: 0,
  leftOut: { outsideEvent: 0, withoutDay: 0, reprints: 0 },
});
const facts = {
  comparison,
  attributes: [outlet],
  themes: [aTheme({ name: 'War' }), aTheme({ id: asThemeId(2), name: 'Threat' })],
  coder: aCoder({ name: 'M. Okafor' }),
  coders: [
    aCoder({ name: 'M. Okafor' }),
    aCoder({ id: asCoderId(2), name: 'Settled', kind: 'adjudication' }),
  ],
  codebookVersion: 4,
};

describe('the caption', () => {
  const groups = [aGroup('Gazette'), aGroup('Velhan', { paragraphs: 560, base: 418 })];
  const caption = (given: Partial<Comparison>) =>
    captionSentence(answerOf(groups), { ...facts, comparison: { ...comparison, ...given } });

  it('states base, documents, rule, coder and codebook', () => {
    expect(caption({})).toBe(
      'Share of the paragraphs read that carry a theme, by outlet: 1,030 of 1,200 paragraphs in 37 of 48 documents, each paragraph counted once, sub-themes counted in their parent, coded by M. Okafor, codebook version 4.',
    );
  });

  it.each([
    [{ base: 'all' }, 'Share of all paragraphs that carry a theme, by outlet: 1,200 paragraphs in 37 of 48'],
    [{ base: 'words' }, 'per 1,000 words, by outlet: 1,030 words in 1,200 paragraphs of 37 of 48 documents'],
    [{ rule: 'document', base: 'all' }, 'by outlet: 37 of 48 documents with 1,200 paragraphs, each document'],
    [{ rule: 'document' }, ': 1,030 of the 37 documents chosen (48 in the project) with 1,200 paragraphs'],
    [{ withSubThemes: false }, 'sub-themes not counted in their parent'],
    [{ grouping: { by: 'nothing' } }, 'that carry a theme: 1,030'],
    [{ grouping: { by: 'period', unit: 'decade' } }, ', by decade:'],
    [{ second: { by: 'period', unit: 'quarter' } }, ', by outlet and quarter:'],
    [
      { rule: 'day' },
      '1,030 days in 37 of 48 documents with 1,200 paragraphs, each day of a group counted once',
    ],
    [{ coder: asCoderId(2) }, 'coded by Settled (the sheet of settled disagreements)'],
    [
      { beside: [asCoderId(2)] },
      'coded by M. Okafor and Settled (the sheet of settled disagreements) side by side',
    ],
  ] satisfies [Partial<Comparison>, string][])('for %j', (given, part) => {
    expect(caption(given)).toContain(part);
  });

  it('says how the documents are divided, in words that read as a sentence', () => {
    const date = '1951-09-08' as PartialDate;
    const byEvent = { by: 'event', event: { name: 'the treaty', date, days: 30 } } as const;
    expect(caption({ grouping: byEvent })).toContain('carry a theme, before and after the treaty: ');
    expect(caption({ second: byEvent })).toContain(
      'carry a theme, by outlet and before and after the treaty: ',
    );
    expect(caption({ second: { by: 'language' } })).toContain('carry a theme, by outlet and language: ');
    expect(caption({ grouping: { by: 'nothing' } })).toContain('carry a theme: ');
  });

  it('says which documents were chosen', () => {
    expect(filterSentence(EVERY_DOCUMENT, [outlet])).toBeNull();
    expect(
      filterSentence(
        {
          attributes: [
            { attribute: outlet.id, values: ['Gazette', ''] },
            { attribute: asAttributeId(9), values: ['x'] },
          ],
          fromYear: 1951,
          toYear: 1958,
          text: 'river',
          sets: [{ id: asSetId(1), name: 'War years', documents: [] }],
        },
        [outlet],
      ),
    ).toBe(
      'Documents with outlet: Gazette and no value, ?: x, a date from 1951 to 1958, “river” in the title and a place in the set “War years”.',
    );
  });

  it('says how groups were made, what is counted and what was left out, with numbers', () => {
    const rest = { ...aGroup('others'), gathers: ['Nahr', 'Seorin'], isRest: true };
    const given: Comparison = {
      ...comparison,
      grouping: {
        by: 'attribute',
        attribute: outlet.id,
        recoding: { groups: [{ name: 'Radio', values: ['A', ''] }], rareBelow: 5, restName: 'others' },
      },
      second: {
        by: 'event',
        event: { name: 'Treaty', date: '1939-08-23' as PartialDate, days: 90 },
      },
      themeGroups: [{ name: 'Fear', themes: [asThemeId(1), asThemeId(2)] }],
      codings: { voices: [1, 2], fromVersion: 3, toVersion: null },
      beside: [asCoderId(2)],
      rule: 'week',
      collapsesReprints: true,
    };
    const leftOut = { outsideEvent: 3, withoutDay: 1, reprints: 2 };
    expect(detailSentences(given, { ...answerOf([...groups, rest]), leftOut }, facts)).toEqual([
      '“Radio” gathers A and no value.',
      '“others” gathers 2 values with fewer than 5 documents: Nahr and Seorin.',
      'Treaty: 23 Aug 1939, the first day of the second window; both windows are of 90 days.',
      'Only combinations with a document are shown.',
      '“Fear” is any of War and Threat, counted once a paragraph.',
      'Counted are only codings with the voice endorses or quotes and made under codebook version 3 or later; what they are a share of stays the same.',
      'Each coder’s codings are groups of their own; they are never added up.',
      'Reprints once: a reprint is represented by its original, or by the first reprint where the original is not among the documents; 2 documents left out so.',
      'Left out: 3 documents outside both windows, or of no exact date.',
      'Left out: 1 document whose date is no single week.',
    ]);
  });

  it('says the settings of a comparison that is not counted', () => {
    expect(settingsInWords({ ...facts, comparison: { ...comparison, collapsesReprints: true } })).toBe(
      'Share of the paragraphs read that carry a theme, by outlet, each paragraph counted once, sub-themes counted in their parent, coded by M. Okafor, codebook version 4. Reprints once: a reprint is represented by its original, or by the first reprint where the original is not among the documents.',
    );
  });

  it('says where a rule has coded', () => {
    expect(coderSentence(aCoder())).toBeNull();
    expect(coderSentence(aCoder({ name: 'Rule A', note: 'Words of a list.' }))).toBe(
      'Rule A: Words of a list.',
    );
  });
});

describe('the notices', () => {
  const texts = (groups: readonly FrequencyGroup[]) =>
    comparisonNotices(groups, BAR_WORDS).map(({ title, text }) => `${title}: ${text}`);

  it('are silent for even, large groups', () => {
    expect(texts([aGroup('Gazette'), aGroup('Velhan')])).toEqual([]);
  });

  it('name the groups and by how much', () => {
    const velhan = aGroup('Velhan', { coded: 300, read: 180 });
    const seorin = aGroup('Seorin', { coded: 600, read: 0 });
    const nahr = aGroup('Nahr', { documents: 3 });
    expect(texts([aGroup('Gazette'), velhan, seorin, nahr])).toEqual([
      'Uneven reading: 75% of Velhan is read, 94% to 96% of the others.',
      'Small base: Nahr rests on 3 documents (hatched).',
    ]);
  });

  it('name what holds no document or was not read at all', () => {
    const empty = { documents: 0, paragraphs: 0, coded: 0, read: 0 };
    const groups = [
      aGroup('1951'),
      aGroup('1952', empty),
      aGroup('1953', empty),
      aGroup('1954', { coded: 0, read: 0 }),
      aGroup('1955', empty),
    ];
    expect(texts(groups)).toEqual([
      'Nothing read: this coder has read nothing of 1954.',
      'No document: in 1952 to 1953 and 1955: no data there, which is not zero.',
    ]);
  });

  it('stay short where every group is small', () => {
    const years = Array.from({ length: 20 }, (_, i) => aGroup(String(1930 + i), { documents: 1 }));
    expect(texts(years)).toEqual([
      'Small bases: all 20 groups rest on fewer than 5 documents each (hatched).',
    ]);
    expect(texts([...years, aGroup('1950')])).toEqual([
      'Small bases: 1930 (1), 1931 (1), 1932 (1), 1933 (1) and 16 others rest on fewer than 5 documents each (hatched).',
    ]);
  });
});

it('says under a chart over time what it shows, leaves out and rests on', () => {
  const empty = { documents: 0, paragraphs: 0, coded: 0, read: 0 };
  const groups = [aGroup('1951'), aGroup('1952', empty), aGroup('1953', { documents: 2 })];
  const undated = { ...aGroup('no single period', { documents: 5 }), key: '' };
  const overTime = { ...comparison, grouping: { by: 'period', unit: 'year' } } as const;
  expect(timeNotes({ ...answerOf([...groups, undated]), undated: 3 }, overTime)).toEqual([
    '% of paragraphs read, 12 documents by year.',
    'Left out: 5 documents, 3 without a date and 2 whose date may fall into several years.',
    'Small base: 1953 rests on 2 documents (hollow).',
    'No document: in 1952: no data there, which is not zero.',
  ]);
  expect(timeNotes({ ...answerOf([undated]), undated: 5 }, overTime)).toContain(
    'None of the documents has a date: there is nothing to show over time.',
  );
});

it('keeps an Arabic name from turning the numbers around it', () => {
  const medium = anAttribute({ name: 'الوسيلة' });
  const by = { ...comparison, grouping: { by: 'attribute', attribute: medium.id } } as const;
  expect(
    captionSentence(answerOf([aGroup('Gazette')]), { ...facts, comparison: by, attributes: [medium] }),
  ).toContain('by \u2068الوسيلة\u2069: 612 of 640');
});
