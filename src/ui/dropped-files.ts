// Files that systems leave in folders and nobody means to import.
const isNoise = (name: string): boolean =>
  name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

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

/** What was dropped, folders opened to the bottom, in the order of their names; what cannot be read is left out. */
export function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  // The list of items is emptied as soon as the event is over: take the entries now.
  const entries = [...transfer.items].flatMap((item): DroppedEntry[] => {
    const entry: unknown = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return isEntry(entry) ? [entry] : [];
  });
  if (entries.length === 0) return Promise.resolve([...transfer.files]);
  return filesOfEntries(entries);
}

const isEntry = (entry: unknown): entry is DroppedEntry =>
  typeof entry === 'object' && entry !== null && 'isFile' in entry;

export async function filesOfEntries(entries: readonly DroppedEntry[]): Promise<readonly File[]> {
  const files: File[] = [];
  const sorted = [...entries].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  for (const entry of sorted) {
    if (isNoise(entry.name)) continue;
    if (entry.isDirectory) files.push(...(await filesOfEntries(await childrenOf(entry))));
    else {
      const file = await fileOf(entry);
      if (file) files.push(file);
    }
  }
  return files;
}

function fileOf(entry: DroppedEntry): Promise<File | null> {
  return new Promise((resolve) => {
    if (entry.file) entry.file(resolve, () => resolve(null));
    else resolve(null);
  });
}

async function childrenOf(entry: DroppedEntry): Promise<readonly DroppedEntry[]> {
  const reader = entry.createReader?.();
  if (!reader) return [];
  const children: DroppedEntry[] = [];
  // Chromium hands out at most 100 entries a call: read until it says there are no more.
  for (;;) {
    const batch = await new Promise<readonly DroppedEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (batch.length === 0) return children;
    children.push(...batch);
  }
}
