import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { documentFrom } from './document-draft.ts';
import { declaredEncoding, looksLikeHtml, readHtml } from './html.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { plainDraft, readPlainText, textRule } from './plain-text.ts';
import { cleanText, decodeText } from './text-encoding.ts';
import { readWord } from './word.ts';

export interface ReadOptions {
  /** Divides by this rule instead of the one that fits. */
  readonly rule?: DivisionRule | undefined;
}

/** A file of 50 MB is read in seconds; beyond this a browser tab may run out of memory. */
export const MOST_FILE_BYTES = 100_000_000;

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const HTML = /\.(?:html?|xhtml)$/i;
const PLAIN = /\.(?:txt|text|asc)$/i;
// Kinds with a form of their own, which plain text would garble.
const NOT_YET =
  /\.(?:csv|tsv|tab|jsonl?|ndjson|xml|rtf|odt|ods|odp|pdf|epub|srt|vtt|docm?|xlsx?|pptx?|zip|gz|7z|rar|qdpx|qde|qdc|leitmotif|eml|mht|mhtml)$/i;

/** The document that a file's bytes hold. What it is read as is told by its content, and by its name where that fails. */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<NewDocument>> {
  if (bytes.length === 0) return failed({ reason: 'empty' });
  if (bytes.length > MOST_FILE_BYTES)
    return failed({ reason: 'too-large', bytes: bytes.length, limit: MOST_FILE_BYTES });
  const { rule } = options;
  const container = containerOf(bytes);
  if (container === 'word') return readWord(name, bytes, rule);
  const extension = NOT_YET.exec(name)?.[0].toLowerCase();
  if (container !== undefined)
    return failed(
      container.reason === 'unknown-format'
        ? { ...container, extension: extension ?? container.extension }
        : container,
    );
  if (/\.docx$/i.test(name))
    return failed({ reason: 'damaged', format: 'Word', detail: 'it is not a ZIP container' });
  if (extension !== undefined) return failed({ reason: 'unknown-format', extension });
  return readTextFile(name, bytes, rule);
}

async function readTextFile(
  name: string,
  bytes: Uint8Array,
  rule: DivisionRule | undefined,
): Promise<Result<NewDocument>> {
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const isPlain = PLAIN.test(name);
  if (HTML.test(name) || looksLikeHtml(text, isPlain)) return readHtml(name, decoded.value, rule);
  if (/^\s*<\?xml\s/.test(text.slice(0, 200))) return failed({ reason: 'unknown-format', extension: '.xml' });
  if (MARKDOWN.test(name) || (!isPlain && looksLikeMarkdown(text)))
    return readMarkdown(name, decoded.value, rule);
  return readPlainText(name, decoded.value, rule);
}

/** The document of a text that was typed or pasted. */
export function readPasted(text: string, options: ReadOptions = {}): Promise<Result<NewDocument>> {
  const draft = plainDraft(cleanText(text), textRule(options.rule));
  return documentFrom('', { ...draft, format: 'paste', encoding: '' });
}

type Container = 'word' | Extract<Result<never>, { ok: false }>['problem'] | undefined;

/** What the first bytes say of a file that is no text; undefined for text, and for binary data of no known kind. */
function containerOf(bytes: Uint8Array): Container {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return zipKind(bytes);
  if (start.startsWith('%PDF-')) return { reason: 'unknown-format', extension: '.pdf' };
  if (start.startsWith('{\\rtf')) return { reason: 'unknown-format', extension: '.rtf' };
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return {
      reason: 'refused',
      detail: 'It is an old Word file (.doc), or one with a password. Save it as .docx without a password.',
    };
  return undefined;
}

const ZIP_KINDS: readonly (readonly [part: string, kind: Container])[] = [
  ['word/', 'word'],
  ['xl/', { reason: 'unknown-format', extension: '.xlsx' }],
  ['ppt/', { reason: 'unknown-format', extension: '.pptx' }],
  ['application/vnd.oasis.opendocument', { reason: 'unknown-format', extension: '.odt' }],
  ['application/epub+zip', { reason: 'unknown-format', extension: '.epub' }],
];
const PROJECT_PARTS = /manifest\.json[\s\S]*project\.json/;

/** Names of the parts stand uncompressed in a ZIP's directory at its end; the first bytes tell of one cut short. */
function zipKind(bytes: Uint8Array): Container {
  const ends = [bytes.subarray(0, 8192), bytes.subarray(-65536)];
  const seen = ends.map((part) => new TextDecoder('latin1').decode(part)).join('');
  const kind = ZIP_KINDS.find(([part]) => seen.includes(part))?.[1];
  if (kind !== undefined) return kind;
  if (PROJECT_PARTS.test(seen))
    return { reason: 'refused', detail: 'It is a Leitmotif project. Open it from the list of projects.' };
  return seen.includes('[Content_Types].xml') ? 'word' : { reason: 'unknown-format', extension: '.zip' };
}
