type Attributes = Readonly<Record<string, string>>;

const MARK = /^\s*\[?(\d{1,3}|[ivxlc]{1,6}|[*†‡§]{1,3})\]?\s*$/;
const NOTE_ID = /^(?:fn|footnote|note|en|endnote|ftn)[-_:.]?(\d{1,3})$/i;
const NOTE_LINK = /\b(?:noteref|footnote-ref|footnote-reference)\b/i;
const NOTE_PART = /\b(?:footnotes?|endnotes?|rearnotes?)\b/i;

/** The number or sign that leads to a note, where a text is nothing else. */
export const noteMarkIn = (text: string): string | undefined => MARK.exec(text)?.[1];

/** Whether an element says that it leads to a note. */
export const isNoteLink = (name: string, attributes: Attributes): boolean =>
  name === 'a' &&
  NOTE_LINK.test([attributes['epub:type'], attributes['role'], attributes['class']].join(' '));

/** Whether an element says that it holds notes: wherever it stands, they belong to the text. */
export const holdsNotes = (attributes: Attributes): boolean =>
  isPart(attributes['epub:type']) || isPart(attributes['role']);

const isPart = (kinds: string | undefined): boolean => kinds !== undefined && NOTE_PART.test(kinds);

/** Which mark leads to which note, in a page or in all chapters of a book. */
export class NoteMarks {
  private readonly byPlace = new Map<string, string>();

  /** A mark that is a link to `href`. */
  refer(mark: string, href: string): void {
    const place = href.slice(href.indexOf('#') + 1);
    if (href.includes('#') && place !== '') this.byPlace.set(place, mark);
  }

  /** The mark of the note that begins with this element; empty where none does. */
  of(name: string, attributes: Attributes): string {
    const { id = '', name: place = '' } = attributes;
    const numbered = name === 'li' ? NOTE_ID.exec(id)?.[1] : undefined;
    return this.byPlace.get(id) ?? this.byPlace.get(place) ?? numbered ?? '';
  }
}

/** A note with its mark in brackets before it, as in other formats, whether or not it has the mark itself. */
export function markedNote(text: string, mark: string): string {
  const bare = text.trimStart();
  const own = [`[${mark}]`, mark].find((form) => bare.startsWith(form)) ?? '';
  const rest = bare.slice(own.length);
  const isOwn = own.startsWith('[') || /^[\s.):]/.test(rest);
  return `[${mark}] ${isOwn ? rest.replace(/^[.):]?\s*/, '') : bare}`;
}
