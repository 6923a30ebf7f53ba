import type { ChartData, ChartMark } from '../../../ui/charts/mark.ts';
import { shortShareText } from '../../number-words.ts';
import { alphaText, type FrequencyMark, isUnreliable, type ThemeReliability } from './frequency-marks.ts';

/** The first themes and groups of the marks as a chart draws them. */
export function chartData(
  marks: readonly FrequencyMark[],
  isRate: boolean,
  part: { readonly themes: number; readonly groups: number },
): ChartData {
  const themes = [...new Set(marks.map(({ theme }) => theme))].slice(0, part.themes);
  const groups = [...new Set(marks.map(({ group }) => group))].slice(0, part.groups);
  const rowOf = new Map(themes.map((theme, row) => [theme.id, row]));
  const columnOf = new Map(groups.map((group, column) => [group.key, column]));
  const drawn: (ChartMark | null)[][] = themes.map(() => groups.map(() => null));
  for (const mark of marks) {
    const row = drawn[rowOf.get(mark.theme.id) ?? -1];
    const column = columnOf.get(mark.group.key);
    if (!row || column === undefined) continue;
    row[column] = {
      share: mark.share,
      n: mark.n,
      of: mark.group.base,
      text: shortShareText(mark.share, isRate),
      small: mark.isSmallBase || isUnreliable(mark.agreement),
      ...(mark.agreement && { note: markNote(mark, mark.agreement) }),
      ...(mark.interval && { low: mark.interval.low, high: mark.interval.high }),
    };
  }
  return {
    series: themes.map(({ id, name, colour }) => ({ id: String(id), name, colour })),
    groups: groups.map(({ key, label }) => ({ id: key, label })),
    marks: drawn,
    unit: isRate ? 'per-1000' : 'percent',
  };
}

const markNote = ({ isSmallBase }: FrequencyMark, agreement: ThemeReliability): string =>
  [
    ...(isSmallBase ? ['small base'] : []),
    `agreement ${alphaText(agreement)}${isUnreliable(agreement) ? ', low' : ''}`,
  ].join(', ');
