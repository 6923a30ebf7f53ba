import type { Result } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import { isCompoundFile } from './compound-file.ts';

/** What a locked Word file or workbook holds, by the first of the passwords that opens it; any other file as it is. */
export async function unlockedBytes(
  name: string,
  bytes: Uint8Array,
  passwords: readonly string[] = [],
): Promise<Result<Uint8Array>> {
  if (!isCompoundFile(bytes)) return ok(bytes);
  return (await import('./office-decryption.ts')).unlockedOffice(name, bytes, passwords);
}
