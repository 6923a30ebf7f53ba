import type { Coder } from '../domain/coder.ts';
import { asCoderId, asGuid, type CoderId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { nextColour } from '../domain/theme-colour.ts';
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

/** A new coder, who is a person; refused where the name is blank or taken. */
export function addCoder(store: Store, given: string): Promise<Result<CoderId>> {
  const guid = asGuid(crypto.randomUUID());
  return perform(store, ['coders'], BY_CURRENT_CODER, async (recorder, database) => {
    const coders = await database.rows('coders').toArray();
    const name = soundName(coders, given, null);
    const id = asCoderId(await takeIds(database, 'next coder'));
    const colour = nextColour(coders.map((coder) => coder.colour));
    await recorder.add('coders', [{ id, guid, name, kind: 'person', colour, note: '' }]);
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
