import { useCallback, useState } from 'react';
import { asThemeId, type ProjectId, type ThemeId } from '../../domain/ids.ts';

const MOST = 6;
const keyOf = (project: ProjectId): string => `leitmotif-recent-themes ${project}`;

function stored(project: ProjectId): readonly ThemeId[] {
  const numbers = (sessionStorage.getItem(keyOf(project)) ?? '')
    .split(' ')
    .filter((part) => /^\d+$/.test(part));
  return numbers.map((number) => asThemeId(Number(number)));
}

/** Themes put on paragraphs last, the latest first; kept in this tab. */
export function useRecentThemes(
  project: ProjectId,
): readonly [recent: readonly ThemeId[], used: (theme: ThemeId) => void] {
  const [recent, setRecent] = useState(() => stored(project));
  const used = useCallback(
    (theme: ThemeId) =>
      setRecent((now) => {
        if (now[0] === theme) return now;
        const next = [theme, ...now.filter((other) => other !== theme)].slice(0, MOST);
        sessionStorage.setItem(keyOf(project), next.join(' '));
        return next;
      }),
    [project],
  );
  return [recent, used];
}
