import type { DocumentText } from './document.ts';
import { at } from './typed-arrays.ts';

type Text = Pick<DocumentText, 'text' | 'starts' | 'ends'>;

/** A text as it reads when every letter is written together with its marks, and the way back from its offsets. */
interface ComposedText extends Text {
  /** The stored span under a span of a composed paragraph; a letter counts whole. */
  readonly storedSpan: (
    paragraph: number,
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number };
}

// Looking takes as long as finding a rare word: once for each text that stays in memory.
const composedAlready = new WeakSet<Text>();

/** The text with every paragraph composed; null where it is stored so, which nearly every text is. */
export function composedText(stored: Text): ComposedText | null {
  if (composedAlready.has(stored)) return null;
  if (stored.text.normalize('NFC') === stored.text) {
    composedAlready.add(stored);
    return null;
  }
  const paragraphs = Array.from(stored.starts, (start, i) => stored.text.slice(start, at(stored.ends, i)));
  const composed = paragraphs.map((paragraph) => paragraph.normalize('NFC'));
  const starts = new Uint32Array(composed.length);
  const ends = new Uint32Array(composed.length);
  let length = 0;
  for (const [i, paragraph] of composed.entries()) {
    starts[i] = length;
    ends[i] = length + paragraph.length;
    length += paragraph.length + 1;
  }
  const offsets = new Map<number, StoredOffsets>();
  const offsetsOf = (paragraph: number): StoredOffsets => {
    const known = offsets.get(paragraph) ?? storedOffsets(paragraphs[paragraph] ?? '');
    offsets.set(paragraph, known);
    return known;
  };
  return {
    text: composed.join('\n'),
    starts,
    ends,
    storedSpan: (paragraph, start, end) => {
      const known = offsetsOf(paragraph);
      return { start: at(known.starts, start), end: at(known.ends, end) };
    },
  };
}

/** By offset in the composed text: where what begins there begins, and where what ends there ends. */
interface StoredOffsets {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

// What Unicode composes with what is before it: marks, and the vowels and finals that Hangul is written apart with.
const LETTER = /[\s\S][\p{M}\u1161-\u1175\u11a8-\u11c2]*/gu;

function storedOffsets(stored: string): StoredOffsets {
  const starts: number[] = [];
  const ends: number[] = [0];
  for (const { 0: letter, index } of stored.matchAll(LETTER)) {
    const { length } = letter.normalize('NFC');
    const isSame = length === letter.length;
    for (let i = 0; i < length; i++) {
      starts.push(isSame ? index + i : index);
      ends.push(isSame ? index + i + 1 : index + letter.length);
    }
  }
  starts.push(stored.length);
  return { starts, ends };
}
