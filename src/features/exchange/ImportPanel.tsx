import { useState } from 'react';
import { placeHref } from '../../domain/place.ts';
import { type Problem, problemSentence } from '../../domain/problem.ts';
import { failed, type Result } from '../../domain/result.ts';
import { FOREIGN_ENDINGS, isForeignName } from '../../formats/foreign-names.ts';
import { isPacket } from '../../formats/packet-file.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { ForeignProjectDialog } from '../ForeignProjectDialog.tsx';
import { handFiles } from '../handed-files.ts';
import { OpenedFile } from '../OpenedFile.tsx';
import { isProjectFileName, type OpenedProject, openPacketOrProject } from '../open-project-file.ts';
import styles from './ExchangeScreen.module.css';
import type { QuestionOf } from './packet-results.ts';
import { recountPacket } from './recount-packet.ts';

const css = classNames(styles);

/** What became of one file. */
interface FileOutcome {
  readonly fileName: string;
  readonly result: Result<OpenedProject>;
}

async function projectOf(file: File): Promise<Result<OpenedProject>> {
  try {
    return await openPacketOrProject(new Uint8Array(await file.arrayBuffer()));
  } catch (thrown) {
    return failed({
      reason: 'unreadable',
      detail: thrown instanceof Error ? thrown.message : String(thrown),
    });
  }
}

/** The replication packets among the files. */
async function packetsIn(files: readonly File[]): Promise<readonly File[]> {
  const found: File[] = [];
  for (const file of files)
    if (/\.zip$/i.test(file.name) && isPacket(new Uint8Array(await file.arrayBuffer()))) found.push(file);
  return found;
}

const arePackets = async (files: readonly File[]): Promise<boolean> =>
  (await packetsIn(files)).length === files.length;

/**
 * A project file, a replication packet or another program’s project becomes a project of its own; texts go to the
 * library. Nothing here changes the open project.
 */
export function ImportPanel({ questionOf }: { readonly questionOf: QuestionOf }) {
  const { entry } = useCurrentProject();
  const [reading, setReading] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const [texts, setTexts] = useState<readonly File[]>([]);
  const [foreign, setForeign] = useState<readonly File[] | null>(null);
  const library = placeHref({ project: entry.id, screen: 'library' });

  const take = async (files: readonly File[]) => {
    const ours = files.filter(({ name }) => isProjectFileName(name));
    const others = files.filter(({ name }) => !isProjectFileName(name));
    setOutcomes([]);
    setTexts([]);
    if (others.some(({ name }) => isForeignName(name))) setForeign(others);
    else if (others.length > 0 && !(await arePackets(others))) setTexts(others);
    for (const file of [...ours, ...(await packetsIn(others))]) {
      setReading(file.name);
      const outcome = { fileName: file.name, result: await projectOf(file) };
      setOutcomes((now) => [...now, outcome]);
    }
    setReading(null);
  };

  return (
    <FileDrop label="Drop a project of any program" onFiles={(files) => void take(files)}>
      <div className={css('import')}>
        <section>
          <h2>A project file or replication packet</h2>
          <p>
            A <b>.leitmotif</b> file, or a packet with its sums, is read into a new project beside this one.
            Nothing in this project is changed or overwritten. Choose it, or drop it here.
          </p>
          <FileButton
            kind="main"
            icon="import"
            accept={['.leitmotif', '.zip']}
            isDisabled={reading !== null}
            onFiles={(files) => void take(files)}
          >
            Choose a project file
          </FileButton>
          {reading !== null && <Progress label={`Reading ${reading}`} done={0} of={null} />}
          {outcomes.map(({ fileName, result }) =>
            result.ok ? (
              <OpenedFile
                key={fileName}
                fileName={fileName}
                opened={result.value}
                isNamesake={result.value.entry.name === entry.name}
                recount={(made, results) => recountPacket(made, results, questionOf)}
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
          <h2>Another program</h2>
          <p>
            REFI-QDA of NVivo, MAXQDA, ATLAS.ti, QualCoder and others (.qdpx, .qde, .qdc), Taguette (.sqlite3,
            or highlights as .csv with their documents), QualCoder (data.qda, or its folder as .zip), DNA
            (.dna), and labels of PTC, SemEval-2023 or brat with their texts. What it holds, and what cannot
            be kept, is shown before anything is stored.
          </p>
          <FileButton
            icon="import"
            accept={FOREIGN_ENDINGS}
            isDisabled={reading !== null}
            onFiles={setForeign}
          >
            Choose files of another program
          </FileButton>
        </section>
        <section>
          <h2>Texts</h2>
          <p>Speeches, articles and transcripts are imported in the library.</p>
          <LinkButton href={library}>Open the library</LinkButton>
        </section>
      </div>
      {foreign && (
        <ForeignProjectDialog
          files={foreign}
          onClose={() => setForeign(null)}
          onMade={(made) => {
            const fileName = foreign.length === 1 ? (foreign[0]?.name ?? '') : `${foreign.length} files`;
            setForeign(null);
            setOutcomes([
              { fileName, result: { ok: true, value: { entry: made, verified: null, results: new Map() } } },
            ]);
          }}
        />
      )}
    </FileDrop>
  );
}

function Refused({ fileName, problem }: { readonly fileName: string; readonly problem: Problem }) {
  return (
    <Notice kind="bad">
      <b>{fileName}</b>: {problemSentence(problem)}
    </Notice>
  );
}
