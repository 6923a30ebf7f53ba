import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ThemeId } from '../../domain/ids.ts';
import { anyCorpus, anyFrequencyQuestion } from '../../testing/any-corpus.ts';
import { buildColumns } from '../change-columns.ts';
import { correspondence } from '../statistics/patterns/correspondence.ts';
import { correspondenceMap } from './correspondence-map.ts';
import { paragraphsOf } from './paragraphs-of.ts';
import { themeFrequency } from './theme-frequency.ts';

describe('correspondenceMap', () => {
  it('maps just the counts of the comparison, none lost and none twice', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        anyFrequencyQuestion,
        fc.integer({ min: 0, max: 6 }),
        (corpus, question, leastOfTheme) => {
          const columns = buildColumns(corpus.documents, corpus.sheets);
          const { cells, groups, themes } = themeFrequency(columns, question);
          const { map, rare, empty, emptyGroups } = correspondenceMap(columns, { ...question, leastOfTheme });
          const totals = cells.map((row) => row.reduce((sum, { n }) => sum + n, 0));
          expect(empty).toEqual(themes.filter((_, row) => totals[row] === 0));
          expect(rare).toEqual(
            themes.filter((_, row) => (totals[row] ?? 0) > 0 && (totals[row] ?? 0) < leastOfTheme),
          );
          if (map === null) return;
          const all = totals.reduce((sum, n) => sum + n, 0);
          expect(map.themes.reduce((sum, { n }) => sum + n, 0)).toBe(all);
          expect(map.groups.reduce((sum, { n }) => sum + n, 0)).toBe(all);
          expect(map.groups.length + emptyGroups.length).toBe(groups.length);
          for (const { theme, n } of map.themes)
            if (theme !== null) expect(n).toBe(totals[themes.indexOf(theme)]);
        },
      ),
    );
  });

  it('says of each point how many units carry it, as many as its list is long', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        anyFrequencyQuestion,
        fc.integer({ min: 0, max: 6 }),
        (corpus, question, leastOfTheme) => {
          const columns = buildColumns(corpus.documents, corpus.sheets);
          const { map, rare } = correspondenceMap(columns, { ...question, leastOfTheme });
          const listed = (group: string | null, these: readonly ThemeId[]): number =>
            paragraphsOf(columns, {
              ...question,
              comparison: { ...question.comparison, themes: these },
              members: these.map(
                (theme) => question.members[question.comparison.themes.indexOf(theme)] ?? [],
              ),
              group,
              theme: null,
              side: 'with',
            }).total;
          for (const { theme, carrying } of map?.themes ?? [])
            expect(carrying.n).toBe(listed(null, theme === null ? rare : [theme]));
          for (const { key, carrying } of map?.groups ?? [])
            expect(carrying.n).toBe(listed(key, question.comparison.themes));
        },
      ),
    );
  });

  it('is the analysis of the table that is left', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        anyFrequencyQuestion,
        fc.integer({ min: 0, max: 3 }),
        (corpus, question, leastOfTheme) => {
          const columns = buildColumns(corpus.documents, corpus.sheets);
          const counts = themeFrequency(columns, question).cells.map((row) => row.map(({ n }) => n));
          const sum = (row: readonly number[]): number => row.reduce((total, n) => total + n, 0);
          const rows = counts.filter((row) => sum(row) > 0 && sum(row) >= leastOfTheme);
          const rare = counts.filter((row) => sum(row) > 0 && sum(row) < leastOfTheme);
          if (rare.length > 0) rows.push((rare[0] ?? []).map((_, i) => sum(rare.map((row) => row[i] ?? 0))));
          const used = (rows[0] ?? []).flatMap((_, i) => (rows.some((row) => (row[i] ?? 0) > 0) ? [i] : []));
          const plain = correspondence(rows.map((row) => used.map((i) => row[i] ?? 0)));
          const { map } = correspondenceMap(columns, { ...question, leastOfTheme });
          expect(map?.inertias).toEqual(plain?.inertias);
          expect(map?.themes.map(({ principal }) => principal)).toEqual(
            plain?.rows.map(({ principal }) => principal),
          );
          expect(map?.groups.map(({ quality }) => quality)).toEqual(
            plain?.columns.map(({ quality }) => quality),
          );
        },
      ),
    );
  });
});
