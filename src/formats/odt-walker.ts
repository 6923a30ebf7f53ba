import { besideText, textBlock, unshownText } from './blocks-of-text.ts';
import type { PageBlock } from './html-blocks.ts';
import type { OdtStyles } from './odt-styles.ts';
import type { XmlAttributes, XmlHandlers } from './xml-events.ts';

const UNREAD = new Set([
  'annotation-end',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'object',
  'object-ole',
  'image',
  'note-citation',
  'font-face-decls',
  'scripts',
  'meta',
  'settings',
  'change-info',
]);
// What a picture is called, and who commented when: the same names also stand for fields of the text.
const UNREAD_WITHIN: ReadonlyMap<string, RegExp> = new Map([
  ['title', /^(?!p$|h$|span$|a$)/],
  ['desc', /^(?!p$|h$|span$|a$)/],
  ['creator', /^annotation$/],
  ['date', /^annotation$/],
  ['creator-initials', /^annotation$/],
]);
// Deleted text, comments, hidden text, and the reading of a character, which is printed above it.
const UNSHOWN = new Set(['tracked-changes', 'annotation', 'hidden-text', 'hidden-paragraph', 'ruby-text']);
const EDGES = /^(?:header|footer)(?:-left|-first)?$/;
const LISTS_OF_PLACES =
  /^(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index)$/;

interface OpenParagraph {
  readonly level: number;
  text: string;
  unshown: string;
}

/** Gathers the blocks of an OpenDocument text from its XML: from its styles first, then from its content. */
export class OdtWalker implements XmlHandlers {
  private readonly styles: OdtStyles;
  private readonly body: PageBlock[] = [];
  private readonly notes: PageBlock[] = [];
  private readonly unshownBlocks: PageBlock[] = [];
  private readonly edges = new Set<string>();
  /** Text boxes and notes stand inside a paragraph: they come after it. */
  private readonly waiting: PageBlock[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly opened: { readonly name: string; readonly unread: boolean; readonly unshown: boolean }[] =
    [];
  private unread = 0;
  private unshown = 0;
  private edge = 0;
  private places = 0;
  private noteDepth = 0;
  private noteCount = 0;
  private isNoteBegun = false;

  constructor(styles: OdtStyles) {
    this.styles = styles;
  }

  open(name: string, attribute: XmlAttributes): void {
    this.styles.open(name, attribute);
    const within = this.opened.at(-1)?.name ?? '';
    const unread = UNREAD.has(name) || UNREAD_WITHIN.get(name)?.test(within) === true;
    const unshown = UNSHOWN.has(name) || this.isHidden(name, attribute);
    this.opened.push({ name, unread, unshown });
    if (unread) this.unread++;
    if (unshown) this.unshown++;
    if (this.unread > 0) return;
    if (EDGES.test(name)) this.edge++;
    else if (LISTS_OF_PLACES.test(name)) this.places++;
    else if (name === 'p' || name === 'h')
      this.paragraphs.push({ level: this.levelOf(name, attribute), text: '', unshown: '' });
    else if (name === 'note') this.openNote();
    else if (name === 's') this.text(' '.repeat(Math.min(1000, Number(attribute('c')) || 1)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
  }

  close(name: string): void {
    const { unread = false, unshown = false } = this.opened.pop() ?? {};
    const isRead = this.unread === 0;
    if (unread) this.unread--;
    if (isRead) {
      if (EDGES.test(name)) this.edge--;
      else if (LISTS_OF_PLACES.test(name)) this.places--;
      else if (name === 'note') this.noteDepth--;
      else if (name === 'p' || name === 'h') this.closeParagraph();
    }
    if (unshown) this.unshown--;
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.unread === 0 && paragraph) paragraph[this.unshown > 0 ? 'unshown' : 'text'] += text;
  }

  blocks(): readonly PageBlock[] {
    const edges = [...this.edges].map(besideText);
    return [...this.body, ...this.waiting, ...this.notes, ...this.unshownBlocks, ...edges];
  }

  private levelOf(name: string, attribute: XmlAttributes): number {
    if (name === 'h') return Math.min(6, Number(attribute('outline-level')) || 1);
    return this.styles.levelOf(attribute('style-name'));
  }

  private isHidden(name: string, attribute: XmlAttributes): boolean {
    if (name === 'section') return attribute('display') === 'none';
    return (name === 'span' || name === 'p' || name === 'h') && this.styles.hides(attribute('style-name'));
  }

  private openNote(): void {
    this.noteDepth++;
    if (this.unshown > 0) return;
    this.isNoteBegun = true;
    this.text(`[${++this.noteCount}]`);
  }

  private closeParagraph(): void {
    const closed = this.paragraphs.pop();
    if (!closed) return;
    if (closed.unshown.trim() !== '') this.unshownBlocks.push(unshownText(plain(closed.unshown)));
    if (this.edge > 0) {
      if (/[\p{L}\p{N}]/u.test(closed.text)) this.edges.add(plain(closed.text).trim());
      return;
    }
    if (this.unshown > 0) return;
    const first = this.noteDepth > 0 && this.isNoteBegun ? `[${this.noteCount}] ` : '';
    if (this.noteDepth > 0) this.isNoteBegun = false;
    const text = first + plain(closed.text);
    const block = this.places > 0 ? besideText(text) : textBlock(text, closed.level);
    if (this.noteDepth > 0) this.notes.push(block);
    else if (this.paragraphs.length > 0) this.waiting.push(block);
    else this.body.push(block, ...this.waiting.splice(0));
  }
}

/** Without spaces around line breaks and without double ones; looking for them is far cheaper than replacing none. */
function plain(text: string): string {
  const broken = text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, '\n') : text;
  return broken.includes('  ') ? broken.replace(/ {2,}/g, ' ') : broken;
}
