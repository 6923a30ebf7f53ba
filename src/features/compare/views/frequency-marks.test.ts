import { describe, expect, it } from 'vitest';
import type { FrequencyAnswer, FrequencyGroup } from '../../../analysis/answers/theme-frequency.ts';
import { asThemeId } from '../../../domain/ids.ts';
import { aTheme } from '../../../testing/builders.ts';
import { chartData } from './chart-data.ts';
import { tabSeparated } from './comparison-files.ts';
import { drawnPart } from './drawn-part.ts';
import { comparisonRows, coverageShare, frequencyMarks } from './frequency-marks.ts';
import { sortedMarks } from './sorted-marks.ts';

const aGroup = (given: Partial<FrequencyGroup>): FrequencyGroup => ({
  key: given.label ?? 'g',
  label: 'g',
  documents: 10,
  paragraphs: 100,
  words: 5000,
  coded: 40,
  read: 20,
  base: 60,
  ...given,
});
const themes = [aTheme({ name: 'War' }), aTheme({ id: asThemeId(2), name: 'Victory', parent: asThemeId(1) })];
const byId = new Map(themes.map((theme) => [theme.id, theme]));
const answer: FrequencyAnswer = {
  groups: [aGroup({ label: 'Gazette' }), aGroup({ label: 'Velhan', documents: 3, paragraphs: 0, base: 0 })],
  themes: [asThemeId(1), asThemeId(2), asThemeId(9)],
  cells: [
    [
      { n: 30, documentsWith: 8, share: 0.5 },
      { n: 0, documentsWith: 0, share: null },
    ],
    [
      { n: 6, documentsWith: 4, share: 0.1 },
      { n: 0, documentsWith: 0, share: null },
    ],
    [
      { n: 1, documentsWith: 1, share: 0.1 },
      { n: 0, documentsWith: 0, share: null },
    ],
  ],
  documentsChosen: 13,
  documentsInProject: 20,
  undated: 0,
  leftOut: { outsideEvent: 0, withoutDay: 0, reprints: 0 },
};
const marks = frequencyMarks(answer, byId);
const names = (list: typeof marks) => list.map(({ theme, group }) => `${theme.name} ${group.label}`);

describe('the marks of a comparison', () => {
  it('are one for every theme and group, without deleted themes', () => {
    expect(names(marks)).toEqual(['War Gazette', 'War Velhan', 'Victory Gazette', 'Victory Velhan']);
    expect(marks.map(({ n, share, isSmallBase }) => [n, share, isSmallBase])).toEqual([
      [30, 0.5, false],
      [0, null, true],
      [6, 0.1, false],
      [0, null, true],
    ]);
  });

  it('become the rows of the file to the unit', () => {
    const [row] = comparisonRows(marks.slice(2), themes, 'read');
    expect(row).toEqual({
      theme: 'Victory',
      themePath: 'War > Victory',
      group: 'Gazette',
      n: 6,
      base: 60,
      share: 0.1,
      perThousandWords: null,
      low: null,
      high: null,
      intervalMethod: null,
      documentsWith: 4,
      documents: 10,
      paragraphs: 100,
      coded: 40,
      read: 20,
      words: 5000,
    });
    expect(comparisonRows(marks, themes, 'words')[0]).toMatchObject({ share: null, perThousandWords: 0.5 });
  });

  it('are sorted by a column, equal ones as in the chart, no data last from the top', () => {
    expect(names(sortedMarks(marks, null))).toEqual(names(marks));
    expect(names(sortedMarks(marks, { column: 'share', isDescending: true }))).toEqual([
      'War Gazette',
      'Victory Gazette',
      'War Velhan',
      'Victory Velhan',
    ]);
    expect(names(sortedMarks(marks, { column: 'group', isDescending: true }))).toEqual([
      'War Velhan',
      'Victory Velhan',
      'War Gazette',
      'Victory Gazette',
    ]);
  });

  it('are what the chart draws', () => {
    const data = chartData(marks, false, { themes: 1, groups: 2 });
    expect(data.series).toEqual([{ id: '1', name: 'War', colour: 1 }]);
    expect(data.groups.map(({ label }) => label)).toEqual(['Gazette', 'Velhan']);
    expect(data.marks).toEqual([
      [
        { share: 0.5, n: 30, of: 60, text: '50%', small: false },
        { share: null, n: 0, of: 0, text: 'no data', small: true },
      ],
    ]);
  });

  it('are what the clipboard gets', () => {
    expect(tabSeparated(marks.slice(0, 2), 'outlet', false).split('\n')).toEqual([
      'Theme\toutlet\tn\tof N\tShare\t95% interval\tDocuments with theme\tDocuments\tRead',
      'War\tGazette\t30\t60\t50.0%\t–\t8\t10\t60.0%',
      'War\tVelhan\t0\t0\tno data\t–\t0\t3\tno data',
    ]);
  });

  it('know how much of a group was read', () => {
    expect(coverageShare(aGroup({}))).toBe(0.6);
    expect(coverageShare(aGroup({ paragraphs: 0 }))).toBeNull();
  });
});

describe('the part that is drawn', () => {
  it.each([
    ['bars', 20, 12, false, { themes: 20, groups: 12 }],
    ['bars', 200, 80, false, { themes: 3, groups: 80 }],
    ['dots', 2, 500, false, { themes: 1, groups: 240 }],
    ['bars', 200, 80, true, { themes: 200, groups: 80 }],
    ['bars', 0, 0, false, { themes: 0, groups: 0 }],
    ['lines', 20, 300, false, { themes: 12, groups: 300 }],
    ['lines', 20, 300, true, { themes: 20, groups: 300 }],
    ['multiples', 200, 30, false, { themes: 24, groups: 30 }],
    ['multiples', 20, 1000, false, { themes: 4, groups: 1000 }],
    ['lines', 20, 9000, false, { themes: 1, groups: 9000 }],
    ['stacked', 200, 80, false, { themes: 40, groups: 30 }],
    ['stacked', 5, 80, false, { themes: 5, groups: 80 }],
  ] as const)('by %s of %i themes in %i groups', (chart, themeCount, groups, drawsAll, part) => {
    expect(drawnPart(chart, themeCount, groups, drawsAll)).toEqual(part);
  });
});
