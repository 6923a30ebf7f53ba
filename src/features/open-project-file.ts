import { DEMO_NAME, type ProjectEntry } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { createExportClient } from '../formats/export-client.ts';
import { isPacket } from '../formats/packet-file.ts';
import { createProjectFrom, listProjects } from '../storage/registry.ts';

/** Whether a file is named like a project file. */
export const isProjectFileName = (name: string): boolean => name.toLowerCase().endsWith('.leitmotif');

/** Makes a project of a project file's bytes: whole, or not at all. One of a packet keeps its task, to be handed back. */
export async function openProjectFile(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ProjectEntry>> {
  const client = createExportClient();
  try {
    const project = await client.readProject(bytes);
    if (!project.ok) return project;
    const { task } = project.value;
    // What came back is no task any more.
    return await createProjectFrom({ ...project.value, task: task?.direction === 'out' ? task : null });
  } finally {
    client.close();
  }
}

/** A project that was made of a file. */
export interface OpenedProject {
  readonly entry: ProjectEntry;
  /** What was checked of a replication packet, as sentences; null for a project file. */
  readonly verified: string | null;
  /** The packet's further tables of results, by name; empty for a project file. */
  readonly results: ReadonlyMap<string, Uint8Array>;
}

/** Makes a project of a project file or of a replication packet, whose sums and numbers are checked first. */
export async function openPacketOrProject(bytes: Uint8Array<ArrayBuffer>): Promise<Result<OpenedProject>> {
  if (!isPacket(bytes)) {
    const entry = await openProjectFile(bytes);
    return entry.ok ? ok({ entry: entry.value, verified: null, results: new Map() }) : entry;
  }
  const client = createExportClient();
  try {
    const packet = await client.readPacket(bytes);
    if (!packet.ok) return packet;
    const { project, files, rows, results } = packet.value;
    const entry = await createProjectFrom(project);
    if (!entry.ok) return entry;
    const verified = `All ${files} files of the packet have their sums, and all ${rows.toLocaleString('en')} rows of its main table were counted again and are the same.`;
    return ok({ entry: entry.value, verified, results });
  } finally {
    client.close();
  }
}

/** The demo project: the one that is here, else a fresh one from the file that came with the app. */
export async function openDemo(): Promise<Result<ProjectEntry>> {
  const here = (await listProjects()).find((entry) => entry.name === DEMO_NAME);
  if (here) return ok(here);
  const response = await fetch('demo.leitmotif');
  if (!response.ok)
    return failed({
      reason: 'unreadable',
      detail: `demo.leitmotif: ${response.status} ${response.statusText}`,
    });
  return openProjectFile(new Uint8Array(await response.arrayBuffer()));
}
