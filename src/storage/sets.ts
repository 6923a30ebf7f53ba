import type { DocumentSet, ParagraphSet } from '../domain/corpus-set.ts';
import { asGuid, asInstant, asSetId, type CoderId, type SetId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { ParagraphRef } from '../domain/wish.ts';
import { attempted, found, refused } from './expected-failures.ts';
import { takeIds } from './meta.ts';
import { BY_CURRENT_CODER, done, perform, writeHistory } from './perform.ts';
import { Recorder } from './recorder.ts';
import type { Store } from './store.ts';

type Given<Kind> = Omit<Kind, 'id' | 'guid' | 'madeAt'>;
/** What a new set is made of. */
export type NewSet = Given<DocumentSet> | Given<ParagraphSet>;
type Changes = { readonly name?: string } & Partial<
  Pick<ParagraphSet, 'paragraphs' | 'blinding' | 'coders' | 'recipe'>
>;

/** All sets, in the order in which they were made. They may name documents that are gone: pass over those. */
export async function listSets(store: Store): Promise<readonly (DocumentSet | ParagraphSet)[]> {
  return store.database.rows('sets').toArray();
}

function soundName(name: string): string {
  if (name.trim() === '') throw refused('A set needs a name.');
  return name.trim();
}

/** Keeps a new set; refused where the name is blank. */
export function addSet(store: Store, given: NewSet): Promise<Result<SetId>> {
  const guid = asGuid(crypto.randomUUID());
  const madeAt = asInstant(Date.now());
  return perform(store, ['sets'], BY_CURRENT_CODER, async (recorder, database) => {
    const name = soundName(given.name);
    const id = asSetId(await takeIds(database, 'next set'));
    await recorder.add('sets', [{ ...given, id, guid, name, madeAt }]);
    return { wish: { kind: 'add set', set: id, name }, value: id };
  });
}

/** Changes the name of a set, or what a set of paragraphs is made of. */
export function changeSet(store: Store, id: SetId, changes: Changes): Promise<Result<void>> {
  return perform(store, ['sets'], BY_CURRENT_CODER, async (recorder, database) => {
    const set = found(await database.rows('sets').get(id), 'The set');
    const name = soundName(changes.name ?? set.name);
    await recorder.put('sets', [set.kind === 'paragraphs' ? { ...set, ...changes, name } : { ...set, name }]);
    return done({ kind: 'change set', set: id, name });
  });
}

/** Deletes a set; what it names stays. */
export function deleteSet(store: Store, id: SetId): Promise<Result<void>> {
  return perform(store, ['sets'], BY_CURRENT_CODER, async (recorder, database) => {
    const set = found(await database.rows('sets').get(id), 'The set');
    await recorder.delete('sets', [id]);
    return done({ kind: 'delete set', set: id, name: set.name });
  });
}

/** A place in a set of paragraphs. */
export interface SetPlace {
  readonly set: SetId;
  /** Counted from 0. */
  readonly position: number;
  readonly at: ParagraphRef;
}

/**
 * Tells the history that a coder looked at what stands around a paragraph that was to be judged alone. It changes
 * nothing else, and undo passes over it: what was seen stays seen.
 */
export function tellOpenedContext(
  store: Store,
  coder: CoderId,
  { set, position, at }: SetPlace,
): Promise<Result<void>> {
  return store.inTurn(async () => {
    const result = await attempted(() =>
      store.database.transaction('rw', ['sets', 'meta', 'history', 'undoings'], async () => {
        const { name } = found(await store.database.rows('sets').get(set), 'The set');
        const wish = { kind: 'open context', set, name, at, position } as const;
        const recorder = new Recorder(store.database);
        return writeHistory(store.database, recorder, {
          wish,
          coder,
          act: 'done',
          covers: null,
          continues: null,
        });
      }),
    );
    if (!result.ok) return result;
    store.announce(result.value.change);
    return ok(undefined);
  });
}

/** Positions in the set whose context the coder opened, each once; as the history tells since the set was made. */
export async function listOpenedContexts(
  store: Store,
  coder: CoderId,
  { id, madeAt }: Pick<ParagraphSet, 'id' | 'madeAt'>,
): Promise<readonly number[]> {
  const positions = new Set<number>();
  await store.database.history
    .reverse()
    .until(({ at }) => at < madeAt)
    .each(({ wish, coderId }) => {
      if (wish.kind === 'open context' && wish.set === id && coderId === coder) positions.add(wish.position);
    });
  return [...positions].sort((a, b) => a - b);
}
