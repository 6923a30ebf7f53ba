import { useEffect, useRef, useState } from 'react';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { writeMemo } from '../../storage/memos.ts';
import { classNames } from '../../ui/class-names.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import styles from './CodingScreen.module.css';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

// Short enough that a reload loses no more than the word being typed; longer, so that undo goes by phrases.
const PAUSE_MS = 350;

interface MemoEditorProps {
  readonly title: string;
  readonly target: MemoTarget;
  readonly work: Pick<CodingWork, 'memos' | 'takesFocus'>;
}

/** A remark on a paragraph, on words in it or on a document; stored at every pause of typing. */
export function MemoEditor({ title, target, work }: MemoEditorProps) {
  const { store, coder } = useCurrentProject();
  const { memos, takesFocus } = work;
  const stored = memos.find((one) => sameTarget(one.target, target))?.text ?? '';
  const [draft, setDraft] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus(target)) section.current?.querySelector('textarea')?.focus();
  });

  const waiting = useRef<string | null>(null);
  const write = useRef((_text: string) => {});
  write.current = (text) => {
    waiting.current = null;
    void told('Store the memo', writeMemo(store, coder.id, target, text));
  };
  useEffect(() => {
    if (draft === null || draft === stored) return undefined;
    waiting.current = draft;
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
  };
  return (
    <section ref={section} className={css('memo')}>
      <TextArea
        label={title}
        value={draft ?? stored}
        onChange={setDraft}
        onCommit={leave}
        rows={2}
        placeholder="A remark; it goes into every export"
      />
    </section>
  );
}
