import { useEffect, useMemo, useState } from 'react';
import type { ProjectId } from '../../../domain/ids.ts';
import type { MergePlan } from '../../../domain/merge-plan.ts';
import type { MergeSide } from '../../../domain/merge-questions.ts';
import { placeHref } from '../../../domain/place.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { mergePacket } from '../../../storage/merging.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, listed, listedFirst } from '../../number-words.ts';
import styles from '../AgreementScreen.module.css';
import { askPacket } from './ask-packet.ts';
import mergeStyles from './Merge.module.css';
import { MergeQuestionRow } from './MergeQuestionRow.tsx';
import type { ReadMerge } from './packet-messages.ts';

interface MergeDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** Reads a packet, says what it brings, asks what differs, and merges. */
export function MergeDialog({ file, onClose }: MergeDialogProps) {
  const { store, entry } = useCurrentProject();
  const [read, setRead] = useState<ReadMerge | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const asked = { projectId: entry.id, asked: { file }, signal: left.signal };
    void askPacket('merge', asked).then((result) => {
      if (left.signal.aborted) return;
      if (result.ok) setRead(result.value);
      else setProblem(`${file.name}: ${problemSentence(result.problem)} Nothing was changed.`);
    });
    return () => left.abort();
  }, [entry.id, file]);
  const merge = async () => {
    if (!read) return;
    setIsBusy(true);
    const result = await mergePacket(store, read.plan, decisions, read.name);
    setIsBusy(false);
    if (!result.ok) return setProblem(problemSentence(result.problem));
    toast(
      `Merged: ${listed([
        counted(result.value.paragraphs, 'paragraph'),
        counted(result.value.themes, 'new theme'),
        counted(result.value.memos, 'memo'),
      ])}. Undo takes all of it back at once.`,
      { kind: 'good', ...(read.plan.outdated.length > 0 && { action: toCodebook(entry.id) }) },
    );
    onClose();
  };
  return (
    <Dialog
      title={read?.packet ? `Merge the packet of ${read.name}` : `Merge ${file.name}`}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="main"
            icon="merge"
            isDisabled={!read || isEmpty(read.plan) || isBusy}
            onPress={() => void merge()}
          >
            Merge
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {problem !== null && <Notice kind="bad">{problem}</Notice>}
        {!read && problem === null && <Progress label={`Reading ${file.name}`} done={0} of={null} />}
        {read && <WhatComes read={read} />}
        {read && read.plan.questions.length > 0 && (
          <Questions read={read} decisions={decisions} onDecide={setDecisions} />
        )}
      </div>
    </Dialog>
  );
}

const toCodebook = (project: ProjectId) => ({
  label: 'Open the codebook',
  onPress: () => {
    window.location.hash = placeHref({ project, screen: 'codebook' });
  },
});

const isEmpty = ({ newCoders, newThemes, taken, memos, questions }: MergePlan): boolean =>
  newCoders.length + newThemes.length + taken.length + memos.length + questions.length === 0;

const MOST_NAMED = 8;

function WhatComes({ read: { plan, packet } }: { readonly read: ReadMerge }) {
  const { newCoders, newThemes, taken, memos, unknown, untaken, outdated } = plan;
  const coders = newCoders.map(({ name }) => name);
  const parts = [
    coders.length > 0 ? `the ${coders.length === 1 ? 'coder' : 'coders'} ${listed(coders)}` : '',
    newThemes.length > 0
      ? `${counted(newThemes.length, 'new theme')} (${listedFirst(
          newThemes.map(({ theme }) => theme.name),
          MOST_NAMED,
        )})`
      : '',
    taken.length > 0 ? `what was said of ${counted(taken.length, 'paragraph')}` : '',
    memos.length > 0 ? counted(memos.length, 'memo') : '',
  ].filter((part) => part !== '');
  return (
    <>
      {packet === null && (
        <Notice kind="info">
          This is a project file and no packet: nobody knows what it began from. Whatever differs is asked.
        </Notice>
      )}
      <p role="status">
        {parts.length > 0
          ? `Comes without a question: ${listed(parts)}.`
          : isEmpty(plan)
            ? unknown.length > 0
              ? 'Nothing of it can be taken over.'
              : 'There is nothing new in it: all that it says is here already.'
            : 'Nothing comes without a question.'}
      </p>
      {outdated.length > 0 && (
        <Notice kind="info">
          It was coded under version {plan.version} of the codebook. What{' '}
          {listedFirst(
            outdated.map(({ theme }) => theme.name),
            MOST_NAMED,
          )}{' '}
          {outdated.length === 1 ? 'means' : 'mean'} has changed since: the codebook lists{' '}
          {counted(
            outdated.reduce((sum, { codings }) => sum + codings, 0),
            'coding',
          )}{' '}
          of it to look at again.
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice kind="warn">
          {counted(unknown.length, 'document')} of the packet {unknown.length === 1 ? 'is' : 'are'} not in
          this project, and what was said of {unknown.length === 1 ? 'it' : 'them'} is left out:
          <ul className={mergeStyles['left-out']}>
            {unknown.slice(0, MOST_NAMED).map(({ title, paragraphs }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may be the same, and the list does not change.
              <li key={i}>
                <bdi>{title}</bdi>, {counted(paragraphs, 'paragraph')} coded or read
              </li>
            ))}
          </ul>
          {unknown.length > MOST_NAMED && `and ${counted(unknown.length - MOST_NAMED, 'more document')}. `}
          Import the same texts in the library, or undo their deletion, and merge this packet again: what is
          here by then comes no second time. Without the texts, import the packet under Exchange: it becomes a
          project of its own.
        </Notice>
      )}
      {untaken.length > 0 && (
        <Notice kind="info">
          Not taken over: titles, dates, languages or attributes that were changed in the packet, of{' '}
          {listedFirst(untaken, MOST_NAMED)}. Change them in the library where they are right.
        </Notice>
      )}
    </>
  );
}

interface QuestionsProps {
  readonly read: ReadMerge;
  readonly decisions: ReadonlyMap<string, MergeSide>;
  readonly onDecide: (decisions: ReadonlyMap<string, MergeSide>) => void;
}

// More are decided together; each has its own line up to here.
const MOST_SHOWN = 200;

function Questions({ read, decisions, onDecide }: QuestionsProps) {
  const { questions } = read.plan;
  const all = (side: MergeSide) => onDecide(new Map(questions.map(({ key }) => [key, side])));
  const shown = useMemo(() => questions.slice(0, MOST_SHOWN), [questions]);
  return (
    <section aria-label="What differs">
      <div className={styles['line']}>
        <h3 className="grow">{counted(questions.length, 'difference')} to decide</h3>
        <Button size="small" onPress={() => onDecide(new Map())}>
          As suggested
        </Button>
        <Button size="small" onPress={() => all('here')}>
          Keep all of here
        </Button>
        <Button size="small" onPress={() => all('there')}>
          Take all of the packet
        </Button>
      </div>
      <ul className={mergeStyles['questions']}>
        {shown.map((question) => (
          <MergeQuestionRow
            key={question.key}
            question={question}
            names={read.names}
            side={decisions.get(question.key) ?? question.suggested}
            onSide={(side) => onDecide(new Map(decisions).set(question.key, side))}
          />
        ))}
      </ul>
      {shown.length < questions.length && (
        <p className={styles['note']}>
          {counted(questions.length - shown.length, 'further difference')} follow the suggestion, or the
          button above.
        </p>
      )}
    </section>
  );
}
