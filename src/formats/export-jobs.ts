import { asInstant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { stopped } from './export-stopped.ts';
import { readProjectFile } from './project-file.ts';
import { type ExportFile, type ExportKind, writeExport } from './write-export.ts';

/** What the export worker can be asked; questions and answers on both sides of the thread follow from it by type. */
export const exportJobs = {
  write: ({ kind, project, at }: { kind: ExportKind; project: Project; at: number }): Result<ExportFile> =>
    ok(writeExport(kind, project, asInstant(at))),
  readProject: ({ bytes }: { bytes: Uint8Array }): Result<Project> => readProjectFile(bytes),
} as const;

export type JobName = keyof typeof exportJobs;
export type JobInput<Name extends JobName> = Parameters<(typeof exportJobs)[Name]>[0];
export type JobResult<Name extends JobName> = ReturnType<(typeof exportJobs)[Name]>;

/** A job with its number, one member a name, so that `name` tells what `input` is. */
export type JobMessage = {
  readonly [Name in JobName]: { readonly id: number; readonly name: Name; readonly input: JobInput<Name> };
}[JobName];

export interface JobAnswer {
  readonly id: number;
  readonly result: Result<ExportFile | Project>;
}

/** Does a job; what it throws (too little memory, a bug) becomes a problem, so that every job is answered. */
export function doJob(message: JobMessage): JobAnswer {
  try {
    const result =
      message.name === 'write' ? exportJobs.write(message.input) : exportJobs.readProject(message.input);
    return { id: message.id, result };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return {
      id: message.id,
      result: failed({ reason: 'refused', detail: `${stopped(message.name)} (${reason}).` }),
    };
  }
}
