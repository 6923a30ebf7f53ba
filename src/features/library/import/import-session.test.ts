import { describe, expect, it } from 'vitest';
import { failed, ok } from '../../../domain/result.ts';
import type { ImportClient } from '../../../formats/import-client.ts';
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
});
