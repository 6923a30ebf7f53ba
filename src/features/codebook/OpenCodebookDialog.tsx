import { useEffect, useState } from 'react';
import type { ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { ReadCodebook } from '../../formats/read-codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { counted } from '../number-words.ts';
import { AddThemesDialog } from './AddThemesDialog.tsx';
import styles from './CodebookScreen.module.css';

const css = classNames(styles);

interface OpenCodebookDialogProps {
  readonly file: File;
  readonly onAdded: (ids: readonly ThemeId[], sentence: string) => void;
  readonly onClose: () => void;
}

async function readCodebook(file: File): Promise<Result<ReadCodebook>> {
  try {
    const { readCodebookFile } = await import('../../formats/codebook-file.ts');
    return await readCodebookFile(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return failed({ reason: 'unreadable', detail: String(error) });
  }
}

/** What a codebook's file holds, what of it is there already, what is lost, and which of it to add. */
export function OpenCodebookDialog({ file, onAdded, onClose }: OpenCodebookDialogProps) {
  const [read, setRead] = useState<Result<ReadCodebook>>();
  useEffect(() => {
    let isLeft = false;
    void readCodebook(file).then((result) => {
      if (!isLeft) setRead(result);
    });
    return () => {
      isLeft = true;
    };
  }, [file]);
  if (!read) return null;
  const title = (
    <>
      Codebook of <bdi>{file.name}</bdi>
    </>
  );
  if (!read.ok)
    return (
      <Dialog title={title} isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
        <Notice kind="bad">{problemSentence(read.problem)}</Notice>
      </Dialog>
    );
  const { origin, drafts, codeCount, losses } = read.value;
  return (
    <AddThemesDialog
      title={title}
      source={file.name}
      drafts={drafts}
      givesKeys={false}
      onAdded={onAdded}
      onClose={onClose}
    >
      <p className="quiet">
        {counted(codeCount, 'code')}, from {origin}.
      </p>
      {losses.length > 0 && (
        <Notice kind="warn">
          <ul className={css('points')}>
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </Notice>
      )}
    </AddThemesDialog>
  );
}
