import type { PageBlock } from './html-blocks.ts';

/** A block of a format that has no pages: part of the text itself, not preformatted. */
export const textBlock = (text: string, level = 0): PageBlock => ({
  text,
  level,
  place: 'body',
  preformatted: false,
});

/** A block that belongs to no paragraph, as a table of contents. */
export const besideText = (text: string): PageBlock => ({ ...textBlock(text), place: 'aside' });
