import { useEffect, useRef } from 'react';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import { MemoField } from '../MemoField.tsx';
import styles from './CodingScreen.module.css';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

interface MemoEditorProps {
  readonly title: string;
  readonly target: MemoTarget;
  readonly work: Pick<CodingWork, 'memos' | 'takesFocus'>;
}

/** A remark on a paragraph, on words in it or on a document, beside the text. */
export function MemoEditor({ title, target, work }: MemoEditorProps) {
  const { coder } = useCurrentProject();
  const { memos, takesFocus } = work;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus(target)) section.current?.querySelector('textarea')?.focus();
  });
  return (
    <section ref={section} className={css('memo')}>
      <MemoField
        label={title}
        target={target}
        coder={coder.id}
        stored={memos.find((one) => sameTarget(one.target, target))?.text ?? ''}
        rows={2}
        placeholder="A remark; it goes into every export"
      />
    </section>
  );
}
