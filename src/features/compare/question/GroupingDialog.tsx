import { type FormEvent, useState } from 'react';
import type { Grouping } from '../../../domain/comparison.ts';
import type { Document } from '../../../domain/document.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { EventForm } from './EventForm.tsx';
import type { AskedGrouping } from './grouping-options.ts';
import { PeriodsForm } from './PeriodsForm.tsx';
import { ValuesForm } from './ValuesForm.tsx';

interface GroupingDialogProps {
  /** What stands at first, or what is to be told from nothing. */
  readonly start: Grouping | AskedGrouping;
  readonly documents: readonly Document[];
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onClose: () => void;
}

/** What a form has become: a grouping, or why it is none yet. */
export type GroupingDraft = { readonly grouping: Grouping } | { readonly problem: string };

/** How groups are made of values, days or an event; the documents keep their values. */
export function GroupingDialog({ start, documents, onGrouping, onClose }: GroupingDialogProps) {
  const { attributes } = useCurrentProject();
  const [draft, setDraft] = useState<GroupingDraft>(
    typeof start === 'string' ? { problem: '' } : { grouping: start },
  );
  const [isTried, setIsTried] = useState(false);
  const by = typeof start === 'string' ? start : start.by;
  const attribute =
    typeof start !== 'string' && start.by === 'attribute'
      ? attributes.find(({ id }) => id === start.attribute)
      : undefined;
  const commit = (event?: FormEvent): void => {
    event?.preventDefault();
    setIsTried(true);
    if ('grouping' in draft) onGrouping(draft.grouping);
  };
  return (
    <Dialog
      title={
        by === 'event'
          ? 'Before and after an event'
          : by === 'named periods'
            ? 'Named periods'
            : `Groups of ${attribute?.name ?? 'languages'}`
      }
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" onPress={() => commit()}>
            Compare so
          </Button>
        </>
      }
    >
      <form onSubmit={commit}>
        {by === 'event' && (
          <EventForm
            start={typeof start !== 'string' && start.by === 'event' ? start.event : null}
            onDraft={setDraft}
          />
        )}
        {by === 'named periods' && (
          <PeriodsForm
            start={typeof start !== 'string' && start.by === 'named periods' ? start.periods : []}
            onDraft={setDraft}
          />
        )}
        {typeof start !== 'string' && (start.by === 'attribute' || start.by === 'language') && (
          <ValuesForm start={start} attribute={attribute} documents={documents} onDraft={setDraft} />
        )}
        {isTried && 'problem' in draft && <p role="alert">{draft.problem}</p>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
