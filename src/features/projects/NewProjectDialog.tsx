import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface NewProjectDialogProps {
  readonly title?: string;
  readonly start?: string;
  readonly action?: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a project's name. */
export function NewProjectDialog({
  title = 'New project',
  start = '',
  action = 'Create',
  onName,
  onClose,
}: NewProjectDialogProps) {
  const [name, setName] = useState(start);
  const trimmed = name.trim();
  const commit = () => {
    if (trimmed !== '') onName(trimmed);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={trimmed === ''} onPress={commit}>
            {action}
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} autoFocus onChange={setName} onCommit={commit} />
    </Dialog>
  );
}
