import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_COMPARISON } from '../../domain/comparison.ts';
import { asAttributeId, asCoderId } from '../../domain/ids.ts';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { codingsDrawn, documentsDrawn, themeDrawn } from '../../testing/codings-drawn.ts';
import { buildColumns } from '../change-columns.ts';
import { finished } from '../statistics/resampling/bootstrap-statistic.ts';
import { wilsonInterval } from '../statistics/shares/wilson.ts';
import { type IntervalsQuestion, shareIntervals } from './share-intervals.ts';
import { themeFrequency } from './theme-frequency.ts';

const [A, B] = [themeDrawn('A'), themeDrawn('B')];
const question: IntervalsQuestion = {
  comparison: {
    ...PLAIN_COMPARISON,
    grouping: { by: 'nothing' },
    themes: [A, B],
    withSubThemes: false,
    coder: asCoderId(1),
    rule: 'paragraph',
    base: 'read',
  },
  members: [[A], [B]],
  attributes: [],
  kind: 'documents',
  resamples: 2000,
  seed: 1,
};
// A on 2 of 2, 1 of 4 and 0 of 2 paragraphs; B nowhere.
const DRAWING = 'A A / A . . . / . .';
const columns = buildColumns(documentsDrawn(DRAWING), codingsDrawn(DRAWING));
const asked = (given: Partial<IntervalsQuestion>) =>
  finished(shareIntervals(columns, { ...question, ...given })).cells.map(([cell]) => cell);

describe('shareIntervals', () => {
  it('draws whole documents: all resamples of three documents lie between its ends', () => {
    const [interval] = asked({});
    // All draws of the first document alone give 1, all of the last alone 0: each in 1 of 27 resamples.
    expect(interval).toEqual({ low: 0, high: 1, method: 'document bootstrap' });
    expect(asked({})).toEqual(asked({}));
  });

  it('takes Wilson over documents where nothing varies', () => {
    const [, none] = asked({});
    expect(none).toEqual({ ...wilsonInterval(0, 3), method: 'Wilson over documents' });
    const { comparison } = question;
    expect(asked({ comparison: { ...comparison, base: 'words' } })[1]).toBeNull();
  });

  it('takes paragraphs for independent only when asked to', () => {
    expect(asked({ kind: 'naive' })[0]).toEqual({ ...wilsonInterval(3 / 8, 8), method: 'naive Wilson' });
  });

  it('has an interval around every share that has data, and none elsewhere', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        anyFrequencyQuestion,
        fc.constantFrom('documents', 'naive'),
        ({ documents, sheets }, frequency, kind) => {
          const all = buildColumns(documents, sheets);
          const isRate = frequency.comparison.rule === 'paragraph' && frequency.comparison.base === 'words';
          const answer = themeFrequency(all, frequency);
          const { cells, groups } = finished(
            shareIntervals(all, { ...frequency, kind, resamples: 40, seed: 3 }),
          );
          expect(groups).toEqual(answer.groups.map(({ key }) => key));
          answer.cells.forEach((row, theme) => {
            row.forEach(({ share }, group) => {
              const interval = cells[theme]?.[group] ?? null;
              if (isRate) return;
              expect(interval === null).toBe(share === null);
              if (interval === null) return;
              expect(interval.low).toBeGreaterThanOrEqual(0);
              expect(interval.high).toBeLessThanOrEqual(1);
              if (kind === 'naive') expect(interval.low - 1e-9).toBeLessThanOrEqual(share ?? 0);
            });
          });
        },
      ),
    );
  });

  it('changes no number when another coder, an empty document or an unrelated theme is added', () => {
    const grouped: Partial<IntervalsQuestion> = {
      comparison: { ...question.comparison, grouping: { by: 'attribute', attribute: asAttributeId(1) } },
    };
    const before = asked(grouped);
    const more = 'AC A / A C . . / . . / -';
    const wider = buildColumns(documentsDrawn(more), [
      ...codingsDrawn(more),
      ...codingsDrawn(DRAWING).map((sheet) => ({ ...sheet, coderId: asCoderId(2) })),
    ]);
    const after = finished(shareIntervals(wider, { ...question, ...grouped })).cells.map(([cell]) => cell);
    expect(after).toEqual(before);
  });
});
