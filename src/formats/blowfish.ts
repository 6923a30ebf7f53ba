// https://www.schneier.com/academic/archives/1994/09/description_of_a_new.html
const ROUNDS = 16;
const SUBKEYS = ROUNDS + 2;
const BOX = 256;
const BOXES = 4;
const BLOCK = 8;

let piWords: Uint32Array | undefined;

/** The fraction of pi in words of 32 bits: what the cipher takes for its tables, as nobody chose it. */
function fractionOfPi(): Uint32Array {
  if (piWords) return piWords;
  const words = SUBKEYS + BOXES * BOX;
  const guard = 64;
  const bits = BigInt(32 * words + guard);
  const one = 1n << bits;
  // Machin’s formula, in whole numbers.
  const arctangentOfInverse = (x: bigint): bigint => {
    let [power, sum, divisor, sign] = [one / x, 0n, 1n, 1n];
    for (; power > 0n; power /= x * x, divisor += 2n, sign = -sign) sum += (sign * power) / divisor;
    return sum;
  };
  const pi = 16n * arctangentOfInverse(5n) - 4n * arctangentOfInverse(239n);
  const hex = ((pi - 3n * one) >> BigInt(guard)).toString(16).padStart(8 * words, '0');
  piWords = Uint32Array.from({ length: words }, (_, i) => Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16));
  return piWords;
}

/** Encrypts one block of 8 bytes, at the start of the view, in its place. The key has up to 56 bytes. */
export function blowfishCipher(key: Uint8Array): (block: DataView) => void {
  const tables = fractionOfPi().slice();
  const subkeys = tables.subarray(0, SUBKEYS);
  const boxes = tables.subarray(SUBKEYS);
  const mixed = (x: number): number => {
    const a = (boxes[x >>> 24] ?? 0) + (boxes[BOX + ((x >>> 16) & 0xff)] ?? 0);
    return ((a ^ (boxes[2 * BOX + ((x >>> 8) & 0xff)] ?? 0)) + (boxes[3 * BOX + (x & 0xff)] ?? 0)) >>> 0;
  };
  const encrypted = (left: number, right: number): readonly [number, number] => {
    let [l, r] = [left, right];
    for (let i = 0; i < ROUNDS; i++) {
      l = (l ^ (subkeys[i] ?? 0)) >>> 0;
      [l, r] = [(r ^ mixed(l)) >>> 0, l];
    }
    return [(r ^ (subkeys[ROUNDS + 1] ?? 0)) >>> 0, (l ^ (subkeys[ROUNDS] ?? 0)) >>> 0];
  };
  for (let i = 0, at = 0; i < SUBKEYS; i++) {
    let word = 0;
    for (let j = 0; j < 4; j++, at = (at + 1) % key.length) word = (word << 8) | (key[at] ?? 0);
    subkeys[i] = (subkeys[i] ?? 0) ^ word;
  }
  let pair: readonly [number, number] = [0, 0];
  for (let i = 0; i < tables.length; i += 2) {
    pair = encrypted(...pair);
    [tables[i], tables[i + 1]] = pair;
  }
  return (block) => {
    const [left, right] = encrypted(block.getUint32(0), block.getUint32(4));
    block.setUint32(0, left);
    block.setUint32(4, right);
  };
}

/** Decrypts in feedback mode, by steps of 1 byte (LibreOffice) or of 8 (Apache OpenOffice). */
export function feedbackDecrypted(
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
  step: 1 | typeof BLOCK,
): Uint8Array {
  const encrypt = blowfishCipher(key);
  const register = new Uint8Array(BLOCK);
  register.set(iv.subarray(0, BLOCK));
  const stream = new Uint8Array(BLOCK);
  const view = new DataView(stream.buffer);
  const plain = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += step) {
    stream.set(register);
    encrypt(view);
    const given = data.subarray(at, at + step);
    for (const [i, byte] of given.entries()) plain[at + i] = byte ^ (stream[i] ?? 0);
    register.copyWithin(0, step);
    register.set(given, BLOCK - step);
  }
  return plain;
}
