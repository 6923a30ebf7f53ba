const isNoise = (name: string): boolean => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** The part of the browser's FileSystemEntry that is used here. */
export interface DroppedEntry {
  readonly name: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  file?(onFile: (file: File) => void, onError: (reason: unknown) => void): void;
  createReader?(): {
    readEntries(
      onEntries: (entries: readonly DroppedEntry[]) => void,
      onError: (reason: unknown) => void,
    ): void;
  };
}

/** What came of a drop. */
export interface DroppedFiles {
  readonly files: readonly File[];
  /** Paths of files and folders that the browser could not open. */
  readonly unread: readonly string[];
}

// Browsers give a file of a dropped folder no path, and let nobody set its own member for it.
const paths = new WeakMap<File, string>();

/** The file's name with the folders that were chosen or dropped with it, `/` between. */
export const filePath = (file: File): string => paths.get(file) ?? (file.webkitRelativePath || file.name);

/** Whether the file or a folder on the way to it is hidden, or one that systems leave and nobody means to import. */
export const isNoisePath = (path: string): boolean => path.split('/').some(isNoise);

/** What was dropped, folders opened to the bottom, in the order of their names. */
export function filesOfDrop(transfer: DataTransfer): Promise<DroppedFiles> {
  // The list of items is emptied as soon as the event is over: take the entries now.
  const entries = [...transfer.items].flatMap((item): DroppedEntry[] => {
    const entry: unknown = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return isEntry(entry) ? [entry] : [];
  });
  if (entries.length === 0) return Promise.resolve({ files: [...transfer.files], unread: [] });
  return filesOfEntries(entries);
}

const isEntry = (entry: unknown): entry is DroppedEntry =>
  typeof entry === 'object' && entry !== null && 'isFile' in entry;

export async function filesOfEntries(entries: readonly DroppedEntry[], folder = ''): Promise<DroppedFiles> {
  const files: File[] = [];
  const unread: string[] = [];
  const sorted = [...entries].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const entry of sorted) {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory) {
      const children = await childrenOf(entry);
      if (!children) unread.push(path);
      const inside = await filesOfEntries(children ?? [], `${path}/`);
      files.push(...inside.files);
      unread.push(...inside.unread);
    } else {
      const file = await fileOf(entry);
      if (file) {
        paths.set(file, path);
        files.push(file);
      } else unread.push(path);
    }
  }
  return { files, unread };
}

function fileOf(entry: DroppedEntry): Promise<File | null> {
  return new Promise((resolve) => {
    if (entry.file) entry.file(resolve, () => resolve(null));
    else resolve(null);
  });
}

/** Null where the browser cannot list the folder. */
async function childrenOf(entry: DroppedEntry): Promise<readonly DroppedEntry[] | null> {
  const reader = entry.createReader?.();
  if (!reader) return null;
  const children: DroppedEntry[] = [];
  // Chromium hands out at most 100 entries a call: read until it says there are no more.
  for (;;) {
    const batch = await new Promise<readonly DroppedEntry[] | null>((resolve) =>
      reader.readEntries(resolve, () => resolve(null)),
    );
    if (!batch) return null;
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}
