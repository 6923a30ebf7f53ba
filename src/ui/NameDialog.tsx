import { type ReactElement, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';

interface NameDialogProps {
  title: string;
  /** The name that stands there at first. */
  start?: string;
  /** The word on the main button. */
  action: string;
  /** Why a name cannot be taken; undefined where it can. */
  problemOf?: (name: string) => string | undefined;
  onName(name: string): void;
  onClose(): void;
}

/** Asks for one name, without blanks around it. */
export function NameDialog({
  title,
  start = '',
  action,
  problemOf,
  onName,
  onClose,
}: NameDialogProps): ReactElement {
  const [name, setName] = useState(start);
  const trimmed = name.trim();
  const problem = problemOf?.(trimmed);
  const canTake = trimmed !== '' && problem === undefined;
  const commit = (): void => {
    if (canTake) onName(trimmed);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={!canTake} onPress={commit}>
            {action}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
      >
        <TextField label="Name" value={name} autoFocus onChange={setName} problem={problem} />
      </form>
    </Dialog>
  );
}
