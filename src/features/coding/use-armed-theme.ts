import { useMemo, useState } from 'react';
import type { ThemeId } from '../../domain/ids.ts';
import { useSteady } from '../../ui/use-steady.ts';

export interface ArmedTheme {
  /** What a click on a paragraph applies; null where a click only goes there. */
  readonly theme: ThemeId | null;
  /** Arms the theme, or puts it down again. */
  readonly toggle: (theme: ThemeId) => void;
  readonly end: () => void;
}

export function useArmedTheme(onChange: (theme: ThemeId | null) => void): ArmedTheme {
  const [theme, setTheme] = useState<ThemeId | null>(null);
  const change = (next: ThemeId | null) => {
    setTheme(next);
    onChange(next);
  };
  const acts = useSteady({
    toggle: (next: ThemeId) => change(next === theme ? null : next),
    end: () => change(null),
  });
  return useMemo(() => ({ theme, ...acts }), [theme, acts]);
}
