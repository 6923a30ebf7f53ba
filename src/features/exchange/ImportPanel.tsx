import { useState } from 'react';
import { placeHref } from '../../domain/place.ts';
import { type Problem, problemSentence } from '../../domain/problem.ts';
import type { ProjectEntry } from '../../domain/project.ts';
import { failed, type Result } from '../../domain/result.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { handFiles } from '../handed-files.ts';
import { isProjectFileName, openProjectFile } from '../open-project-file.ts';
import styles from './ExchangeScreen.module.css';

const css = classNames(styles);

/** What became of one file. */
interface FileOutcome {
  readonly fileName: string;
  readonly result: Result<ProjectEntry>;
}

async function projectOf(file: File): Promise<Result<ProjectEntry>> {
  try {
    return await openProjectFile(new Uint8Array(await file.arrayBuffer()));
  } catch (thrown) {
    return failed({
      reason: 'unreadable',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    });
  }
}

/** A project file becomes a project of its own; texts go to the library. Nothing here changes the open project. */
export function ImportPanel() {
  const { entry } = useCurrentProject();
  const [reading, setReading] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const [texts, setTexts] = useState<readonly File[]>([]);
  const library = placeHref({ project: entry.id, screen: 'library' });

  const take = async (files: readonly File[]) => {
    setOutcomes([]);
    setTexts(files.filter((file) => !isProjectFileName(file.name)));
    for (const file of files.filter(({ name }) => isProjectFileName(name))) {
      setReading(file.name);
      const outcome = { fileName: file.name, result: await projectOf(file) };
      setOutcomes((now) => [...now, outcome]);
    }
    setReading(null);
  };

  return (
    <FileDrop label="Drop a project file" onFiles={(files) => void take(files)}>
      <div className={css('import')}>
        <section>
          <h2>A project file</h2>
          <p>
            A <b>.leitmotif</b> file is read into a new project beside this one. Nothing in this project is
            changed or overwritten. Choose it, or drop it here.
          </p>
          <FileButton
            kind="main"
            icon="import"
            accept={['.leitmotif']}
            isDisabled={reading !== null}
            onFiles={(files) => void take(files)}
          >
            Choose a project file
          </FileButton>
          {reading !== null && <Progress label={`Reading ${reading}`} done={0} of={null} />}
          {outcomes.map(({ fileName, result }) =>
            result.ok ? (
              <Added
                key={fileName}
                fileName={fileName}
                project={result.value}
                isNamesake={result.value.name === entry.name}
              />
            ) : (
              <Refused key={fileName} fileName={fileName} problem={result.problem} />
            ),
          )}
          {texts.length > 0 && (
            <Notice
              kind="warn"
              isLive
              action={
                <Button
                  size="small"
                  onPress={() => {
                    handFiles(texts);
                    window.location.hash = library;
                  }}
                >
                  Import in the library
                </Button>
              }
            >
              <b>{texts.length === 1 ? texts[0]?.name : `${texts.length} files`}</b>{' '}
              {texts.length === 1 ? 'is no project file' : 'are no project files'} (.leitmotif). Texts are
              imported in the library.
            </Notice>
          )}
        </section>
        <section>
          <h2>Texts</h2>
          <p>Speeches, articles and transcripts are imported in the library.</p>
          <LinkButton href={library}>Open the library</LinkButton>
        </section>
      </div>
    </FileDrop>
  );
}

interface AddedProps {
  readonly fileName: string;
  readonly project: ProjectEntry;
  readonly isNamesake: boolean;
}

function Added({ fileName, project, isNamesake }: AddedProps) {
  return (
    <Notice
      kind="good"
      isLive
      action={
        <LinkButton size="small" href={placeHref({ project: project.id, screen: 'library' })}>
          Open it
        </LinkButton>
      }
    >
      <b>{fileName}</b> was read into the new project “<bdi>{project.name}</bdi>”.
      {isNamesake && ' It has the name of this project: rename one of them in the menu under its name.'}
    </Notice>
  );
}

function Refused({ fileName, problem }: { readonly fileName: string; readonly problem: Problem }) {
  return (
    <Notice kind="bad">
      <b>{fileName}</b>: {problemSentence(problem)}
    </Notice>
  );
}
