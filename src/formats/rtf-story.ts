import { setOverText } from './equation-field.ts';

/** A paragraph, heading or cell of an RTF text. */
export interface RtfParagraph {
  readonly text: string;
  /** 1 to 6 for a heading by its outline level, else 0. */
  readonly level: number;
}

/** Where text of a group belongs. */
export type RtfDestination =
  | 'body'
  | 'note'
  | 'box'
  | 'edge'
  | 'comment'
  | 'field'
  | 'fonts'
  | 'generator'
  | 'title'
  | 'author'
  | 'styles';

/** What an RTF text holds, once it was read. */
export interface RtfContent {
  readonly paragraphs: readonly RtfParagraph[];
  readonly notes: readonly RtfParagraph[];
  /** Heads and feet of pages. */
  readonly edges: readonly RtfParagraph[];
  /** Hidden and deleted text, and comments. */
  readonly unshown: readonly RtfParagraph[];
  readonly title: string;
  readonly author: string;
}

interface Target {
  text: string;
  readonly into: RtfParagraph[];
}

const target = (into: RtfParagraph[] = []): Target => ({ text: '', into });

/** Gathers the paragraphs of an RTF text, those of its notes, text boxes and comments each for themselves. */
export class RtfStory {
  private readonly body = target();
  private readonly note = target();
  /** Text boxes stand inside a paragraph: they come after it. */
  private readonly box = target();
  private readonly edge = target();
  /** Hidden and deleted, since the last paragraph's end. */
  private readonly unshown = target();
  private readonly comment = target(this.unshown.into);
  private readonly targets = new Map<RtfDestination, Target>([
    ['body', this.body],
    ['note', this.note],
    ['box', this.box],
    ['edge', this.edge],
    ['comment', this.comment],
  ]);
  private readonly words = new Map<RtfDestination, string>();
  private noteCount = 0;

  /** Adds text where it belongs; what is not shown is kept apart. */
  append(destination: RtfDestination, text: string, isShown: boolean): void {
    const into = this.targets.get(destination);
    if (into) (isShown ? into : this.unshown).text += text;
    else if (isShown) this.words.set(destination, this.wordsOf(destination) + text);
  }

  /** The text of a note comes next: it has a number in brackets, as the place has that it belongs to. */
  openNote(destination: RtfDestination): void {
    if (destination !== 'body') return;
    const number = ++this.noteCount;
    this.body.text += `[${number}]`;
    this.note.text = `[${number}] `;
  }

  /** Ends the paragraph that is open where text of the destination goes. */
  end(destination: RtfDestination, level: number): void {
    const ended = this.targets.get(destination);
    if (ended) this.endTarget(ended, level);
  }

  /** A field is closed: what it sets over other text is shown below it. */
  endField(into: RtfDestination, isShown: boolean): void {
    const { base, over } = setOverText(this.wordsOf('field')) ?? { base: '', over: '' };
    this.words.delete('field');
    if (base !== '') this.append(into, base, isShown);
    if (over !== '') this.unshown.text += over;
  }

  /** Whether the program that wrote the text is the one of the name. */
  isFrom(program: string): boolean {
    return this.wordsOf('generator').includes(program);
  }

  finish(level: number): RtfContent {
    this.endTarget(this.body, level);
    this.endTarget(this.unshown, level);
    return {
      paragraphs: this.body.into,
      notes: this.note.into,
      edges: this.edge.into,
      unshown: this.unshown.into,
      title: this.wordsOf('title').trim(),
      author: this.wordsOf('author').trim(),
    };
  }

  private wordsOf(destination: RtfDestination): string {
    return this.words.get(destination) ?? '';
  }

  private endTarget(ended: Target, level: number): void {
    // `\u` writes a character beyond the first plane as two halves; a half that stands alone is none.
    if (ended.text.trim() !== '') ended.into.push({ text: ended.text.toWellFormed(), level });
    ended.text = '';
    if (ended !== this.body) return;
    this.body.into.push(...this.box.into.splice(0));
    this.endTarget(this.unshown, level);
  }
}
