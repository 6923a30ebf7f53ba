import { Dexie, type Table } from 'dexie';
import { asInstant, type ProjectId } from '../domain/ids.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { outdatedSnapshots, type Snapshot } from '../domain/snapshot.ts';
import { attempted } from './expected-failures.ts';

type NewSnapshot = Omit<Snapshot, 'id'>;

/** Where project files are written by themselves, as the researcher chose. */
interface FolderRow {
  readonly projectId: ProjectId;
  readonly handle: FileSystemDirectoryHandle;
}

class SnapshotDatabase extends Dexie {
  declare readonly snapshots: Table<Snapshot, number, NewSnapshot>;
  declare readonly contents: Table<{ readonly id: number; readonly bytes: Uint8Array }, number>;
  declare readonly folders: Table<FolderRow, ProjectId>;

  // A database of its own: its size weighs on no table of a project, and a damaged project still has its snapshots.
  constructor() {
    super('leitmotif-snapshots', { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({ snapshots: '++id, projectId', contents: 'id', folders: 'projectId' });
  }
}

const database = new SnapshotDatabase();

const hexOf = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Keeps a state of the project, its project file’s bytes, and lets outdated ones go. */
export function keepSnapshot(
  given: Omit<NewSnapshot, 'at' | 'bytes' | 'sha256'>,
  bytes: Uint8Array,
): Promise<Result<Snapshot>> {
  return attempted(async () => {
    const row = { ...given, at: asInstant(Date.now()), bytes: bytes.length, sha256: await hexOf(bytes) };
    return database.transaction('rw', [database.snapshots, database.contents], async () => {
      const id = await database.snapshots.add(row);
      await database.contents.add({ id, bytes });
      const all = await database.snapshots.where('projectId').equals(given.projectId).toArray();
      const outdated = outdatedSnapshots(all, row.at).map((one) => one.id);
      await database.snapshots.bulkDelete(outdated);
      await database.contents.bulkDelete(outdated);
      return { ...row, id };
    });
  });
}

/** The snapshots of a project, the newest first. */
export async function listSnapshots(projectId: ProjectId): Promise<readonly Snapshot[]> {
  const found = await database.snapshots.where('projectId').equals(projectId).toArray();
  return found.sort((a, b) => b.at - a.at || b.id - a.id);
}

/** The project file of a snapshot, if it still has its sum. */
export async function readSnapshot(id: number): Promise<Result<Uint8Array>> {
  const read = await attempted(async () => ({
    snapshot: await database.snapshots.get(id),
    content: await database.contents.get(id),
  }));
  if (!read.ok) return read;
  const { snapshot, content } = read.value;
  if (!snapshot || !content) return failed({ reason: 'not-found', what: 'The snapshot' });
  if ((await hexOf(content.bytes)) !== snapshot.sha256)
    return failed({ reason: 'damaged', format: 'snapshot', detail: 'it is not what its sum says' });
  return ok(content.bytes);
}

export function deleteSnapshot(id: number): Promise<Result<void>> {
  return attempted(() =>
    database.transaction('rw', [database.snapshots, database.contents], async () => {
      await database.snapshots.delete(id);
      await database.contents.delete(id);
    }),
  );
}

/** Lets all that is kept of a project go with it, and forgets its folder. */
export function forgetSnapshots(projectId: ProjectId): Promise<void> {
  const { snapshots, contents, folders } = database;
  return database.transaction('rw', [snapshots, contents, folders], async () => {
    const ids = await snapshots.where('projectId').equals(projectId).primaryKeys();
    await snapshots.bulkDelete(ids);
    await contents.bulkDelete(ids);
    await folders.delete(projectId);
  });
}

/** The folder for the project’s files; undefined where none was chosen. */
export async function getFolder(projectId: ProjectId): Promise<FileSystemDirectoryHandle | undefined> {
  return (await database.folders.get(projectId))?.handle;
}

/** Null: no folder any more. */
export const chooseFolder = (
  projectId: ProjectId,
  handle: FileSystemDirectoryHandle | null,
): Promise<Result<void>> =>
  attempted(async () => {
    if (handle) await database.folders.put({ projectId, handle });
    else await database.folders.delete(projectId);
  });
