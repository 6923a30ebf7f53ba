import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ok } from '../../../domain/result.ts';
import { listDocuments } from '../../../storage/documents.ts';
import { freshStore } from '../../../testing/fresh-store.ts';
import type { BulkFile } from './bulk-file.ts';
import { BulkImport, type BulkLane } from './bulk-import.ts';
import { BulkThread } from './bulk-thread.ts';
import { NO_SETTINGS } from './import-settings.ts';
import { filesToOpen } from './locked-files.ts';

const LOCKED = fileURLToPath(new URL('../../../../samples/locked/', import.meta.url));
const locked = (key: number, name: string): BulkFile => ({
  key,
  name,
  path: name,
  file: new File([readFileSync(LOCKED + name)], name),
});

it('files that waited for a password are stored when it is given afterwards', async () => {
  const store = await freshStore();
  const lane = (): BulkLane => {
    const thread = new BulkThread(async () => ok(store));
    return { isOpen: true, ask: (request) => thread.answer(request), close: () => thread.close() };
  };
  const open: BulkFile = { key: 1, name: 'a.txt', path: 'a.txt', file: new File(['Open to all.'], 'a.txt') };
  const some = [open, locked(2, 'harbour-aes.odt'), locked(3, 'harbour-blowfish.odt')];
  const first = new BulkImport(store, some, NO_SETTINGS, lane);
  await first.run();
  expect(first.progress).toMatchObject({ imported: 1, problems: 2 });
  expect([first.lockedCount, first.unstored]).toEqual([2, []]);

  const wrong = new BulkImport(store, first.locked, { ...NO_SETTINGS, passwords: ['falsch'] }, lane);
  await wrong.run();
  expect([wrong.progress.imported, wrong.lockedCount]).toEqual([0, 2]);

  const right = new BulkImport(
    store,
    wrong.locked,
    { ...NO_SETTINGS, passwords: ['pässwort 비밀', 'falsch'], takesDuplicates: false },
    lane,
  );
  await right.run();
  // Both hold one text.
  expect(right.progress).toMatchObject({ imported: 1, duplicates: 1, problems: 0 });
  expect(right.lockedCount).toBe(0);
  expect(await listDocuments(store)).toHaveLength(2);
});

it('an archive is opened once for all that waits inside of it', () => {
  const archive: BulkFile = {
    key: 7,
    name: 'old.zip',
    path: 'b/old.zip',
    file: new File(['zip'], 'old.zip'),
  };
  const inside = (key: number, name: string): BulkFile => ({
    key,
    name,
    path: `b/old.zip/${name}`,
    file: new File([], name),
    lockedIn: archive,
  });
  const [plain, opened, ...others] = filesToOpen([
    inside(8, 'a.txt'),
    locked(2, 'harbour-aes.odt'),
    inside(9, 'c/b.txt'),
  ]);
  expect(plain).toMatchObject({ key: 2, problem: null, isUnseen: true });
  expect(opened).toMatchObject({ key: 7, path: 'b/old.zip', only: new Set(['a.txt', 'c/b.txt']) });
  expect(others).toEqual([]);
});
