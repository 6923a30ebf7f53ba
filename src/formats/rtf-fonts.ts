import { labelOfCharacterSet, labelOfCodePage } from './rtf-code-pages.ts';

/** Stands for an encoding in fonts that show Greek letters or pictures for the letters of the keyboard. */
export const SYMBOLS = 'symbols';
const SYMBOL_SET = 2;

/** The fonts of an RTF text: their names, and the encodings of bytes that are set in them. */
export class RtfFonts {
  private readonly labels = new Map<number, string>();
  private readonly names = new Map<number, string>();
  private defined = -1;
  private standard: number | undefined;

  /** What follows is said of this font. */
  define(font: number): void {
    this.defined = font;
  }

  /** The font of text that names none. */
  setStandard(font: number | undefined): void {
    this.standard = font;
  }

  /** Takes `\fcharset` or `\cpg` of the font that is being defined. */
  takeSet(word: 'fcharset' | 'cpg', number: number): void {
    const ofSet = number === SYMBOL_SET ? SYMBOLS : labelOfCharacterSet(number);
    const label = word === 'cpg' ? labelOfCodePage(number) : ofSet;
    if (label !== undefined) this.labels.set(this.defined, label);
  }

  /** Takes a piece of the name of the font that is being defined. */
  takeName(text: string): void {
    this.names.set(this.defined, this.nameOf(this.defined) + text);
  }

  nameOf(font: number | undefined): string {
    return this.names.get(font ?? this.standard ?? -1) ?? '';
  }

  /** The encoding of bytes in a font; undefined where that is the text's own. */
  labelOf(font: number | undefined): string | undefined {
    const label = this.labels.get(font ?? this.standard ?? -1);
    // Fonts of the western set stand in texts of every code page; the text's own is meant.
    return label === 'windows-1252' ? undefined : label;
  }
}
