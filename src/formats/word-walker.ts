import { besideText, textBlock, unshownText } from './blocks-of-text.ts';
import { setOverText } from './equation-field.ts';
import type { PageBlock } from './html-blocks.ts';
import { symbolOf, withSymbols } from './symbol-fonts.ts';
import type { WordStyle } from './word-styles.ts';
import { isOn, levelOfOutline } from './word-styles.ts';
import type { XmlAttributes, XmlHandlers } from './xml-events.ts';

/** Text of notes by their kind and id: paragraphs. */
export type WordNotes = ReadonlyMap<string, readonly string[]>;

// What stands in for a picture, and deleted field codes.
const UNREAD = new Set(['delInstrText', 'Fallback', 'pictureData', 'binData', 'sectPr', 'tblPr']);
// Properties as they were before they were changed.
const FORMER = new Set(['rPrChange', 'pPrChange', 'trPrChange', 'tcPrChange']);
// Text that was deleted or moved away, and the reading of a character, which is printed above it: none is part of a sentence.
const UNSHOWN = new Set(['del', 'moveFrom', 'rt']);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

interface OpenParagraph {
  text: string;
  unshown: string;
  level: number;
  isHidden: boolean;
  isContents: boolean;
  /** The mark at its end was deleted: the next paragraph goes on with it. */
  goesOn: boolean;
}

/** Gathers the blocks of a part of a Word file from its XML. */
export class WordWalker implements XmlHandlers {
  private readonly styleOf: (id: string) => WordStyle;
  private readonly notes: WordNotes;
  private readonly body: PageBlock[] = [];
  /** Text boxes stand inside a paragraph: they come after it. */
  private readonly waiting: PageBlock[] = [];
  private readonly noteBlocks: PageBlock[] = [];
  private readonly unshownBlocks: PageBlock[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly path: string[] = [];
  private readonly hiddenRuns: boolean[] = [];
  /** The font that the run names for itself. */
  private font: string | undefined;
  private unread = 0;
  private unshown = 0;
  /** The content control that is opened next only says what to write there. */
  private isPlaceholder = false;
  private isText = false;
  private isCode = false;
  /** Fields that are open: what they tell to show, how much text stood before them, and whether what they show was reached. */
  private readonly fields: { code: string; readonly from: number; isResult: boolean }[] = [];
  private noteCount = 0;
  private begun = '';

  private readonly chunk: (id: string) => readonly PageBlock[];

  /** `chunk` gives the blocks of a part in another format that stands in the text. */
  constructor(
    styleOf: (id: string) => WordStyle,
    notes: WordNotes = new Map(),
    chunk: (id: string) => readonly PageBlock[] = () => [],
  ) {
    this.styleOf = styleOf;
    this.notes = notes;
    this.chunk = chunk;
  }

  open(name: string, attribute: XmlAttributes): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    // In a paragraph's or run's properties `del` marks its end, not its text.
    const isMark = parent === 'rPr' || parent === 'trPr';
    if (this.unread === 0 && parent === 'sdtPr') this.isPlaceholder ||= name === 'showingPlcHdr';
    const isPrompt = name === 'sdtContent' && this.isPlaceholder;
    if (name === 'sdtContent') this.isPlaceholder = false;
    if (this.unread > 0 || isPrompt || FORMER.has(name) || (UNREAD.has(name) && !isMark)) {
      this.unread++;
      return;
    }
    if (this.unshown > 0 || (UNSHOWN.has(name) && !isMark)) this.unshown++;
    this.isText = name === 't' || name === 'delText';
    this.isCode = name === 'instrText';
    const paragraph = this.paragraphs.at(-1);
    if (name === 'p') {
      const text = this.paragraphs.length === 0 ? this.begun : '';
      this.begun = this.paragraphs.length === 0 ? '' : this.begun;
      this.paragraphs.push({
        text,
        unshown: '',
        level: 0,
        isHidden: false,
        isContents: false,
        goesOn: false,
      });
    } else if (name === 'altChunk') this.body.push(...this.chunk(attribute('id')));
    else if (name === 'r') {
      this.hiddenRuns.push(paragraph?.isHidden ?? false);
      this.font = undefined;
    } else if (paragraph) this.openInside(name, attribute, paragraph);
  }

  close(name: string): void {
    this.path.pop();
    this.isText = false;
    this.isCode = false;
    if (this.unread > 0) {
      this.unread--;
      return;
    }
    if (this.unshown > 0) this.unshown--;
    if (name === 'r') this.hiddenRuns.pop();
    else if (name === 'p') this.closeParagraph();
  }

  text(text: string): void {
    if (this.unread > 0) return;
    const field = this.fields.at(-1);
    if (this.isText) this.append(withSymbols(text, this.font));
    else if (this.isCode && field) field.code += text;
  }

  blocks(): readonly PageBlock[] {
    const rest = this.begun === '' ? [] : [textBlock(this.begun)];
    return [...this.body, ...rest, ...this.waiting, ...this.noteBlocks, ...this.unshownBlocks];
  }

  private openInside(name: string, attribute: XmlAttributes, paragraph: OpenParagraph): void {
    const sign = SIGNS.get(name);
    if (sign !== undefined && this.path.at(-2) !== 'tabs') this.append(sign);
    else if (name === 'br') this.append('\n');
    else if (name === 'fldChar') this.takeFieldMark(attribute('fldCharType'), paragraph);
    else if (name === 'sym') this.append(signOf(attribute('char'), attribute('font')));
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      this.openNote(name, attribute('id'));
    else this.takeProperty(name, attribute, paragraph);
  }

  private takeFieldMark(kind: string, paragraph: OpenParagraph): void {
    if (kind === 'begin') this.fields.push({ code: '', from: paragraph.text.length, isResult: false });
    const open = this.fields.at(-1);
    if (kind === 'separate' && open) open.isResult = true;
    if (kind !== 'end') return;
    const field = this.fields.pop();
    const set = field && setOverText(field.code);
    // Where the field has a result of its own, that is what is shown.
    if (!field || !set || paragraph.text.length > field.from) return;
    this.append(set.base);
    paragraph.unshown += set.over;
  }

  private takeProperty(name: string, attribute: XmlAttributes, paragraph: OpenParagraph): void {
    const isOfMark = this.path.at(-3) === 'pPr';
    const run = this.hiddenRuns.length - 1;
    if (name === 'pStyle') {
      const { level, isHidden, isContents } = this.styleOf(attribute('val'));
      Object.assign(paragraph, { level, isHidden, isContents });
    } else if (name === 'outlineLvl') paragraph.level = levelOfOutline(Number(attribute('val')));
    // A heading that the text goes on behind has such a mark, too.
    else if ((name === 'del' || name === 'specVanish') && isOfMark) paragraph.goesOn = true;
    else if (isOfMark || run < 0) return;
    else if (name === 'rStyle') this.hiddenRuns[run] ||= this.styleOf(attribute('val')).isHidden;
    else if (name === 'vanish') this.hiddenRuns[run] = isOn(attribute);
    else if (name === 'rFonts') this.font = attribute('ascii') || undefined;
  }

  private isHidden(): boolean {
    return this.unshown > 0 || (this.hiddenRuns.at(-1) ?? this.paragraphs.at(-1)?.isHidden ?? false);
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    // What a field shows that stands in the code of another one is no text: a condition, or a number to count with.
    if (
      this.fields.length > 1 &&
      this.fields.some(({ isResult }, i) => !isResult && i < this.fields.length - 1)
    )
      return;
    if (paragraph) paragraph[this.isHidden() ? 'unshown' : 'text'] += text;
  }

  private openNote(kind: string, id: string): void {
    const paragraphs = this.notes.get(`${kind} ${id}`);
    if (paragraphs === undefined) return;
    if (this.isHidden()) {
      this.unshownBlocks.push(...paragraphs.map(unshownText));
      return;
    }
    const number = ++this.noteCount;
    this.append(`[${number}]`);
    this.noteBlocks.push(
      ...paragraphs.map((text, i) => textBlock(i === 0 ? `[${number}] ${text.trimStart()}` : text)),
    );
  }

  private closeParagraph(): void {
    const closed = this.paragraphs.pop();
    if (!closed) return;
    if (closed.unshown.trim() !== '') this.unshownBlocks.push(unshownText(closed.unshown));
    if (closed.goesOn && this.paragraphs.length === 0) {
      this.begun = closed.text;
      return;
    }
    const block = closed.isContents ? besideText(closed.text) : textBlock(closed.text, closed.level);
    if (this.paragraphs.length > 0) this.waiting.push(block);
    else this.body.push(block, ...this.waiting.splice(0));
  }
}

/** The sign of a font by its code in hex; a bullet where that is none. */
function signOf(hex: string, font: string): string {
  const code = Number.parseInt(hex, 16);
  const isOwn = Number.isNaN(code) || code <= 0xff || (code >= 0xe000 && code <= 0xf8ff);
  return isOwn ? symbolOf(code, font) : String.fromCharCode(code);
}
