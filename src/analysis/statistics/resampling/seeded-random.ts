/** Gives the next number of a sequence, at least 0 and below 1. */
export type Random = () => number;

/**
 * A sequence that the seed alone determines: xoshiro128** (Blackman & Vigna 2018) with its state filled by splitmix32,
 * 32 bits a number. The same seed gives the same numbers in every browser.
 */
export function seededRandom(seed: number): Random {
  let mixed = seed | 0;
  const fill = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = mixed ^ (mixed >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const times = Math.imul(b, 5);
    const result = Math.imul((times << 7) | (times >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 0x1_0000_0000;
  };
}
