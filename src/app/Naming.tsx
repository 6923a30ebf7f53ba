import type { CoderId, ProjectId } from '../domain/ids.ts';
import { told, useCurrentProject } from '../features/current-project.tsx';
import { addCoder, renameCoder, setCurrentCoder } from '../storage/coders.ts';
import { renameProject } from '../storage/registry.ts';
import { NameDialog } from '../ui/NameDialog.tsx';

/** What is to be named. */
export type Named =
  | { readonly what: 'project'; readonly id: ProjectId; readonly name: string }
  | { readonly what: 'coder'; readonly id: CoderId; readonly name: string }
  | { readonly what: 'new coder' };

const TITLES = {
  project: 'Rename the project',
  coder: 'Rename the coder',
  'new coder': 'Add a coder',
} as const satisfies Record<Named['what'], string>;

interface NamingProps {
  readonly named: Named;
  readonly onClose: () => void;
}

/** Asks for the name of the project or of a coder, and stores it. */
export function Naming({ named, onClose }: NamingProps) {
  const { store, coders } = useCurrentProject();
  const title = TITLES[named.what];
  const isTaken = (name: string) =>
    named.what !== 'project' &&
    coders.some((coder) => coder.name === name && !(named.what === 'coder' && coder.id === named.id));
  const save = async (name: string) => {
    if (named.what === 'project') await told(title, renameProject(named.id, name));
    else if (named.what === 'coder') await told(title, renameCoder(store, named.id, name));
    else {
      const added = await addCoder(store, name);
      if (added.ok) await setCurrentCoder(store, added.value);
      else await told(title, Promise.resolve(added));
    }
    onClose();
  };
  return (
    <NameDialog
      title={title}
      start={named.what === 'new coder' ? '' : named.name}
      action={named.what === 'new coder' ? 'Add' : 'Rename'}
      problemOf={(name) => (isTaken(name) ? 'Another coder has this name.' : undefined)}
      onName={(name) => void save(name)}
      onClose={onClose}
    />
  );
}
