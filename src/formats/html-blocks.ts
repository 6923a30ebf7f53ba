import { Parser } from 'htmlparser2';
import { type ElementKind, elementKind, isHidden } from './html-elements.ts';
import { holdsNotes, isNoteLink, NoteMarks, noteMarkIn } from './html-notes.ts';
import { LINE_BREAK } from './html-spaces.ts';
import { linkedFacts } from './linked-data.ts';
import { finished, isBlank, type RawBlock, unshownRaw } from './raw-blocks.ts';

/**
 * Where in a page a block stands; `aside` is navigation, page head and foot, and forms; `unshown` is what an author hid,
 * deleted or only commented.
 */
type BlockPlace = 'body' | 'main' | 'article' | 'form' | 'aside' | 'unshown';

/** A block of text in a page: a paragraph, a heading, a list item, a cell. */
export interface PageBlock {
  /** Lines that the markup itself breaks; the white space before each is kept. */
  readonly text: string;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly place: BlockPlace;
  /** Preformatted: its lines and their indents are the author's. */
  readonly preformatted: boolean;
  /** Share of its characters that are links; absent where none is. */
  readonly linked?: number;
}

/** What a page holds. Nothing in it was run, and nothing it refers to was fetched. */
export interface Page {
  readonly blocks: readonly PageBlock[];
  /** Text of the title element; empty where there is none. */
  readonly title: string;
  /** Contents of meta elements by their name or property, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** Values of `datetime` in the order of the page. */
  readonly times: readonly string[];
  readonly language: string;
}

const BACK_LINK = /^(?:\s|[\^\u2190-\u21ff]|\ufe0e|\ufe0f)+$/;
const ASIDE_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog menu menubar'.split(' '),
);
// Far deeper than any page; the parser's time grows with the square of the depth.
const MOST_OPEN = 4000;

/** Text blocks of an HTML text, however broken it is; `notes` are known across the chapters of a book. */
export function pageOf(html: string, notes: NoteMarks = new NoteMarks()): Page {
  const walker = new BlockWalker(notes);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walker.open(name, attributes),
      ontext: (text) => walker.text(text),
      onclosetag: (name) => walker.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return walker.page();
}

interface OpenElement {
  readonly name: string;
  readonly aside: boolean;
  /** Whether its text is not shown, in the middle of a block that is. */
  readonly unshown: boolean;
  /** Whether it leads to a note. */
  readonly isNote: boolean;
  /** How many pieces of its block's text stood before it. */
  readonly before: number;
}

/** Gathers the blocks of a page from its elements and texts in their order. */
export class BlockWalker {
  private readonly blocks: RawBlock[] = [];
  private readonly meta = new Map<string, string>();
  private readonly times: string[] = [];
  private readonly opened: OpenElement[] = [];
  private readonly depth = new Map<string, number>();
  private asides = 0;
  private unread = 0;
  private level = 0;
  private pieces: string[] = [];
  /** The first piece with more than white space. */
  private begun = Number.POSITIVE_INFINITY;
  private unshown = 0;
  private unshownPieces: string[] = [];
  private linkCharacters = 0;
  private isRaisedLink = false;
  /** Where the last link leads. */
  private target = '';
  /** The mark of a note whose text comes next. */
  private noteMark = '';
  private readonly notes: NoteMarks;
  private linkedData: string | undefined;
  private readonly headers: number[] = [];
  private headerCount = 0;
  private title: string | undefined;
  private titleOpen = false;
  private language = '';

  constructor(notes: NoteMarks) {
    this.notes = notes;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const kind = elementKind(name);
    const unshown = !kind.isBlock && (kind.isReading || isHidden(attributes));
    const aside = !unshown && this.isAside(name, kind, attributes);
    if (kind.isBlock) this.flush();
    if (this.opened.length >= MOST_OPEN) throw new RangeError('its elements are nested too deeply');
    const isNote = isNoteLink(name, attributes);
    this.opened.push({ name, aside, unshown, isNote, before: this.pieces.length });
    if (kind.isCounted) this.depth.set(name, this.within(name) + 1);
    if (aside) this.asides++;
    if (unshown && this.unshown++ === 0) this.unshownPieces.push(' ');
    if (kind.isUnread) this.unread++;
    if (name === 'header') this.headers.push(++this.headerCount);
    if (name === 'script' && /\bld\+json\b/i.test(attributes['type'] ?? '')) this.linkedData = '';
    if (this.isAtStart(this.pieces.length)) this.noteMark = this.notes.of(name, attributes) || this.noteMark;
    this.openWithin(name, attributes);
    if (kind.level > 0) this.level = kind.level;
    this.titleOpen ||= name === 'title' && this.unread === 0;
    this.keepFacts(name, attributes);
  }

  /** What elements within a line do to its text. */
  private openWithin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'br') this.pieces.push(LINE_BREAK);
    else if (name === 'sup') this.isRaisedLink ||= this.within('a') > 0;
    else if (name === 'a') {
      this.isRaisedLink ||= this.within('sup') > 0;
      this.target = attributes['href'] ?? '';
    }
    // As browsers show it: the marks are not in the text.
    else if (name === 'q') this.text(this.within('q') > 1 ? '‘' : '“');
  }

  text(text: string): void {
    if (this.linkedData !== undefined) this.linkedData += text;
    if (this.unread > 0) return;
    if (this.within('a') > 0) this.linkCharacters += text.trim().length;
    if (this.unshown > 0) this.unshownPieces.push(text);
    else if (this.titleOpen) this.title = (this.title ?? '') + text;
    else {
      if (this.begun > this.pieces.length && text.trim() !== '') this.begun = this.pieces.length;
      this.pieces.push(this.within('pre') > 0 ? text.replaceAll('\n', LINE_BREAK) : text);
    }
  }

  close(name: string): void {
    const kind = elementKind(name);
    if (kind.isBlock) this.flush();
    if (name === 'title') this.titleOpen = false;
    if (kind.level > 0) this.level = 0;
    const element = this.takeOpened(name);
    if (!element) return;
    if (name === 'q') this.text(this.within(name) > 1 ? '’' : '”');
    if (kind.isCounted) this.depth.set(name, Math.max(0, this.within(name) - 1));
    if (element.aside) this.asides--;
    if (element.unshown) this.unshown--;
    if (name === 'sup') this.closeRaised(element.before);
    else if (name === 'a') this.closeLink(element);
    else if (name === 'header') this.headers.pop();
    if (kind.isUnread) this.unread--;
    if (name === 'script') this.closeScript();
  }

  /** The innermost open element of the name, which is none any more; nearly always the last one. */
  private takeOpened(name: string): OpenElement | undefined {
    if (this.opened.at(-1)?.name === name) return this.opened.pop();
    const last = this.opened.findLastIndex((element) => element.name === name);
    return last < 0 ? undefined : this.opened.splice(last, 1)[0];
  }

  /** The raised number that leads to a note stands in brackets, as in other formats. */
  private closeRaised(before: number): void {
    if (this.isRaisedLink) this.bracket(before);
    this.isRaisedLink = false;
  }

  /** The arrow that leads back from a note is none of its words. */
  private closeLink({ before, isNote }: OpenElement): void {
    const text = this.pieces.slice(before).join('');
    if (isNote || (this.noteMark !== '' && this.isAtStart(before))) this.bracket(before);
    else if (BACK_LINK.test(text)) this.pieces.length = before;
  }

  private bracket(before: number): void {
    const mark = noteMarkIn(this.pieces.slice(before).join(''));
    if (mark === undefined) return;
    this.pieces.splice(before, this.pieces.length, `[${mark}]`);
    this.notes.refer(mark, this.target);
  }

  /** Whether nothing of a block's text stands before a piece. */
  private isAtStart(piece: number): boolean {
    return this.begun >= piece;
  }

  page(): Page {
    this.flush();
    const { meta, times, language } = this;
    const title = (this.title ?? '').replace(/\s+/g, ' ').trim();
    return { blocks: this.withTitleHeads([title, meta.get('og:title') ?? '']), title, meta, times, language };
  }

  /** A page's head that holds the heading that the page is titled by is the head of its text. */
  private withTitleHeads(titles: readonly string[]): readonly PageBlock[] {
    const named = titles.map(letters).filter((title) => title !== '');
    const isTitle = ({ level, text }: PageBlock): boolean =>
      level > 0 &&
      level < 3 &&
      letters(text) !== '' &&
      named.some((title) => title.startsWith(letters(text)));
    const blocks = this.blocks.map(finished);
    const headerOf = (i: number): number => this.blocks[i]?.header ?? 0;
    const heads = new Set(
      blocks.flatMap((block, i) => (headerOf(i) > 0 && isTitle(block) ? headerOf(i) : [])),
    );
    if (heads.size === 0) return blocks;
    return blocks.map((block, i) =>
      block.place === 'aside' && heads.has(headerOf(i)) ? { ...block, place: 'body' } : block,
    );
  }

  /** Facts of the page in the form that search engines read; anything else in it is of no interest. */
  private closeScript(): void {
    if (this.linkedData === undefined) return;
    for (const [name, value] of linkedFacts(this.linkedData))
      if (!this.meta.has(name)) this.meta.set(name, value);
    this.linkedData = undefined;
  }

  private within(name: string): number {
    return this.depth.get(name) ?? 0;
  }

  private isAside(name: string, kind: ElementKind, attributes: Readonly<Record<string, string>>): boolean {
    if (holdsNotes(attributes)) return false;
    if (kind.isAside || ASIDE_ROLES.has(attributes['role'] ?? '')) return true;
    if (name === 'header') return this.within('article') === 0 && this.within('main') === 0;
    // Head and foot of the pages as LibreOffice writes them.
    if (name === 'div' && /^(?:header|footer)$/.test(attributes['title'] ?? '')) return true;
    return isHidden(attributes);
  }

  private keepFacts(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'html') this.language = attributes['lang'] ?? attributes['xml:lang'] ?? '';
    const moment = attributes['datetime'];
    if (name === 'time' && moment !== undefined) this.times.push(moment);
    if (name !== 'meta') return;
    const key =
      attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? attributes['http-equiv'];
    const content = attributes['content']?.trim();
    if (key && content && !this.meta.has(key.toLowerCase())) this.meta.set(key.toLowerCase(), content);
  }

  private place(): BlockPlace {
    if (this.asides > 0) return 'aside';
    if (this.within('article') > 0) return 'article';
    if (this.within('main') > 0) return 'main';
    return this.within('form') > 0 ? 'form' : 'body';
  }

  private flush(): void {
    if (this.pieces.length > 0) this.pushBlock();
    if (this.unshownPieces.length === 0) return;
    const raw = this.unshownPieces.join('');
    this.unshownPieces = [];
    if (!isBlank(raw)) this.blocks.push(unshownRaw(raw));
  }

  private pushBlock(): void {
    const raw = this.pieces.join('');
    const links = this.linkCharacters;
    this.pieces = [];
    this.begun = Number.POSITIVE_INFINITY;
    this.linkCharacters = 0;
    if (isBlank(raw)) return;
    this.blocks.push({
      raw,
      level: this.level,
      place: this.place(),
      preformatted: this.within('pre') > 0,
      links,
      mark: this.noteMark,
      // Navigation and forms within a head stay beside the text.
      header: this.asides === 1 ? this.headers.at(-1) : undefined,
    });
    this.noteMark = '';
  }
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
