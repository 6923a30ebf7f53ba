import { decoderOf } from './decoders.ts';
import { setOverText } from './equation-field.ts';
import { labelOfCodePage } from './rtf-code-pages.ts';
import { CHARACTERS, EDGES, ENDS, SHOWN, SKIPPED } from './rtf-control-words.ts';
import { RtfFonts, SYMBOLS } from './rtf-fonts.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { symbolOf, withSymbols } from './symbol-fonts.ts';

/** A paragraph, heading or cell of an RTF text. */
export interface RtfParagraph {
  readonly text: string;
  /** 1 to 6 for a heading by its outline level, else 0. */
  readonly level: number;
}

const MOST_OPEN = 4000;

/** What holds within one group. */
interface GroupState {
  skipped: boolean;
  /** Hidden by the writer, or deleted while changes were tracked. */
  hidden: boolean;
  deleted: boolean;
  font: number | undefined;
  /** Characters that stand in for one Unicode character where a program cannot show it. */
  standIns: number;
  destination:
    | 'body'
    | 'note'
    | 'box'
    | 'edge'
    | 'comment'
    | 'field'
    | 'fonts'
    | 'title'
    | 'author'
    | 'styles';
  level: number;
}

interface Target {
  text: string;
}

/** Gathers the text of RTF tokens. */
export class RtfText {
  private readonly paragraphs: RtfParagraph[] = [];
  private readonly notes: RtfParagraph[] = [];
  private readonly stack: GroupState[] = [];
  private readonly used = new Set<string>();
  private readonly fonts = new RtfFonts();
  private readonly styles = new Map<number, number>();
  private readonly body: Target = { text: '' };
  private readonly note: Target = { text: '' };
  private readonly box: Target = { text: '' };
  /** Text boxes stand inside a paragraph: they come after it. */
  private readonly boxes: RtfParagraph[] = [];
  private noteCount = 0;
  private state: GroupState = {
    skipped: false,
    hidden: false,
    deleted: false,
    font: undefined,
    standIns: 1,
    destination: 'body',
    level: 0,
  };
  private codePage = 'windows-1252';
  private styleBeingDefined = 0;
  private title = '';
  private author = '';
  private readonly edge: Target = { text: '' };
  private readonly edges: RtfParagraph[] = [];
  private readonly comment: Target = { text: '' };
  /** What a field tells a word processor to show. */
  private readonly field: Target = { text: '' };
  /** Hidden and deleted, since the last paragraph's end. */
  private readonly unshown: Target = { text: '' };
  private readonly unshownParagraphs: RtfParagraph[] = [];
  private toSkip = 0;
  private pending: number[] = [];
  private pendingLabel = '';
  private skippable = false;
  private undecodable = 0;

  take(token: RtfToken): void {
    if (token.kind === 'open' || token.kind === 'close') this.flushBytes();
    if (token.kind === 'open') {
      if (this.stack.length >= MOST_OPEN) throw new RangeError('its groups are nested too deeply');
      this.stack.push({ ...this.state });
      this.toSkip = 0;
      this.skippable = false;
    } else if (token.kind === 'close') this.closeGroup();
    else if (token.kind === 'bytes') this.takeBytes(token.bytes);
    else if (token.word === 'u' && token.number !== undefined) this.takeUnicode(token.number);
    else this.takeWord(token.word, token.number);
  }

  finish(): {
    readonly paragraphs: readonly RtfParagraph[];
    readonly notes: readonly RtfParagraph[];
    readonly title: string;
    readonly author: string;
    /** Heads and feet of pages. */
    readonly edges: readonly RtfParagraph[];
    /** Hidden and deleted text, and comments. */
    readonly unshown: readonly RtfParagraph[];
    /** Encodings that bytes beyond ASCII stood in. */
    readonly codePages: readonly string[];
    readonly undecodable: number;
  } {
    this.flushBytes();
    this.endParagraph(this.body, this.paragraphs);
    this.endParagraph(this.unshown, this.unshownParagraphs);
    const { paragraphs, notes, edges, undecodable } = this;
    return {
      paragraphs,
      notes,
      edges,
      unshown: this.unshownParagraphs,
      title: this.title.trim(),
      author: this.author.trim(),
      codePages: [...this.used].sort(),
      undecodable,
    };
  }

  private closeGroup(): void {
    const left = this.state;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    if (left.destination === 'note' && outer.destination !== 'note') this.endParagraph(this.note, this.notes);
    if (left.destination === 'box' && outer.destination !== 'box') this.endParagraph(this.box, this.boxes);
    if (left.destination === 'edge' && outer.destination !== 'edge') this.endParagraph(this.edge, this.edges);
    if (left.destination === 'comment' && outer.destination !== 'comment')
      this.endParagraph(this.comment, this.unshownParagraphs);
    this.state = outer;
    this.toSkip = 0;
    this.skippable = false;
    if (left.destination === 'field' && outer.destination !== 'field') this.endField();
  }

  private endField(): void {
    const { base, over } = setOverText(this.field.text) ?? { base: '', over: '' };
    this.field.text = '';
    if (base !== '') this.append(base);
    if (over !== '') this.unshown.text += over;
  }

  private takeWord(word: string, number: number | undefined): void {
    if (word === '*') {
      this.skippable = true;
      return;
    }
    this.flushBytes();
    const { skippable } = this;
    this.skippable = false;
    if (this.toSkip > 0) {
      this.toSkip--;
      if (CHARACTERS.has(word)) return;
    }
    if (this.takeDestination(word, skippable) || this.state.skipped) return;
    const character = CHARACTERS.get(word);
    if (character !== undefined) this.append(character);
    // A mark of a paragraph's end that was deleted: the next one goes on with it.
    else if (word === 'par' && this.state.deleted) return;
    else if (ENDS.has(word)) this.endHere();
    else this.takeProperty(word, number);
  }

  private takeDestination(word: string, skippable: boolean): boolean {
    const { state } = this;
    if (word === 'fonttbl') state.destination = 'fonts';
    else if (word === 'stylesheet') state.destination = 'styles';
    else if (word === 'info') state.skipped = true;
    else if ((word === 'title' || word === 'author') && state.skipped && this.stack.at(-1)?.skipped) {
      state.skipped = false;
      state.destination = word;
    } else if (EDGES.has(word)) state.destination = 'edge';
    else if (word === 'annotation') state.destination = 'comment';
    else if (word === 'footnote') this.openNote();
    else if (word === 'shptxt') state.destination = 'box';
    else if (word === 'ud') state.skipped = false;
    else if (word === 'fldinst' && !state.skipped) state.destination = 'field';
    else if (SKIPPED.has(word) || (skippable && !SHOWN.has(word))) state.skipped = true;
    else return skippable && SHOWN.has(word);
    return true;
  }

  private openNote(): void {
    if (this.state.skipped || this.state.hidden || this.state.deleted) {
      this.state.skipped = true;
      return;
    }
    if (this.state.destination === 'body') {
      const number = ++this.noteCount;
      this.body.text += `[${number}]`;
      this.note.text = `[${number}] `;
    }
    this.state.destination = 'note';
  }

  private takeProperty(word: string, number: number | undefined): void {
    const { state } = this;
    const isOn = number !== 0;
    switch (word) {
      case 'ansicpg':
        this.codePage = labelOfCodePage(number ?? 1252);
        break;
      case 'mac':
        this.codePage = 'macintosh';
        break;
      case 'deff':
        this.fonts.setStandard(number);
        break;
      case 'f':
        if (state.destination === 'fonts') this.fonts.define(number ?? 0);
        else state.font = number;
        break;
      case 'fcharset':
      case 'cpg':
        if (state.destination === 'fonts') this.fonts.takeSet(word, number ?? 0);
        break;
      case 'uc':
        state.standIns = Math.max(0, Math.min(8, number ?? 1));
        break;
      case 'v':
        state.hidden = isOn;
        break;
      case 'deleted':
        state.deleted = isOn;
        break;
      case 'plain':
        state.hidden = false;
        state.deleted = false;
        state.font = undefined;
        break;
      case 'pard':
        state.level = 0;
        break;
      case 's':
        if (state.destination === 'styles') this.styleBeingDefined = number ?? 0;
        else state.level = this.styles.get(number ?? 0) ?? 0;
        break;
      case 'outlinelevel': {
        const level = (number ?? 9) < 6 ? (number ?? 0) + 1 : 0;
        if (state.destination === 'styles') this.styles.set(this.styleBeingDefined, level);
        else state.level = level;
        break;
      }
    }
  }

  private takeUnicode(number: number): void {
    this.flushBytes();
    if (this.state.skipped) return;
    const character = String.fromCharCode(number < 0 ? number + 0x10000 : number);
    const isSymbol = this.label() === SYMBOLS;
    this.append(isSymbol ? withSymbols(character, this.fonts.nameOf(this.state.font)) : character);
    this.toSkip = this.state.standIns;
  }

  private takeBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.skippable = false;
    if (this.state.skipped || skipped === bytes.length) return;
    const label = this.label();
    if (label !== this.pendingLabel) this.flushBytes();
    this.pendingLabel = label;
    for (const byte of bytes.subarray(skipped)) this.pending.push(byte);
  }

  private label(): string {
    const { destination, font } = this.state;
    return (destination === 'fonts' ? undefined : this.fonts.labelOf(font)) ?? this.codePage;
  }

  private flushBytes(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    if (this.pendingLabel === SYMBOLS) {
      const font = this.fonts.nameOf(this.state.font);
      this.append(Array.from(bytes, (byte) => symbolOf(byte, font)).join(''));
      return;
    }
    const text = decoderOf(this.pendingLabel)?.(bytes) ?? '';
    if (bytes.some((byte) => byte > 0x7f)) this.used.add(this.pendingLabel);
    this.undecodable += text.split('\ufffd').length - 1;
    this.append(text);
  }

  private append(text: string): void {
    const { destination, hidden, deleted } = this.state;
    if (destination === 'body' && (hidden || deleted)) this.unshown.text += text;
    if (hidden || deleted) return;
    if (destination === 'body') this.body.text += text;
    else if (destination === 'note') this.note.text += text;
    else if (destination === 'box') this.box.text += text;
    else if (destination === 'edge') this.edge.text += text;
    else if (destination === 'comment') this.comment.text += text;
    else if (destination === 'field') this.field.text += text;
    else if (destination === 'title' || destination === 'author') this[destination] += text;
    else if (destination === 'fonts') this.fonts.takeName(text);
  }

  private endHere(): void {
    const { destination } = this.state;
    if (destination === 'body') this.endParagraph(this.body, this.paragraphs);
    else if (destination === 'note') this.endParagraph(this.note, this.notes);
    else if (destination === 'box') this.endParagraph(this.box, this.boxes);
    else if (destination === 'edge') this.endParagraph(this.edge, this.edges);
    else if (destination === 'comment') this.endParagraph(this.comment, this.unshownParagraphs);
  }

  private endParagraph(target: Target, into: RtfParagraph[]): void {
    // `\u` writes a character beyond the first plane as two halves; a half that stands alone is none.
    if (target.text.trim() !== '') into.push({ text: target.text.toWellFormed(), level: this.state.level });
    target.text = '';
    if (target !== this.body) return;
    into.push(...this.boxes.splice(0));
    this.endParagraph(this.unshown, this.unshownParagraphs);
  }
}
