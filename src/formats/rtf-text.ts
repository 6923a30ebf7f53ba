import { decoderOf } from './decoders.ts';
import { labelOfCodePage } from './rtf-code-pages.ts';
import { CHARACTERS, EDGES, ENDS, SHOWN, SKIPPED } from './rtf-control-words.ts';
import { RtfFonts, SYMBOLS } from './rtf-fonts.ts';
import { type RtfContent, type RtfDestination, RtfStory } from './rtf-story.ts';
import type { RtfToken } from './rtf-tokens.ts';
import { symbolOf, withSymbols } from './symbol-fonts.ts';

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
  destination: RtfDestination;
  level: number;
}

/** Gathers the text of RTF tokens. */
export class RtfText {
  private readonly story = new RtfStory();
  private readonly stack: GroupState[] = [];
  private readonly used = new Set<string>();
  private readonly fonts = new RtfFonts();
  private readonly styles = new Map<number, number>();
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
  private toSkip = 0;
  private pending: number[] = [];
  private pendingLabel = '';
  private skippable = false;
  /** Nothing of the group that is open was read yet. */
  private isGroupBegun = true;
  /** The mark at the paragraph's end was deleted: the next one goes on with it. */
  private goesOn = false;
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
    this.isGroupBegun = token.kind !== 'open';
  }

  finish(): RtfContent & {
    /** Encodings that bytes beyond ASCII stood in. */
    readonly codePages: readonly string[];
    readonly undecodable: number;
  } {
    this.flushBytes();
    const { undecodable } = this;
    return { ...this.story.finish(this.state.level), codePages: [...this.used].sort(), undecodable };
  }

  private closeGroup(): void {
    const { destination } = this.state;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    const isLeft = destination !== outer.destination;
    if (isLeft && destination !== 'body') this.story.end(destination, this.state.level);
    this.state = outer;
    this.toSkip = 0;
    this.skippable = false;
    if (isLeft && destination === 'field') this.story.endField(outer.destination, this.isShown());
  }

  private isShown(): boolean {
    return !this.state.hidden && !this.state.deleted;
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
    else if (word === 'par' && (this.state.deleted || this.goesOn)) this.goesOn = false;
    else if (ENDS.has(word)) this.story.end(this.state.destination, this.state.level);
    else this.takeProperty(word, number);
  }

  private takeDestination(word: string, skippable: boolean): boolean {
    const { state } = this;
    if (word === 'fonttbl') state.destination = 'fonts';
    else if (word === 'stylesheet') state.destination = 'styles';
    else if (word === 'generator') state.destination = 'generator';
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
    const { state } = this;
    if (state.skipped) return;
    // A note of what is not shown stands with that.
    if (!this.isShown()) {
      Object.assign(state, { destination: 'comment', hidden: false, deleted: false });
      return;
    }
    this.story.openNote(state.destination);
    state.destination = 'note';
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
      case 'pc':
      case 'pca':
        this.codePage = labelOfCodePage(word === 'pc' ? 437 : 850);
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
      case 'mvf':
        state.deleted = isOn;
        break;
      case 'deleted':
        // LibreOffice says it of the last run, behind other words, where it is the paragraph's mark that was deleted.
        if (isOn && this.isGroupBegun && this.story.isFrom('LibreOffice')) this.goesOn = true;
        else state.deleted = isOn;
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
    const { destination } = this.state;
    if (destination === 'fonts') this.fonts.takeName(text);
    else this.story.append(destination, text, this.isShown());
  }
}
