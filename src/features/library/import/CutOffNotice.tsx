import { useState } from 'react';
import { problemSentence } from '../../../domain/problem.ts';
import { endRunning } from '../../../storage/import-documents.ts';
import type { Store } from '../../../storage/store.ts';
import { takeBackImport } from '../../../storage/taken-back-import.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { toast } from '../../../ui/toast.tsx';
import styles from './Import.module.css';

// The store tells of it until it is closed; who has answered is not asked again.
const answered = new WeakSet<Store>();

interface CutOffNoticeProps {
  readonly store: Store;
  /** Files that are imported once more: what is stored already is known and skipped. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** After an import that was cut off with the browser or the tab: what is here, and whether it stays. */
export function CutOffNotice({ store, onFiles }: CutOffNoticeProps) {
  const [isDone, setIsDone] = useState(() => answered.has(store));
  const [isTaking, setIsTaking] = useState(false);
  const cutOff = store.interruptedImport;
  if (!cutOff || isDone) return null;
  const done = () => {
    answered.add(store);
    setIsDone(true);
    void endRunning(store);
  };
  const takeBack = async () => {
    setIsTaking(true);
    const result = await takeBackImport(store, cutOff.began ?? null);
    setIsTaking(false);
    if (!result.ok) return toast(`Take back the import: ${problemSentence(result.problem)}`, { kind: 'bad' });
    done();
    toast('The import that was cut off is taken back.', {
      description: 'Redo or undo (Ctrl Z) brings it back.',
    });
  };
  const isUnbegun = cutOff.stored === 0;
  const [stored, of] = [cutOff.stored, cutOff.of].map((count) => count.toLocaleString('en'));
  return (
    <Notice kind="warn">
      {isUnbegun
        ? `An import of ${of} files was cut off when the page closed, before any of them was stored. Nothing in the project was changed. A browser forgets which files were chosen: choose them again to import them.`
        : `An import was cut off when the page closed. Of ${of} files ${stored} were dealt with: their documents are stored whole, the others not at all. A browser forgets which files were chosen: to get the rest, choose all of them again, and what is here is skipped.`}
      <span className={styles['tools']}>
        <FileButton
          size="small"
          isMultiple
          onFiles={(files) => {
            done();
            onFiles(files);
          }}
        >
          Choose the files again…
        </FileButton>
        <Button size="small" onPress={done}>
          {isUnbegun ? 'Do not import them' : 'Keep what is stored'}
        </Button>
        {!isUnbegun && (
          <Button size="small" isDisabled={isTaking} onPress={() => void takeBack()}>
            {isTaking ? 'Taking back…' : 'Take back what was stored'}
          </Button>
        )}
      </span>
    </Notice>
  );
}
