/** A memo as a text for readers tells it. */
export interface MemoRecord {
  /** `¶ 12`, `Document`, `Theme`, `Project`. */
  readonly place: string;
  /** The title of the document or the path of the theme; empty for the project. */
  readonly of: string;
  /** The words that it stands on; empty where it stands on no words. */
  readonly quote: string;
  readonly text: string;
  readonly coder: string;
  /** As it is read: `28 Nov 2026`. */
  readonly changed: string;
}

const headingOf = ({ place, of }: MemoRecord): string => (of === '' ? place : `${of}, ${place}`);

// Signs that Markdown would take for its own, at any place or at the beginning of a line.
const MARKDOWN_SIGNS = /[\\`*_{}[\]<>|~&]/g;
const MARKDOWN_STARTS = /^(\s*)(#|[-+]|\d+(?=[.)])|=)/gm;

const markdownText = (text: string): string =>
  text
    .replace(MARKDOWN_SIGNS, '\\$&')
    .replace(MARKDOWN_STARTS, (_, blank: string, sign: string) =>
      /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
    );

const quoted = (text: string): string => text.replace(/^/gm, '> ');

/** Memos as one Markdown text, each under a heading; what they say stands letter for letter when it is shown. */
export function memosMarkdown(title: string, memos: readonly MemoRecord[]): string {
  const parts = memos.map((memo) =>
    [
      `## ${markdownText(headingOf(memo))}`,
      ...(memo.quote === '' ? [] : [quoted(markdownText(memo.quote))]),
      // A line end inside a paragraph is kept by two blanks.
      markdownText(memo.text).replace(/([^\n])\n(?=[^\n])/g, '$1  \n'),
      `*${markdownText(memo.coder)}, ${memo.changed}*`,
    ].join('\n\n'),
  );
  return `${[`# ${markdownText(title)}`, ...parts].join('\n\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const htmlText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font:16px/1.5 serif}h2{margin:2em 0 .3em;font-size:1.05em}blockquote{margin:.5em 0;padding-inline-start:1em;border-inline-start:3px solid #bbb;color:#555}.text{white-space:pre-wrap}footer{color:#666;font-size:.85em}';

/** Memos as one HTML page that needs nothing else; word processors open it too. */
export function memosHtml(title: string, memos: readonly MemoRecord[]): string {
  const parts = memos.map((memo) => {
    const quote = memo.quote === '' ? '' : `<blockquote dir="auto">${htmlText(memo.quote)}</blockquote>\n`;
    return `<article>\n<h2 dir="auto">${htmlText(headingOf(memo))}</h2>\n${quote}<div class="text" dir="auto">${htmlText(memo.text)}</div>\n<footer><bdi>${htmlText(memo.coder)}</bdi>, ${htmlText(memo.changed)}</footer>\n</article>`;
  });
  return `<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>${htmlText(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1 dir="auto">${htmlText(title)}</h1>\n${parts.join('\n')}\n</body>\n</html>\n`;
}
