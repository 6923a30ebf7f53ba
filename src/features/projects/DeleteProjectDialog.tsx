import { useEffect, useState } from 'react';
import { problemSentence } from '../../domain/problem.ts';
import type { Project, ProjectEntry } from '../../domain/project.ts';
import { createExportClient } from '../../formats/export-client.ts';
import { deleteProject } from '../../storage/registry.ts';
import { openStore } from '../../storage/store.ts';
import { readProject } from '../../storage/whole-project.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { saveBlob } from '../../ui/save-blob.ts';

interface DeleteProjectDialogProps {
  readonly entry: ProjectEntry;
  readonly onClose: () => void;
  readonly onProblem: (sentence: string | null) => void;
}

function whatGoes(project: Project): string {
  const codings = project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0);
  const count = (value: number, one: string) =>
    `${value.toLocaleString('en')} ${one}${value === 1 ? '' : 's'}`;
  return [
    count(project.documents.length, 'document'),
    count(codings, 'coding'),
    count(project.themes.length, 'theme'),
    count(project.memos.length, 'memo'),
  ].join(', ');
}

/** Names what would go, offers to save it first, then deletes the project for good. */
export function DeleteProjectDialog({ entry, onClose, onProblem }: DeleteProjectDialogProps) {
  const [project, setProject] = useState<Project | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    let left = false;
    const read = async () => {
      const store = await openStore(entry.id);
      const whole = store.ok ? await readProject(store.value) : null;
      if (!left) setProject(whole);
    };
    void read();
    return () => {
      left = true;
    };
  }, [entry.id]);

  const save = async () => {
    if (!project) return;
    setIsBusy(true);
    const client = createExportClient();
    const written = await client.write('project', project);
    client.close();
    setIsBusy(false);
    if (!written.ok) return onProblem(`Save ${entry.name}: ${problemSentence(written.problem)}`);
    saveBlob(written.value.blob, written.value.fileName);
    setSaved(true);
  };

  const remove = async () => {
    setIsBusy(true);
    const result = await deleteProject(entry.id);
    onProblem(result.ok ? null : `Delete ${entry.name}: ${problemSentence(result.problem)}`);
    onClose();
  };

  return (
    <Dialog
      title={`Delete “${entry.name}”?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={project === null || isBusy} onPress={() => void save()}>
            Save a project file first
          </Button>
          <Button kind="danger" isDisabled={isBusy} onPress={() => void remove()}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>{project ? `${whatGoes(project)} and the history go with it.` : 'Counting what goes with it …'}</p>
      <p>Its snapshots go, too. This cannot be undone.{saved ? ' The project file was saved.' : ''}</p>
    </Dialog>
  );
}
