import { useEffect, useMemo, useState } from 'react';
import type { MergeSide } from '../../../domain/merge-plan.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { mergePacket } from '../../../storage/merging.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, listed } from '../../number-words.ts';
import styles from '../AgreementScreen.module.css';
import { MergeQuestionRow } from './MergeQuestionRow.tsx';
import { type ReadMerge, readMerge } from './read-merge.ts';

interface MergeDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** Reads a packet, says what it brings, asks what differs, and merges. */
export function MergeDialog({ file, onClose }: MergeDialogProps) {
  const { store } = useCurrentProject();
  const [read, setRead] = useState<ReadMerge | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    let left = false;
    void readMerge(store, file).then((result) => {
      if (left) return;
      if (result.ok) setRead(result.value);
      else setProblem(`${file.name}: ${problemSentence(result.problem)} Nothing was changed.`);
    });
    return () => {
      left = true;
    };
  }, [store, file]);
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
      { kind: 'good' },
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
            isDisabled={!read || read.isEmpty || isBusy}
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

function WhatComes({ read }: { readonly read: ReadMerge }) {
  const { plan, packet, isEmpty } = read;
  const parts = [
    plan.newCoders.length > 0 ? `the ${listed(plan.newCoders.map(({ name }) => `coder ${name}`))}` : '',
    plan.newThemes.length > 0
      ? `${counted(plan.newThemes.length, 'new theme')} (${listed(plan.newThemes.map(({ theme }) => theme.name))})`
      : '',
    plan.taken.length > 0 ? `what was said of ${counted(plan.taken.length, 'paragraph')}` : '',
    plan.memos.length > 0 ? counted(plan.memos.length, 'memo') : '',
  ].filter((part) => part !== '');
  return (
    <>
      {packet === null && (
        <Notice kind="info">
          This is a project file and no packet: nobody knows what it began from. Whatever differs is asked.
        </Notice>
      )}
      <p role="status">
        {isEmpty
          ? 'There is nothing new in it: all that it says is here already.'
          : parts.length > 0
            ? `Comes without a question: ${listed(parts)}.`
            : 'Nothing comes without a question.'}
      </p>
      {plan.isOlder && plan.taken.length > 0 && (
        <Notice kind="info">
          It was coded under version {plan.version} of the codebook. Codings of themes whose meaning has
          changed since stand in the codebook’s list of codings to look at again.
        </Notice>
      )}
      {plan.unknown.length > 0 && (
        <Notice kind="warn">
          Left out, since {plan.unknown.length === 1 ? 'its text is' : 'their texts are'} not in this project:{' '}
          {listed(
            plan.unknown.map(({ title, paragraphs }) => `${title} (${counted(paragraphs, 'paragraph')})`),
          )}
          . Import the texts and merge again.
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
      <ul className={styles['questions']}>
        {shown.map((question) => (
          <MergeQuestionRow
            key={question.key}
            question={question}
            themesThere={read.themeNames}
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
