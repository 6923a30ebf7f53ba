import { xhtmlBody } from './written-containers.ts';
import { type WrittenPiece, withNotes } from './written-pieces.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A web page of the pieces, with navigation and a foot around them. */
export const writtenHtml = (pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> =>
  utf8(
    `<!doctype html><html><head><meta charset="utf-8"><script>let a = "<p>no</p>";</script></head><body><article>${xhtmlBody(pieces)}</article></body></html>`,
  );

/** Markdown of the pieces; it can neither hide nor delete. */
export function writtenMarkdown(pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> {
  const notes: string[] = [];
  const safe = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@/]/g, '\\$&');
  const blocks = withNotes(pieces).map(({ kind, text, notes: own }) => {
    const marks = own.map((note) => `[^${notes.push(note)}]`);
    const before = kind === 'heading' ? '## ' : kind === 'item' ? '- ' : '';
    return `${before}${safe(text)}${marks.join('')}`;
  });
  return utf8([...blocks, ...notes.map((note, i) => `[^${i + 1}]: ${safe(note)}`)].join('\n\n'));
}

/** RTF of the pieces, every character beyond ASCII by its number. */
export function writtenRtf(pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> {
  const safe = (text: string): string =>
    text.replace(/[\\{}]/g, '\\$&').replace(/[^\0-\x7f]/g, (unit) => {
      const code = unit.charCodeAt(0);
      return `\\u${code > 0x7fff ? code - 0x10000 : code} ?`;
    });
  const body = withNotes(pieces).map(({ kind, text, notes }) => {
    const inside = {
      text: safe(text),
      heading: `\\outlinelevel1 ${safe(text)}`,
      item: safe(text),
      cell: safe(text),
      note: safe(text),
      hidden: `{\\v ${safe(text)}}`,
      deleted: `{\\deleted ${safe(text)}}`,
      comment: `{\\*\\atnid a}{\\*\\annotation ${safe(text)}}`,
    }[kind];
    const marks = notes.map((note) => `{\\footnote\\pard ${safe(note)}}`);
    return `\\pard\\plain\\f0\\fs24 ${inside}${marks.join('')}${kind === 'cell' ? '\\cell\\row' : '\\par'}`;
  });
  return utf8(`{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\froman Times;}}\n${body.join('\n')}\n}`);
}

const stamp = (seconds: number, sign: string): string =>
  `${new Date(seconds * 1000).toISOString().slice(11, 19)}${sign}000`;

/** Subtitles: a cue for each piece. */
export const writtenSrt = (pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> =>
  utf8(
    pieces
      .map(({ text }, i) => `${i + 1}\r\n${stamp(3 * i, ',')} --> ${stamp(3 * i + 2, ',')}\r\n${text}\r\n`)
      .join('\r\n'),
  );
export const writtenVtt = (pieces: readonly WrittenPiece[]): Uint8Array<ArrayBuffer> =>
  utf8(
    `WEBVTT\n\n${pieces
      .map(
        ({ text }, i) =>
          `${stamp(3 * i, '.')} --> ${stamp(3 * i + 2, '.')} align:start\n<i>${text.replace(/[&<>]/g, '')}</i>\n`,
      )
      .join('\n')}`,
  );

/** A table as text; cells that need it stand in quotation marks. */
export const writtenCsv = (
  rows: readonly (readonly string[])[],
  separator: string,
): Uint8Array<ArrayBuffer> =>
  utf8(
    rows
      .map((row) =>
        row
          .map((cell) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(separator),
      )
      .join('\r\n'),
  );

/** A record a line; the first row names the fields. */
export function writtenJsonl([names = [], ...rows]: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const record = (row: readonly string[]): string =>
    JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
  return utf8(rows.map(record).join('\n'));
}
