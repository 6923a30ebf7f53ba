import type { FileProperties } from './file-properties.ts';
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

/** Text that the file holds, but does not show: hidden, deleted, or a comment. */
export const unshownText = (text: string): PageBlock => ({ ...textBlock(text), place: 'unshown' });

/** Blocks as if a page had them. The file's own title stands in where no heading is one: programs often leave an old one. */
export const pageOfBlocks = (
  blocks: readonly PageBlock[],
  { title = '', language = '', author = '' }: Partial<FileProperties> = {},
): Page => ({ blocks, title, language, meta: new Map(author === '' ? [] : [['author', author]]), times: [] });
