import { asComparisonId, asGuid, asInstant, type ComparisonId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { SavedQuestion } from '../domain/saved-question.ts';
import { found, refused } from './expected-failures.ts';
import { takeIds } from './meta.ts';
import { BY_CURRENT_CODER, done, perform } from './perform.ts';
import type { Store } from './store.ts';

type Given = Pick<SavedQuestion, 'kind' | 'name' | 'query' | 'note'>;

/** All saved comparisons and searches, in the order in which they were made. */
export async function listSavedQuestions(store: Store): Promise<readonly SavedQuestion[]> {
  return store.database.rows('comparisons').toArray();
}

function soundName(others: readonly SavedQuestion[], { kind, name }: Pick<SavedQuestion, 'kind' | 'name'>) {
  if (name.trim() === '') throw refused(`A ${kind} needs a name.`);
  if (others.some((other) => other.kind === kind && other.name === name.trim()))
    throw refused(`There is already a ${kind} ${name.trim()}.`);
  return name.trim();
}

/** Keeps a question under a name; refused where the name is blank or taken by one of its kind. */
export function saveQuestion(store: Store, given: Given): Promise<Result<ComparisonId>> {
  const guid = asGuid(crypto.randomUUID());
  const now = asInstant(Date.now());
  return perform(store, ['comparisons'], BY_CURRENT_CODER, async (recorder, database) => {
    const name = soundName(await database.rows('comparisons').toArray(), given);
    const id = asComparisonId(await takeIds(database, 'next comparison'));
    await recorder.add('comparisons', [{ ...given, id, guid, name, madeAt: now, changedAt: now }]);
    return { wish: { kind: 'save question', question: id, of: given.kind, name }, value: id };
  });
}

/** Changes the name, the note or what is asked. */
export function changeQuestion(
  store: Store,
  id: ComparisonId,
  changes: Partial<Pick<SavedQuestion, 'name' | 'query' | 'note'>>,
): Promise<Result<void>> {
  const changedAt = asInstant(Date.now());
  return perform(store, ['comparisons'], BY_CURRENT_CODER, async (recorder, database) => {
    const all = await database.rows('comparisons').toArray();
    const old = found(
      all.find((one) => one.id === id),
      'The saved question',
    );
    const others = all.filter((one) => one.id !== id);
    const name = soundName(others, { kind: old.kind, name: changes.name ?? old.name });
    await recorder.put('comparisons', [{ ...old, ...changes, name, changedAt }]);
    return done({ kind: 'change question', question: id, of: old.kind, name });
  });
}

export function deleteQuestion(store: Store, id: ComparisonId): Promise<Result<void>> {
  return perform(store, ['comparisons'], BY_CURRENT_CODER, async (recorder, database) => {
    const old = found(await database.rows('comparisons').get(id), 'The saved question');
    await recorder.delete('comparisons', [id]);
    return done({ kind: 'delete question', question: id, of: old.kind, name: old.name });
  });
}
