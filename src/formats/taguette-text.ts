import { Parser } from 'htmlparser2';
import { withLineFeeds } from './counted-positions.ts';

const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul body html'.split(
    ' ',
  ),
);

/** Text between two marks of the markup, and what stands between it and the piece before. */
interface Piece {
  text: string;
  readonly joint: '\n\n' | '\n' | '';
}

/** A page of Taguette as a text with its paragraphs, and the way from its positions to ours. */
export interface TaguetteText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /**
   * Where a position lies that counts UTF-8 bytes of the page’s text with its tags removed. Between two blocks a start
   * belongs to the second, an end to the first.
   */
  readonly placeOf: (byte: number, edge: 'start' | 'end') => number;
}

/**
 * Blocks of the page are paragraphs; none of its characters is lost but white space between blocks. A Windows line end in
 * the markup counts one byte, as in a browser’s page, or two, as in the file.
 */
export function taguetteText(html: string, lineEnd: 1 | 2 = 1): TaguetteText {
  const pieces: Piece[] = [];
  let joint: Piece['joint'] = '';
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (BLOCKS.has(name)) joint = '\n\n';
        else if (name === 'br' && joint === '') joint = '\n';
      },
      onclosetag: (name) => {
        if (BLOCKS.has(name)) joint = '\n\n';
      },
      ontext: (text) => {
        const last = pieces.at(-1);
        if (last && joint === '') last.text += text;
        else pieces.push({ text, joint: last ? joint : '' });
        joint = '';
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return joined(pieces, lineEnd);
}

function joined(pieces: readonly Piece[], lineEnd: 1 | 2): TaguetteText {
  const places: { readonly byte: number; readonly at: number; readonly raw: string }[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const encoder = new TextEncoder();
  let text = '';
  let bytes = 0;
  for (const { text: raw, joint } of pieces) {
    const own = withLineFeeds(raw);
    const counted = lineEnd === 1 ? own : raw;
    const isBlank = own.trim() === '';
    // What is blank between two blocks is no text, but the positions behind it count it.
    const shown = isBlank && joint === '\n\n' ? '' : own;
    if (shown !== '') {
      if (text !== '') text += joint;
      places.push({ byte: bytes, at: text.length, raw: counted });
      if (!isBlank) {
        const start = text.length + own.length - own.trimStart().length;
        const end = text.length + own.trimEnd().length;
        if (joint === '\n\n' || starts.length === 0) {
          starts.push(start);
          ends.push(end);
        } else ends[ends.length - 1] = end;
      }
      text += own;
    } else places.push({ byte: bytes, at: text.length, raw: '' });
    bytes += encoder.encode(counted).length;
  }
  const placeOf = (byte: number, edge: 'start' | 'end'): number => {
    let piece = places[0];
    for (const one of places) {
      if (edge === 'start' ? one.byte > byte : one.byte >= byte) break;
      piece = one;
    }
    if (!piece) return 0;
    let left = byte - piece.byte;
    let units = 0;
    for (const character of piece.raw) {
      if (left <= 0) break;
      left -= encoder.encode(character).length;
      units += character.length;
    }
    return piece.at + withLineFeeds(piece.raw.slice(0, units)).length;
  };
  return { text, starts, ends, placeOf };
}
