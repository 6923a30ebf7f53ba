// https://www.w3.org/TR/epub-33/
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { besideText, pageOfBlocks } from './blocks-of-text.ts';
import { documentFrom } from './document-draft.ts';
import type { DocumentPart, DocumentParts } from './document-parts.ts';
import { documentParts } from './document-parts.ts';
import type { PageBlock } from './html-blocks.ts';
import { pageOf } from './html-blocks.ts';
import { NoteMarks } from './html-notes.ts';
import { markupDraft, stampDate } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import { walkXml } from './xml-events.ts';

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** A document of an EPUB: its chapters in the order of reading; navigation, cover and whatever is not read along are hidden. */
export async function readEpub(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'EPUB', detail });
  const partsOf = (...wanted: readonly string[]): Result<DocumentParts> =>
    documentParts(bytes, 'EPUB', new Set(wanted));
  try {
    const outer = partsOf(CONTAINER, ENCRYPTION);
    if (!outer.ok) return outer;
    const container = outer.value.get(CONTAINER);
    const root = container && attributeIn(container, 'rootfile', 'full-path');
    const packaged = partsOf(root ?? '');
    if (!packaged.ok) return packaged;
    const packagePart = packaged.value.get(root ?? '');
    if (root === undefined || packagePart === undefined) return damaged('it does not say what it holds');
    const book = bookOf(packagePart, root);
    const opened = partsOf(...book.chapters, ...book.beside);
    if (!opened.ok) return opened;
    const chapters = opened.value;
    const locked = lockedParts(outer.value.get(ENCRYPTION));
    if (book.chapters.some((chapter) => locked.has(chapter)))
      return failed({ reason: 'encrypted', format: 'EPUB' });
    const notes = new NoteMarks();
    const blocks = [
      ...book.chapters.flatMap((chapter) => chapterBlocks(chapters.get(chapter), notes)),
      ...book.beside.flatMap((part) =>
        chapterBlocks(chapters.get(part), notes).map(({ text }) => besideText(text)),
      ),
    ];
    const missing = book.chapters.filter((chapter) => !chapters.has(chapter)).length;
    if (missing > 0) return damaged(`${missing} of its ${book.chapters.length} chapters are missing`);
    const draft = redivided(markupDraft(pageOfBlocks(blocks), book.facts), forced);
    return await documentFrom(name, { ...draft, format: 'epub', encoding: '' });
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'its text cannot be read');
  }
}

const nothing = (): void => undefined;

function attributeIn(part: DocumentPart, element: string, attribute: string): string | undefined {
  let value: string | undefined;
  walkXml(part.xml(), {
    open: (name, attributes) => {
      if (name === element) value ??= attributes(attribute);
    },
    close: nothing,
    text: nothing,
  });
  return value;
}

/** Parts that are encrypted. Fonts are often scrambled; that does not keep anybody from reading. */
function lockedParts(encryption: DocumentPart | undefined): ReadonlySet<string> {
  const locked = new Set<string>();
  if (encryption)
    walkXml(encryption.xml(), {
      open: (name, attribute) => {
        if (name === 'CipherReference') locked.add(decoded(attribute('URI')));
      },
      close: nothing,
      text: nothing,
    });
  return locked;
}

interface Book {
  /** Names of the chapters' parts in the order of reading. */
  readonly chapters: readonly string[];
  /** Parts that belong to the book but are not read along: its navigation, its cover, and what is opened from elsewhere. */
  readonly beside: readonly string[];
  readonly facts: NonNullable<Parameters<typeof markupDraft>[1]>;
}

// What programs write where nobody said anything.
const PLACEHOLDER = /^(?:unknown(?: (?:title|author))?|untitled|und)$/i;

function bookOf(part: DocumentPart, root: string): Book {
  const items = new Map<string, { readonly href: string; readonly beside: boolean }>();
  const order: { readonly id: string; readonly isLinear: boolean }[] = [];
  const facts = new Map<string, string>();
  let key = '';
  walkXml(part.xml(), {
    open: (name, attribute) => {
      key = /^(?:title|creator|date|language)$/.test(name) && !facts.has(name) ? name : '';
      if (name === 'item')
        items.set(attribute('id'), {
          href: partName(root, attribute('href')),
          beside: /\b(?:nav|cover-image)\b/.test(attribute('properties')),
        });
      else if (name === 'itemref')
        order.push({ id: attribute('idref'), isLinear: attribute('linear') !== 'no' });
    },
    close: () => {
      key = '';
    },
    text: (text) => {
      if (key !== '') facts.set(key, (facts.get(key) ?? '') + text);
    },
  });
  const hrefsOf = (isRead: boolean): readonly string[] => {
    const some = order.filter(({ id, isLinear }) => {
      const isBeside = items.get(id)?.beside !== false || /^(?:cover|titlepage-image)$/i.test(id);
      return isRead === (isLinear && !isBeside);
    });
    return [...new Set(some.map(({ id }) => items.get(id)?.href ?? ''))].filter((href) => href !== '');
  };
  const chapters = hrefsOf(true);
  const fact = (name: string): string => (facts.get(name)?.trim() ?? '').replace(PLACEHOLDER, '');
  const author = fact('creator');
  return {
    chapters,
    beside: hrefsOf(false).filter((href) => !chapters.includes(href)),
    facts: {
      title: fact('title'),
      date: stampDate(facts.get('date') ?? '') ?? null,
      language: fact('language'),
      attributes: author === '' ? {} : { Author: author },
    },
  };
}

/** The part that a link in the package file leads to; only ever compared with the names in the container. */
function partName(root: string, href: string): string {
  const parts = root.split('/').slice(0, -1);
  for (const step of decoded(href.replace(/#.*$/, '')).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

// What is beside the text of a web page is a note, or the head of a chapter, in a book.
const PAGE_PARTS = /<(\/?)(?:aside|header|footer|article|main)\b/gi;

/** Blocks of one chapter. Its headings are one level lower: a chapter's title is not the book's. */
function chapterBlocks(chapter: DocumentPart | undefined, notes: NoteMarks): readonly PageBlock[] {
  if (chapter === undefined) return [];
  const { blocks } = pageOf(chapter.xml().join('').replace(PAGE_PARTS, '<$1div'), notes);
  return blocks.map((block) => (block.level > 0 ? { ...block, level: Math.min(6, block.level + 1) } : block));
}
