import type { Memo, MemoTarget } from '../../domain/memo.ts';
import { classNames } from '../../ui/class-names.ts';
import { useCurrentProject } from '../current-project.tsx';
import { MemoField } from '../MemoField.tsx';
import styles from './MemosScreen.module.css';

const css = classNames(styles);

interface BegunMemoProps {
  readonly target: MemoTarget;
  /** What is stored of it so far. */
  readonly memo: Memo | undefined;
  readonly onLeft: () => void;
}

/** A memo that is being written first. */
export function BegunMemo({ target, memo, onLeft }: BegunMemoProps) {
  const { coder, entry } = useCurrentProject();
  return (
    <section className={css('begun')} aria-label="New memo">
      <p className={css('where')}>
        <b>{target.kind === 'project' ? 'Project' : 'Document'}</b>
        {target.kind === 'project' && <bdi className="quiet cut">{entry.name}</bdi>}
      </p>
      <MemoField
        label={`Memo on the ${target.kind}`}
        labelPlace="hidden"
        target={target}
        coder={coder.id}
        stored={memo?.text ?? ''}
        rows={4}
        placeholder="What you want to remember"
        autoFocus
        onLeft={onLeft}
      />
    </section>
  );
}
