import { useState } from 'react';
import type { CoderId, ProjectId } from '../domain/ids.ts';
import { told, useCurrentProject } from '../features/current-project.tsx';
import { addCoder, renameCoder, setCurrentCoder } from '../storage/coders.ts';
import { renameProject } from '../storage/registry.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

/** What the dialog names. */
export type Naming =
  | { readonly what: 'project'; readonly id: ProjectId; readonly name: string }
  | { readonly what: 'coder'; readonly id: CoderId; readonly name: string }
  | { readonly what: 'new coder' };

const TITLES = {
  project: 'Rename the project',
  coder: 'Rename the coder',
  'new coder': 'Add a coder',
} as const satisfies Record<Naming['what'], string>;

interface NameDialogProps {
  readonly naming: Naming;
  readonly onClose: () => void;
}

/** Asks for one name and stores it. */
export function NameDialog({ naming, onClose }: NameDialogProps) {
  const { store, coders } = useCurrentProject();
  const [name, setName] = useState(naming.what === 'new coder' ? '' : naming.name);
  const title = TITLES[naming.what];
  const trimmed = name.trim();
  const taken =
    naming.what !== 'project' &&
    coders.some((coder) => coder.name === trimmed && !(naming.what === 'coder' && coder.id === naming.id));
  const save = async () => {
    if (trimmed === '' || taken) return;
    if (naming.what === 'project') await told(title, renameProject(naming.id, trimmed));
    else if (naming.what === 'coder') await told(title, renameCoder(store, naming.id, trimmed));
    else {
      const added = await addCoder(store, trimmed);
      if (added.ok) await setCurrentCoder(store, added.value);
      else await told(title, Promise.resolve(added));
    }
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={trimmed === '' || taken} onPress={() => void save()}>
            {naming.what === 'new coder' ? 'Add' : 'Rename'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        autoFocus
        onChange={setName}
        onCommit={() => void save()}
        problem={taken ? 'Another coder has this name.' : undefined}
      />
    </Dialog>
  );
}
