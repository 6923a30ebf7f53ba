// https://docs.oasis-open.org/office/OpenDocument/v1.3/
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { besideText, pageOfBlocks, textBlock } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import { documentParts } from './document-parts.ts';
import type { PageBlock } from './html-blocks.ts';
import { markupDraft } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import type { XmlAttributes } from './xml-events.ts';
import { walkXml } from './xml-events.ts';

const PARTS = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);

/** A document of an OpenDocument text: insertions are in, deletions, comments and hidden text out, notes at the end. */
export async function readOdt(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const damaged = (detail: string): Result<never> =>
    failed({ reason: 'damaged', format: 'OpenDocument', detail });
  const opened = documentParts(bytes, 'OpenDocument', PARTS);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const content = parts.get('content.xml');
  if (content === undefined) return damaged('it has no text part');
  try {
    if (isEncrypted(parts.get('META-INF/manifest.xml')))
      return failed({ reason: 'encrypted', format: 'OpenDocument' });
    const hidden = new HiddenStyles();
    const styles = parts.get('styles.xml');
    if (styles) walkXml(styles, { open: hidden.open, close: nothing, text: nothing });
    const walker = new OdtWalker(hidden);
    walkXml(content, walker);
    const page = pageOfBlocks(walker.blocks(), factsOf(parts.get('meta.xml')));
    const draft = redivided(markupDraft(page), forced);
    return await documentFrom(name, { ...draft, format: 'odt', encoding: '' });
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'its text cannot be read');
  }
}

const nothing = (): void => undefined;

function isEncrypted(manifest: Uint8Array | undefined): boolean {
  let encrypted = false;
  const open = (name: string): void => {
    encrypted ||= name === 'encryption-data';
  };
  if (manifest) walkXml(manifest, { open, close: nothing, text: nothing });
  return encrypted;
}

function factsOf(meta: Uint8Array | undefined): { title: string; language: string } {
  const facts = { title: '', language: '' };
  let key: keyof typeof facts | undefined;
  if (meta)
    walkXml(meta, {
      open: (name) => {
        key = name === 'title' || name === 'language' ? name : undefined;
      },
      close: () => {
        key = undefined;
      },
      text: (text) => {
        if (key) facts[key] += text;
      },
    });
  return facts;
}

/** The styles whose text is not shown; a style is as hidden as the one it builds on. */
class HiddenStyles {
  private readonly hidden = new Set<string>();
  private style = '';

  open = (name: string, attribute: XmlAttributes): void => {
    if (name === 'style') {
      this.style = attribute('name');
      if (this.hidden.has(attribute('parent-style-name'))) this.hidden.add(this.style);
    } else if (name === 'text-properties') {
      const display = attribute('display');
      if (display === 'none') this.hidden.add(this.style);
      else if (display === 'true') this.hidden.delete(this.style);
    }
  };

  has = (style: string): boolean => this.hidden.has(style);
}

const UNREAD = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'hidden-text',
  'hidden-paragraph',
  'ruby-text',
  'title',
  'desc',
  'object',
  'object-ole',
  'image',
  'note-citation',
  'automatic-styles',
  'font-face-decls',
  'scripts',
  'meta',
]);
const LISTS_OF_PLACES =
  /^(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index)$/;

interface OpenParagraph {
  readonly level: number;
  readonly hidden: boolean;
  text: string;
}

class OdtWalker {
  private readonly styles: HiddenStyles;
  private readonly body: PageBlock[] = [];
  private readonly notes: PageBlock[] = [];
  /** Text boxes and notes stand inside a paragraph: they come after it. */
  private readonly waiting: PageBlock[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly shown: boolean[] = [];
  private unread = 0;
  private places = 0;
  private noteDepth = 0;
  private noteParagraphs = 0;
  private inText = false;

  constructor(styles: HiddenStyles) {
    this.styles = styles;
  }

  open(name: string, attribute: XmlAttributes): void {
    this.styles.open(name, attribute);
    const unread = UNREAD.has(name) || this.isHidden(name, attribute);
    this.shown.push(!unread);
    if (unread) this.unread++;
    if (this.unread > 0) return;
    if (name === 'text' && attribute('use-soft-page-breaks') !== 'never') this.inText = true;
    if (LISTS_OF_PLACES.test(name)) this.places++;
    if (name === 'p' || name === 'h')
      this.paragraphs.push({
        level: name === 'h' ? Math.min(6, Number(attribute('outline-level')) || 1) : 0,
        hidden: false,
        text: '',
      });
    else if (name === 'note') this.openNote();
    else if (name === 's') this.text(' '.repeat(Math.min(1000, Number(attribute('c')) || 1)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
  }

  close(name: string): void {
    const shown = this.shown.pop() ?? true;
    if (!shown) this.unread--;
    if (this.unread > 0 || !shown) return;
    if (LISTS_OF_PLACES.test(name)) this.places--;
    else if (name === 'note') this.noteDepth--;
    else if (name === 'p' || name === 'h') this.closeParagraph();
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.unread === 0 && this.inText && paragraph) paragraph.text += text;
  }

  blocks(): readonly PageBlock[] {
    return [...this.body, ...this.waiting, ...this.notes];
  }

  private isHidden(name: string, attribute: XmlAttributes): boolean {
    if (name === 'section') return attribute('display') === 'none';
    return (name === 'span' || name === 'p' || name === 'h') && this.styles.has(attribute('style-name'));
  }

  private openNote(): void {
    this.noteDepth++;
    const number = ++this.noteParagraphs;
    this.text(`[${number}]`);
  }

  private closeParagraph(): void {
    const closed = this.paragraphs.pop();
    if (!closed) return;
    const first = this.noteDepth > 0 ? `[${this.noteParagraphs}] ` : '';
    const text = first + closed.text.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/ {2,}/g, ' ');
    const block = this.places > 0 ? besideText(text) : textBlock(text, closed.level);
    if (this.noteDepth > 0) this.notes.push(block);
    else if (this.paragraphs.length > 0) this.waiting.push(block);
    else this.body.push(block, ...this.waiting.splice(0));
  }
}
