import { argon2id } from '@noble/hashes/argon2.js';
import { inflateSync } from 'fflate';
import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { cbcDecrypted, cbcKey } from './aes-cbc.ts';
import { feedbackDecrypted } from './blowfish.ts';
import { type DocumentParts, plainPart } from './document-parts.ts';
import { type OdfLock, odfLocks } from './odf-manifest.ts';
import type { XmlText } from './xml-events.ts';

/** The part that holds a whole locked document, as LibreOffice writes it since 24.8. */
export const WHOLE_PACKAGE = 'encrypted-package';

// LibreOffice asks for 100,000 rounds, and for 3 passes over 64 MiB: some times as much is still a matter of seconds.
const MOST_ROUNDS = 1_000_000;
const MOST_KIBIBYTES = 262_144;
const MOST_WORK = 4 * 3 * 65_536;
const MOST_LANES = 64;
const MOST_UNPACKED_BYTES = 300_000_000;
// Nothing packs to less by the format’s own limit: a part that claims to is a bomb.
const MOST_RATIO = 1040;

const damaged = (detail: string): Result<never> =>
  failed({ reason: 'damaged', format: 'OpenDocument', detail });

/**
 * The parts of a locked document, opened by the first of the passwords that fits; as they are where its text is not
 * locked. A part that is locked in another way is left out.
 */
export async function unlockedOdf(
  parts: DocumentParts,
  manifest: XmlText,
  passwords: readonly string[],
): Promise<Result<DocumentParts>> {
  const locks = odfLocks(manifest);
  const main = parts.has(WHOLE_PACKAGE) ? WHOLE_PACKAGE : 'content.xml';
  const opened = new Map([...parts].filter(([path]) => !locks.has(path)));
  // Where it does not say which part is locked, all may be.
  const lock = locks.has('') ? null : locks.get(main);
  const data = parts.get(main)?.bytes();
  if (lock === undefined || data === undefined) return ok(opened);
  if (lock === null) return failed({ reason: 'encrypted', format: 'OpenDocument' });
  const wanted = [...locks].flatMap(([path, one]) => {
    const bytes = parts.get(path)?.bytes();
    return one && bytes ? [{ path, lock: one, bytes }] : [];
  });
  const hopeless = wanted
    .map((one) => boundsOf(one.lock, one.bytes))
    .find((problem) => problem !== undefined);
  if (hopeless) return failed(hopeless);
  const total = wanted.reduce((sum, one) => sum + one.lock.size, 0);
  if (total > MOST_UNPACKED_BYTES)
    return failed({ reason: 'too-large', bytes: total, limit: MOST_UNPACKED_BYTES });
  for (const password of passwords) {
    const packed = await decrypted(data, lock, password);
    if (!packed) continue;
    for (const one of wanted) {
      const part = one.path === main ? packed : await decrypted(one.bytes, one.lock, password);
      const plain = part && unpacked(part, one.lock.size);
      if (!plain) return damaged('a locked part is not what it was');
      opened.set(one.path, plainPart(plain));
    }
    return ok(opened);
  }
  return failed({ reason: 'needs-password' });
}

function boundsOf({ derivation, size }: OdfLock, { length }: Uint8Array): Problem | undefined {
  if (size > MOST_RATIO * length) return { reason: 'too-large', bytes: size, limit: MOST_UNPACKED_BYTES };
  const isTooMuch =
    derivation.kind === 'pbkdf2'
      ? derivation.rounds > MOST_ROUNDS
      : derivation.kibibytes > MOST_KIBIBYTES ||
        derivation.passes * derivation.kibibytes > MOST_WORK ||
        derivation.lanes > MOST_LANES;
  if (!isTooMuch) return undefined;
  return {
    reason: 'refused',
    detail:
      'To try a password on it takes more time or memory than a browser has. Open it in the program that made it, save it without a password, and import that. Nothing was stored.',
  };
}

/** A part as it was before it was encrypted, still packed; undefined where the password is wrong. */
async function decrypted(data: Uint8Array, lock: OdfLock, password: string): Promise<Uint8Array | undefined> {
  const key = await keyOf(lock, password);
  switch (lock.cipher) {
    case 'aes-gcm':
      return gcmDecrypted(key, lock.iv, data);
    case 'aes-cbc': {
      const plain = await cbcDecrypted(await cbcKey(key), lock.iv, data);
      // The last byte tells how many were added to fill the last block.
      const rest = plain.subarray(0, Math.max(0, plain.length - (plain.at(-1) ?? 0)));
      return (await fits(rest, lock)) || (await fits(plain, lock)) ? rest : undefined;
    }
    case 'blowfish':
      for (const step of [1, 8] as const) {
        const plain = feedbackDecrypted(key, lock.iv, data, step);
        if (await fits(plain, lock)) return plain;
      }
      return undefined;
  }
}

async function keyOf(
  { startHash, derivation, salt, keyBytes }: OdfLock,
  password: string,
): Promise<Uint8Array> {
  const { subtle } = crypto;
  const start = await subtle.digest(startHash, new TextEncoder().encode(password));
  if (derivation.kind === 'argon2id') {
    const { passes, kibibytes, lanes } = derivation;
    return argon2id(new Uint8Array(start), salt, { t: passes, m: kibibytes, p: lanes, dkLen: keyBytes });
  }
  const base = await subtle.importKey('raw', start, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-1', salt: salt.slice(), iterations: derivation.rounds };
  return new Uint8Array(await subtle.deriveBits(how, base, 8 * keyBytes));
}

async function gcmDecrypted(
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
): Promise<Uint8Array | undefined> {
  // The vector stands before the data once more.
  const isBefore = iv.every((byte, i) => byte === data[i]);
  const { subtle } = crypto;
  const cipher = await subtle.importKey('raw', key.slice(), 'AES-GCM', false, ['decrypt']);
  try {
    const sealed = data.slice(isBefore ? iv.length : 0);
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv: iv.slice() }, cipher, sealed));
  } catch {
    return undefined;
  }
}

const CHECKED_BYTES = 1024;

async function fits(packed: Uint8Array, { checksum, size }: OdfLock): Promise<boolean> {
  if (!checksum) return unpacked(packed, size) !== undefined;
  const digest = await crypto.subtle.digest(checksum.hash, packed.slice(0, CHECKED_BYTES));
  const given = new Uint8Array(digest);
  return given.length === checksum.value.length && given.every((byte, i) => byte === checksum.value[i]);
}

/** No byte more than the manifest says; undefined where it is less, or nothing that was packed. */
function unpacked(packed: Uint8Array, size: number): Uint8Array | undefined {
  // A part may have been stored without packing it.
  if (packed.length === size && packed[0] === 0x50 && packed[1] === 0x4b) return packed;
  try {
    const plain = inflateSync(packed, { out: new Uint8Array(size) });
    return plain.length === size ? plain : undefined;
  } catch {
    return undefined;
  }
}
