import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NewDocument } from '../domain/document.ts';
import type { Result } from '../domain/result.ts';
import { createImportClient } from './import-client.ts';
import type { ImportWorker } from './import-lane.ts';
import type { ImportRequest } from './import-messages.ts';
import { readRequest } from './read-request.ts';

type Behaviour = (request: ImportRequest, worker: FakeWorker) => void;

/** A worker without a thread; `crash.txt` stops it and `hang.txt` makes it silent. */
class FakeWorker implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  onmessageerror: ImportWorker['onmessageerror'] = null;
  ended = false;
  private readonly behaviour: Behaviour;

  constructor(behaviour: Behaviour) {
    this.behaviour = behaviour;
  }

  postMessage(request: ImportRequest): void {
    queueMicrotask(() => this.behaviour(request, this));
  }

  answer(data: Result<NewDocument>): void {
    // The handlers are typed as those of a whole worker, of which this is a part.
    const handler = this.onmessage as ((event: { data: unknown }) => void) | null;
    if (!this.ended) handler?.({ data });
  }

  crash(message: string): void {
    const handler = this.onerror as ((event: { message: string }) => void) | null;
    if (!this.ended) handler?.({ message });
  }

  terminate(): void {
    this.ended = true;
  }
}

const nameOf = (request: ImportRequest): string => (request.kind === 'file' ? request.file.name : '');
const reading: Behaviour = (request, worker) => {
  if (nameOf(request) === 'crash.txt') worker.crash('out of memory');
  else if (nameOf(request) !== 'hang.txt') void readRequest(request).then((answer) => worker.answer(answer));
};

function clientOfFakes() {
  const workers: FakeWorker[] = [];
  const client = createImportClient(() => {
    const worker = new FakeWorker(reading);
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

const file = (name: string, text = `The text of ${name}.`): File => new File([text], name);
const told = (result: Result<NewDocument>): string =>
  result.ok ? result.value.title : result.problem.reason;

async function readAll(files: readonly File[], signal?: AbortSignal): Promise<readonly string[]> {
  const { client } = clientOfFakes();
  const outcomes: string[] = [];
  await client.read(
    files,
    {},
    (index, result) => {
      outcomes[index] = told(result);
    },
    signal,
  );
  return outcomes;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the import client', () => {
  it('tells the outcome of every file by its index, three bad ones among many', async () => {
    const files = Array.from({ length: 60 }, (_, i) => file(`a ${i}.txt`));
    files[7] = file('empty.txt', '');
    files[8] = file('crash.txt');
    files[59] = file('b.qde', '<Project/>');
    const outcomes = await readAll(files);
    expect(outcomes).toHaveLength(60);
    expect(outcomes.filter((outcome) => outcome.startsWith('a '))).toHaveLength(57);
    expect([outcomes[7], outcomes[8], outcomes[59]]).toEqual(['empty', 'damaged', 'unknown-format']);
  });

  it('replaces a worker that crashed', async () => {
    const { client, workers } = clientOfFakes();
    const outcomes: string[] = [];
    await client.read([file('a.txt'), file('crash.txt'), file('b.txt')], {}, (index, result) => {
      outcomes[index] = told(result);
    });
    expect(outcomes).toEqual(['a', 'damaged', 'b']);
    expect(workers.map((worker) => worker.ended)).toEqual([true, false]);
  });

  it('gives up on a file whose reader hangs', async () => {
    vi.useFakeTimers();
    const outcomes = readAll([file('hang.txt'), file('b.txt')]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await outcomes).toEqual(['damaged', 'b']);
  });

  it('is patient with a file that several passwords are tried on', async () => {
    vi.useFakeTimers();
    const { client } = clientOfFakes();
    const outcomes: string[] = [];
    const passwords = ['one', 'two', 'three'];
    const reading = client.read([file('hang.txt')], { passwords }, (_, result) => {
      outcomes.push(told(result));
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(outcomes).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    await reading;
    expect(outcomes).toEqual(['damaged']);
  });

  it('calls what was not read before a cancel cancelled', async () => {
    const stop = new AbortController();
    const outcomes = readAll([file('a.txt'), file('hang.txt'), file('b.txt')], stop.signal);
    setTimeout(() => stop.abort(), 30);
    expect(await outcomes).toEqual(['a', 'cancelled', 'cancelled']);
  });

  it('reads pasted text, and settles what waits when it is closed', async () => {
    const { client, workers } = clientOfFakes();
    expect(told(await client.readText('A pasted text.'))).toBe('A pasted text.');
    const outcomes: string[] = [];
    const reading = client.read([file('hang.txt')], {}, (_, result) => outcomes.push(told(result)));
    client.close();
    await reading;
    expect(outcomes).toEqual(['cancelled']);
    expect(workers.every((worker) => worker.ended)).toBe(true);
  });

  it('calls a file that the browser cannot open unreadable', async () => {
    const gone = file('gone.txt');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('NotFoundError')) });
    expect(await readAll([gone])).toEqual(['unreadable']);
  });
});
