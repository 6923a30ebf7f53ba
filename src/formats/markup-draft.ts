import type { HiddenReason } from '../domain/document.ts';
import type { PartialDate } from '../domain/partial-date.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { dateIn } from './dates-in-text.ts';
import type { Block, Draft } from './document-draft.ts';
import { headingOf } from './heading-block.ts';
import { dateLine, isByline } from './heading-lines.ts';
import type { Page, PageBlock } from './html-blocks.ts';
import { frameOf } from './page-furniture.ts';
import { dividedLines, isParagraphLine } from './paragraph-division.ts';
import { withSymbols } from './symbol-fonts.ts';
import type { Line } from './text-lines.ts';
import { columnsOf, endsSentence, linesOf, runsOf } from './text-lines.ts';
import type { Wrapping } from './wrapped-lines.ts';
import { joinedRun, wordsOf, wrappingOf } from './wrapped-lines.ts';

/** What a format that has markup says of a text beside its blocks; empty or null where it says nothing. */
export interface MarkupFacts {
  readonly title: string;
  readonly date: PartialDate | null;
  readonly language: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A draft of a page's blocks: main text as paragraphs; title, date and bylines above it, and the rest of the page, hidden. */
export function markupDraft(page: Page, given?: Partial<MarkupFacts>): Omit<Draft, 'format' | 'encoding'> {
  const content = new Set(contentOf(page.blocks));
  const visible = page.blocks.filter((block) => content.has(block));
  const facts = factsOf(page);
  const top = given?.title
    ? topUnder(visible, given.title, facts.attributes['Author'] ?? '')
    : topOf(visible, facts.title, facts.attributes['Author'] ?? '');
  const paragraphsIn = paragraphReader(visible);
  const blocks = page.blocks.flatMap((block): readonly Block[] => {
    if (!content.has(block))
      return [{ text: flat(block.text), hidden: block.place === 'unshown' ? 'not shown' : 'page furniture' }];
    const hidden = top.hidden.get(block);
    if (hidden !== undefined) return [{ text: flat(block.text), hidden }];
    return paragraphsIn(block).map((text) => ({ text: withSymbols(text.replaceAll('\u00ad', '')) }));
  });
  return {
    blocks,
    title: given?.title || top.title || facts.title,
    date: given?.date ?? facts.date ?? top.date,
    language: given?.language || facts.language,
    attributes: { ...facts.attributes, ...top.attributes, ...given?.attributes },
    rule: 'markup',
  };
}

const flat = (text: string): string =>
  linesOf(text)
    .map((line) => line.text)
    .join('\n');

/** The blocks that are the text itself: of articles, else of the main part, else whatever is not beside the text. */
function contentOf(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const of = (...places: readonly PageBlock['place'][]): readonly PageBlock[] =>
    blocks.filter((block) => places.includes(block.place));
  const size = (some: readonly PageBlock[]): number =>
    some.reduce((sum, block) => sum + columnsOf(block.text), 0);
  const article = of('article');
  const main = of('article', 'main');
  if (article.length > 0 && 2 * size(article) >= size(main)) return article;
  if (main.length > 0) return main;
  // Some sites wrap the whole page in one form.
  const form = of('form');
  const body = form.length > 0 && size(form) > size(of('body')) ? of('form', 'body') : of('body');
  const some = body.length > 0 ? body : blocks.filter(({ place }) => place !== 'unshown');
  const frame = frameOf(some.map((block) => block.text.trim()));
  return frame ? some.slice(frame.from, frame.to) : some;
}

const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'ld:datepublished',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
];

function factsOf(page: Page): MarkupFacts {
  const meta = (...names: readonly string[]): string =>
    names.map((name) => page.meta.get(name)).find((value) => value !== undefined) ?? '';
  const stamps = [...DATE_NAMES.map((name) => page.meta.get(name) ?? ''), page.times[0] ?? ''];
  const author = meta('author', 'ld:author', 'article:author', 'dc.creator', 'dcterms.creator');
  const named = author !== '' && !author.includes('://');
  return {
    title: meta('og:title', 'ld:headline', 'dc.title', 'dcterms.title', 'twitter:title') || page.title,
    date: stamps.map(stampDate).find((date) => date !== undefined) ?? null,
    language: page.language || meta('content-language', 'dc.language', 'ld:language'),
    attributes: named ? { Author: author } : {},
  };
}

/** `2013-01-29T10:00Z` as its day; any other form as a date in text. */
export function stampDate(stamp: string): PartialDate | undefined {
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T\s])/.exec(stamp.trim())?.[0];
  return (day === undefined ? undefined : parsePartialDate(day)) ?? dateIn(stamp)?.date;
}

interface Top {
  readonly title: string;
  readonly date: PartialDate | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly hidden: ReadonlyMap<PageBlock, HiddenReason>;
}

// Title, date and bylines stand among so many blocks at the top.
const TOP = 12;

function topOf(blocks: readonly PageBlock[], known: string, author: string): Top {
  const topWithTitle = (from: number, to: number, title: string): Top =>
    titledTop(blocks, { from, to, title, author });
  const at = blocks.findIndex((block) => block.level === 1);
  if (at >= 0 && at < TOP && !isBelowOwnHeading(blocks, at))
    return topWithTitle(at, at + 1, blocks[at]?.text ?? '');
  const same = blocks.slice(0, 4).findIndex((block) => known !== '' && plain(block.text) === plain(known));
  if (same >= 0) return topWithTitle(same, same + 1, known);
  const headings = leadingHeadings(blocks);
  if (headings > 0 && known === '') {
    const title = blocks
      .slice(0, headings)
      .map((block) => flat(block.text))
      .join(': ');
    return topWithTitle(0, headings, title);
  }
  return topByForm(blocks);
}

/** Above the text stands the title that is known for certain, or nothing: a heading that says something else is its first. */
function topUnder(blocks: readonly PageBlock[], title: string, author: string): Top {
  const top = topOf(blocks, title, author);
  const hidden = [...top.hidden].filter(
    ([block, reason]) => reason !== 'title' || plain(title).includes(plain(block.text)),
  );
  return { ...top, hidden: new Map(hidden) };
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many headings of one level the text begins with. */
function leadingHeadings(blocks: readonly PageBlock[]): number {
  const level = blocks[0]?.level ?? 0;
  if (level === 0) return 0;
  const end = blocks.findIndex((block) => block.level !== level);
  return end < 0 || end > 3 ? 0 : end;
}

/** Whether a heading of the first level follows a title and a date that have no markup: it begins the text's first part. */
function isBelowOwnHeading(blocks: readonly PageBlock[], at: number): boolean {
  const above = blocks.slice(0, at);
  const dated = above.findIndex((block) => dateLine(block.text.trim()) !== undefined);
  return dated > 0 && above.slice(0, dated).some((block) => !isByline(block.text.trim()));
}

const BYLINE_COLUMNS = 60;

interface TitleBlocks {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly author: string;
}

/** Title blocks are known: dates, bylines and a name above a date right before and after them are hidden with them. */
function titledTop(blocks: readonly PageBlock[], { from, to, title, author }: TitleBlocks): Top {
  const hidden = new Map<PageBlock, HiddenReason>();
  let date: PartialDate | null = null;
  const dateOf = (block: PageBlock | undefined): PartialDate | undefined =>
    block === undefined || block.text.includes('\n') ? undefined : dateLine(block.text.trim())?.date;
  const asHeading = (block: PageBlock, next?: PageBlock): boolean => {
    const text = block.text.trim();
    const found = dateOf(block);
    const isNamed = isByline(text) || (author !== '' && plain(text) === plain(author));
    const isAboveDate =
      columnsOf(text) <= BYLINE_COLUMNS && !endsSentence(text) && dateOf(next) !== undefined;
    if (found) date ??= found;
    else if (block.level > 0 || !(isNamed || isAboveDate)) return false;
    hidden.set(block, found ? 'date' : 'heading block');
    return true;
  };
  for (const block of blocks.slice(from, to)) hidden.set(block, 'title');
  for (const block of blocks.slice(0, from)) asHeading(block);
  for (let i = to; i < to + 4; i++) {
    const block = blocks[i];
    if (block === undefined || !asHeading(block, blocks[i + 1])) break;
  }
  return { title: flat(title).replaceAll('\n', ' '), date, attributes: {}, hidden };
}

/** No markup tells the title: the first blocks are read as lines of plain text are. */
function topByForm(blocks: readonly PageBlock[]): Top {
  const owners: PageBlock[] = [];
  const lines = blocks.slice(0, 4 * TOP).flatMap((block): readonly Line[] => {
    const own = linesOf(block.text);
    owners.push(...own.map(() => block));
    return own.map((line, i) => (i === 0 ? { ...line, blankBefore: 1 } : line));
  });
  const heading = headingOf(lines);
  const hidden = new Map<PageBlock, HiddenReason>();
  const body = new Set(owners.slice(heading.reasons.length));
  for (const [i, reason] of heading.reasons.entries()) {
    const block = owners[i];
    // A block is hidden whole or not at all.
    if (block && !body.has(block) && !hidden.has(block)) hidden.set(block, reason);
  }
  const { title, date, attributes } = heading;
  return { title, date, attributes, hidden };
}

/** Gives the paragraphs of a block: nearly always one; more where its lines are paragraphs themselves. */
function paragraphReader(blocks: readonly PageBlock[]): (block: PageBlock) => readonly string[] {
  const linesIn = new Map(blocks.map((block) => [block, linesOf(block.text)]));
  const lines = blocks.flatMap((block) =>
    (linesIn.get(block) ?? []).map((line, i) =>
      i === 0 && line.blankBefore !== 1 ? { ...line, blankBefore: 1 } : line,
    ),
  );
  const wrapping = wrappingOf(lines);
  const known = wordsOf(lines.map((line) => line.text));
  return (block) => {
    const own = linesIn.get(block) ?? [];
    if (own.length <= 1) return own.map((line) => line.text);
    if (block.preformatted) return dividedLines(own).paragraphs;
    return runsOf(own).flatMap((run) => paragraphsOfRun(run, wrapping, known));
  };
}

const MANY_LINES = 6;

function paragraphsOfRun(
  run: readonly Line[],
  wrapping: Wrapping,
  known: (word: string) => boolean,
): readonly string[] {
  const texts = run.map((line) => line.text);
  if (wrapping.wrapped) return [joinedRun(run, wrapping, known)];
  const indented = run.filter((line) => line.indent > 0).length;
  if (run.length >= MANY_LINES && indented > run.length / 4) return dividedLines(run).paragraphs;
  return run.filter(isParagraphLine).length > run.length / 2 ? texts : [texts.join('\n')];
}
