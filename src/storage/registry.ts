import { asCoderId, asGuid, asInstant, asProjectId, type Instant, type ProjectId } from '../domain/ids.ts';
import type { Project, ProjectEntry } from '../domain/project.ts';
import { failed, type Result } from '../domain/result.ts';
import { attempted, found, refused } from './expected-failures.ts';
import { fillProject } from './fill-project.ts';
import { deleteDatabase, deleteLeftovers, registry, whileMaking } from './registry-database.ts';
import { forgetSnapshots } from './snapshots.ts';
import { openStore } from './store.ts';
import { readProject } from './whole-project.ts';

const now = (): Instant => asInstant(Date.now());

/** All projects of this browser, the one opened last first. */
export async function listProjects(): Promise<readonly ProjectEntry[]> {
  const entries = await registry.projects.toArray();
  return entries.sort((a, b) => b.openedAt - a.openedAt || b.madeAt - a.madeAt);
}

/** A new project with one coder. */
export async function createProject(name: string, note = ''): Promise<Result<ProjectEntry>> {
  const guid = asGuid(crypto.randomUUID());
  const coder = { id: asCoderId(1), guid, name: 'Coder 1', kind: 'person', colour: 1, note: '' } as const;
  return createProjectFrom({
    name,
    note,
    codebookVersion: 1,
    currentCoder: coder.id,
    documents: [],
    texts: [],
    sheets: [],
    themes: [],
    coders: [coder],
    attributes: [],
    memos: [],
    sets: [],
    questions: [],
    history: [],
    task: null,
    refused: [],
  });
}

/** A project with all that the given one holds, ids and GUIDs kept; whole or not at all. A given id must be free. */
export async function createProjectFrom(
  project: Project,
  id: ProjectId = asProjectId(crypto.randomUUID().slice(0, 13)),
): Promise<Result<ProjectEntry>> {
  const made = now();
  const entry: ProjectEntry = {
    id,
    name: project.name.trim() || 'Untitled project',
    note: project.note,
    madeAt: made,
    openedAt: made,
    backedUpAt: null,
  };
  return attempted(async () => {
    if (await registry.projects.get(id)) throw refused('This project is already here.');
    const result = await whileMaking(id, () => madeWhole(entry, project));
    if (!result) throw refused('This project is just being made in another tab.');
    return result;
  });
}

async function madeWhole(entry: ProjectEntry, project: Project): Promise<ProjectEntry> {
  try {
    await fillProject(entry.id, project);
    await registry.transaction('rw', [registry.projects, registry.leftovers], async () => {
      await registry.projects.add(entry);
      await registry.leftovers.delete(entry.id);
    });
    return entry;
  } catch (error) {
    await deleteDatabase(entry.id);
    throw error;
  }
}

function changeEntry(id: ProjectId, change: Partial<ProjectEntry>): Promise<Result<ProjectEntry>> {
  return attempted(() =>
    registry.transaction('rw', [registry.projects], async () => {
      const entry = { ...found(await registry.projects.get(id), 'The project'), ...change };
      await registry.projects.put(entry);
      return entry;
    }),
  );
}

/** Refused where the name is blank. */
export const renameProject = async (id: ProjectId, name: string): Promise<Result<ProjectEntry>> =>
  name.trim() === ''
    ? failed({ reason: 'refused', detail: 'A project needs a name.' })
    : changeEntry(id, { name: name.trim() });

export const markOpened = (id: ProjectId): Promise<Result<ProjectEntry>> =>
  changeEntry(id, { openedAt: now() });

export const markBackedUp = (id: ProjectId): Promise<Result<ProjectEntry>> =>
  changeEntry(id, { backedUpAt: now() });

/** A second project with the same contents; undo starts anew in it. */
export async function duplicateProject(id: ProjectId, name?: string): Promise<Result<ProjectEntry>> {
  const opened = await openStore(id);
  if (!opened.ok) return opened;
  const read = await attempted(() => readProject(opened.value));
  if (!read.ok) return read;
  return createProjectFrom({ ...read.value, name: name ?? `Copy of ${read.value.name}` });
}

/** Deletes a project and all it holds, its snapshots too, for good; other tabs that have it open are told and close it. */
export async function deleteProject(id: ProjectId): Promise<Result<void>> {
  return attempted(async () => {
    await registry.transaction('rw', [registry.projects, registry.leftovers], async () => {
      found(await registry.projects.get(id), 'The project');
      await registry.projects.delete(id);
      await registry.leftovers.put({ id });
    });
    await deleteDatabase(id);
    await forgetSnapshots(id);
    await deleteLeftovers();
  });
}
