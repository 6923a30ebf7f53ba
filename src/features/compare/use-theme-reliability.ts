import { useMemo } from 'react';
import type { FrequencyQuestion } from '../../analysis/answers/theme-frequency.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { useCurrentProject } from '../current-project.tsx';
import { useSettledAnswer } from './use-settled-answer.ts';
import type { ThemeReliability } from './views/frequency-marks.ts';

/**
 * How far persons agree on each theme of a question, over the paragraphs of its documents that at least two of them read.
 * Rules and the settled sheet have no part in it: they are no independent readings. Null where there is no such paragraph.
 */
export function useThemeReliability(
  of: FrequencyQuestion | null,
): ReadonlyMap<ThemeId, ThemeReliability> | null {
  const { coders } = useCurrentProject();
  const question = useMemo(() => {
    const persons = coders.filter(({ kind }) => kind === 'person').map(({ id }) => id);
    if (of === null || persons.length < 2) return null;
    const { themes, documents } = of.comparison;
    return { scope: { coders: persons, documents, sample: null }, themes, members: of.members };
  }, [of, coders]);
  const { settled } = useSettledAnswer('themeAgreement', question);
  return useMemo(() => {
    if (!settled || settled.answer.units === 0) return null;
    return new Map(settled.answer.themes.map(({ theme, alpha, units }) => [theme, { alpha, units }]));
  }, [settled]);
}
