import { useEffect } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { BulkReport } from './BulkReport.tsx';
import type { BulkImport } from './bulk-import.ts';
import type { BulkProgress } from './bulk-line.ts';
import { countsText, leftText, megabytes } from './bulk-words.ts';
import styles from './Import.module.css';
import { showingBulk, useBulkProgress } from './running-bulk.ts';

interface BulkPanelProps {
  readonly bulk: BulkImport;
}

const itself = (progress: BulkProgress): BulkProgress => progress;

/** An import in the library: how far it is, and its report at the end. */
export function BulkPanel({ bulk }: BulkPanelProps) {
  const progress = useBulkProgress(bulk, itself) ?? bulk.progress;
  useEffect(showingBulk, []);
  if (progress.phase === 'ended') return <BulkReport bulk={bulk} progress={progress} />;
  const { done, of, doneBytes, phase } = progress;
  const isPaused = phase === 'paused';
  return (
    <SidePanel
      label="Import"
      title={`Importing ${of.toLocaleString('en')} ${of === 1 ? 'file' : 'files'}`}
      subtitle="It goes on in the background, whichever screen is open."
      takesFocus={false}
    >
      <section className={styles['part']}>
        <Progress
          label={isPaused ? 'Paused' : phase === 'stopping' ? 'Stopping' : 'Importing'}
          done={done}
          of={of}
          detail={`files, ${megabytes(doneBytes)}${leftText(progress.secondsLeft)}`}
        />
        <p className={styles['note']}>{countsText(progress)}</p>
        <div className={styles['tools']}>
          <Button
            size="small"
            isDisabled={phase === 'stopping'}
            onPress={() => (isPaused ? bulk.resume() : bulk.pause())}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
          <Button size="small" isDisabled={phase === 'stopping'} onPress={() => bulk.cancel()}>
            Cancel
          </Button>
        </div>
        <p className={styles['note']}>
          A pause or a cancel ends at a whole document. What is stored stays until the import is undone.
        </p>
      </section>
    </SidePanel>
  );
}
