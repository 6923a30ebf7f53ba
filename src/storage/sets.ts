import type { DocumentSet, ParagraphSet } from '../domain/corpus-set.ts';
import { asGuid, asInstant, asSetId, type SetId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import { found, refused } from './expected-failures.ts';
import { takeIds } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
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
