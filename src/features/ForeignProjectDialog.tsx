import { useEffect, useRef, useState } from 'react';
import { flattened, themeTree } from '../domain/codebook.ts';
import { RULE_NAMES } from '../domain/document.ts';
import { problemSentence } from '../domain/problem.ts';
import type { Project, ProjectEntry } from '../domain/project.ts';
import type { Result } from '../domain/result.ts';
import { createExportClient, type ExportClient } from '../formats/export-client.ts';
import type { ForeignFacts, ForeignReading } from '../formats/foreign-reading.ts';
import { STORED_RULES, type StoredRule } from '../formats/stored-division.ts';
import { createProjectFrom } from '../storage/registry.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Select } from '../ui/Select.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ForeignProjectDialog.module.css';

const css = classNames(styles);

const AS_FITS = 'as-fits';
type Division = StoredRule | typeof AS_FITS;
const DIVISIONS: readonly { readonly value: Division; readonly label: string }[] = [
  { value: AS_FITS, label: 'As fits each text' },
  ...STORED_RULES.map((value) => ({ value, label: RULE_NAMES[value] })),
];

interface ForeignProjectDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
  readonly onMade: (entry: ProjectEntry) => void;
}

const bytesOf = async (file: File): Promise<{ name: string; bytes: Uint8Array }> => ({
  name: file.webkitRelativePath || file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** What another program’s files would become, looked at before anything is stored; then a project of its own. */
export function ForeignProjectDialog({ files: given, onClose, onMade }: ForeignProjectDialogProps) {
  const [files, setFiles] = useState(given);
  const [division, setDivision] = useState<Division>(AS_FITS);
  const [reading, setReading] = useState<Result<ForeignReading> | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const client = useRef<ExportClient | null>(null);
  useEffect(() => {
    let left = false;
    const worker = createExportClient();
    client.current = worker;
    setReading(null);
    const read = async () => {
      const bytes = await Promise.all(files.map(bytesOf));
      const result = await worker.readForeign(bytes, division === AS_FITS ? null : division);
      if (!left) setReading(result);
    };
    void read().catch((thrown: unknown) => {
      const detail = thrown instanceof Error ? thrown.message : String(thrown);
      if (!left) setReading({ ok: false, problem: { reason: 'unreadable', detail } });
    });
    return () => {
      left = true;
      worker.close();
    };
  }, [files, division]);

  const found = reading?.ok ? reading.value : null;
  const shownName = name ?? found?.project.name ?? '';
  const make = async () => {
    if (!found) return;
    setIsMaking(true);
    setProblem(null);
    const made = await createProjectFrom({ ...found.project, name: shownName.trim() || found.project.name });
    setIsMaking(false);
    if (made.ok) onMade(made.value);
    else setProblem(problemSentence(made.problem));
  };

  return (
    <Dialog
      title={`Import ${given.length === 1 ? (given[0]?.name ?? '') : `${given.length} files`}`}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <FileButton onFiles={(more) => setFiles([...files, ...more])} isDisabled={isMaking}>
            Add files to it
          </FileButton>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={!found || isMaking} onPress={() => void make()}>
            Import as a new project
          </Button>
        </>
      }
    >
      {reading === null && <Progress label="Reading" done={0} of={null} />}
      {reading && !reading.ok && (
        <Notice kind="bad">
          {problemSentence(reading.problem)} If texts or labels are in files of their own, add them to it.
        </Notice>
      )}
      {problem !== null && <Notice kind="bad">{problem}</Notice>}
      {found && (
        <div className={css('facts')}>
          <div className={css('row')}>
            <TextField label="Name of the new project" value={shownName} onChange={setName} />
            <Select<Division>
              label="Division into paragraphs"
              value={division}
              options={DIVISIONS}
              onChange={setDivision}
            />
          </div>
          <Facts facts={found.facts} project={found.project} />
        </div>
      )}
    </Dialog>
  );
}

const counted = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

function Facts({ facts, project }: { readonly facts: ForeignFacts; readonly project: Project }) {
  const paragraphs = project.documents.reduce((sum, document) => sum + document.paragraphCount, 0);
  const codings = project.sheets.reduce((sum, sheet) => sum + sheet.paragraph.length, 0);
  const missing = facts.documents.filter((document) => document.isMissing).length;
  return (
    <>
      <p>
        <b>{facts.format}</b>
        {facts.origin !== '' && facts.origin !== facts.format && `, written by ${facts.origin}`}. Nothing is
        stored before you import it, and nothing in your other projects is changed.
      </p>
      <ul className={css('counts')} aria-label="What it holds">
        <li>{counted(facts.documents.length, 'document')}</li>
        <li>{counted(paragraphs, 'paragraph')}</li>
        <li>{counted(facts.codeCount, 'theme')}</li>
        <li>{counted(facts.coders.length, 'coder')}</li>
        <li>{counted(facts.selectionCount, 'selection')}</li>
        <li>{counted(facts.codingCount, 'coding')} in the file</li>
        <li>{counted(codings, 'coding')} of paragraphs here</li>
        <li>{counted(project.memos.length, 'memo')}</li>
        <li>{counted(project.sets.length, 'set')}</li>
      </ul>
      {facts.countingRule !== '' && <Notice kind="info">{facts.countingRule}</Notice>}
      {missing > 0 && (
        <Notice kind="warn">
          The text of {counted(missing, 'document')} is missing. If you have {missing === 1 ? 'it' : 'them'}{' '}
          as files of the same name, add {missing === 1 ? 'it' : 'them'}.
        </Notice>
      )}
      <div className={css('columns')}>
        <section>
          <h3>Documents</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <ul className={css('list')} aria-label="Documents" tabIndex={0}>
            {facts.documents.map((document, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may be equal.
              <li key={i}>
                <bdi className={css('name')} title={document.title}>
                  {document.title}
                </bdi>
                <span className={css('count')}>
                  {document.isMissing ? 'text missing' : `${document.paragraphs} ¶`} · {document.codings}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>Themes</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <ul className={css('list')} aria-label="Themes" tabIndex={0}>
            {flattened(themeTree(project.themes)).map(({ theme, depth }) => (
              <li key={theme.id} style={{ paddingInlineStart: 8 + depth * 14 }}>
                <Swatch colour={theme.colour} />
                <bdi className={css('name')} title={theme.name}>
                  {theme.name}
                </bdi>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>Coders</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <ul className={css('list')} aria-label="Coders" tabIndex={0}>
            {facts.coders.map((coder, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may be equal.
              <li key={i}>
                <bdi className={css('name')}>{coder.name}</bdi>
                <span className={css('count')}>{counted(coder.codings, 'coding')}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {facts.losses.length > 0 && (
        <section className={css('losses')}>
          <h3>What is not kept, or is kept otherwise</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <ul aria-label="What is not kept" tabIndex={0}>
            {facts.losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
