import { asInstant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { stopped } from './export-stopped.ts';
import type { ForeignReading } from './foreign-reading.ts';
import type { ReadPacket } from './packet-file.ts';
import { readProjectFile } from './project-file.ts';
import type { GivenFile } from './read-foreign.ts';
import type { StoredRule } from './stored-division.ts';
import { type ExportFile, type ExportKind, type ExportOptions, writeExport } from './write-export.ts';

/** What the export worker can be asked; questions and answers on both sides of the thread follow from it by type. */
export const exportJobs = {
  write: async ({
    kind,
    project,
    at,
    options,
  }: {
    kind: ExportKind;
    project: Project;
    at: number;
    options?: ExportOptions;
  }): Promise<Result<ExportFile>> => ok(await writeExport(kind, project, asInstant(at), options)),
  readProject: ({ bytes }: { bytes: Uint8Array }): Promise<Result<Project>> =>
    Promise.resolve(readProjectFile(bytes)),
  readPacket: async ({ bytes }: { bytes: Uint8Array }): Promise<Result<ReadPacket>> => {
    const { readPacket } = await import('./packet-file.ts');
    return readPacket(bytes);
  },
  readForeign: async ({
    files,
    rule,
    at,
  }: {
    files: readonly GivenFile[];
    rule: StoredRule | null;
    at: number;
  }): Promise<Result<ForeignReading>> => {
    const { readForeignProject } = await import('./foreign-reading.ts');
    return readForeignProject(files, rule, asInstant(at));
  },
} as const;

export type JobName = keyof typeof exportJobs;
export type JobInput<Name extends JobName> = Parameters<(typeof exportJobs)[Name]>[0];
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof exportJobs)[Name]>>;

/** A job with its number, one member a name, so that `name` tells what `input` is. */
export type JobMessage = {
  readonly [Name in JobName]: { readonly id: number; readonly name: Name; readonly input: JobInput<Name> };
}[JobName];

export interface JobAnswer {
  readonly id: number;
  readonly result: JobResult<JobName>;
}

/** Does a job; what it throws (too little memory, a bug) becomes a problem, so that every job is answered. */
export async function doJob(message: JobMessage): Promise<JobAnswer> {
  try {
    // The message's type ties the input to the name; the catalogue cannot be called by a name of several.
    const job = exportJobs[message.name] as (input: unknown) => Promise<JobResult<JobName>>;
    return { id: message.id, result: await job(message.input) };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return {
      id: message.id,
      result: failed({ reason: 'refused', detail: `${stopped(message.name)} (${reason}).` }),
    };
  }
}
