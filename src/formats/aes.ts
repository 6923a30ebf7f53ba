// FIPS 197. The browser's own AES offers no counter of the kind that ZIP uses, and no single block.
const BLOCK = 16;

/** x times 2 in the field of AES. */
const doubled = (x: number): number => ((x << 1) ^ (x & 0x80 ? 0x11b : 0)) & 0xff;

const SUBSTITUTE = substitutes();

function substitutes(): Uint8Array {
  const table = new Uint8Array(256);
  // 3 generates all of the field but 0: p runs through its powers, and q through their inverses.
  let [p, q] = [1, 1];
  do {
    p = p ^ doubled(p);
    for (const shift of [1, 2, 4]) q = (q ^ (q << shift)) & 0xff;
    if (q & 0x80) q ^= 0x09;
    const turned = (by: number): number => ((q << by) | (q >> (8 - by))) & 0xff;
    table[p] = q ^ turned(1) ^ turned(2) ^ turned(3) ^ turned(4) ^ 0x63;
  } while (p !== 1);
  table[0] = 0x63;
  return table;
}

const substitute = (byte: number): number => SUBSTITUTE[byte] ?? 0;

// One column of a round by the byte it comes from: substituted and mixed.
const MIXED = Uint32Array.from({ length: 256 }, (_, byte) => {
  const s = substitute(byte);
  const twice = doubled(s);
  return ((twice << 24) | (s << 16) | (s << 8) | (twice ^ s)) >>> 0;
});
const mixed = (byte: number, by: number): number => {
  const word = MIXED[byte & 0xff] ?? 0;
  return by === 0 ? word : (word >>> by) | (word << (32 - by));
};

function expandedKey(key: Uint8Array): Uint32Array {
  const length = key.length / 4;
  const words = new Uint32Array(4 * (length + 7));
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  let round = 1;
  for (let i = 0; i < words.length; i++) {
    if (i < length) {
      words[i] = view.getUint32(4 * i);
      continue;
    }
    let word = words[i - 1] ?? 0;
    if (i % length === 0) {
      word = substitutedWord((word << 8) | (word >>> 24)) ^ (round << 24);
      round = doubled(round);
    } else if (length > 6 && i % length === 4) word = substitutedWord(word);
    words[i] = (words[i - length] ?? 0) ^ word;
  }
  return words;
}

const substitutedWord = (word: number): number =>
  (substitute(word >>> 24) << 24) |
  (substitute((word >>> 16) & 0xff) << 16) |
  (substitute((word >>> 8) & 0xff) << 8) |
  substitute(word & 0xff);

/** Encrypts one block of 16 bytes in its place. The key has 16, 24 or 32 bytes. */
export function blockCipher(key: Uint8Array): (block: DataView) => void {
  const words = expandedKey(key);
  const last = words.length - 4;
  return (block) => {
    let [a, b, c, d] = [0, 4, 8, 12].map((at) => block.getUint32(at) ^ (words[at / 4] ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    const column = (at: number, w: number, x: number, y: number, z: number): number =>
      mixed(w >>> 24, 0) ^ mixed(x >>> 16, 8) ^ mixed(y >>> 8, 16) ^ mixed(z, 24) ^ (words[at] ?? 0);
    for (let at = 4; at < last; at += 4)
      [a, b, c, d] = [
        column(at, a, b, c, d),
        column(at + 1, b, c, d, a),
        column(at + 2, c, d, a, b),
        column(at + 3, d, a, b, c),
      ];
    const lastColumn = (at: number, w: number, x: number, y: number, z: number): number =>
      ((substitute(w >>> 24) << 24) |
        (substitute((x >>> 16) & 0xff) << 16) |
        (substitute((y >>> 8) & 0xff) << 8) |
        substitute(z & 0xff)) ^
      (words[at] ?? 0);
    block.setUint32(0, lastColumn(last, a, b, c, d));
    block.setUint32(4, lastColumn(last + 1, b, c, d, a));
    block.setUint32(8, lastColumn(last + 2, c, d, a, b));
    block.setUint32(12, lastColumn(last + 3, d, a, b, c));
  };
}

/** Encrypts or decrypts by a counter that begins with 1 and grows from its first byte. */
export function littleEndianCounter(key: Uint8Array, data: Uint8Array): Uint8Array {
  const encrypt = blockCipher(key);
  const out = data.slice();
  const block = new Uint8Array(BLOCK);
  const view = new DataView(block.buffer);
  for (let at = 0, count = 1; at < out.length; at += BLOCK, count++) {
    block.fill(0);
    view.setUint32(0, count, true);
    encrypt(view);
    const size = Math.min(BLOCK, out.length - at);
    for (let i = 0; i < size; i++) out[at + i] = (out[at + i] ?? 0) ^ (block[i] ?? 0);
  }
  return out;
}
