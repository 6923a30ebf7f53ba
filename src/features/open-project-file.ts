import type { ProjectEntry } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { createExportClient } from '../formats/export-client.ts';
import { createProjectFrom, listProjects } from '../storage/registry.ts';

/** Whether a file is named like a project file. */
export const isProjectFileName = (name: string): boolean => name.toLowerCase().endsWith('.leitmotif');

/** Makes a project of a project file's bytes: whole, or not at all. */
export async function openProjectFile(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ProjectEntry>> {
  const client = createExportClient();
  try {
    const project = await client.readProject(bytes);
    return project.ok ? await createProjectFrom(project.value) : project;
  } finally {
    client.close();
  }
}

const DEMO_NAME = 'Demo: State of the Union, 1917–1945';

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
