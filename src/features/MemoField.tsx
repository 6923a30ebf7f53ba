import { useEffect, useRef, useState } from 'react';
import type { CoderId } from '../domain/ids.ts';
import type { MemoTarget } from '../domain/memo.ts';
import { writeMemo } from '../storage/memos.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { told, useCurrentProject } from './current-project.tsx';

// Short enough that a reload loses no more than the word being typed; longer, so that undo goes by phrases.
const PAUSE_MS = 350;

interface MemoFieldProps {
  readonly label: string;
  readonly labelPlace?: 'above' | 'hidden';
  readonly target: MemoTarget;
  readonly coder: CoderId;
  /** What is stored; empty where there is no memo yet. */
  readonly stored: string;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** When the field is left. */
  readonly onLeft?: () => void;
}

/** The words of a memo, stored at every pause of typing. One without words is deleted only when the field is left. */
export function MemoField({ target, coder, stored, onLeft, ...field }: MemoFieldProps) {
  const { store } = useCurrentProject();
  const [draft, setDraft] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const write = useRef((_text: string) => {});
  write.current = (text) => {
    waiting.current = null;
    void told('Store the memo', writeMemo(store, coder, target, text));
  };
  useEffect(() => {
    if (draft === null || draft === stored) return undefined;
    waiting.current = draft;
    if (draft.trim() === '') return undefined;
    const timer = setTimeout(() => write.current(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, stored]);
  useEffect(
    () => () => {
      if (waiting.current !== null) write.current(waiting.current);
    },
    [],
  );
  const leave = () => {
    if (waiting.current !== null) write.current(waiting.current);
    setDraft(null);
    onLeft?.();
  };
  return <TextArea {...field} value={draft ?? stored} onChange={setDraft} onCommit={leave} />;
}
