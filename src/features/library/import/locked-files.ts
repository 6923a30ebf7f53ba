import type { BulkFile } from './bulk-file.ts';

/**
 * What is given to an import that tries a password on files which none opened: an archive stands there once, with the
 * paths inside of it that wait.
 */
export function filesToOpen(locked: readonly BulkFile[]): readonly BulkFile[] {
  const archives = new Map<number, { readonly archive: BulkFile; readonly paths: Set<string> }>();
  const files: BulkFile[] = [];
  for (const file of locked) {
    const { lockedIn } = file;
    if (!lockedIn) {
      // It may be an archive: what is in it is wanted without a look.
      files.push({ ...file, problem: null, isUnseen: true });
      continue;
    }
    const known = archives.get(lockedIn.key);
    if (known) known.paths.add(file.name);
    else archives.set(lockedIn.key, { archive: lockedIn, paths: new Set([file.name]) });
  }
  for (const { archive, paths } of archives.values())
    files.push({ ...archive, problem: null, isUnseen: true, only: paths });
  return files;
}
