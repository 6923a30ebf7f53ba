// https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto
import type { Result } from '../domain/result.ts';
import { failed, ok } from '../domain/result.ts';
import { compoundFile } from './compound-file.ts';
import { agileKey, agileLock, agilePackage } from './office-agile.ts';
import { standardKey, standardLock, standardPackage } from './office-standard.ts';

// Office writes 100,000 and takes up to ten millions, which a browser would hash for a minute for each password.
const MOST_ROUNDS = 1_000_000;
// Excel locks workbooks by it that anybody may read, and opens them without a question.
const EVERYBODYS = 'VelvetSweatshop';
const WORKBOOK = /\.xls[xmb]?$/i;

const damaged = (detail: string): Result<never> => failed({ reason: 'damaged', format: 'Office', detail });

/**
 * The Word file or workbook in a locked one, by the first of the passwords that opens it; any other file as it is.
 * What is locked by rights and not by a password is the problem `encrypted`.
 */
export async function unlockedOffice(
  name: string,
  bytes: Uint8Array,
  passwords: readonly string[],
): Promise<Result<Uint8Array>> {
  const file = compoundFile(bytes);
  if (!file?.names.includes('EncryptedPackage')) return ok(bytes);
  const info = file.stream('EncryptionInfo');
  const stream = file.stream('EncryptedPackage');
  if (!stream) return damaged('its locked part is cut off');
  const lock = info && lockOf(info);
  if (lock === 'damaged') return damaged('how it is locked cannot be read');
  if (!lock) return failed({ reason: 'encrypted', format: 'Office' });
  if (lock.rounds > MOST_ROUNDS) return failed(tooManyRounds(lock.rounds));
  for (const password of WORKBOOK.test(name) ? [EVERYBODYS, ...passwords] : passwords) {
    const key = await (lock.kind === 'agile' ? agileKey(lock, password) : standardKey(lock, password));
    if (!key) continue;
    const plain = await (lock.kind === 'agile'
      ? agilePackage(lock, key, stream)
      : standardPackage(key, stream));
    return plain ? ok(plain) : damaged('its locked part is not what it was');
  }
  return failed({ reason: 'needs-password' });
}

function lockOf(info: Uint8Array) {
  if (info.length < 8) return 'damaged';
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  try {
    if (major === 4 && minor === 4) return agileLock(info.subarray(8));
    return minor === 2 && major >= 2 && major <= 4 ? standardLock(info) : undefined;
  } catch {
    return 'damaged';
  }
}

const tooManyRounds = (rounds: number) =>
  ({
    reason: 'refused',
    detail: `To open it, its password would have to be hashed ${rounds.toLocaleString('en')} times, which takes too long in a browser. Open it in the program that made it, save it without a password, and import that. Nothing was stored.`,
  }) as const;
