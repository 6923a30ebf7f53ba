// https://github.com/mozilla/readability: the reader view of Firefox
import { blocksOfElement } from './blocks-of-element.ts';
import type { Page, PageBlock } from './html-blocks.ts';
import { loadedOnce } from './loaded-once.ts';
import { columnsOf } from './text-lines.ts';

// A shorter page is read whole: there is too little to tell what is beside its text.
const SHORTEST_PAGE = 1200;
// What leaves out more than this has not found the text, but one of several.
const LEAST_KEPT = 0.5;
// The library's time grows with the square of the links beside each other; no article has as many.
const MOST_LINKS = 20_000;
const OUTSIDE: ReadonlySet<PageBlock['place']> = new Set(['aside', 'unshown']);

/** A page, and whether what is beside its text is known. */
interface FoundArticle {
  readonly page: Page;
  readonly isFound: boolean;
}

/**
 * The page with what surrounds its main article as beside the text. A page that marks its article, a short one, and
 * one without links, which are what surroundings consist of, is left as it is.
 */
export async function withoutSurroundings(html: string, page: Page): Promise<FoundArticle> {
  const isMarked = page.blocks.some(({ place }) => place === 'article' || place === 'main');
  if (isMarked || isShort(page.blocks) || !/<a\s[^>]*href/i.test(html)) return { page, isFound: true };
  const hasArticle = html.split(/<a\s/i, MOST_LINKS + 1).length <= MOST_LINKS;
  const article = hasArticle ? await mainArticle(html) : undefined;
  if (article === undefined) return { page, isFound: false };
  const isIn = withHeadings(page.blocks, page.blocks.map(partReader(article)));
  const blocks = page.blocks.map(
    (block, i): PageBlock => (OUTSIDE.has(block.place) || isIn[i] ? block : { ...block, place: 'aside' }),
  );
  const kept = sizeOf(blocks.filter(({ place }) => !OUTSIDE.has(place)));
  const all = sizeOf(page.blocks.filter(({ place }) => !OUTSIDE.has(place)));
  return kept < LEAST_KEPT * all ? { page, isFound: false } : { page: { ...page, blocks }, isFound: true };
}

const sizeOf = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, block) => sum + columnsOf(block.text), 0);

/** Whether all blocks together are shorter than a page; what lies beyond that length is not looked at. */
function isShort(blocks: readonly PageBlock[]): boolean {
  let size = 0;
  for (const block of blocks) {
    size += columnsOf(block.text);
    if (size >= SHORTEST_PAGE) return false;
  }
  return true;
}

const finders = loadedOnce(() => Promise.all([import('@mozilla/readability'), import('linkedom/worker')]));

/** What the library takes for the article; undefined where it finds none. Nothing in the page is run. */
async function mainArticle(html: string): Promise<readonly PageBlock[] | undefined> {
  const [{ Readability }, { parseHTML }] = await finders();
  try {
    const { document } = parseHTML(html);
    const article = new Readability<Node>(document, {
      disableJSONLD: true,
      serializer: (element) => element,
    }).parse();
    return article?.content?.firstChild ? blocksOfElement(article.content) : undefined;
  } catch {
    return undefined;
  }
}

// A cell or a paragraph that is nearly nothing but links leads elsewhere.
const MOSTLY_LINKS = 0.75;

/**
 * Which blocks stand in the article, with its headings: the library leaves some out, as those above it, which are its title
 * here. Below its beginning a heading is one of the article where text of it comes next.
 */
function withHeadings(blocks: readonly PageBlock[], isIn: readonly boolean[]): readonly boolean[] {
  const isText = blocks.map(({ level }, i) => level === 0 && isIn[i] === true);
  const first = isText.indexOf(true);
  return blocks.map(({ level }, i) => {
    if (level === 0 || isIn[i] || i < first) return isIn[i] === true || level > 0;
    const next = blocks.findIndex((block, k) => k > i && block.level === 0);
    return isText[next] === true;
  });
}

/** Tells of a block whether half of it stands in the article, whatever its white space. */
function partReader(article: readonly PageBlock[]): (block: PageBlock) => boolean {
  const lines = new Set(article.flatMap(linesOf));
  let words: ReadonlySet<string> | undefined;
  return (block) => {
    if ((block.linked ?? 0) > MOSTLY_LINKS) return false;
    const own = linesOf(block);
    if (own.every((line) => lines.has(line))) return true;
    words ??= new Set([...lines].map(withoutSpaces));
    const known = words;
    const ownWords = own.map(withoutSpaces);
    const size = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length, 0);
    return 2 * size(ownWords.filter((line) => known.has(line))) >= size(ownWords);
  };
}

const linesOf = (block: PageBlock): readonly string[] =>
  block.text.split('\n').filter((line) => line.trim() !== '');

const withoutSpaces = (line: string): string => line.replace(/\s+/g, '');
