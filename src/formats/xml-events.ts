// https://www.w3.org/TR/xml/
import { SaxesParser } from 'saxes';
import { hasLocalName, type WrittenAttribute, XmlNamespaces } from './xml-namespaces.ts';

/** What happens in an XML text, in its order; names are local, without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Values by local name; empty text for one that is absent. */
export type XmlAttributes = (name: string) => string;

// Nobody writes deeper; a file that does wants to fill the memory.
const MOST_OPEN = 4000;
const NO_ATTRIBUTES: readonly WrittenAttribute[] = [];

/**
 * Walks through an XML text. Throws where it is not well formed. Entities that the text itself defines are refused, so
 * that none can grow; nothing that it refers to is fetched.
 */
export function walkXml(xml: Uint8Array | XmlText, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const namespaces = new XmlNamespaces((message) => parser.fail(message));
  let attributes: WrittenAttribute[] = [];
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new Error('it defines entities of its own');
  });
  parser.on('attribute', (attribute) => attributes.push(attribute));
  parser.on('opentag', ({ name }) => {
    const own = attributes.length === 0 ? NO_ATTRIBUTES : attributes;
    if (own !== NO_ATTRIBUTES) attributes = [];
    const local = namespaces.open(name, own);
    if (++depth > MOST_OPEN) throw new RangeError('its elements are nested too deeply');
    handlers.open(local, (wanted) => own.find((one) => hasLocalName(one.name, wanted))?.value ?? '');
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close(namespaces.close(name));
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  for (const piece of xml instanceof Uint8Array ? xmlText(xml) : xml) parser.write(piece);
  parser.close();
}

/**
 * An XML text in pieces. A browser keeps room for short texts at hand; for one of megabytes it asks the system for fresh
 * memory, which takes ten times as long as decoding.
 */
export type XmlText = readonly string[];

const PIECE_BYTES = 65_536;

/** XML is UTF-8, or says by its first bytes or in its first line what it is. */
export function xmlText(bytes: Uint8Array): XmlText {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return decodedBy('utf-16le', bytes);
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return decodedBy('utf-16be', bytes);
  const head = decoderOf('latin1').decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return decodedBy(label, bytes);
  } catch {
    return decodedBy('utf-8', bytes);
  }
}

// To make one takes longer than to decode a short part, and books have hundreds of them.
const decoders = new Map<string, TextDecoder>();

function decoderOf(label: string): TextDecoder {
  const known = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, known);
  return known;
}

function decodedBy(label: string, bytes: Uint8Array): XmlText {
  const decoder = decoderOf(label.toLowerCase());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    pieces.push(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
  const rest = decoder.decode();
  if (rest !== '') pieces.push(rest);
  return pieces;
}
