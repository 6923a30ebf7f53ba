import type { Coder } from '../../src/domain/coder.ts';
import { type KeywordRule, ruleA, ruleB } from './keyword-rules.ts';

/** A keyword rule as a coder: how it decides, and how far it has come. */
export interface DemoCoder extends Pick<Coder, 'name' | 'colour' | 'note'> {
  readonly rule: KeywordRule;
  /** Whether it codes the address of this file. */
  covers(file: string): boolean;
  /** Files of which it has read only so many paragraphs from the beginning: coverage is uneven in real projects too. */
  readonly stopsAt: Readonly<Record<string, number>>;
}

const TOP_LEVEL =
  'A theme of the top level only where none of its sub-themes was found. Evidence: the words found. Paragraphs that get no theme are marked as read.';

const ALSO_B = new Set(['1917', '1918', '1931', '1936', '1941', '1942', '1943', '1945']);

export const DEMO_CODERS: readonly DemoCoder[] = [
  {
    name: 'Keyword rule A',
    colour: 9,
    note: `A keyword rule, not a person. It puts a theme on a paragraph where at least two of its sentences contain one of the theme’s words (whole words, any case). ${TOP_LEVEL} All addresses; 1931 and 1945 are left unread towards their end.`,
    rule: ruleA,
    covers: () => true,
    stopsAt: { '1931_herbert_hoover_r': 42, '1945_franklin_d_roosevelt_d': 54 },
  },
  {
    name: 'Keyword rule B',
    colour: 3,
    note: `A keyword rule, not a person. It puts a theme on a paragraph where words with at least two of the theme’s stems (beginnings of words) are found, or three words with one stem. ${TOP_LEVEL} Eight addresses: 1917, 1918, 1931, 1936, 1941, 1942, 1943 and 1945; 1918 is left unread towards its end.`,
    rule: ruleB,
    covers: (file) => ALSO_B.has(file.slice(0, 4)),
    stopsAt: { '1918_woodrow_wilson_d': 36 },
  },
];
