import type { CoderId } from '../domain/ids.ts';
import { asGuid, asInstant, asMemoId } from '../domain/ids.ts';
import { type Memo, type MemoTarget, sameTarget, targetDocument } from '../domain/memo.ts';
import type { Result } from '../domain/result.ts';
import type { ProjectDatabase } from './database.ts';
import { found, notFound, refused } from './expected-failures.ts';
import { takeIds } from './meta.ts';
import { done, perform } from './perform.ts';
import type { Store } from './store.ts';

/** All memos of all coders, oldest first. */
export async function listMemos(store: Store): Promise<readonly Memo[]> {
  return store.database.rows('memos').toArray();
}

async function checkTarget(database: ProjectDatabase, target: MemoTarget): Promise<void> {
  const documentId = targetDocument(target);
  if (target.kind === 'theme') found(await database.rows('themes').get(target.themeId), 'The theme');
  if (documentId !== undefined) found(await database.rows('documents').get(documentId), 'The document');
  if (target.kind !== 'paragraph' && target.kind !== 'evidence') return;
  const text = found(await database.rows('texts').get(target.documentId), 'The document');
  const start = text.starts[target.paragraph];
  const end = text.ends[target.paragraph];
  if (start === undefined || end === undefined) throw notFound('The paragraph');
  if (
    target.kind === 'evidence' &&
    !(start <= target.start && target.start < target.end && target.end <= end)
  )
    throw refused('The words do not stand in this paragraph. Nothing was stored.');
}

/** Writes the coder's memo on something, in place of an older one; a blank text deletes it. */
export function writeMemo(
  store: Store,
  coder: CoderId,
  target: MemoTarget,
  text: string,
): Promise<Result<void>> {
  const guid = asGuid(crypto.randomUUID());
  const now = asInstant(Date.now());
  return perform(
    store,
    ['memos', 'documents', 'texts', 'themes', 'coders'],
    { coder },
    async (recorder, database) => {
      const memos = await database.rows('memos').toArray();
      const old = memos.find((memo) => memo.coderId === coder && sameTarget(memo.target, target));
      const deleted = text.trim() === '';
      if (deleted) await recorder.delete('memos', old ? [old.id] : []);
      else if (old && old.text !== text) await recorder.put('memos', [{ ...old, text, changedAt: now }]);
      else if (!old) {
        await checkTarget(database, target);
        found(await database.rows('coders').get(coder), 'The coder');
        const id = asMemoId(await takeIds(database, 'next memo'));
        await recorder.add('memos', [
          { id, guid, target, coderId: coder, text, madeAt: now, changedAt: now },
        ]);
      }
      return done({ kind: 'write memo', target, deleted });
    },
  );
}
