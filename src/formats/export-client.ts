import type { Project } from '../domain/project.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { JobAnswer, JobInput, JobMessage, JobName, JobResult } from './export-jobs.ts';
import { stopped } from './export-stopped.ts';
import type { ForeignReading } from './foreign-reading.ts';
import type { ReadPacket } from './packet-file.ts';
import type { GivenFile } from './read-foreign.ts';
import type { StoredRule } from './stored-division.ts';
import type { ExportKind, ExportOptions } from './write-export.ts';

/** A file to be saved. */
export interface WrittenFile {
  readonly fileName: string;
  readonly blob: Blob;
}

export interface ExportClient {
  /** The project, or a table of it, as a file. */
  write(kind: ExportKind, project: Project, options?: ExportOptions): Promise<Result<WrittenFile>>;
  /** The project in a `.leitmotif` file. */
  readProject(bytes: Uint8Array): Promise<Result<Project>>;
  /** The project in a replication packet, with its sums and its main table checked. */
  readPacket(bytes: Uint8Array): Promise<Result<ReadPacket>>;
  /** What files of another program hold, and the project that they would make. */
  readForeign(files: readonly GivenFile[], rule: StoredRule | null): Promise<Result<ForeignReading>>;
  /** Ends the worker; what is still under way is answered `cancelled`. */
  close(): void;
}

/** What the client needs of a worker. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'
>;

const startWorker = (): WorkerLike =>
  new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });

interface Waiting {
  readonly name: JobName;
  readonly settle: (result: JobAnswer['result']) => void;
}

/** Writes and reads whole projects off the UI thread. Every call settles; a dead worker is replaced with the next one. */
export function createExportClient(start: () => WorkerLike = startWorker): ExportClient {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | undefined;
  let lastId = 0;

  const end = (result: (name: JobName) => Result<never>): void => {
    worker?.terminate();
    worker = undefined;
    for (const { name, settle } of waiting.values()) settle(result(name));
    waiting.clear();
  };
  const crash = (reason: string): void =>
    end((name) => failed({ reason: 'refused', detail: `${stopped(name)} (${reason}).` }));

  const started = (): WorkerLike => {
    if (worker) return worker;
    const fresh = start();
    fresh.onmessage = ({ data }: MessageEvent<JobAnswer>) => {
      waiting.get(data.id)?.settle(data.result);
      waiting.delete(data.id);
    };
    fresh.onerror = (event) => crash(event.message || 'its thread ended');
    fresh.onmessageerror = () => crash('its answer could not be passed on');
    worker = fresh;
    return fresh;
  };

  // The catalogue says that a job's answer is of its own type; the map of those waiting cannot.
  const run = <Name extends JobName>(name: Name, input: JobInput<Name>) =>
    new Promise<JobResult<Name>>((resolve) => {
      const id = ++lastId;
      waiting.set(id, { name, settle: (result) => resolve(result as JobResult<Name>) });
      try {
        started().postMessage({ id, name, input } as JobMessage);
      } catch (thrown) {
        crash(thrown instanceof Error ? thrown.message : String(thrown));
      }
    });

  return {
    write: async (kind, project, options) => {
      const file = await run('write', { kind, project, at: Date.now(), ...(options && { options }) });
      if (!file.ok) return file;
      const { fileName, type, bytes } = file.value;
      return ok({ fileName, blob: new Blob([bytes], { type }) });
    },
    readProject: (bytes) => run('readProject', { bytes }),
    readPacket: (bytes) => run('readPacket', { bytes }),
    readForeign: (files, rule) => run('readForeign', { files, rule, at: Date.now() }),
    close: () => end(() => failed({ reason: 'cancelled' })),
  };
}
