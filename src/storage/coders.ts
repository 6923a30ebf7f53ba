import type { Coder } from '../domain/coder.ts';
import { asCoderId, asGuid, type CoderId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { nextColour, type ThemeColour } from '../domain/theme-colour.ts';
import { attempted, found, refused } from './expected-failures.ts';
import { readMeta, takeIds, writeMeta } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Store } from './store.ts';

/** All coders, in the order in which they were added. */
export async function listCoders(store: Store): Promise<readonly Coder[]> {
  return store.database.rows('coders').toArray();
}

function soundName(coders: readonly Coder[], name: string, own: CoderId | null): string {
  if (name.trim() === '') throw refused('A coder needs a name.');
  if (coders.some((coder) => coder.id !== own && coder.name === name.trim()))
    throw refused(`There is already a coder ${name.trim()}.`);
  return name.trim();
}

/** A new coder, who is a person; refused where the name is blank or taken. `note` is what readers must know of the coder. */
export function addCoder(store: Store, given: string, note = ''): Promise<Result<CoderId>> {
  const guid = asGuid(crypto.randomUUID());
  return perform(store, ['coders'], BY_CURRENT_CODER, async (recorder, database) => {
    const coders = await database.rows('coders').toArray();
    const name = soundName(coders, given, null);
    const id = asCoderId(await takeIds(database, 'next coder'));
    const colour = nextColour(coders.map((coder) => coder.colour));
    await recorder.add('coders', [{ id, guid, name, kind: 'person', colour, note }]);
    return { wish: { kind: 'add coder', name }, value: id };
  });
}

export function renameCoder(store: Store, id: CoderId, given: string): Promise<Result<void>> {
  return perform(store, ['coders'], BY_CURRENT_CODER, async (recorder, database) => {
    const coders = await database.rows('coders').toArray();
    const coder = found(
      coders.find((other) => other.id === id),
      'The coder',
    );
    const name = soundName(coders, given, id);
    if (name !== coder.name) await recorder.put('coders', [{ ...coder, name }]);
    return done({ kind: 'rename coder', coder: id, name });
  });
}

/** Whose sheets are written now: the first coder where the chosen one is gone, as after an undo. */
export async function getCurrentCoder(store: Store): Promise<CoderId> {
  const chosen = await readMeta(store.database, 'current coder');
  const coders = await listCoders(store);
  return (coders.find((coder) => coder.id === chosen) ?? coders[0])?.id ?? asCoderId(1);
}

/** A setting of the project, not a wish: it is not undone. */
export async function setCurrentCoder(store: Store, id: CoderId): Promise<Result<void>> {
  const { database } = store;
  const result = await attempted(() =>
    database.transaction('rw', ['coders', 'meta'], async () => {
      found(await database.rows('coders').get(id), 'The coder');
      await writeMeta(database, 'current coder', id);
    }),
  );
  return result.ok ? ok(undefined) : result;
}

/** Gives a coder another colour. */
export function colourCoder(store: Store, id: CoderId, colour: ThemeColour): Promise<Result<void>> {
  return perform(store, ['coders'], BY_CURRENT_CODER, async (recorder, database) => {
    const coder = found(await database.rows('coders').get(id), 'The coder');
    if (coder.colour !== colour) await recorder.put('coders', [{ ...coder, colour }]);
    return done({ kind: 'colour coder', coder: id, name: coder.name });
  });
}

/** What a coder did, and what goes with the coder. */
export interface CoderWork {
  readonly documents: number;
  readonly codings: number;
  readonly read: number;
  readonly memos: number;
}

/** What each coder did, by coder; coders without a sheet or memo are left out. */
export async function countCoderWork(store: Store): Promise<ReadonlyMap<CoderId, CoderWork>> {
  const work = new Map<CoderId, CoderWork>();
  const none: CoderWork = { documents: 0, codings: 0, read: 0, memos: 0 };
  await store.database.rows('sheets').each(({ coderId, theme, read }) => {
    const own = work.get(coderId) ?? none;
    work.set(coderId, {
      ...own,
      documents: own.documents + 1,
      codings: own.codings + theme.length,
      read: own.read + read.length,
    });
  });
  for (const { coderId } of await store.database.rows('memos').toArray()) {
    const own = work.get(coderId) ?? none;
    work.set(coderId, { ...own, memos: own.memos + 1 });
  }
  return work;
}

/** Deletes a coder with all sheets and memos; refused for the last one, since every coding needs a coder. */
export function deleteCoder(store: Store, id: CoderId): Promise<Result<void>> {
  const tables = ['coders', 'sheets', 'memos', 'sets'] as const;
  return perform(store, tables, BY_CURRENT_CODER, async (recorder, database) => {
    const coders = await database.rows('coders').toArray();
    const coder = found(
      coders.find((one) => one.id === id),
      'The coder',
    );
    if (!coders.some((one) => one.id !== id && one.kind !== 'adjudication'))
      throw refused('A project needs somebody who codes. Add another coder first.');
    const keys = (await database.rows('sheets').toCollection().primaryKeys()).filter(
      (key): key is [number, number] => Array.isArray(key) && key[1] === id,
    );
    const sheets = await database.rows('sheets').bulkGet(keys);
    const memos = (await database.rows('memos').toArray()).filter(({ coderId }) => coderId === id);
    const named = (await database.rows('sets').toArray()).flatMap((set) =>
      set.kind === 'paragraphs' && set.coders.includes(id)
        ? [{ ...set, coders: set.coders.filter((one) => one !== id) }]
        : [],
    );
    await recorder.put('sets', named);
    await recorder.delete(
      'memos',
      memos.map((memo) => memo.id),
    );
    await recorder.delete('sheets', keys);
    await recorder.delete('coders', [id]);
    const codings = sheets.reduce((sum, sheet) => sum + (sheet?.theme.length ?? 0), 0);
    return done({ kind: 'delete coder', coder: id, name: coder.name, codings });
  });
}
