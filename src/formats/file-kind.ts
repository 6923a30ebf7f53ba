import type { Problem } from '../domain/problem.ts';
import { compoundFile } from './compound-file.ts';
import { zipNames } from './zip-names.ts';

/** What a file is read as; `text` is told further by its text. */
export type FileKind = 'word' | 'odt' | 'epub' | 'rtf' | 'pdf' | 'table' | 'archive' | 'text';

// Kinds with a form of their own, which plain text would garble.
const OTHER =
  /\.(?:xml|ods|odp|docm?|dotx?|xls|pptx?|gz|tgz|tar|bz2|xz|7z|rar|qdpx|qde|qdc|leitmotif|eml|msg|mht|mhtml|pages|mobi|azw3?|djvu|fb2|ass|ssa|sub)$/i;
const TABLE = /\.(?:csv|tsv|tab|jsonl|ndjson|json)$/i;
// Names that promise a container, with the format's name.
const CONTAINERS: readonly (readonly [name: RegExp, format: string, made: string])[] = [
  [/\.docx$/i, 'Word', 'a ZIP container'],
  [/\.odt$/i, 'OpenDocument', 'a ZIP container'],
  [/\.epub$/i, 'EPUB', 'a ZIP container'],
  [/\.xlsx$/i, 'Excel', 'a ZIP container'],
  [/\.zip$/i, 'ZIP', 'a ZIP container'],
  [/\.pdf$/i, 'PDF', 'a PDF document'],
  [/\.rtf$/i, 'RTF', 'Rich Text'],
];

// A whole OpenDocument text in one XML text (.fodt).
const FLAT_ODT = /^[^<]{0,3}<\?xml[\s\S]*<office:document\s/;
// Programs save pages and mails under the names of Word and Excel.
const PAGE_UNDER_A_NAME = /^\s*(?:<!doctype html|<html)/i;

/** What a file is, by its first bytes and, where they do not tell, by its name; or why it cannot be read. */
export function fileKind(name: string, bytes: Uint8Array): FileKind | Problem {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return zipKind(name, bytes);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return compoundProblem(bytes);
  if (FLAT_ODT.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)))) return 'odt';
  const promised = CONTAINERS.find(([pattern]) => pattern.test(name));
  if (promised) return { reason: 'damaged', format: promised[1], detail: `it is not ${promised[2]}` };
  if (TABLE.test(name)) return 'table';
  const other = OTHER.exec(name)?.[0].toLowerCase();
  if (other === '.doc' && PAGE_UNDER_A_NAME.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))))
    return 'text';
  return other === undefined ? 'text' : { reason: 'unknown-format', extension: other };
}

const MIMETYPES: readonly (readonly [start: string, kind: FileKind])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/epub+zip', 'epub'],
];

function zipKind(name: string, bytes: Uint8Array): FileKind | Problem {
  const names = zipNames(bytes);
  if (names === undefined) return brokenZip(name, bytes);
  const has = (start: string): boolean => names.some((entry) => entry.startsWith(start));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const marked = MIMETYPES.find(([mimetype]) => head.includes(`mimetype${mimetype}`))?.[1];
  if (marked !== undefined) return marked;
  if (has('word/')) return 'word';
  if (has('xl/')) return 'table';
  if (has('META-INF/container.xml')) return 'epub';
  if (has('ppt/')) return { reason: 'unknown-format', extension: '.pptx' };
  if (names.includes('content.xml') && has('META-INF/manifest.xml'))
    return head.includes('mimetype') ? { reason: 'unknown-format', extension: extensionOf(name) } : 'odt';
  if (names.includes('manifest.json') && names.includes('project.json'))
    return { reason: 'refused', detail: 'It is a Leitmotif project. Open it from the list of projects.' };
  if (names.some((entry) => /\.qde$/i.test(entry))) return { reason: 'unknown-format', extension: '.qdpx' };
  return names.includes('[Content_Types].xml') ? 'word' : 'archive';
}

/** Its directory at the end is missing: the names in its first bytes tell what it was. */
function brokenZip(name: string, bytes: Uint8Array): Problem {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  const format =
    CONTAINERS.find(([pattern]) => pattern.test(name))?.[1] ??
    (head.includes('word/') || head.includes('[Content_Types].xml') ? 'Word' : 'ZIP');
  return { reason: 'damaged', format, detail: 'its container cannot be opened' };
}

const extensionOf = (name: string): string => /\.[^./\\]{1,12}$/.exec(name)?.[0].toLowerCase() ?? '';

const OLD_FILES: readonly (readonly [stream: string, what: string, instead: string])[] = [
  ['WordDocument', 'an old Word file (.doc)', '.docx'],
  ['Workbook', 'an old Excel file (.xls)', '.xlsx'],
  ['PowerPoint Document', 'an old PowerPoint file (.ppt)', 'text (.txt) or PDF'],
  ['__substg1.0_', 'an Outlook message (.msg)', 'text (.txt)'],
];

/** Old Office files, and new ones that are encrypted, stand in the same container. */
function compoundProblem(bytes: Uint8Array): Problem {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage')) return { reason: 'encrypted', format: 'Office' };
  const found = OLD_FILES.find(([stream]) => names.includes(stream));
  const [, what, instead] = found ?? ['', 'an old Office file', '.docx'];
  const lock = isOldLocked(bytes) ? ' that is protected by a password' : '';
  return {
    reason: 'refused',
    detail: `It is ${what}${lock}. Open it in the program that made it, or in LibreOffice, and save it as ${instead}${lock === '' ? '' : ' without a password'}. Nothing was stored.`,
  };
}

/** Whether an old text or workbook says at its beginning that it is encrypted. */
function isOldLocked(bytes: Uint8Array): boolean {
  const file = compoundFile(bytes);
  // A flag of the text; of the workbook, the record that stands behind its first one.
  const text = file?.stream('WordDocument');
  if (text) return ((text[11] ?? 0) & 1) !== 0;
  const workbook = file?.stream('Workbook');
  const second = 4 + (workbook?.[2] ?? 0);
  return workbook?.[second] === 0x2f && workbook[second + 1] === 0;
}
