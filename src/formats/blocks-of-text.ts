import type { Page, PageBlock } from './html-blocks.ts';

/** A block of a format that has no pages: part of the text itself, not preformatted. */
export const textBlock = (text: string, level = 0): PageBlock => ({
  text,
  level,
  place: 'body',
  preformatted: false,
});

/** A block that belongs to no paragraph, as a table of contents. */
export const besideText = (text: string): PageBlock => ({ ...textBlock(text), place: 'aside' });

/** Blocks as if a page had them. The file's own title stands in where no heading is one: programs often leave an old one. */
export const pageOfBlocks = (
  blocks: readonly PageBlock[],
  { title = '', language = '' }: { readonly title?: string; readonly language?: string } = {},
): Page => ({ blocks, title, language, meta: new Map(), times: [] });
