import { useSyncExternalStore } from 'react';
import type { ProjectId } from '../../../domain/ids.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { deleteDocuments } from '../../../storage/documents.ts';
import { getUndoState, undo } from '../../../storage/history.ts';
import type { Store } from '../../../storage/store.ts';
import { toast } from '../../../ui/toast.tsx';
import { type BulkFile, BulkImport, type BulkLine, type BulkProgress } from './bulk-import.ts';
import type { ImportSettings } from './import-settings.ts';

// Above all screens: an import goes on whichever of them is open. One at a time, as it uses every core.
let current: BulkImport | null = null;
const listeners = new Set<() => void>();

function change(next: BulkImport | null): void {
  current = next;
  for (const listener of listeners) listener();
}

function watch(onChange: () => void): () => void {
  let unwatch = current?.watch(onChange);
  const onNext = (): void => {
    unwatch?.();
    unwatch = current?.watch(onChange);
    onChange();
  };
  listeners.add(onNext);
  return () => {
    unwatch?.();
    listeners.delete(onNext);
  };
}

// The browser asks before the tab is closed: what is not stored by then is not in the project.
const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Begins a large import in the background; one that runs already is not disturbed. */
export function startBulkImport(store: Store, files: readonly BulkFile[], settings: ImportSettings): boolean {
  if (current && current.progress.phase !== 'ended') return false;
  const bulk = new BulkImport(store, files, settings);
  change(bulk);
  addEventListener('beforeunload', askFirst);
  void bulk.run().finally(() => {
    removeEventListener('beforeunload', askFirst);
    const { imported, problems, stoppedBy } = bulk.progress;
    const text = `Imported ${imported.toLocaleString('en')} of ${files.length.toLocaleString('en')} files`;
    if (stoppedBy) toast(`${text}. ${problemSentence(stoppedBy)}`, { kind: 'bad' });
    else toast(text, { kind: problems > 0 ? 'warn' : 'good', description: 'The library has the report.' });
  });
  return true;
}

/** Takes the report of an import that has ended off the screen. */
export function dismissBulkImport(): void {
  if (current?.progress.phase === 'ended') change(null);
}

/** The large import of the project, and how far it is; null where there is none. */
export function useBulkImport(
  id: ProjectId,
): { readonly bulk: BulkImport; readonly progress: BulkProgress } | null {
  const bulk = useSyncExternalStore(watch, () => current);
  const progress = useSyncExternalStore(watch, () => current?.progress);
  return bulk && progress && bulk.store.id === id ? { bulk, progress } : null;
}

/** Takes back what an import stored, and tells in how many documents; one undo where nothing was done since. */
export async function undoBulkImport(store: Store, lines: readonly BulkLine[]): Promise<boolean> {
  const ids = lines.flatMap(({ documentId }) => documentId ?? []);
  const step = (await getUndoState(store)).undo;
  const isLatest = step?.wish.kind === 'import documents' && step.documentIds.length === ids.length;
  const mine = new Set(ids);
  const wish =
    isLatest && step.documentIds.every((id) => mine.has(id)) ? undo(store) : deleteDocuments(store, ids);
  const result = await wish;
  if (!result.ok) toast(`Undo the import: ${problemSentence(result.problem)}`, { kind: 'bad' });
  return result.ok;
}
