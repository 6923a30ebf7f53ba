import type { ImportFile } from './import-list.ts';

type NamedFile = Pick<ImportFile, 'key' | 'name' | 'path'>;

const foldersOf = ({ path }: NamedFile): readonly string[] => path.split('/').slice(0, -1);

/** By the key of each file that is not the only one of its name: its folders, without those that all of them are in. */
export function tellingFolders(files: readonly NamedFile[]): ReadonlyMap<number, string> {
  const byName = new Map<string, NamedFile[]>();
  for (const file of files) {
    const same = byName.get(file.name);
    if (same) same.push(file);
    else byName.set(file.name, [file]);
  }
  const told = new Map<number, string>();
  for (const same of byName.values()) {
    const [first, ...others] = same;
    if (!first || others.length === 0) continue;
    const common = foldersOf(first).findIndex((folder, i) =>
      others.some((file) => foldersOf(file)[i] !== folder),
    );
    for (const file of same)
      told.set(
        file.key,
        foldersOf(file)
          .slice(common < 0 ? foldersOf(first).length : common)
          .join('/'),
      );
  }
  return told;
}
