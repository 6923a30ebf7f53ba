// https://github.github.com/gfm/ with front matter as static-site programs have it
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import type { Block } from './document-draft.ts';
import { documentFrom } from './document-draft.ts';
import { markdownPage } from './markdown-blocks.ts';
import type { MarkupFacts } from './markup-draft.ts';
import { markupDraft, stampDate } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import type { DecodedText } from './text-encoding.ts';
import { decodingFacts } from './text-encoding.ts';

/** A document of Markdown: front matter gives title, date and attributes, the first `#` heading is the title. */
export function readMarkdown(
  name: string,
  decoded: DecodedText,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const { matter, body } = withoutFrontMatter(decoded.text);
  const page = markdownPage(withFootnotes(body));
  const draft = redivided(markupDraft(page, factsOf(matter)), forced);
  const front: readonly Block[] = matter === '' ? [] : [{ text: matter, hidden: 'heading block' }];
  return documentFrom(name, {
    ...draft,
    blocks: [...front, ...draft.blocks],
    format: 'markdown',
    ...decodingFacts(decoded),
  });
}

/** Whether a text without a telling name is Markdown: front matter or a `#` heading at its top. */
export const looksLikeMarkdown = (text: string): boolean =>
  FRONT_MATTER.test(text) || /^\s*#{1,3} \S.*\n\s*\n/.test(text.slice(0, 400));

const FRONT_MATTER =
  /^(?:---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)|\+\+\+[ \t]*\n([\s\S]{0,20000}?)\n\+\+\+)[ \t]*(?:\n|$)/;

function withoutFrontMatter(text: string): { matter: string; body: string } {
  const match = FRONT_MATTER.exec(text);
  const matter = match?.[1] ?? match?.[2] ?? '';
  if (!match || !/^[\p{L}\w-]+\s*[:=]/mu.test(matter)) return { matter: '', body: text };
  return { matter, body: text.slice(match[0].length) };
}

/** Marks of footnotes as plain text: a footnote of one word would be taken for a link's address and be lost. */
const withFootnotes = (text: string): string =>
  text.replace(/^\[\^([^\]\s]+)\]:/gm, '\\[$1\\]').replace(/\[\^([^\]\s]+)\]/g, '\\[$1\\]');

/** `key: value` or `key = value` lines; a list below a key or in brackets is one value. What nests deeper is left out. */
function factsOf(matter: string): Partial<MarkupFacts> {
  const values = new Map<string, string>();
  let key = '';
  for (const line of matter.split('\n')) {
    const pair = /^([\p{L}\w][\p{L}\w .-]*?)\s*(?::(?:\s+|$)|=\s*)(.*)$/u.exec(line);
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (pair) {
      key = pair[1] ?? '';
      values.set(key, bare(pair[2] ?? ''));
    } else if (item !== undefined && key !== '') values.set(key, joined(values.get(key) ?? '', bare(item)));
    else if (/^\s+\S/.test(line) && key !== '' && !/^\s+[\w-]+:/.test(line))
      values.set(key, joined(values.get(key) ?? '', line.trim(), ' '));
  }
  const take = (...names: readonly string[]): string => {
    const found = [...values.keys()].find((name) => names.includes(name.toLowerCase()));
    const value = found === undefined ? '' : (values.get(found) ?? '');
    if (found !== undefined) values.delete(found);
    return value;
  };
  const title = take('title');
  const date = stampDate(take('date', 'published'));
  const language = take('lang', 'language');
  const attributes = Object.fromEntries(
    [...values].filter(([, value]) => value !== '').map(([name, value]) => [capitalised(name), value]),
  );
  return { title, date: date ?? null, language, attributes };
}

const joined = (before: string, more: string, joint = ', '): string =>
  before === '' ? more : before + joint + more;

/** A value without its quotes, its brackets, its mark for several lines and its comment. */
function bare(value: string): string {
  const text = value.trim();
  if (/^[|>][+-]?$/.test(text)) return '';
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined) return list.split(',').map(bare).join(', ');
  const quoted = /^(["'])(.*?)\1(?:\s+#.*)?$/.exec(text)?.[2];
  return quoted ?? text.replace(/\s+#.*$/, '');
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
