import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { ProjectId } from '../../domain/ids.ts';
import type { Screen } from '../../domain/place.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { ProjectEntry } from '../../domain/project.ts';
import type { Result } from '../../domain/result.ts';
import { isForeignName } from '../../formats/foreign-names.ts';
import { isPacket } from '../../formats/packet-file.ts';
import { createProject, listProjects } from '../../storage/registry.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ForeignProjectDialog } from '../ForeignProjectDialog.tsx';
import { handFiles } from '../handed-files.ts';
import { OpenedFile, type RecountResults } from '../OpenedFile.tsx';
import {
  isProjectFileName,
  type OpenedProject,
  openDemo,
  openPacketOrProject,
  openProjectFile,
} from '../open-project-file.ts';
import { ProjectList } from './ProjectList.tsx';
import styles from './ProjectsScreen.module.css';
import { StorageFacts } from './StorageFacts.tsx';

interface ProjectsScreenProps {
  readonly onOpen: (project: ProjectId, screen: Screen) => void;
  /** Counts the results of a replication packet again. */
  readonly recount: RecountResults;
}

interface OpenedPacket {
  readonly fileName: string;
  readonly opened: OpenedProject;
}

/** The start: open the demo, begin or import a project, go on with one. */
export function ProjectsScreen({ onOpen, recount }: ProjectsScreenProps) {
  const projects = useLiveQuery(listProjects, []);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [packet, setPacket] = useState<OpenedPacket | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [foreign, setForeign] = useState<readonly File[] | null>(null);
  useEffect(() => {
    document.title = 'Leitmotif';
  }, []);

  const open = async (what: string, work: Promise<Result<ProjectEntry>>, screen: Screen) => {
    setBusy(what);
    setProblem(null);
    const result = await work;
    setBusy(null);
    if (result.ok) onOpen(result.value.id, screen);
    else setProblem(`${what}: ${problemSentence(result.problem)}`);
  };

  /** A packet stays on this page, which says whether its numbers came out the same. */
  const openPacket = async (fileName: string, bytes: Uint8Array<ArrayBuffer>) => {
    setBusy(fileName);
    const opened = await openPacketOrProject(bytes);
    setBusy(null);
    if (opened.ok) setPacket({ fileName, opened: opened.value });
    else setProblem(`${fileName}: ${problemSentence(opened.problem)}`);
  };

  const importFiles = async (files: readonly File[]) => {
    const [first] = files;
    if (!first) return;
    setProblem(null);
    setPacket(null);
    const projectFile = files.find((file) => isProjectFileName(file.name));
    if (projectFile) {
      const bytes = new Uint8Array(await projectFile.arrayBuffer());
      return open(projectFile.name, openProjectFile(bytes), 'library');
    }
    if (files.some((file) => isForeignName(file.name))) return setForeign(files);
    if (/\.zip$/i.test(first.name)) {
      const bytes = new Uint8Array(await first.arrayBuffer());
      if (isPacket(bytes)) return openPacket(first.name, bytes);
    }
    handFiles(files);
    return open('New project', createProject('Untitled project'), 'library');
  };

  return (
    <main className={styles['start']}>
      <FileDrop label="Drop texts or a project file to import" onFiles={(files) => void importFiles(files)}>
        <div className={styles['page']}>
          <header>
            <svg width="40" height="40" viewBox="0 0 22 22" aria-hidden="true">
              <path d="M3 4v14M7 4v14" stroke="var(--ink)" strokeWidth="1.6" />
              <path d="M11 7h8M11 11h8M11 15h5" stroke="var(--accent)" strokeWidth="2.4" />
            </svg>
            <div>
              <h1>Leitmotif</h1>
              <p className="quiet">
                Code the paragraphs of speeches, articles and broadcasts with themes, compare how often each
                appears, and take the dataset out. Everything stays on this machine.
              </p>
            </div>
          </header>
          <div className={styles['actions']}>
            <Button
              kind="main"
              isDisabled={busy !== null}
              onPress={() => void open('Demo', openDemo(), 'compare')}
            >
              Open the demo
            </Button>
            <Button icon="plus" isDisabled={busy !== null} onPress={() => setIsNaming(true)}>
              New project
            </Button>
            <FileButton icon="import" isMultiple onFiles={(files) => void importFiles(files)}>
              Import
            </FileButton>
            <span className="quiet small" aria-live="polite">
              {busy === null
                ? 'Documents (text, Markdown, HTML, Word, ODT, RTF, PDF, EPUB, subtitles, tables, ZIP) a project file (.leitmotif), a replication packet, or a project of another program (REFI-QDA, Taguette, QualCoder, DNA); or drop them here.'
                : `Opening: ${busy} …`}
            </span>
          </div>
          {problem !== null && <Notice kind="bad">{problem}</Notice>}
          {packet && (
            <OpenedFile
              key={packet.opened.entry.id}
              fileName={packet.fileName}
              opened={packet.opened}
              recount={recount}
            />
          )}
          <ProjectList projects={projects} onOpen={(id) => onOpen(id, 'library')} onProblem={setProblem} />
          <StorageFacts />
        </div>
      </FileDrop>
      {foreign && (
        <ForeignProjectDialog
          files={foreign}
          onClose={() => setForeign(null)}
          onMade={(entry) => onOpen(entry.id, 'library')}
        />
      )}
      {isNaming && (
        <NameDialog
          title="New project"
          action="Create"
          onClose={() => setIsNaming(false)}
          onName={(name) => {
            setIsNaming(false);
            void open('New project', createProject(name), 'library');
          }}
        />
      )}
    </main>
  );
}
