import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type MemoTarget, sameTarget } from '../../domain/memo.ts';
import { classNames } from '../../ui/class-names.ts';
import { endsWriting } from '../../ui/fields.ts';
import { useCurrentProject } from '../current-project.tsx';
import { MemoField } from '../MemoField.tsx';
import styles from './CodingScreen.module.css';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

// Whoever writes with the keyboard codes with it, too.
function backToText(event: KeyboardEvent): void {
  if (!endsWriting(event.nativeEvent)) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-index][aria-current="true"]')?.focus({ preventScroll: true });
}

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
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <section ref={section} className={css('memo')} onKeyDown={backToText}>
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
