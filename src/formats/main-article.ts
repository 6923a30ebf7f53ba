// https://github.com/mozilla/readability: the reader view of Firefox
import type { Page, PageBlock } from './html-blocks.ts';
import { pageOf } from './html-blocks.ts';
import { columnsOf } from './text-lines.ts';

// A shorter page is read whole: there is too little to tell what is beside its text.
const SHORTEST_PAGE = 1200;
// What leaves out more than this has not found the text, but one of several.
const LEAST_KEPT = 0.5;
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
  const lines = await articleLines(html);
  if (lines === undefined) return { page, isFound: false };
  const blocks = page.blocks.map(
    (block): PageBlock =>
      OUTSIDE.has(block.place) || isIn(lines, block) ? block : { ...block, place: 'aside' },
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

/** The lines of what the library takes for the article; undefined where it finds none. Nothing in the page is run. */
async function articleLines(html: string): Promise<ReadonlySet<string> | undefined> {
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom/worker'),
  ]);
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { disableJSONLD: true }).parse();
    if (!article?.content) return undefined;
    return new Set(pageOf(article.content).blocks.flatMap(linesOf));
  } catch {
    return undefined;
  }
}

const linesOf = (block: PageBlock): readonly string[] =>
  block.text.split('\n').flatMap((line) => {
    const words = line.replace(/\s+/g, '');
    return words === '' ? [] : [words];
  });

// A cell or a paragraph that is nearly nothing but links leads elsewhere.
const MOSTLY_LINKS = 0.75;

/** Headings above the article are not part of it for the library, but they are its title here. */
function isIn(article: ReadonlySet<string>, block: PageBlock): boolean {
  if (block.level > 0) return true;
  if ((block.linked ?? 0) > MOSTLY_LINKS) return false;
  const lines = linesOf(block);
  const size = (some: readonly string[]): number => some.reduce((sum, line) => sum + line.length, 0);
  return 2 * size(lines.filter((line) => article.has(line))) >= size(lines);
}
