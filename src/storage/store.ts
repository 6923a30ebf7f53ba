import { Dexie } from 'dexie';
import type { DocumentId, ProjectId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { type Durability, databaseName, ProjectDatabase, SCHEMA_VERSION } from './database.ts';
import { attempted, notFound, Refusal } from './expected-failures.ts';
import { ifFree } from './holding.ts';
import { type RunningImport, readMeta } from './meta.ts';
import { Remembered } from './remembered.ts';

/** What one committed wish changed. Several writers share `seq`, which has no gaps but those of failed writes. */
export interface StoredChange {
  readonly seq: number;
  readonly documentIds: readonly DocumentId[];
  /** Names of the tables that changed. */
  readonly tables: readonly string[];
}

/** Why a store closed by itself: the project was deleted, or a newer Leitmotif in another tab needs it. */
export type Closing = 'deleted' | 'newer-version';

/** One open project. Opaque to everybody outside this folder: pass it to the named operations. */
export class Store {
  readonly id: ProjectId;
  readonly database: ProjectDatabase;
  /** The import that was cut off when the browser or the tab ended, as found at opening. */
  readonly interruptedImport: RunningImport | null;
  readonly remembered = new Remembered();
  readonly #channel: BroadcastChannel;
  readonly #changeListeners = new Set<(change: StoredChange) => void>();
  readonly #closingListeners = new Set<(closing: Closing) => void>();
  readonly #onClosed: () => void;
  #closing: Closing | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    id: ProjectId,
    database: ProjectDatabase,
    interruptedImport: RunningImport | null,
    onClosed: () => void,
  ) {
    this.id = id;
    this.#onClosed = onClosed;
    this.database = database;
    this.interruptedImport = interruptedImport;
    this.#channel = new BroadcastChannel(databaseName(id));
    this.#channel.onmessage = (message: MessageEvent<StoredChange>) => this.#tell(message.data);
    closeWhenAsked(database, (closing) => this.#closeBecause(closing));
  }

  /**
   * Does the wishes of this tab one after another, as they were asked for: one that is tried again would otherwise land
   * behind a later one, and undo would find the wish before the one that is still on its way.
   */
  inTurn<Value>(wish: () => Promise<Value>): Promise<Value> {
    const next = this.#last.then(wish, wish);
    this.#last = next;
    return next;
  }

  /** Tells every watcher in this and in other tabs and threads of a commit. */
  announce(change: StoredChange): void {
    if (this.#closing === null && this.database.isOpen()) this.#channel.postMessage(change);
    this.#tell(change);
  }

  hear(onChange: (change: StoredChange) => void): () => void {
    this.#changeListeners.add(onChange);
    return () => this.#changeListeners.delete(onChange);
  }

  hearClosing(onClosing: (closing: Closing) => void): () => void {
    this.#closingListeners.add(onClosing);
    if (this.#closing !== null) onClosing(this.#closing);
    return () => this.#closingListeners.delete(onClosing);
  }

  close(): void {
    this.#onClosed();
    this.#channel.close();
    this.database.close();
  }

  #tell(change: StoredChange): void {
    for (const listener of [...this.#changeListeners]) listener(change);
  }

  #closeBecause(closing: Closing): void {
    this.#closing = closing;
    this.close();
    for (const listener of [...this.#closingListeners]) listener(closing);
  }
}

// Dexie's own answer to a deletion elsewhere would open the database again, empty, at the next read.
function closeWhenAsked(database: ProjectDatabase, onClosing: (closing: Closing) => void): void {
  database.on('versionchange', (event) => {
    database.close();
    onClosing(event.newVersion === null || event.newVersion === 0 ? 'deleted' : 'newer-version');
    return false;
  });
}

/** Version of the stored database; 0 where there is none. Dexie would open a newer one and patch it. */
async function storedVersion(name: string): Promise<number> {
  const probe = new Dexie(name);
  try {
    await probe.open();
    return probe.verno;
  } catch (error) {
    if (error instanceof Dexie.NoSuchDatabaseError) return 0;
    throw error;
  } finally {
    probe.close();
  }
}

/** A further handle on a project's database, with its own durability; the caller closes it. */
export async function openHandle(id: ProjectId, durability: Durability): Promise<ProjectDatabase> {
  const database = new ProjectDatabase(id, durability);
  closeWhenAsked(database, () => undefined);
  await database.open();
  return database;
}

/** Held by every tab that imports into the project. */
export const importingName = (id: ProjectId): string => `leitmotif-importing-${id}`;

// The row of a running import is the trace of one that was cut off, when nobody is importing.
const readInterruptedImport = async (
  id: ProjectId,
  database: ProjectDatabase,
): Promise<RunningImport | null> =>
  (await ifFree(importingName(id), () => readMeta(database, 'running import'))) ?? null;

/** A store of its own, as another tab would have one. The app uses `openStore`. */
export function openSeparateStore(
  id: ProjectId,
  onClosed: () => void = () => undefined,
): Promise<Result<Store>> {
  return attempted(async () => {
    const version = await storedVersion(databaseName(id));
    if (version === 0) throw notFound('The project');
    if (version > SCHEMA_VERSION)
      throw new Refusal({ reason: 'newer-version', version, supported: SCHEMA_VERSION });
    const database = new ProjectDatabase(id, 'strict');
    await database.open();
    return new Store(id, database, await readInterruptedImport(id, database), onClosed);
  });
}

const openStores = new Map<ProjectId, Promise<Result<Store>>>();

/** The project's store: the same one as long as it is open. A project that was deleted is `not-found`. */
export function openStore(id: ProjectId): Promise<Result<Store>> {
  const known = openStores.get(id);
  if (known) return known;
  const forget = (): unknown => openStores.delete(id);
  const opening = openSeparateStore(id, forget).then((opened) => {
    if (!opened.ok) forget();
    return opened;
  });
  openStores.set(id, opening);
  return opening;
}

/** Tells when the store closes by itself, at once if it already has: the screens of the project must be left. */
export const watchClosing = (store: Store, onClosing: (closing: Closing) => void): (() => void) =>
  store.hearClosing(onClosing);

/** Closes a store that `openStore` gave, after which `openStore` opens the project anew. */
export const closeStore = (store: Store): void => store.close();
