// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (6.1), https://www.winzip.com/en/support/aes-encryption/
import { littleEndianCounter } from './aes.ts';
import { extraField } from './zip-extra-field.ts';
import { crcStep } from './zip-parts.ts';

/** How an entry of a ZIP is encrypted; `unknown` is what no password opens here. */
export type ZipProtection =
  /** `check` is the byte that a right password gives. */
  | { readonly kind: 'classic'; readonly check: number }
  | {
      readonly kind: 'aes';
      readonly keyBytes: number;
      readonly method: number;
      readonly hasChecksum: boolean;
    }
  | { readonly kind: 'unknown' };

/** `wrong` may be said of damaged data too: the older of the two ways cannot tell them apart. */
export type Decrypted = Uint8Array | 'wrong password' | 'damaged';

const AES_FIELD = 0x9901;

/** What an entry says in its AES field; undefined where it has none, or one that is not understood. */
export function aesProtection(extra: Uint8Array): ZipProtection | undefined {
  const field = extraField(extra, AES_FIELD);
  if (!field || field.length < 7) return undefined;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  const strength = view.getUint8(4);
  if (strength < 1 || strength > 3) return undefined;
  return {
    kind: 'aes',
    keyBytes: 8 + 8 * strength,
    method: view.getUint16(5, true),
    hasChecksum: view.getUint16(0, true) === 1,
  };
}

/** The data of an entry as they were before they were encrypted, still packed. */
export async function decrypted(
  data: Uint8Array,
  protection: ZipProtection,
  password: string,
): Promise<Decrypted> {
  const secret = new TextEncoder().encode(password);
  if (protection.kind === 'classic') return classicDecrypted(data, protection.check, secret);
  return protection.kind === 'aes' ? aesDecrypted(data, protection.keyBytes, secret) : 'wrong password';
}

const HEADER = 12;

function classicDecrypted(data: Uint8Array, check: number, secret: Uint8Array): Decrypted {
  if (data.length < HEADER) return 'damaged';
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890];
  const update = (byte: number): void => {
    a = crcStep(a, byte);
    b = Math.imul(b + (a & 0xff), 0x08088405) + 1;
    c = crcStep(c, b >>> 24);
  };
  secret.forEach(update);
  const plain = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) {
    const key = (c & 0xffff) | 2;
    const byte = (data[i] ?? 0) ^ ((Math.imul(key, key ^ 1) >>> 8) & 0xff);
    update(byte);
    plain[i] = byte;
    if (i === HEADER - 1 && byte !== check) return 'wrong password';
  }
  return plain.subarray(HEADER);
}

const CHECK_BYTES = 2;
const SEAL_BYTES = 10;
const ROUNDS = 1000;

async function aesDecrypted(data: Uint8Array, keyBytes: number, secret: Uint8Array): Promise<Decrypted> {
  const saltBytes = keyBytes / 2;
  if (data.length < saltBytes + CHECK_BYTES + SEAL_BYTES) return 'damaged';
  const salt = data.slice(0, saltBytes);
  const { subtle } = crypto;
  const base = await subtle.importKey('raw', new Uint8Array(secret), 'PBKDF2', false, ['deriveBits']);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-1', salt, iterations: ROUNDS },
    base,
    8 * (2 * keyBytes + CHECK_BYTES),
  );
  const derived = new Uint8Array(bits);
  const check = derived.subarray(2 * keyBytes);
  if (check.some((byte, i) => byte !== data[saltBytes + i])) return 'wrong password';
  const sealed = data.slice(saltBytes + CHECK_BYTES, data.length - SEAL_BYTES);
  const sealKey = derived.slice(keyBytes, 2 * keyBytes);
  const hmac = await subtle.importKey('raw', sealKey, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const seal = new Uint8Array(await subtle.sign('HMAC', hmac, sealed));
  const given = data.subarray(data.length - SEAL_BYTES);
  if (given.some((byte, i) => byte !== seal[i])) return 'damaged';
  return littleEndianCounter(derived.subarray(0, keyBytes), sealed);
}
