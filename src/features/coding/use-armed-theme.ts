import { useState } from 'react';
import type { ThemeId } from '../../domain/ids.ts';

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
  return {
    theme,
    toggle: (next) => change(next === theme ? null : next),
    end: () => change(null),
  };
}
