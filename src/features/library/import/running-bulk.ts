import { useSyncExternalStore } from 'react';
import type { ProjectId } from '../../../domain/ids.ts';
import { problemSentence } from '../../../domain/problem.ts';
import type { Store } from '../../../storage/store.ts';
import { takeBackImport } from '../../../storage/taken-back-import.ts';
import { toast } from '../../../ui/toast.tsx';
import type { BulkFile } from './bulk-file.ts';
import { BulkImport } from './bulk-import.ts';
import type { BulkProgress } from './bulk-line.ts';
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

// How many panels show the import: one, or none on other screens.
let panels = 0;

/** Says that the report is on the screen for as long as it is; gives what ends that. */
export function showingBulk(): () => void {
  panels += 1;
  return () => {
    panels -= 1;
  };
}

// The browser asks before the tab is closed: what is not stored by then is not in the project.
const askFirst = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Begins an import in the background; one that runs already is not disturbed. */
export function startBulkImport(store: Store, files: readonly BulkFile[], settings: ImportSettings): boolean {
  if (current && current.progress.phase !== 'ended') return false;
  const bulk = new BulkImport(store, files, settings);
  change(bulk);
  addEventListener('beforeunload', askFirst);
  void bulk.run().finally(() => {
    removeEventListener('beforeunload', askFirst);
    const { imported, of, problems, stoppedBy } = bulk.progress;
    const text = `Imported ${imported.toLocaleString('en')} of ${of.toLocaleString('en')} files`;
    // Who has the report before them needs no second telling.
    if (panels > 0 && !stoppedBy) return;
    if (stoppedBy) toast(`${text}. ${problemSentence(stoppedBy)}`, { kind: 'bad' });
    else toast(text, { kind: problems > 0 ? 'warn' : 'good', description: 'The library has the report.' });
  });
  return true;
}

/** Takes the report of an import that has ended off the screen. */
export function dismissBulkImport(): void {
  if (current?.progress.phase === 'ended') change(null);
}

/** The import of the project, begun or ended; null where there is none. */
export function useBulkImport(id: ProjectId): BulkImport | null {
  const bulk = useSyncExternalStore(watch, () => current);
  return bulk?.store.id === id ? bulk : null;
}

/** What `look` sees of how far an import is; drawn anew only when that changes. */
export function useBulkProgress<Seen extends BulkProgress | string | number | boolean | null>(
  bulk: BulkImport | null,
  look: (progress: BulkProgress) => Seen,
): Seen | null {
  return useSyncExternalStore(watch, () => (bulk ? look(bulk.progress) : null));
}

/** Takes back what an import stored, whatever was done since; true when it is gone. */
export async function undoBulkImport({ store, began }: BulkImport): Promise<boolean> {
  const result = await takeBackImport(store, began);
  if (!result.ok) toast(`Undo the import: ${problemSentence(result.problem)}`, { kind: 'bad' });
  return result.ok;
}

/** Begins with what an import did not store, as if it were chosen anew. */
export function startUnstored(bulk: BulkImport): boolean {
  return startBulkImport(bulk.store, bulk.unstored, bulk.settings);
}

/** Begins with the files of an import that wait for a password, and tries this one on them. */
export function startLocked(bulk: BulkImport, password: string): boolean {
  const { passwords } = bulk.settings;
  return startBulkImport(bulk.store, bulk.locked, { ...bulk.settings, passwords: [password, ...passwords] });
}
