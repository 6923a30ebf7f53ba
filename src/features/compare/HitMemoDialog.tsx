import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { listMemos, writeMemo } from '../../storage/memos.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { told, useCurrentProject } from '../current-project.tsx';

interface HitMemoDialogProps {
  readonly place: ParagraphRef;
  readonly onClose: () => void;
}

/** The current coder's memo on a paragraph; emptied it is deleted. */
export function HitMemoDialog({ place, onClose }: HitMemoDialogProps) {
  const { store, coder } = useCurrentProject();
  const target: MemoTarget = { kind: 'paragraph', ...place };
  const memos = useLiveQuery(() => listMemos(store), [store]);
  const [written, setWritten] = useState<string | null>(null);
  if (!memos) return null;
  const own = memos.find((memo) => memo.coderId === coder.id && sameTarget(memo.target, target));
  const others = memos.filter((memo) => memo.coderId !== coder.id && sameTarget(memo.target, target));
  const text = written ?? own?.text ?? '';
  const isChanged = text !== (own?.text ?? '');
  const keep = (): void => {
    onClose();
    if (isChanged) void told('Write the memo', writeMemo(store, coder.id, target, text));
  };
  return (
    <Dialog
      title={`Memo on paragraph ${place.paragraph + 1}`}
      isOpen
      onClose={onClose}
      isHeld={isChanged}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      {others.map(({ id, text: said }) => (
        <blockquote key={id} className="quiet">
          {said}
        </blockquote>
      ))}
      <TextArea label={`Memo of ${coder.name}`} value={text} rows={5} autoFocus onChange={setWritten} />
    </Dialog>
  );
}
