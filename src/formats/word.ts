// https://learn.microsoft.com/openspecs/office_standards/ms-docx
import { unzipSync } from 'fflate';
import type { DivisionRule, NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { failed } from '../domain/result.ts';
import { documentFrom } from './document-draft.ts';
import { pageOf } from './html-blocks.ts';
import { markupDraft } from './markup-draft.ts';
import { redivided } from './redivided.ts';

// Far above any document of text; a bomb unpacks to gigabytes.
const MOST_UNPACKED_BYTES = 300_000_000;

/** A document of a Word file: accepted changes are in, deletions and comments out, notes at the end. */
export async function readWord(
  name: string,
  bytes: Uint8Array,
  forced?: DivisionRule,
): Promise<Result<NewDocument>> {
  const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'Word', detail });
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return damaged('its container cannot be opened');
  if (unpacked > MOST_UNPACKED_BYTES)
    return failed({ reason: 'too-large', bytes: unpacked, limit: MOST_UNPACKED_BYTES });
  let html: string;
  try {
    html = await htmlOf(bytes);
  } catch (thrown) {
    return damaged(thrown instanceof Error ? thrown.message.slice(0, 200) : 'its text cannot be read');
  }
  const draft = redivided(markupDraft(pageOf(withNoteNumbers(html))), forced);
  return documentFrom(name, { ...draft, format: 'word', encoding: '' });
}

/** Bytes that the container says it holds; undefined where it is broken. Nothing is unpacked. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return false;
      },
    });
    return total;
  } catch {
    return undefined;
  }
}

/** The parser is loaded with the first Word file; pictures are left where they are. */
async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const arrayBuffer = bytes.slice().buffer;
  // A browser takes `arrayBuffer`, Node in the tests takes `buffer`.
  const input = { arrayBuffer, buffer: arrayBuffer };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
  });
  return value;
}

/** Notes begin with their number, as it stands in the text, instead of ending in an arrow back to it. */
function withNoteNumbers(html: string): string {
  let number = 0;
  return html
    .replace(/\s*<a href="#[^"]*(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(
      /(<li id="[^"]*(?:foot|end)note-[^"]*">\s*(?:<p>)?)/g,
      (start: string) => `${start}[${++number}] `,
    );
}
