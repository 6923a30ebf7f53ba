import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '../../../domain/result.ts';
import type { ImportClient } from '../../../formats/import-client.ts';
import { aNewDocument } from '../../../testing/builders.ts';
import { deferred } from '../../../testing/deferred.ts';
import { ImportSession } from './import-session.ts';
import type { OpenedArchive } from './opened-containers.ts';

/** Readers that take every file for an archive. */
const archives: ImportClient = {
  async read(files, _, onOutcome) {
    for (const [index] of files.entries())
      await onOutcome(index, failed({ reason: 'several-documents', kind: 'archive' }));
  },
  readText: () => Promise.resolve(failed({ reason: 'cancelled' })),
  close: () => undefined,
};

const inside = new File(['A text.'], 'a.txt');
const OPENED: OpenedArchive = {
  files: [
    {
      origin: { kind: 'file', file: inside },
      name: 'a.txt',
      path: 'old.zip/a.txt',
      problem: { reason: 'empty' },
    },
  ],
  locked: new Set(),
};

const SPEECH = aNewDocument({
  paragraphs: ['Dear friends,', 'The river is wide, and we shall cross it together.'],
});
const readers: ImportClient = {
  async read(files, _, onOutcome) {
    for (const [index] of files.entries()) await onOutcome(index, ok(SPEECH));
  },
  readText: () => Promise.resolve(ok(SPEECH)),
  close: () => undefined,
};

it('counts no salutation in files that were read, are read later, and are not looked at', async () => {
  const session = new ImportSession({ files: readers, again: readers, end: () => undefined });
  const counts = () => session.list.files.map(({ document }) => document?.starts.length);
  session.addFiles([new File(['x'], 'a.txt')]);
  await vi.waitFor(() => expect(counts()).toEqual([2]));
  session.hideFrame(true);
  session.addFiles([new File(['x'], 'b.txt')]);
  await vi.waitFor(() => expect(counts()).toEqual([1, 1]));
  session.hideFrame(false);
  await vi.waitFor(() => expect(counts()).toEqual([2, 2]));
  session.hideFrame(true);
  session.addFiles(Array.from({ length: 700 }, (_, i) => new File(['x'], `${i}.txt`)));
  expect(
    session
      .filesToStore()
      .slice(-400)
      .every(({ hidesFrame }) => hidesFrame),
  ).toBe(true);
});

describe('an archive that is being opened', () => {
  const begun = async () => {
    const opening = deferred();
    const session = new ImportSession(
      { files: archives, again: archives, end: () => undefined },
      async () => {
        await opening.promise;
        return ok(OPENED);
      },
    );
    session.addFiles([new File([], 'old.zip')]);
    await settled();
    return { session, opening };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

  it('gives its files to the list', async () => {
    const { session, opening } = await begun();
    opening.resolve();
    await settled();
    expect(session.list.files.map(({ path }) => path)).toEqual(['old.zip/a.txt']);
  });

  it('begins no other import when the preview is closed meanwhile', async () => {
    const { session, opening } = await begun();
    session.close();
    opening.resolve();
    await settled();
    expect(session.list.files).toEqual([]);
  });

  it('is opened anew with its names in another encoding, and what came out of it before is gone', async () => {
    const asked: (string | undefined)[] = [];
    const session = new ImportSession(
      { files: archives, again: archives, end: () => undefined },
      async (_, path, { namesIn }) => {
        asked.push(namesIn);
        const [given] = OPENED.files;
        const files = given ? [{ ...given, path: `${path}/${namesIn ?? 'guessed'}.txt` }] : [];
        return Promise.resolve(ok({ files, locked: new Set<string>(), namesIn: namesIn ?? 'windows-874' }));
      },
    );
    session.addFiles([new File([], 'old.zip')]);
    await settled();
    const [archive] = session.list.archives;
    expect(archive).toMatchObject({ path: 'old.zip', namesIn: 'windows-874', isChosen: false });
    if (archive) session.readNamesIn(archive, 'big5');
    if (archive) session.readNamesIn(archive, 'euc-kr');
    await settled();
    expect(session.list.files.map(({ path }) => path)).toEqual(['old.zip/euc-kr.txt']);
    expect(session.list.archives).toMatchObject([{ namesIn: 'euc-kr', isChosen: true }]);
    expect(asked).toEqual([undefined, 'big5', 'euc-kr']);
  });
});
