import type { DefinitionBlock } from './codebook.ts';
import type { CoderId, Instant, ThemeId } from './ids.ts';

/** What a theme meant from one version of the codebook on. */
export interface ThemeMeaning {
  readonly version: number;
  readonly name: string;
  readonly definition: readonly DefinitionBlock[];
  /** When it was replaced and by whom; null for the present one. */
  readonly until: Instant | null;
  readonly replacedBy: CoderId | null;
}

/** By theme what it meant in each version, newest first; deleted themes are among them. */
export type ThemeMeanings = ReadonlyMap<ThemeId, readonly ThemeMeaning[]>;
