import { DEFINITION_KINDS, type DefinitionBlock, type DefinitionKind } from '../../domain/codebook.ts';

export type Definition = readonly DefinitionBlock[];

/** How a kind of block is called on the screen. */
export const KIND_NAMES = {
  'in short': 'In short',
  'use when': 'Use when',
  'avoid when': 'Avoid when',
  example: 'Example',
  'counter-example': 'Counter-example',
} as const satisfies Record<DefinitionKind, string>;

/** What belongs in a block, where it is still empty. */
export const KIND_PROMPTS = {
  'in short': 'What the theme is, in one sentence',
  'use when': 'What must be in a paragraph for the theme to apply',
  'avoid when': 'What looks like the theme and is not',
  example: 'Words from a text that carry the theme',
  'counter-example': 'Words that come near and do not carry it, and why',
} as const satisfies Record<DefinitionKind, string>;

const rank = (kind: DefinitionKind): number => DEFINITION_KINDS.indexOf(kind);

/** Where a new block of the kind goes: behind the last one that usually stands before it. */
export function placeOfKind(definition: Definition, kind: DefinitionKind): number {
  const before = definition.findLastIndex((block) => rank(block.kind) <= rank(kind));
  return before + 1;
}

export const withBlock = (definition: Definition, kind: DefinitionKind, text: string): Definition =>
  definition.toSpliced(placeOfKind(definition, kind), 0, { kind, text: text.trim() });

/** The definition with other words in one block; a block without words is taken away. */
export const withText = (definition: Definition, index: number, text: string): Definition =>
  text.trim() === ''
    ? definition.toSpliced(index, 1)
    : definition.map((block, i) => (i === index ? { ...block, text: text.trim() } : block));

export const withKind = (definition: Definition, index: number, kind: DefinitionKind): Definition =>
  definition.map((block, i) => (i === index ? { ...block, kind } : block));

/** One block a step up (-1) or down (1); unchanged at the ends. */
export function withMovedBlock(definition: Definition, index: number, step: -1 | 1): Definition {
  const block = definition[index];
  const other = definition[index + step];
  if (!block || !other) return definition;
  return definition.with(index, other).with(index + step, block);
}
