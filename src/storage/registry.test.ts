import { afterEach, describe, expect, it, vi } from 'vitest';
import { asProjectId } from '../domain/ids.ts';
import { aDocument, aProject, aTheme } from '../testing/builders.ts';
import { asAnotherTab, freshStore, valueIn } from '../testing/fresh-store.ts';
import { listCoders } from './coders.ts';
import { databaseName, ProjectDatabase, SCHEMA_VERSION } from './database.ts';
import { listDocuments } from './documents.ts';
import {
  createProject,
  createProjectFrom,
  deleteProject,
  duplicateProject,
  listProjects,
  markBackedUp,
  markOpened,
  renameProject,
} from './registry.ts';
import { registry } from './registry-database.ts';
import { closeStore, openSeparateStore, openStore, watchClosing } from './store.ts';
import { addTheme } from './themes.ts';
import { readProject } from './whole-project.ts';

const databases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).map((database) => database.name ?? '');
const names = async (): Promise<readonly string[]> => (await listProjects()).map((entry) => entry.name);

// Dexie counts in tenths.
const NEWER = 10 * (SCHEMA_VERSION + 1);

describe('a new project', () => {
  it('has one coder and is in the list', async () => {
    const entry = valueIn(await createProject(' Wartime addresses ', 'A note'));
    expect(entry).toMatchObject({ name: 'Wartime addresses', note: 'A note', backedUpAt: null });
    expect(await listProjects()).toContainEqual(entry);
    const store = valueIn(await openStore(entry.id));
    expect(await listCoders(store)).toMatchObject([{ id: 1, name: 'Coder 1' }]);
    expect(await readProject(store)).toMatchObject({ name: 'Wartime addresses', codebookVersion: 1 });
  });

  it('has a database of its own', async () => {
    const [one, other] = [await freshStore(), await freshStore()];
    valueIn(await addTheme(one, { name: 'Enemy', parent: null }));
    expect((await readProject(other)).themes).toEqual([]);
  });

  it('of a given id is made once', async () => {
    const id = asProjectId('demo');
    valueIn(await createProjectFrom(aProject(), id));
    expect(await createProjectFrom(aProject(), id)).toMatchObject({ problem: { reason: 'refused' } });
    expect(await openStore(id)).toBe(await openStore(id));
  });
});

describe('the making of a project', () => {
  const { put, add } = IDBObjectStore.prototype;
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
    IDBObjectStore.prototype.add = add;
  });

  it('that fails leaves nothing behind', async () => {
    const before = await databases();
    const listed = await listProjects();
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: Parameters<typeof add>) {
      if (this.name === 'themes') throw new DOMException('full', 'QuotaExceededError');
      return add.apply(this, args);
    };
    const project = aProject({ documents: [aDocument()], themes: [aTheme()] });
    expect(await createProjectFrom(project)).toEqual({ ok: false, problem: { reason: 'no-space' } });
    expect(await databases()).toEqual(before);
    expect(await listProjects()).toEqual(listed);
    expect(await registry.leftovers.toArray()).toEqual([]);
  });

  it('that was cut off is cleaned up at the next deletion', async () => {
    const id = asProjectId('half-made');
    const database = new ProjectDatabase(id, 'strict');
    await database.open();
    database.close();
    await registry.leftovers.put({ id });
    const other = valueIn(await createProject('Other'));
    valueIn(await deleteProject(other.id));
    expect(await databases()).not.toContain(databaseName(id));
    expect(await registry.leftovers.toArray()).toEqual([]);
  });
});

describe('the list of projects', () => {
  it('has the one opened last first, and tells of renaming and backup', async () => {
    const first = valueIn(await createProject('First'));
    const second = valueIn(await createProject('Second'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    valueIn(await markOpened(first.id));
    expect((await names()).slice(0, 2)).toEqual(['First', 'Second']);
    valueIn(await renameProject(second.id, ' Renamed '));
    expect((await names())[1]).toBe('Renamed');
    expect(valueIn(await markBackedUp(first.id)).backedUpAt).toBeGreaterThan(0);
    expect(await renameProject(first.id, ' ')).toMatchObject({ problem: { reason: 'refused' } });
    expect(await markOpened(asProjectId('gone'))).toMatchObject({ problem: { reason: 'not-found' } });
  });
});

describe('a copy of a project', () => {
  it('has the same contents under another id and goes its own way', async () => {
    const project = aProject({ name: 'Speeches', documents: [aDocument()], themes: [aTheme()] });
    const store = await freshStore(project);
    const entry = valueIn(await duplicateProject(store.id));
    expect(entry.name).toBe('Copy of Speeches');
    const copy = valueIn(await openStore(entry.id));
    expect(await readProject(copy)).toEqual({ ...project, name: 'Copy of Speeches' });
    valueIn(await addTheme(copy, { name: 'Enemy', parent: null }));
    expect((await readProject(store)).themes).toHaveLength(1);
    expect(valueIn(await duplicateProject(store.id, 'Mine')).name).toBe('Mine');
  });
});

describe('the deletion of a project', () => {
  it('takes its database and its place in the list, and tells all tabs that have it open', async () => {
    const store = await freshStore(aProject({ name: 'Doomed' }));
    const tab = await asAnotherTab(store);
    const closed: string[] = [];
    watchClosing(store, (closing) => closed.push(`here ${closing}`));
    watchClosing(tab, (closing) => closed.push(`there ${closing}`));
    valueIn(await deleteProject(store.id));
    expect(closed.sort()).toEqual(['here deleted', 'there deleted']);
    expect(await names()).not.toContain('Doomed');
    expect(await databases()).not.toContain(databaseName(store.id));
    expect(await openStore(store.id)).toEqual({
      ok: false,
      problem: { reason: 'not-found', what: 'The project' },
    });
    expect(await databases()).not.toContain(databaseName(store.id));
  });

  it('ends reads and writes of a tab that still has it, without making it anew', async () => {
    const store = await freshStore();
    valueIn(await deleteProject(store.id));
    await expect(listDocuments(store)).rejects.toThrow();
    expect(await addTheme(store, { name: 'Late', parent: null })).toMatchObject({
      ok: false,
      problem: { reason: 'storage' },
    });
    expect(await databases()).not.toContain(databaseName(store.id));
  });

  it('does not wait for a tab that is stuck', async () => {
    const store = await freshStore(aProject({ name: 'Stuck' }));
    closeStore(store);
    const stuck = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName(store.id));
      request.onsuccess = () => resolve(request.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const deletion = deleteProject(store.id);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await Promise.race([deletion, 'waiting'])).not.toBe('waiting');
    });
    vi.useRealTimers();
    expect(await names()).not.toContain('Stuck');
    expect(await registry.leftovers.toArray()).toEqual([{ id: store.id }]);
    stuck.close();
    await vi.waitFor(async () => expect(await databases()).not.toContain(databaseName(store.id)));
  });

  it('of a project that is not there is refused', async () => {
    expect(await deleteProject(asProjectId('gone'))).toMatchObject({ problem: { reason: 'not-found' } });
  });
});

describe('the opening of a project', () => {
  it('gives the same store as long as it is open', async () => {
    const store = await freshStore();
    expect(await openStore(store.id)).toEqual({ ok: true, value: store });
    closeStore(store);
    expect(valueIn(await openStore(store.id))).not.toBe(store);
  });

  it('that is not there makes none', async () => {
    const id = asProjectId('never-made');
    expect(await openStore(id)).toMatchObject({ problem: { reason: 'not-found' } });
    expect(await databases()).not.toContain(databaseName(id));
  });

  it('of a newer version is refused, and the database left as it was', async () => {
    const store = await freshStore();
    closeStore(store);
    const raised = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName(store.id), NEWER);
      request.onsuccess = () => resolve(request.result);
    });
    raised.close();
    expect(await openSeparateStore(store.id)).toEqual({
      ok: false,
      problem: { reason: 'newer-version', version: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION },
    });
    expect((await indexedDB.databases()).find(({ name }) => name === databaseName(store.id))?.version).toBe(
      NEWER,
    );
  });

  it('is left to a newer Leitmotif in another tab, which is told', async () => {
    const store = await freshStore();
    const closed: string[] = [];
    watchClosing(store, (closing) => closed.push(closing));
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName(store.id), NEWER);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(closed).toEqual(['newer-version']);
  });
});
