import { useState } from 'react';
import { agoText } from '../../domain/ago.ts';
import { asInstant, type ProjectId } from '../../domain/ids.ts';
import { placeHref } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { ProjectEntry } from '../../domain/project.ts';
import { isFileDue } from '../../domain/snapshot.ts';
import { duplicateProject, renameProject } from '../../storage/registry.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { DeleteProjectDialog } from './DeleteProjectDialog.tsx';
import styles from './ProjectsScreen.module.css';

interface ProjectListProps {
  /** Undefined while they are read. */
  readonly projects: readonly ProjectEntry[] | undefined;
  readonly onOpen: (id: ProjectId) => void;
  readonly onProblem: (sentence: string | null) => void;
}

/** The projects of this browser, the last opened first. */
export function ProjectList({ projects, onProblem }: ProjectListProps) {
  const [renamed, setRenamed] = useState<ProjectEntry | null>(null);
  const [deleted, setDeleted] = useState<ProjectEntry | null>(null);
  if (projects?.length === 0)
    return (
      <p className="quiet">
        No projects yet. Open the demo to look around, begin a new project, or import your first texts.
      </p>
    );
  const tell = async (
    what: string,
    work: ReturnType<typeof duplicateProject> | ReturnType<typeof renameProject>,
  ) => {
    const result = await work;
    onProblem(result.ok ? null : `${what}: ${problemSentence(result.problem)}`);
  };
  const now = asInstant(Date.now());
  return (
    <section aria-label="Projects">
      <h2>Projects</h2>
      <ul className={styles['list']}>
        {(projects ?? [])
          .toSorted((a, b) => b.openedAt - a.openedAt)
          .map((entry) => (
            <li key={entry.id}>
              <a className={styles['project']} href={placeHref({ project: entry.id, screen: 'library' })}>
                <b>{entry.name}</b>
                {entry.note !== '' && <span className="quiet small">{entry.note}</span>}
              </a>
              <span className="quiet small">
                opened {agoText(entry.openedAt, now)} ·{' '}
                {entry.backedUpAt === null ? 'not backed up' : `backed up ${agoText(entry.backedUpAt, now)}`}
                {isFileDue(entry, now) && <b className={styles['due']}> · save a project file</b>}
              </span>
              <MenuButton
                kind="bare"
                icon="more"
                placement="bottom end"
                aria-label={`More for ${entry.name}`}
              >
                <MenuItem onAction={() => setRenamed(entry)}>Rename…</MenuItem>
                <MenuItem onAction={() => void tell('Duplicate', duplicateProject(entry.id))}>
                  Duplicate
                </MenuItem>
                <MenuItem onAction={() => setDeleted(entry)}>Delete…</MenuItem>
              </MenuButton>
            </li>
          ))}
      </ul>
      {renamed && (
        <NameDialog
          title="Rename the project"
          start={renamed.name}
          action="Rename"
          onClose={() => setRenamed(null)}
          onName={(name) => {
            setRenamed(null);
            void tell('Rename', renameProject(renamed.id, name));
          }}
        />
      )}
      {deleted && (
        <DeleteProjectDialog entry={deleted} onClose={() => setDeleted(null)} onProblem={onProblem} />
      )}
    </section>
  );
}
