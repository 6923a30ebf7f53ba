import { problemSentence } from '../../domain/problem.ts';
import { getUndoState, undo } from '../../storage/history.ts';
import type { Store } from '../../storage/store.ts';
import { toast } from '../../ui/toast.tsx';

/** Says what a wish took away, with a button that brings it back for as long as nothing else was done since. */
export async function tellUndoable(store: Store, message: string): Promise<void> {
  const seq = (await getUndoState(store)).undo?.seq;
  const bringBack = async () => {
    const now = (await getUndoState(store)).undo?.seq;
    if (now !== seq)
      return toast('Other changes came since: undo them one by one with Ctrl Z.', { kind: 'warn' });
    const result = await undo(store);
    if (!result.ok) toast(`Undo: ${problemSentence(result.problem)}`, { kind: 'bad' });
  };
  toast(message, {
    description: 'Undo (Ctrl Z) brings it back.',
    action: { label: 'Undo', onPress: () => void bringBack() },
  });
}
