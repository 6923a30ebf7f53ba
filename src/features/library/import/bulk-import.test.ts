import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../../domain/result.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { getUndoState, undo } from '../../../storage/history.ts';
import type { Store } from '../../../storage/store.ts';
import { aNewDocument } from '../../../testing/builders.ts';
import { freshStore } from '../../../testing/fresh-store.ts';
import type { BulkFile } from './bulk-file.ts';
import { BulkImport, type BulkLane } from './bulk-import.ts';
import type { BulkRequest } from './bulk-messages.ts';
import { BulkThread } from './bulk-thread.ts';
import { reportTitle } from './bulk-words.ts';
import { NO_SETTINGS } from './import-settings.ts';

/** A lane in this thread; `onAsk` sees each request before it is answered, and may end the thread by giving false. */
function lanesInThread(
  store: Store,
  onAsk: (request: BulkRequest) => unknown = () => undefined,
): () => BulkLane {
  return () => {
    let thread: BulkThread | null = null;
    return {
      get isOpen() {
        return thread !== null;
      },
      ask: async (request) => {
        if (onAsk(request) === false) {
          thread = null;
          return failed({ reason: 'damaged', format: 'txt', detail: 'its reader stopped' });
        }
        thread ??= new BulkThread(async () => ok(store));
        return thread.answer(request);
      },
      close: () => {
        thread?.close();
        thread = null;
      },
    };
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
const isEmpty = ({ text }: { readonly text: string }): boolean => text.startsWith('The file is empty');
const outcomes = (bulk: BulkImport) => bulk.lines.map(({ outcome }) => outcome);

describe('an import in the background', () => {
  it('counts no salutation where that was chosen, as little in a file that is read as in a row', async () => {
    const store = await freshStore();
    const paragraphs = ['Dear friends,', 'The river is wide, and we shall cross it together.'];
    const [one, two] = files(2).map((file, i) => ({
      ...file,
      hidesFrame: true,
      file: new File([paragraphs.join('\n\n') + i], file.name),
    }));
    if (!one || !two) throw new RangeError('two files were made');
    const given = [
      one,
      { ...two, document: aNewDocument({ paragraphs }) },
      { ...two, key: 2, hidesFrame: false },
    ];
    const bulk = new BulkImport(store, given, settings, lanesInThread(store));
    await bulk.run();
    const documents = await listDocuments(store);
    expect(documents.map(({ paragraphCount }) => paragraphCount)).toEqual([1, 1, 2]);
  });

  it('gives every file its line, in their order, and one step of undo', async () => {
    const store = await freshStore();
    const given = files(450);
    const bulk = new BulkImport(
      store,
      [...given, { ...given[0], key: 999 } as BulkFile],
      settings,
      lanesInThread(store),
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
    const looked = { ...one, document, edits: { title: 'Mended' } };
    const bulk = new BulkImport(store, [looked, { ...two, isLeftOut: true }], settings, lanesInThread(store));
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
      lanesInThread(store, (request) => {
        if (request.kind === 'read' && request.key === 200) bulk.cancel();
      }),
    );
    await bulk.run();
    const { imported, problems, cancelled } = bulk.progress;
    expect(imported).toBeGreaterThan(180);
    expect(imported + problems + cancelled).toBe(300);
    expect(problems).toBe(bulk.lines.filter(isEmpty).length);
    expect(cancelled).toBe(bulk.progress.unstored);
    expect(reportTitle(bulk.progress)).toContain(`, ${problems} problems, ${cancelled} cancelled`);
    expect(bulk.lines.at(-1)?.outcome).toBe('cancelled');
    expect(bulk.progress.unstored).toBe(300 - imported - bulk.lines.filter(isEmpty).length);
    expect(await listDocuments(store)).toHaveLength(imported);
    expect(bulk.lines.at(-1)?.text).toBe('Cancelled before it was stored.');
  });

  it('pauses after the files at work, with what was read stored, and goes on', async () => {
    const store = await freshStore();
    const bulk: BulkImport = new BulkImport(
      store,
      files(120),
      settings,
      lanesInThread(store, (request) => {
        if (request.kind === 'read' && request.key === 50) bulk.pause();
      }),
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

  it('reads again what a thread held that ended, and goes on without the file that ended it', async () => {
    const store = await freshStore();
    const bulk = new BulkImport(
      store,
      files(60),
      settings,
      lanesInThread(store, (request) => !(request.kind === 'read' && request.key === 30)),
    );
    await bulk.run();
    expect(bulk.progress).toMatchObject({ phase: 'ended', done: 60, of: 60, imported: 57, problems: 3 });
    expect(bulk.lines[30]).toMatchObject({ outcome: 'problem', text: expect.stringContaining('damaged') });
  });

  it('does not read again what could not be read', async () => {
    const store = await freshStore();
    const [one] = files(1);
    if (!one) throw new Error('no file');
    const asked: string[] = [];
    const given = [{ ...one, problem: { reason: 'encrypted', format: 'ZIP' } as const }];
    const bulk = new BulkImport(
      store,
      given,
      settings,
      lanesInThread(store, ({ kind }) => asked.push(kind)),
    );
    await bulk.run();
    expect(asked).toEqual([]);
    expect(bulk.lines[0]?.text).toContain('encrypted');
  });

  it('stores once more what is wanted although it is here', async () => {
    const store = await freshStore();
    const [one] = files(1);
    if (!one) throw new Error('no file');
    const given = [one, { ...one, key: 1, isWanted: true }, { ...one, key: 2 }];
    const bulk = new BulkImport(store, given, settings, lanesInThread(store));
    await bulk.run();
    expect(outcomes(bulk)).toEqual(['imported', 'imported', 'duplicate']);
  });

  it('stores what a cancel kept out when it is begun again', async () => {
    const store = await freshStore();
    const bulk: BulkImport = new BulkImport(
      store,
      files(40),
      settings,
      lanesInThread(store, (request) => {
        if (request.kind === 'read' && request.key === 20) bulk.cancel();
      }),
    );
    await bulk.run();
    const again = new BulkImport(store, bulk.unstored, settings, lanesInThread(store));
    await again.run();
    expect(bulk.progress.imported + again.progress.imported).toBe(39);
    expect(again.progress.duplicates).toBe(0);
  });
});
