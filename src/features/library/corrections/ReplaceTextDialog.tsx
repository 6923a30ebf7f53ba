import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import {
  type Document,
  type DocumentText,
  type NewDocument,
  paragraphText,
} from '../../../domain/document.ts';
import { problemSentence } from '../../../domain/problem.ts';
import type { Span } from '../../../domain/sheet.ts';
import { replaceText } from '../../../storage/corrections.ts';
import { readText } from '../../../storage/documents.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { PasswordField } from '../import/PasswordField.tsx';
import { tellUndoable } from '../undoable.ts';
import styles from './Corrections.module.css';
import { DoubtfulParagraphs } from './DoubtfulParagraphs.tsx';
import { readEvidence, readSaid, type Said, saidSum, saidText } from './said-of-paragraphs.ts';
import { type Choice, movesOf, type Replacement, replacementOf } from './text-replacement.ts';
import { useNewVersion } from './use-new-version.ts';

const css = classNames(styles);
const NO_EVIDENCE: ReadonlyMap<number, readonly Span[]> = new Map();
const NO_CHOICES: ReadonlyMap<number, Choice> = new Map();

interface ReplaceTextDialogProps {
  readonly document: Document;
  readonly onClose: () => void;
}

/** A corrected version of a document in place of its text: what goes along, what needs a look, what would be lost. */
export function ReplaceTextDialog({ document, onClose }: ReplaceTextDialogProps) {
  const { store } = useCurrentProject();
  const version = useNewVersion();
  const text = useLiveQuery(() => readText(store, document.id), [store, document.id, document.revision]);
  const said = useLiveQuery(() => readSaid(store, document.id), [store, document.id]);
  const evidence = useLiveQuery(
    () => (text ? readEvidence(store, document.id, text) : NO_EVIDENCE),
    [store, document.id, text],
    NO_EVIDENCE,
  );
  const [choices, setChoices] = useState(NO_CHOICES);
  const [problem, setProblem] = useState<string | null>(null);
  const { given } = version;
  const [before, after] = useMemo(() => [paragraphsOf(text), paragraphsOf(given)], [text, given]);
  const replacement = useMemo(
    () => (given && text && said ? replacementOf(before, after, said) : null),
    [given, text, said, before, after],
  );
  const moves = useMemo(() => replacement && movesOf(replacement, choices), [replacement, choices]);
  const dropped = [...(said ?? [])].flatMap(([paragraph, one]) => (moves?.[paragraph] == null ? [one] : []));
  const isSame = given?.contentHash === document.contentHash && replacement?.doubtful.length === 0;
  const replace = async () => {
    if (!given || !moves) return;
    const result = await replaceText(store, document.id, given, moves, document.revision);
    if (!result.ok) return setProblem(problemSentence(result.problem));
    onClose();
    await tellUndoable(store, `Replaced the text of “${document.title}”`);
  };
  return (
    <Dialog
      title="Replace the text"
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {replacement && (
            <Button kind="main" isDisabled={isSame} onPress={() => void replace()}>
              {replaceLabel(dropped)}
            </Button>
          )}
        </>
      }
    >
      <div className={css('dialog')}>
        <p>
          A corrected version of{' '}
          <b>
            <bdi lang={document.language || undefined}>{document.title}</bdi>
          </b>{' '}
          takes the place of its text. Codings go with their paragraphs; title, date and attributes stay as
          they are.
        </p>
        <p className={css('file')}>
          <FileButton
            icon="file"
            isMultiple={false}
            onFiles={([file]) => {
              setChoices(NO_CHOICES);
              setProblem(null);
              if (file) version.read(file);
            }}
          >
            {given ? 'Choose another file…' : 'Choose the corrected file…'}
          </FileButton>
          <span className="quiet" role="status">
            {version.isReading ? 'Reading…' : given?.source.fileName}
          </span>
        </p>
        {version.problem && <Notice kind="bad">{problemSentence(version.problem)}</Notice>}
        {version.problem?.reason === 'needs-password' && (
          <PasswordField
            wasWrong={version.wasWrong && !version.isReading}
            isOpening={version.isReading}
            action="Open"
            onPassword={version.open}
          />
        )}
        {problem && <Notice kind="bad">{problem}</Notice>}
        {isSame && <Notice kind="info">The file holds the very text that is stored.</Notice>}
        {replacement && !isSame && (
          <>
            <Sums replacement={replacement} ofNew={after.length} />
            <DoubtfulParagraphs
              replacement={replacement}
              before={before}
              after={after}
              language={document.language}
              evidence={evidence}
              choices={choices}
              onChoice={(paragraph, choice) => setChoices(new Map([...choices, [paragraph, choice]]))}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

const paragraphsOf = (text: DocumentText | NewDocument | null | undefined): readonly string[] =>
  text ? Array.from(text.starts, (_, i) => paragraphText(text, i)) : [];

function replaceLabel(dropped: readonly Said[]): string {
  const lost = saidText(saidSum(dropped));
  return lost === '' ? 'Replace the text' : `Replace the text, drop ${lost}`;
}

function Sums({ replacement, ofNew }: { readonly replacement: Replacement; readonly ofNew: number }) {
  const { aligned, same, moved, doubtful, added } = replacement;
  const changed = doubtful.filter(({ fate }) => fate === 'changed').length;
  return (
    <p>
      Of {aligned.length.toLocaleString('en')} paragraphs now,{' '}
      <b>
        {same} {same === 1 ? 'stays as it is' : 'stay as they are'}
      </b>
      , {moved} moved, {changed} changed, {doubtful.length - changed} removed; {added.length} of{' '}
      {ofNew.toLocaleString('en')} are new.
    </p>
  );
}
