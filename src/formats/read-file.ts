import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { documentFrom } from './document-draft.ts';
import { fileKind } from './file-kind.ts';
import { declaredEncoding, looksLikeHtml, readHtml } from './html.ts';
import { loadedOnce } from './loaded-once.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { plainDraft, readPlainText, textRule } from './plain-text.ts';
import { looksLikeSubtitles } from './subtitle-cues.ts';
import { cleanText, decodeText } from './text-encoding.ts';
import { unlockedBytes } from './unlocked-bytes.ts';

export interface ReadOptions {
  /** Decodes the text in this encoding, whatever it looks like: a label of the WHATWG standard, `utf-32le` or `utf-32be`. */
  readonly encoding?: string | undefined;
  /** Tried one after the other on a protected file. */
  readonly passwords?: readonly string[] | undefined;
  /** Divides by this rule instead of the one that fits. */
  readonly rule?: DivisionRule | undefined;
}

/** A file of 50 MB is read in seconds; beyond this a browser tab may run out of memory. */
export const MOST_FILE_BYTES = 100_000_000;

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
const HTML = /\.(?:html?|xhtml)$/i;
const PLAIN = /\.(?:txt|text|asc)$/i;
const SUBTITLES = /\.(?:srt|vtt)$/i;

/**
 * The document that a file's bytes hold. What it is read as is told by its content, and by its name where that fails.
 * A table or an archive, which hold several, is the problem `several-documents`.
 */
export async function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<NewDocument>> {
  if (bytes.length === 0) return failed({ reason: 'empty' });
  if (bytes.length > MOST_FILE_BYTES)
    return failed({ reason: 'too-large', bytes: bytes.length, limit: MOST_FILE_BYTES });
  const unlocked = await unlockedBytes(name, bytes, options.passwords);
  if (!unlocked.ok) return unlocked;
  const plain = unlocked.value;
  const kind = fileKind(name, plain);
  if (typeof kind !== 'string') return failed(kind);
  if (kind === 'table' || kind === 'archive') return failed({ reason: 'several-documents', kind });
  return kind === 'text' ? readTextFile(name, plain, options) : readers[kind](name, plain, options);
}

type Reader = (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<Result<NewDocument>>;

// Each parser is loaded with the first file that needs it.
const loaded = {
  word: loadedOnce(() => import('./word.ts')),
  odt: loadedOnce(() => import('./odt.ts')),
  epub: loadedOnce(() => import('./epub.ts')),
  rtf: loadedOnce(() => import('./rtf.ts')),
  pdf: loadedOnce(() => import('./pdf.ts')),
  subtitles: loadedOnce(() => import('./subtitles.ts')),
};

const readers: Record<'word' | 'odt' | 'epub' | 'rtf' | 'pdf', Reader> = {
  word: async (name, bytes, { rule }) => (await loaded.word()).readWord(name, bytes, rule),
  odt: async (name, bytes, { rule, passwords }) => (await loaded.odt()).readOdt(name, bytes, rule, passwords),
  epub: async (name, bytes, { rule }) => (await loaded.epub()).readEpub(name, bytes, rule),
  rtf: async (name, bytes, { rule }) => (await loaded.rtf()).readRtf(name, bytes, rule),
  pdf: async (name, bytes, { rule, passwords }) => (await loaded.pdf()).readPdf(name, bytes, rule, passwords),
};

async function readTextFile(
  name: string,
  bytes: Uint8Array,
  { rule, encoding }: ReadOptions,
): Promise<Result<NewDocument>> {
  const decoded = await decodeText(bytes, { forced: encoding, declared: declaredEncoding(bytes) });
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const isPlain = PLAIN.test(name);
  if (HTML.test(name) || looksLikeHtml(text, isPlain)) return readHtml(name, decoded.value, rule);
  if (SUBTITLES.test(name) || looksLikeSubtitles(text))
    return (await loaded.subtitles()).readSubtitles(name, decoded.value, rule);
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
