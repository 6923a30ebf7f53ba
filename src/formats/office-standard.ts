// https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto, 2.3.4.5 to 2.3.4.9
import { sha1 } from '@noble/hashes/legacy.js';
import { cbcKey, ecbDecrypted } from './aes-cbc.ts';
import { sizeIn } from './office-agile.ts';
import { numbered, utf16 } from './office-password.ts';

/** How a package is locked by Office 2007. */
export interface StandardLock {
  readonly kind: 'standard';
  readonly rounds: number;
  readonly keyBytes: number;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

// Ciphers by their numbers, with the bytes of their keys; the format has one hash.
const CIPHERS = new Map([
  [0x660e, 16],
  [0x6610, 32],
]);
const SHA1 = 0x8004;
const ROUNDS = 50_000;
const SALT_BYTES = 16;
const HASH_BYTES = 20;

/** What stands behind the version; undefined where it is another cipher, or cut off. */
export function standardLock(info: Uint8Array): StandardLock | undefined {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  if (info.length < 12) return undefined;
  const headerBytes = view.getUint32(8, true);
  const at = 12 + headerBytes;
  if (headerBytes < 20 || at + 4 + SALT_BYTES + 16 + 4 + 32 > info.length) return undefined;
  const keyBytes = CIPHERS.get(view.getUint32(12 + 8, true));
  const hash = view.getUint32(12 + 12, true);
  if (keyBytes === undefined || (hash !== SHA1 && hash !== 0) || view.getUint32(at, true) !== SALT_BYTES)
    return undefined;
  return {
    kind: 'standard',
    rounds: ROUNDS,
    keyBytes,
    salt: info.slice(at + 4, at + 20),
    verifier: info.slice(at + 20, at + 36),
    verifierHash: info.slice(at + 40, at + 72),
  };
}

/** The key of the package; undefined where the password is wrong. */
export async function standardKey(lock: StandardLock, password: string): Promise<Uint8Array | undefined> {
  let hashed = sha1(new Uint8Array([...lock.salt, ...utf16(password)]));
  const round = new Uint8Array(4 + HASH_BYTES);
  for (let i = 0; i < lock.rounds; i++) {
    numbered(round, i);
    round.set(hashed, 4);
    hashed = sha1(round);
  }
  hashed = sha1(new Uint8Array([...hashed, 0, 0, 0, 0]));
  const mixed = (with_: number): Uint8Array =>
    sha1(Uint8Array.from({ length: 64 }, (_, i) => with_ ^ (hashed[i] ?? 0)));
  const key = new Uint8Array([...mixed(0x36), ...mixed(0x5c)]).slice(0, lock.keyBytes);
  const cipher = await cbcKey(key);
  const expected = sha1(await ecbDecrypted(cipher, lock.verifier));
  const given = await ecbDecrypted(cipher, lock.verifierHash);
  return expected.every((byte, i) => byte === given[i]) ? key : undefined;
}

/** The package in its stream; undefined where it is shorter than it says. */
export async function standardPackage(key: Uint8Array, stream: Uint8Array): Promise<Uint8Array | undefined> {
  const size = sizeIn(stream);
  if (size === undefined) return undefined;
  return (await ecbDecrypted(await cbcKey(key), stream.subarray(8))).subarray(0, size);
}
