// https://html.spec.whatwg.org/multipage/
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { documentFrom } from './document-draft.ts';
import { pageOf } from './html-blocks.ts';
import { withoutSurroundings } from './main-article.ts';
import { markupDraft } from './markup-draft.ts';
import { redivided } from './redivided.ts';
import type { DecodedText } from './text-encoding.ts';
import { decodingFacts } from './text-encoding.ts';

/** A document of a web page. Scripts, forms, navigation and the page's head and foot are no part of the text. */
export async function readHtml(
  name: string,
  decoded: DecodedText,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const { page, isFound } = await withoutSurroundings(decoded.text, pageOf(decoded.text));
  const draft = redivided(markupDraft(page), forced);
  return documentFrom(name, {
    ...draft,
    format: 'html',
    remark: isFound ? undefined : NOT_FOUND,
    ...decodingFacts(decoded),
  });
}

const NOT_FOUND = 'the whole page, as its article cannot be told from what surrounds it';

const HEAD_BYTES = 4096;

/** The encoding that a page's own meta element names, where a browser knows it. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16|32)/i.test(label)) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === WESTERN && !isWestern(bytes) ? undefined : encoding;
  } catch {
    return undefined;
  }
}

const WESTERN = 'windows-1252';
const SAMPLE_BYTES = 65_536;
const MARKUP = /<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi;
// Of the letters; Icelandic and Portuguese have one accented letter in eight.
const MOST_ACCENTED = 0.4;

/** Whether the text is mostly of plain letters: pages in other scripts often bear the mark of their editor program. */
function isWestern(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_BYTES)).replace(MARKUP, ' ');
  const accented = text.match(/[\u00c0-\u00ff]/g)?.length ?? 0;
  const plain = text.match(/[a-z]/gi)?.length ?? 0;
  return accented <= MOST_ACCENTED * (accented + plain);
}

const WHOLE_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const FRAGMENT =
  /^\s*<(?:article|main|section|div|p|h[1-6]|table|center|meta|title|ul|ol|blockquote)\b[^>]*>/i;

/** Whether a text is a page, or, where its name does not call it plain text, a piece of one. */
export function looksLikeHtml(text: string, isPlain: boolean): boolean {
  const start = text.slice(0, 5000);
  return WHOLE_PAGE.test(start) || (!isPlain && FRAGMENT.test(start));
}
