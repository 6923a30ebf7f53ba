import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { ProjectId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { chooseFolder, getFolder } from '../../storage/snapshots.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { askSnapshot } from '../snapshots/ask-snapshot.ts';

// https://wicg.github.io/file-system-access: not in every browser, and not in the types of the platform.
type PickFolder = (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
interface AskingHandle {
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const pickerOf = (): PickFolder | undefined =>
  'showDirectoryPicker' in window ? (window.showDirectoryPicker as PickFolder) : undefined;

/** A folder of the researcher’s choice, into which the project file is written after each session of work. */
export function BackupFolder({ projectId }: { readonly projectId: ProjectId }) {
  const folder = useLiveQuery(async () => (await getFolder(projectId)) ?? null, [projectId]);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const pick = pickerOf();

  const write = async () => {
    setProblem(null);
    setWritten(null);
    const kept = await askSnapshot(projectId, 'by hand');
    if (!kept.ok) setProblem(problemSentence(kept.problem));
    else if (kept.value.folderProblem !== null)
      setProblem(`It could not be written to: ${kept.value.folderProblem}.`);
    else setWritten(kept.value.fileName);
  };
  const choose = async () => {
    if (!pick) return;
    try {
      const chosen = await pick.call(window, { mode: 'readwrite' });
      const stored = await chooseFolder(projectId, chosen);
      if (stored.ok) await write();
      else setProblem(problemSentence(stored.problem));
    } catch (thrown) {
      // Closing the browser’s own dialog is no failure.
      if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) setProblem(String(thrown));
    }
  };
  const allow = async () => {
    // The types of the platform do not know the asking yet.
    const asking = folder as (FileSystemDirectoryHandle & AskingHandle) | null;
    await asking?.requestPermission?.({ mode: 'readwrite' });
    await write();
  };

  return (
    <section>
      <h2>A folder on this machine</h2>
      {!pick && (
        <p className="quiet">
          This browser cannot write into a folder by itself. Save a project file now and then, or use a
          browser such as Chrome or Edge.
        </p>
      )}
      {pick && !folder && (
        <>
          <p>After each session of work the project file is written there, one file a day.</p>
          <Button onPress={() => void choose()}>Choose a folder</Button>
        </>
      )}
      {pick && folder && (
        <>
          <p>
            After each session of work the project file is written into <b>{folder.name}</b>, one file a day.
          </p>
          <div>
            <Button onPress={() => void allow()}>Write it now</Button>{' '}
            <Button kind="bare" onPress={() => void chooseFolder(projectId, null)}>
              Use no folder
            </Button>
          </div>
        </>
      )}
      {written !== null && (
        <Notice kind="good" isLive>
          Written as <b>{written}</b>.
        </Notice>
      )}
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
    </section>
  );
}
