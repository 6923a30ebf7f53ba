import { useState } from 'react';
import { asGuid } from '../../../domain/ids.ts';
import { problemSentence } from '../../../domain/problem.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Select } from '../../../ui/Select.tsx';
import { saveBlob } from '../../../ui/save-blob.ts';
import { toast } from '../../../ui/toast.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted, numberText } from '../../number-words.ts';
import styles from '../AgreementScreen.module.css';
import type { AgreementScene } from '../use-agreement.ts';
import { askPacket } from './ask-packet.ts';

const EVERYTHING = 0;

interface HandOutDialogProps {
  readonly scene: AgreementScene;
  readonly onClose: () => void;
}

/** Asks for whom and what, and saves the packet. */
export function HandOutDialog({ scene, onClose }: HandOutDialogProps) {
  const { entry, coders, coder: me, themes, codebookVersion } = useCurrentProject();
  const people = coders.filter(({ kind }) => kind === 'person');
  const others = people.filter(({ id }) => id !== me.id);
  const [coderId, setCoderId] = useState<number | null>((others[0] ?? people[0])?.id ?? null);
  const [setId, setSetId] = useState<number>(scene.sample?.id ?? scene.samples.at(-1)?.id ?? EVERYTHING);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const coder = people.find(({ id }) => id === coderId);
  const sample = scene.samples.find(({ id }) => id === setId) ?? null;
  const save = async () => {
    if (!coder) return;
    setIsBusy(true);
    setProblem(null);
    const made = await askPacket('handOut', {
      projectId: entry.id,
      asked: { coder: coder.id, set: sample?.id ?? null, guid: asGuid(crypto.randomUUID()) },
    });
    setIsBusy(false);
    if (!made.ok) return setProblem(problemSentence(made.problem));
    const { fileName, bytes } = made.value;
    saveBlob(new Blob([bytes], { type: 'application/zip' }), fileName);
    toast(`${fileName} was saved. ${coder.name} opens it in Leitmotif on another machine.`, { kind: 'good' });
    onClose();
  };
  return (
    <Dialog
      title="Hand out a packet"
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" icon="export" isDisabled={!coder || isBusy} onPress={() => void save()}>
            Save the packet
          </Button>
        </>
      }
    >
      {people.length === 0 ? (
        <p>Add the person who is to code under Coders first.</p>
      ) : (
        <div className={styles['fields']}>
          <Select<number>
            label="For"
            value={coderId}
            options={people.map(({ id, name, colour }) => ({ value: id, label: name, swatch: colour }))}
            onChange={setCoderId}
          />
          <Select<number>
            label="To code"
            value={setId}
            options={[
              ...scene.samples.map(({ id, name, paragraphs }) => ({
                value: id,
                label: name,
                hint: numberText(paragraphs.length),
              })),
              { value: EVERYTHING, label: 'every document' },
            ]}
            onChange={setSetId}
          />
          <p className={styles['note']}>
            One file with{' '}
            {sample
              ? `the texts of ${counted(new Set(sample.paragraphs.map(({ documentId }) => documentId)).size, 'document')} and the list of ${counted(sample.paragraphs.length, 'paragraph')} to code`
              : 'all texts'}
            , the codebook ({counted(themes.length, 'theme')}, version {codebookVersion})
            {coder ? ` and what ${coder.name} coded so far` : ''}. Nobody else’s codings and memos are in it.
            {sample?.blinding.hidesOrigin && ' Titles, dates and attributes are left out.'}
          </p>
          {isBusy && <Progress label="Writing the packet" done={0} of={null} />}
          {problem !== null && <Notice kind="bad">{problem}</Notice>}
        </div>
      )}
    </Dialog>
  );
}
