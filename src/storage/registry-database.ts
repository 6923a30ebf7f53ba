import { Dexie, type Table } from 'dexie';
import type { ProjectId } from '../domain/ids.ts';
import type { ProjectEntry } from '../domain/project.ts';
import { databaseName } from './database.ts';
import { ifFree } from './holding.ts';

class RegistryDatabase extends Dexie {
  declare readonly projects: Table<ProjectEntry, ProjectId>;
  /** Databases being made or deleted; what a crash leaves of them is deleted later. */
  declare readonly leftovers: Table<{ readonly id: ProjectId }, ProjectId>;

  constructor() {
    super('leitmotif-projects', { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ projects: 'id', leftovers: 'id' });
  }
}

/** The list of this browser's projects. */
export const registry = new RegistryDatabase();

/** Undefined where there is no such project (any more). */
export async function readEntry(id: ProjectId): Promise<ProjectEntry | undefined> {
  return registry.projects.get(id);
}

const makingName = (id: ProjectId): string => `leitmotif-making-${id}`;

/** Runs `make` on an empty place for a database; undefined where another tab is making the same one. */
export function whileMaking<Value>(id: ProjectId, make: () => Promise<Value>): Promise<Value | undefined> {
  return ifFree(makingName(id), async () => {
    await registry.leftovers.put({ id });
    await Dexie.delete(databaseName(id));
    return make();
  });
}

// Other tabs close the project when they hear of it. One that is stuck does not hold us up: the browser
// deletes as soon as that tab ends, and what is left is tried again later.
const DELETION_PATIENCE_MS = 4_000;

/** Deletes a database, or leaves it to be deleted as soon as no tab holds it open. */
export async function deleteDatabase(id: ProjectId): Promise<void> {
  const doomed = new Dexie(databaseName(id));
  doomed.on('blocked', () => false);
  const deletion = doomed.delete().then(() => registry.leftovers.delete(id));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DELETION_PATIENCE_MS);
  });
  await Promise.race([deletion, patience]);
  clearTimeout(timer);
}

/** Deletes what crashes left of databases that are in no list. */
export async function deleteLeftovers(): Promise<void> {
  for (const { id } of await registry.leftovers.toArray())
    await ifFree(makingName(id), () => deleteDatabase(id));
}
