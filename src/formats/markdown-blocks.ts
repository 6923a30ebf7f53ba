// https://github.github.com/gfm/
import { Lexer, Parser, type Token, type Tokens } from 'marked';
import { pageOfBlocks, textBlock } from './blocks-of-text.ts';
import type { Page, PageBlock } from './html-blocks.ts';
import { pageOf } from './html-blocks.ts';
import { collapsed, LINE_BREAK } from './html-spaces.ts';

// Line breaks are kept, so that the same eye as for plain text tells wrapped lines from verse.
const OPTIONS = { gfm: true, breaks: true };

// One of these stands in everything that is markup within a paragraph, addresses of pages and mails included.
const MAY_BE_MARKUP = /[\\<![\]`*~_@:]|www\./;

/** Looks through a paragraph once for signs of markup, and character by character only where it has one. */
class QuickLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source.trim() === '' || MAY_BE_MARKUP.test(source)) return super.inlineTokens(source, tokens);
    const escaped = this.state.inRawBlock;
    for (const [i, line] of source.trimEnd().split(/ *\n/).entries()) {
      if (i > 0) tokens.push({ type: 'br', raw: '\n' });
      if (line !== '') tokens.push({ type: 'text', raw: line, text: line, escaped });
    }
    return tokens;
  }
}

/** What a browser would show of Markdown: blocks as of the page that it stands for. */
export function markdownPage(markdown: string): Page {
  const tokens = new QuickLexer({ ...OPTIONS }).lex(markdown);
  // Its own HTML may hold anything, over several blocks and in the page's head.
  if (markdown.includes('<')) return pageOf(Parser.parse(tokens, { ...OPTIONS }));
  const blocks: PageBlock[] = [];
  let others: Token[] = [];
  const flush = (): void => {
    if (others.length > 0) blocks.push(...pageOf(Parser.parse(others, { ...OPTIONS })).blocks);
    others = [];
  };
  for (const token of tokens) {
    if (token.type === 'space') continue;
    const text = isFlow(token) ? plainText(token.tokens) : undefined;
    if (text === undefined) others.push(token);
    else {
      flush();
      const own = collapsed(text);
      if (own.trim() !== '') blocks.push(textBlock(own, token.type === 'heading' ? token['depth'] : 0));
    }
  }
  flush();
  return pageOfBlocks(blocks);
}

const isFlow = (token: Token): token is Tokens.Paragraph | Tokens.Heading =>
  token.type === 'paragraph' || token.type === 'heading';

/** The text of a paragraph with nothing in it but line breaks and emphasis; undefined for any other. */
function plainText(tokens: readonly Token[]): string | undefined {
  let text = '';
  for (const token of tokens) {
    const more =
      token.type === 'br'
        ? LINE_BREAK
        : token.type === 'text' && !('tokens' in token)
          ? token['text']
          : token.type === 'em' || token.type === 'strong'
            ? plainText(token.tokens ?? [])
            : undefined;
    // What follows an ampersand may name a character.
    if (more === undefined || more.includes('&')) return undefined;
    text += more;
  }
  return text;
}
