import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asInstant } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { twoSpeakers } from '../testing/two-speakers.ts';
import { createExportClient, type WorkerLike } from './export-client.ts';
import { doJob, type JobMessage } from './export-jobs.ts';
import { readProjectFile, writeProjectFile } from './project-file.ts';
import { writeExport } from './write-export.ts';

/** A worker that answers in this thread, through a copy as a real message is one. */
function workerInThread(answer: (message: JobMessage, worker: WorkerLike) => unknown = answerIt): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onmessageerror: null,
    onerror: null,
    postMessage: (message: JobMessage) => {
      const copy = structuredClone(message);
      queueMicrotask(() => answer(copy, worker));
    },
    terminate: () => undefined,
  };
  return worker;
}

function say(worker: WorkerLike, event: Event): void {
  const handler = event.type === 'error' ? worker.onerror : worker.onmessage;
  (handler as ((event: Event) => void) | null)?.(event);
}

async function answerIt(message: JobMessage, worker: WorkerLike): Promise<void> {
  say(worker, new MessageEvent('message', { data: structuredClone(await doJob(message)) }));
}

const crashIt = (_: JobMessage, worker: WorkerLike): void => say(worker, new Event('error'));

describe('the export client', () => {
  it('writes a file and reads a project back', async () => {
    const client = createExportClient(workerInThread);
    const written = await client.write('project', twoSpeakers());
    expect(written.ok && written.value.fileName).toMatch(/^Two speakers \d{4}-\d\d-\d\d\.leitmotif$/);
    const bytes = written.ok ? new Uint8Array(await written.value.blob.arrayBuffer()) : new Uint8Array();
    expect(await client.readProject(bytes)).toEqual(ok(twoSpeakers()));
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('gives a problem for what is no project', async () => {
    const client = createExportClient(workerInThread);
    expect(await client.readProject(new Uint8Array([1, 2, 3]))).toEqual({
      ok: false,
      problem: { reason: 'not-a-project' },
    });
  });

  it('answers everything under way when the worker dies, and starts another for the next', async () => {
    const workers = [workerInThread(crashIt), workerInThread()];
    const client = createExportClient(() => workers.shift() ?? workerInThread());
    const both = await Promise.all([
      client.write('dataset', twoSpeakers()),
      client.readProject(new Uint8Array([1])),
    ]);
    expect(both.map((result) => !result.ok && result.problem.reason)).toEqual(['refused', 'refused']);
    expect((await client.write('codebook', twoSpeakers())).ok).toBe(true);
  });

  it('answers what cannot be sent, and what is cut off', async () => {
    const broken = createExportClient(() => {
      throw new Error('no workers here');
    });
    const result = await broken.write('codings', twoSpeakers());
    expect(!result.ok && result.problem).toMatchObject({ reason: 'refused' });
    const client = createExportClient(() => workerInThread(() => undefined));
    const never = client.readProject(new Uint8Array([1]));
    client.close();
    expect(await never).toEqual({ ok: false, problem: { reason: 'cancelled' } });
  });
});

describe('writeExport', () => {
  // Before noon in UTC: the same day in nearly all time zones.
  const at = asInstant(39_600_000);

  it.each([
    ['codings', 'Two speakers 1970-01-01 codings.csv'],
    ['paragraphs', 'Two speakers 1970-01-01 paragraphs_by_themes.csv'],
    ['documents', 'Two speakers 1970-01-01 documents.csv'],
    ['codebook', 'Two speakers 1970-01-01 codebook.csv'],
    ['memos', 'Two speakers 1970-01-01 memos.csv'],
    ['dataset', 'Two speakers 1970-01-01 dataset.zip'],
    ['project', 'Two speakers 1970-01-01.leitmotif'],
  ] as const)('names the file of %s', async (kind, fileName) => {
    expect((await writeExport(kind, twoSpeakers(), at)).fileName).toBe(fileName);
  });

  it('packs every table with a README', async () => {
    const parts = unzipSync((await writeExport('dataset', twoSpeakers(), at)).bytes);
    expect(Object.keys(parts)).toEqual([
      'README.txt',
      'codings.csv',
      'paragraphs_by_themes.csv',
      'documents.csv',
      'codebook.csv',
      'memos.csv',
      'coders.csv',
      'sets.csv',
      'saved_questions.csv',
    ]);
    for (const name of Object.keys(parts))
      if (name !== 'README.txt') expect([...(parts[name] ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('makes a name that every system takes', async () => {
    const named = async (name: string): Promise<string> =>
      (await writeExport('project', { ...twoSpeakers(), name }, at)).fileName;
    expect(await named('a/b\\c:*?"<>|d\n')).toBe('a b c d 1970-01-01.leitmotif');
    expect(await named('..')).toBe('project 1970-01-01.leitmotif');
    expect(await named('연설 2024 \ud83d')).toBe('연설 2024 1970-01-01.leitmotif');
    expect(await named('말'.repeat(300))).toBe(`${'말'.repeat(60)} 1970-01-01.leitmotif`);
  });

  it('keeps the project that it writes', async () => {
    const file = await writeExport('project', twoSpeakers(), at);
    expect(readProjectFile(file.bytes)).toEqual(readProjectFile(writeProjectFile(twoSpeakers())));
  });
});
