import { useLiveQuery } from 'dexie-react-hooks';
import type { Instant } from '../domain/ids.ts';
import { DEMO_NAME } from '../domain/project.ts';
import { isFileDue } from '../domain/snapshot.ts';
import { getUndoState } from '../storage/history.ts';
import { useCurrentProject } from './current-project.tsx';

/** Whether a project file of the open project should be saved. */
export function useFileDue(now: Instant): boolean {
  const { store, entry } = useCurrentProject();
  // Only the project that comes with the app has to be asked whether anybody worked in it, and only when it is old enough.
  const asks = entry.name === DEMO_NAME && isFileDue(entry, now, true);
  const steps = useLiveQuery(() => (asks ? getUndoState(store) : undefined), [store, asks]);
  return asks ? (steps?.undo ?? null) !== null : isFileDue(entry, now);
}
