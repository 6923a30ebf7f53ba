import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { agoText } from '../../domain/ago.ts';
import { asInstant } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { KEPT_SNAPSHOTS, type Snapshot } from '../../domain/snapshot.ts';
import { deleteSnapshot, listSnapshots, readSnapshot } from '../../storage/snapshots.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { useFileDue } from '../file-due.ts';
import { askSnapshot } from '../snapshots/ask-snapshot.ts';
import { BackupFolder } from './BackupFolder.tsx';
import styles from './ExchangeScreen.module.css';
import { RestoreDialog, type RestoreSource } from './RestoreDialog.tsx';

const css = classNames(styles);

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const REASONS = {
  automatic: 'after your work',
  'by hand': 'kept by you',
  'before restoring': 'before going back',
} as const;

const megabytes = (bytes: number): string =>
  bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;

interface BackupsPanelProps {
  /** Saves the project file, as the export does. */
  readonly onSave: () => void;
  readonly isSaving: boolean;
}

/** States of the project that this browser keeps, the folder for its files, and the way back to any of them. */
export function BackupsPanel({ onSave, isSaving }: BackupsPanelProps) {
  const { entry } = useCurrentProject();
  const snapshots = useLiveQuery(() => listSnapshots(entry.id), [entry.id]);
  const [isKeeping, setIsKeeping] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [source, setSource] = useState<RestoreSource | null>(null);
  const now = asInstant(Date.now());
  const isDue = useFileDue(now);

  const keep = async () => {
    setIsKeeping(true);
    setProblem(null);
    const kept = await askSnapshot(entry.id, 'by hand');
    setIsKeeping(false);
    if (!kept.ok) setProblem(problemSentence(kept.problem));
    else if (kept.value.folderProblem !== null)
      setProblem(
        `It is kept in this browser, but the folder could not be written to: ${kept.value.folderProblem}.`,
      );
  };
  const look = async (snapshot: Snapshot) => {
    setProblem(null);
    const bytes = await readSnapshot(snapshot.id);
    if (bytes.ok) setSource({ name: `the snapshot of ${WHEN.format(snapshot.at)}`, bytes: bytes.value });
    else setProblem(problemSentence(bytes.problem));
  };

  return (
    <div className={css('import', 'backups')}>
      {isDue && (
        <Notice
          kind="warn"
          action={
            <Button size="small" isDisabled={isSaving} onPress={onSave}>
              Save a project file
            </Button>
          }
        >
          {entry.backedUpAt === null
            ? 'This project was never saved as a file.'
            : `The last project file was saved ${agoText(entry.backedUpAt, now)}.`}{' '}
          Snapshots stand in this browser alone: if it is cleared, they are gone with the project.
        </Notice>
      )}
      <section>
        <h2>Snapshots in this browser</h2>
        <p>
          The project is kept after each session of work: the {KEPT_SNAPSHOTS.newest} newest states, and the
          last of each day for {KEPT_SNAPSHOTS.days} days, in at most {megabytes(KEPT_SNAPSHOTS.bytes)}.
        </p>
        <Button isDisabled={isKeeping} onPress={() => void keep()}>
          Keep one now
        </Button>
        {isKeeping && <Progress label="Keeping the project as it is" done={0} of={null} />}
        {problem !== null && <Notice kind="bad">{problem}</Notice>}
        {snapshots?.length === 0 && <p className="quiet">None yet.</p>}
        {snapshots && snapshots.length > 0 && (
          <ul className={css('snapshots')} aria-label="Snapshots">
            {snapshots.map((snapshot) => (
              <li key={snapshot.id} className={css('snapshot')}>
                <span>
                  <b>{WHEN.format(snapshot.at)}</b>{' '}
                  <span className="quiet small">
                    {REASONS[snapshot.why]} · {snapshot.documents.toLocaleString('en')} documents,{' '}
                    {snapshot.codings.toLocaleString('en')} codings, {snapshot.themes.toLocaleString('en')}{' '}
                    themes · {megabytes(snapshot.bytes)}
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={`Compare the snapshot of ${WHEN.format(snapshot.at)}`}
                  onPress={() => void look(snapshot)}
                >
                  Compare and restore
                </Button>
                <Button
                  size="small"
                  kind="bare"
                  aria-label={`Delete the snapshot of ${WHEN.format(snapshot.at)}`}
                  onPress={() => void told('Delete the snapshot', deleteSnapshot(snapshot.id))}
                >
                  Delete
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <BackupFolder projectId={entry.id} />
      <section>
        <h2>Restore from a file</h2>
        <p>
          A project file is compared with the present project first. Nothing is overwritten: it becomes a
          project beside this one.
        </p>
        <FileButton
          icon="import"
          accept={['.leitmotif']}
          isMultiple={false}
          onFiles={([file]) => {
            if (!file) return;
            void file
              .arrayBuffer()
              .then((bytes) => setSource({ name: file.name, bytes: new Uint8Array(bytes) }));
          }}
        >
          Choose a project file to restore
        </FileButton>
      </section>
      {source && <RestoreDialog source={source} onClose={() => setSource(null)} />}
    </div>
  );
}
