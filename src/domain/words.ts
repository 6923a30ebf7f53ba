const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;
const HAN_OR_KANA = /[\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
// They join what stands on both sides: "people's", "re-elected".
const JOINTS = "'’-‐‑";

// What a character counts as. A regular expression for every word of a long text costs ten times a look into a table.
const [NONE, PART, SINGLE, JOINT] = [1, 2, 3, 4];
const kinds = new Uint8Array(0x10000);
for (const joint of JOINTS) kinds[joint.charCodeAt(0)] = JOINT;

/** What a character counts as: one of a few numbers, of which three bits each make a row. */
export function kindOf(point: number): number {
  const known = point < 0x10000 ? kinds[point] : 0;
  if (known) return known;
  const character = String.fromCodePoint(point);
  const kind = !PART_OF_WORD.test(character) ? NONE : HAN_OR_KANA.test(character) ? SINGLE : PART;
  if (point < 0x10000) kinds[point] = kind;
  return kind;
}

// A table tells whether a word begins: half the time of a branch at each end of a word, which no processor can foresee.
/** All bits of the kinds of three characters in a row. */
export const THREE_KINDS = 0o777;
/** 1 for each row of the kinds of three characters of which the last begins a word. */
export const beginsWord = Uint8Array.from({ length: THREE_KINDS + 1 }, (_, row) => {
  const [third, second, last] = [row >> 6, (row >> 3) & 7, row & 7];
  const goesOn = second === PART || (second === JOINT && third === PART);
  return last === SINGLE || (last === PART && !goesOn) ? 1 : 0;
});

/**
 * Words of a text, or of a part of it, by one rule for all scripts: runs of letters, marks and digits, with apostrophes and
 * hyphens inside them, and every Han or Kana character by itself. Thai, Lao and Khmer, written without spaces, count a run
 * as one word.
 */
export function countWords(text: string, start = 0, end = text.length): number {
  let count = 0;
  let row = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    let kind = kinds[unit] ?? 0;
    if (kind === 0 || (unit >= 0xd800 && unit < 0xdc00)) {
      const point = text.codePointAt(i) ?? unit;
      kind = kindOf(point);
      if (point > 0xffff) i++;
    }
    row = ((row << 3) | kind) & THREE_KINDS;
    count += beginsWord[row] ?? 0;
  }
  return count;
}
