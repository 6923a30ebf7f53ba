import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../formats/import-client.ts';
import { readRequest } from '../../../formats/read-request.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { getUndoState, undo } from '../../../storage/history.ts';
import { aNewDocument } from '../../../testing/builders.ts';
import { freshStore } from '../../../testing/fresh-store.ts';
import { type BulkFile, BulkImport } from './bulk-import.ts';
import { NO_SETTINGS } from './import-settings.ts';

/** Reads in this thread, two at a time, as the client does in its workers. */
function clientInThread(onRead: (index: number) => void = () => undefined): ImportClient {
  return {
    async read(files, options, onOutcome, signal) {
      let next = 0;
      const lane = async (): Promise<void> => {
        for (let index = next++; index < files.length; index = next++) {
          const file = files[index];
          if (!file) continue;
          onRead(index);
          const result = signal?.aborted
            ? ({ ok: false, problem: { reason: 'cancelled' } } as const)
            : await readRequest({ kind: 'file', file, options });
          await onOutcome(index, result);
        }
      };
      await Promise.all([lane(), lane()]);
    },
    readText: (text, options = {}) => readRequest({ kind: 'paste', text, options }),
    close: () => undefined,
  };
}

const files = (count: number): readonly BulkFile[] =>
  Array.from({ length: count }, (_, key) => {
    const name = `Velk_${1900 + (key % 100)}_${key}.txt`;
    return {
      key,
      name,
      path: `Radio Velhan/${name}`,
      file: new File([key % 50 === 7 ? '' : `The speech number ${key} of the year.`], name),
    };
  });
const settings = { ...NO_SETTINGS, pattern: '{Outlet}/{Speaker}_{date}_{_}' };
const outcomes = (bulk: BulkImport) => bulk.lines.map(({ outcome }) => outcome);

describe('an import in the background', () => {
  it('gives every file its line, in their order, and one step of undo', async () => {
    const store = await freshStore();
    const given = files(450);
    const bulk = new BulkImport(
      store,
      [...given, { ...given[0], key: 999 } as BulkFile],
      settings,
      clientInThread(),
    );
    await bulk.run();
    expect(bulk.progress).toMatchObject({
      phase: 'ended',
      done: 451,
      imported: 441,
      duplicates: 1,
      problems: 9,
    });
    expect(bulk.lines.map(({ key }) => key)).toEqual([...given.map(({ key }) => key), 999]);
    const documents = await listDocuments(store);
    expect(documents).toHaveLength(441);
    expect(Object.values(documents[3]?.attributes ?? {})).toEqual(['Radio Velhan', 'Velk']);
    expect((await getUndoState(store)).undo?.documentIds).toHaveLength(441);
    await undo(store);
    expect(await listDocuments(store)).toEqual([]);
  });

  it('takes what was looked at as it was edited, and leaves out what is to be left out', async () => {
    const store = await freshStore();
    const [one, two] = files(2);
    if (!one || !two) throw new Error('no files');
    const document = aNewDocument({ title: 'Read' });
    const looked = { ...one, read: { document, edits: { title: 'Mended' } } };
    const bulk = new BulkImport(store, [looked, { ...two, isLeftOut: true }], settings, clientInThread());
    await bulk.run();
    expect(outcomes(bulk)).toEqual(['imported', 'left out']);
    expect((await listDocuments(store)).map(({ title, date }) => [title, date])).toEqual([
      ['Mended', '1900'],
    ]);
  });

  it('keeps what was read when it is cancelled, and says so of the others', async () => {
    const store = await freshStore();
    const bulk: BulkImport = new BulkImport(
      store,
      files(300),
      settings,
      clientInThread((index) => index === 100 && bulk.cancel()),
    );
    await bulk.run();
    const { imported, problems } = bulk.progress;
    expect(imported).toBeGreaterThan(90);
    expect(imported + problems).toBe(300);
    expect(await listDocuments(store)).toHaveLength(imported);
    expect(bulk.lines.at(-1)?.text).toBe('Cancelled before it was stored.');
  });

  it('pauses after the files at work, with what was read stored, and goes on', async () => {
    const store = await freshStore();
    const bulk: BulkImport = new BulkImport(
      store,
      files(120),
      settings,
      clientInThread((index) => index === 50 && bulk.pause()),
    );
    const ended = bulk.run();
    await expect.poll(() => bulk.progress.phase).toBe('paused');
    await expect.poll(() => bulk.progress.done).toBeGreaterThanOrEqual(50);
    const atPause = bulk.progress.done;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(bulk.progress.done).toBeLessThanOrEqual(atPause + 2);
    bulk.resume();
    await ended;
    expect(bulk.progress).toMatchObject({ phase: 'ended', done: 120 });
  });
});
