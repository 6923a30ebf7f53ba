import type { PageBlock } from './html-blocks.ts';
import { markedNote } from './html-notes.ts';
import { collapsed, LINE_BREAK } from './html-spaces.ts';

/** A block as it was gathered: its white space is looked at when the whole page is read, which is faster. */
export interface RawBlock extends Pick<PageBlock, 'level' | 'place' | 'preformatted'> {
  readonly raw: string;
  /** How many of its characters are links. */
  readonly links: number;
  /** The mark of the note that it is; empty for any other. */
  readonly mark: string;
  /** The page's head in which it stands. */
  readonly header: number | undefined;
}

/** An unshown text as a block. */
export const unshownRaw = (raw: string): RawBlock => ({
  raw,
  level: 0,
  place: 'unshown',
  preformatted: false,
  links: 0,
  mark: '',
  header: undefined,
});

/** Whether a text is nothing but white space and line breaks. */
export function isBlank(raw: string): boolean {
  const text = raw.trim();
  return text === '' || (text.startsWith(LINE_BREAK) && text.replaceAll(LINE_BREAK, '\n').trim() === '');
}

/** The block as the page shows it. */
export function finished({ raw, level, place, preformatted, links, mark }: RawBlock): PageBlock {
  const own = preformatted ? raw.replaceAll(LINE_BREAK, '\n') : collapsed(raw);
  const text = mark === '' ? own : markedNote(own, mark);
  const block = { text, level, place, preformatted };
  return links > 0 ? { ...block, linked: Math.min(1, links / text.trim().length) } : block;
}
