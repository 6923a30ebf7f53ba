import { useEffect, useState } from 'react';
import { placeHref } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { Project } from '../../domain/project.ts';
import { type DifferenceLine, projectDifference } from '../../domain/project-difference.ts';
import type { Result } from '../../domain/result.ts';
import { createExportClient } from '../../formats/export-client.ts';
import { createProjectFrom, renameProject } from '../../storage/registry.ts';
import { readProject } from '../../storage/whole-project.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { askSnapshot } from '../snapshots/ask-snapshot.ts';
import styles from './ExchangeScreen.module.css';

const css = classNames(styles);

/** A state to go back to: a project file’s bytes, and what it is called. */
export interface RestoreSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Compared {
  readonly project: Project;
  readonly lines: readonly DifferenceLine[];
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What going back would change, before it is done; the present project stays beside it under another name. */
export function RestoreDialog({
  source,
  onClose,
}: {
  readonly source: RestoreSource;
  readonly onClose: () => void;
}) {
  const { store, entry } = useCurrentProject();
  const [compared, setCompared] = useState<Result<Compared> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    let left = false;
    const client = createExportClient();
    const compare = async () => {
      // The reader checks the sum of every part of the file.
      const read = await client.readProject(source.bytes);
      const result: Result<Compared> = read.ok
        ? {
            ok: true,
            value: { project: read.value, lines: projectDifference(await readProject(store), read.value) },
          }
        : read;
      if (!left) setCompared(result);
    };
    void compare().finally(() => client.close());
    return () => {
      left = true;
      client.close();
    };
  }, [store, source]);

  const found = compared?.ok ? compared.value : null;
  const changes = found?.lines.filter(({ added, removed, changed }) => added + removed + changed > 0) ?? [];
  const open = async (name: string, project: Project): Promise<string | null> => {
    const made = await createProjectFrom({ ...project, name });
    if (made.ok) return placeHref({ project: made.value.id, screen: 'library' });
    setProblem(problemSentence(made.problem));
    return null;
  };
  const openBeside = async () => {
    if (!found) return;
    setIsBusy(true);
    const address = await open(`${found.project.name} (restored)`, found.project);
    setIsBusy(false);
    if (address !== null) window.location.hash = address;
  };
  const goBack = async () => {
    if (!found) return;
    setIsBusy(true);
    // Two copies of the present state: a snapshot, and the project itself under another name.
    const kept = await askSnapshot(entry.id, 'before restoring');
    if (!kept.ok) {
      setProblem(
        `Nothing was changed, since the present state could not be kept: ${problemSentence(kept.problem)}`,
      );
      setIsBusy(false);
      return;
    }
    const address = await open(entry.name, found.project);
    if (address !== null) {
      await renameProject(entry.id, `${entry.name} (until ${DAY.format(Date.now())})`);
      window.location.hash = address;
    }
    setIsBusy(false);
  };

  return (
    <Dialog
      title={`Restore ${source.name}?`}
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={!found || isBusy} onPress={() => void openBeside()}>
            Open as a copy
          </Button>
          <Button kind="main" isDisabled={!found || isBusy} onPress={() => void goBack()}>
            Go on from it
          </Button>
        </>
      }
    >
      {compared === null && <Progress label="Checking sums and comparing" done={0} of={null} />}
      {compared && !compared.ok && <Notice kind="bad">{problemSentence(compared.problem)}</Notice>}
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
      {found && changes.length === 0 && (
        <p>Its sums are right, and it says the same as the present project.</p>
      )}
      {found && changes.length > 0 && (
        <>
          <p>Its sums are right. Going from the present project to it would change:</p>
          <table className={css('difference')}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Now</th>
                <th scope="col">There</th>
                <th scope="col">Added</th>
                <th scope="col">Gone</th>
                <th scope="col">Changed</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((line) => (
                <tr key={line.what}>
                  <th scope="row">
                    {line.what}
                    {line.names.length > 0 && (
                      <span className="quiet small">
                        {' '}
                        <bdi>{line.names.join(', ')}</bdi>
                      </span>
                    )}
                  </th>
                  {[line.before, line.after, line.added, line.removed, line.changed].map((value, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns are fixed.
                    <td key={i}>{value.toLocaleString('en')}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {found && (
        <p className="quiet small">
          <b>Open as a copy</b> leaves this project as it is. <b>Go on from it</b> opens it under this
          project’s name; the present state stays beside it under another name, and as a snapshot.
        </p>
      )}
    </Dialog>
  );
}
