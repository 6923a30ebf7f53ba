import { asAttributeId, type CoderId, type ThemeId } from '../../domain/ids.ts';
import type { Strata } from './sample-pool.ts';

/** What the dialog names as strata; `a` and a number is an attribute's id. */
export type StrataKey = 'nothing' | 'year' | 'decade' | 'language' | 'theme' | `a${number}`;

/** The strata of a choice; none for a theme where there is none. */
export function strataOf(key: StrataKey, theme: ThemeId | null, coder: CoderId): Strata {
  switch (key) {
    case 'nothing':
      return { by: 'nothing' };
    case 'theme':
      return theme === null ? { by: 'nothing' } : { by: 'theme', theme, coder };
    case 'year':
    case 'decade':
      return { by: 'group', grouping: { by: 'period', unit: key } };
    case 'language':
      return { by: 'group', grouping: { by: 'language' } };
    default:
      return {
        by: 'group',
        grouping: { by: 'attribute', attribute: asAttributeId(Number(key.slice(1))) },
      };
  }
}

/** The strata in the words of a recipe. */
export function strataName(
  key: StrataKey,
  attributes: readonly { readonly id: number; readonly name: string }[],
  theme: string,
): string {
  if (key === 'theme') return `the theme ${theme}`;
  return attributes.find(({ id }) => `a${id}` === key)?.name ?? key;
}
