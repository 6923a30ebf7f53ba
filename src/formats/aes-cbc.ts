const { subtle } = crypto;
const BLOCK = 16;

/** A key of 16 or 32 bytes for chained blocks; browsers have no other. */
export const cbcKey = (key: Uint8Array): Promise<CryptoKey> =>
  subtle.importKey('raw', key.slice(), 'AES-CBC', false, ['encrypt', 'decrypt']);

/** Decrypts whole blocks without a padding behind them; a part of a block at the end is left out. */
export async function cbcDecrypted(key: CryptoKey, iv: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
  const length = data.length - (data.length % BLOCK);
  if (length === 0) return new Uint8Array(0);
  // The browser's own takes a padding off: nothing, encrypted after the last block, is one that it finds in order.
  const last = data.slice(length - BLOCK, length);
  const padding = await subtle.encrypt({ name: 'AES-CBC', iv: last }, key, new Uint8Array(0));
  const padded = new Uint8Array(length + BLOCK);
  padded.set(data.subarray(0, length));
  padded.set(new Uint8Array(padding), length);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: iv.slice(0, BLOCK) }, key, padded));
}

/** Decrypts whole blocks that do not depend on each other. */
export async function ecbDecrypted(key: CryptoKey, data: Uint8Array): Promise<Uint8Array> {
  // Chaining adds to each block the one before it as it was encrypted, which is taken off again.
  const plain = await cbcDecrypted(key, new Uint8Array(BLOCK), data);
  for (let i = BLOCK; i < plain.length; i++) plain[i] = (plain[i] ?? 0) ^ (data[i - BLOCK] ?? 0);
  return plain;
}
