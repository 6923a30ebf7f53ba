// https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto, 2.3.4.10 to 2.3.4.15
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { cbcDecrypted, cbcKey } from './aes-cbc.ts';
import { numbered, utf16 } from './office-password.ts';
import { walkXml } from './xml-events.ts';

type Hash = (bytes: Uint8Array) => Uint8Array;

const HASHES: Readonly<Record<string, { readonly hash: Hash; readonly name: string }>> = {
  SHA1: { hash: sha1, name: 'SHA-1' },
  'SHA-1': { hash: sha1, name: 'SHA-1' },
  SHA256: { hash: sha256, name: 'SHA-256' },
  SHA384: { hash: sha384, name: 'SHA-384' },
  SHA512: { hash: sha512, name: 'SHA-512' },
};

interface Cipher {
  readonly salt: Uint8Array;
  readonly keyBytes: number;
  readonly hash: Hash;
  /** As browsers call it. */
  readonly hashName: string;
}

/** How a package is locked since Office 2010. */
export interface AgileLock {
  readonly kind: 'agile';
  readonly rounds: number;
  readonly data: Cipher;
  readonly password: Cipher;
  readonly saltBytes: number;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
  readonly key: Uint8Array;
  readonly sealKey: Uint8Array;
  readonly seal: Uint8Array;
}

/** What the description says; undefined where it is locked by something else than a password, or by another cipher. */
export function agileLock(description: Uint8Array): AgileLock | undefined {
  const said = new Map<string, (name: string) => string>();
  walkXml(description, {
    open: (element, attribute) => {
      const values = new Map(WANTED.map((name): [string, string] => [name, attribute(name)]));
      if (!said.has(element)) said.set(element, (name) => values.get(name) ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  const [data, key] = [said.get('keyData'), said.get('encryptedKey')];
  if (!data || !key) return undefined;
  const [ofData, ofPassword] = [cipherOf(data), cipherOf(key)];
  const rounds = Number(key('spinCount'));
  if (!ofData || !ofPassword || !Number.isInteger(rounds) || rounds < 0) return undefined;
  const seal = said.get('dataIntegrity');
  return {
    kind: 'agile',
    rounds,
    data: ofData,
    password: ofPassword,
    saltBytes: Number(key('saltSize')),
    verifier: fromBase64(key('encryptedVerifierHashInput')),
    verifierHash: fromBase64(key('encryptedVerifierHashValue')),
    key: fromBase64(key('encryptedKeyValue')),
    sealKey: fromBase64(seal?.('encryptedHmacKey') ?? ''),
    seal: fromBase64(seal?.('encryptedHmacValue') ?? ''),
  };
}

const WANTED = [
  'saltSize',
  'blockSize',
  'keyBits',
  'cipherAlgorithm',
  'cipherChaining',
  'hashAlgorithm',
  'saltValue',
  'spinCount',
  'encryptedVerifierHashInput',
  'encryptedVerifierHashValue',
  'encryptedKeyValue',
  'encryptedHmacKey',
  'encryptedHmacValue',
] as const;

function cipherOf(said: (name: string) => string): Cipher | undefined {
  const known = HASHES[said('hashAlgorithm')];
  const keyBytes = Number(said('keyBits')) / 8;
  const isKnown =
    said('cipherAlgorithm') === 'AES' &&
    said('cipherChaining') === 'ChainingModeCBC' &&
    said('blockSize') === '16' &&
    (keyBytes === 16 || keyBytes === 32);
  if (!known || !isKnown) return undefined;
  return { salt: fromBase64(said('saltValue')), keyBytes, hash: known.hash, hashName: known.name };
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text.trim()), (c) => c.charCodeAt(0));

// What is hashed after the password, by what the key is for.
const VERIFIER = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79];
const VERIFIER_HASH = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e];
const KEY = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6];
const SEAL_KEY = [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6];
const SEAL = [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33];

/** The key of the package; undefined where the password is wrong. */
export async function agileKey(lock: AgileLock, password: string): Promise<Uint8Array | undefined> {
  const { hash, salt, keyBytes } = lock.password;
  let hashed = hash(new Uint8Array([...salt, ...utf16(password)]));
  const round = new Uint8Array(4 + hashed.length);
  for (let i = 0; i < lock.rounds; i++) {
    numbered(round, i);
    round.set(hashed, 4);
    hashed = hash(round);
  }
  const opened = async (block: readonly number[], data: Uint8Array): Promise<Uint8Array> => {
    const key = await cbcKey(fitted(hash(new Uint8Array([...hashed, ...block])), keyBytes));
    return cbcDecrypted(key, fitted(salt, 16), data);
  };
  const verifier = await opened(VERIFIER, lock.verifier);
  const expected = hash(verifier.subarray(0, lock.saltBytes));
  const given = await opened(VERIFIER_HASH, lock.verifierHash);
  if (given.length < expected.length || expected.some((byte, i) => byte !== given[i])) return undefined;
  return (await opened(KEY, lock.key)).slice(0, lock.data.keyBytes);
}

// What a shorter hash is filled up with to be a key.
const FILL = 0x36;

function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length).fill(FILL);
  out.set(bytes.subarray(0, length));
  return out;
}

const SEGMENT = 4096;
const SIZE_BYTES = 8;

/** The package in its stream; undefined where its seal does not fit, or where it is shorter than it says. */
export async function agilePackage(
  lock: AgileLock,
  key: Uint8Array,
  stream: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { hash, salt } = lock.data;
  const cipher = await cbcKey(key);
  const ivOf = (block: ArrayLike<number>): Uint8Array =>
    fitted(hash(new Uint8Array([...salt, ...Array.from(block)])), 16);
  if (lock.seal.length > 0 && !(await isSealed(lock, cipher, ivOf, stream))) return undefined;
  const size = sizeIn(stream);
  if (size === undefined) return undefined;
  const plain = new Uint8Array(stream.length - SIZE_BYTES);
  const number = new Uint8Array(4);
  for (let i = 0, at = 0; at < plain.length; i++, at += SEGMENT) {
    numbered(number, i);
    const segment = stream.subarray(SIZE_BYTES + at, SIZE_BYTES + at + SEGMENT);
    plain.set(await cbcDecrypted(cipher, ivOf(number), segment), at);
  }
  return plain.subarray(0, size);
}

/** How many bytes a package has, by what stands before it; undefined where they are not all there. */
export function sizeIn(stream: Uint8Array): number | undefined {
  if (stream.length < SIZE_BYTES) return undefined;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const size = view.getUint32(0, true) + 2 ** 32 * view.getUint32(4, true);
  return size <= stream.length - SIZE_BYTES ? size : undefined;
}

async function isSealed(
  { data, sealKey, seal }: AgileLock,
  cipher: CryptoKey,
  ivOf: (block: ArrayLike<number>) => Uint8Array,
  stream: Uint8Array,
): Promise<boolean> {
  const size = data.hash(new Uint8Array(0)).length;
  const secret = (await cbcDecrypted(cipher, ivOf(SEAL_KEY), sealKey)).slice(0, size);
  const expected = await cbcDecrypted(cipher, ivOf(SEAL), seal);
  const hmac = { name: 'HMAC', hash: data.hashName };
  const key = await crypto.subtle.importKey('raw', secret, hmac, false, ['sign']);
  const given = new Uint8Array(await crypto.subtle.sign('HMAC', key, stream.slice()));
  return given.every((byte, i) => byte === expected[i]);
}
