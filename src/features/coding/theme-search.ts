import type { Theme } from '../../domain/codebook.ts';
import { themePath } from '../../domain/codebook.ts';

export interface FoundTheme {
  readonly theme: Theme;
  /** Names above the theme, from the top. */
  readonly above: readonly string[];
}

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

function rank(theme: Theme, wanted: string): number {
  const name = folded(theme.name);
  if (name.startsWith(wanted)) return 0;
  if (name.split(/\s+/u).some((word) => word.startsWith(wanted))) return 1;
  if (name.includes(wanted)) return 2;
  return theme.definition.some((block) => folded(block.text).includes(wanted)) ? 3 : 4;
}

/** Themes offered for what was typed: beginnings of names first, then of words, then inside names, then definitions. */
export function findThemes(themes: readonly Theme[], typed: string): readonly FoundTheme[] {
  const wanted = folded(typed.trim());
  return themes
    .filter((theme) => !theme.retired)
    .map((theme) => ({ theme, place: rank(theme, wanted) }))
    .filter(({ place }) => wanted === '' || place < 4)
    .sort((a, b) => a.place - b.place)
    .map(({ theme }) => ({ theme, above: themePath(themes, theme.id).slice(0, -1) }));
}
