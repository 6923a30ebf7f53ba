import { useState } from 'react';
import { problemSentence } from '../../domain/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';
import styles from './CodebookScreen.module.css';
import { type CodebookForm, FORM_WORDS, FORMS, lossesIn, writtenCodebook } from './codebook-forms.ts';

const css = classNames(styles);

/** Saves the codebook alone as a file, and says before what the form cannot hold. */
export function SaveCodebookDialog({ onClose }: { readonly onClose: () => void }) {
  const { themes, entry } = useCurrentProject();
  const [form, setForm] = useState<CodebookForm>('qdc');
  const save = async () => {
    const written = await writtenCodebook(form, themes);
    if (!written.ok) {
      toast(`Save the codebook: ${problemSentence(written.problem)}`, { kind: 'bad' });
      return;
    }
    const name = `${entry.name.replace(/[\\/:*?"<>|]+/g, ' ').trim()} codebook.${form}`;
    saveBlob(new Blob([written.value]), name);
    toast(`Saved as ${name}`, { kind: 'good' });
    onClose();
  };
  return (
    <Dialog
      title="Save the codebook"
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" icon="export" onPress={() => void save()}>
            Save {counted(themes.length, 'theme')}
          </Button>
        </>
      }
    >
      <div className={css('stack')}>
        <div className={css('line')}>
          <Segments<CodebookForm> label="Form" value={form} options={FORMS} onChange={setForm} />
        </div>
        <p>{FORM_WORDS[form]}</p>
        <div>
          <h3>What does not go along</h3>
          <ul className={css('points')}>
            {lossesIn(form, themes).map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  );
}
