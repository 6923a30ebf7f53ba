import { useMemo, useState } from 'react';
import { type ChangedEvidence, correctedSheet, soundParagraph } from '../../domain/corrected-text.ts';
import { paragraphLanguage } from '../../domain/direction.ts';
import { type Document, type DocumentText, paragraphText } from '../../domain/document.ts';
import type { CoderId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import type { Sheet } from '../../domain/sheet.ts';
import { textPieces } from '../../domain/text-changes.ts';
import { correctParagraph, type ToldEvidence } from '../../storage/corrections.ts';
import { Button } from '../../ui/Button.tsx';
import { ChangedText } from '../../ui/ChangedText.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { toast } from '../../ui/toast.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CorrectionDialog.module.css';

const css = classNames(styles);

interface CorrectionDialogProps {
  readonly document: Document;
  readonly text: DocumentText;
  readonly paragraph: number;
  /** The coder's own. */
  readonly sheet: Sheet;
  readonly onClose: () => void;
}

/** The words of one paragraph, to be corrected: what will change in it, and in the evidence that rests on it. */
export function CorrectionDialog({ document, text, paragraph, sheet, onClose }: CorrectionDialogProps) {
  const { store, coder, coders } = useCurrentProject();
  const before = paragraphText(text, paragraph);
  const [draft, setDraft] = useState(before);
  const [problem, setProblem] = useState<string | null>(null);
  const after = soundParagraph(draft);
  const isSame = after === before;
  const pieces = useMemo(() => textPieces(before, after), [before, after]);
  const changed = useMemo(
    () => correctedSheet(sheet, text, paragraph, after).changed,
    [sheet, text, paragraph, after],
  );
  const language = paragraphLanguage(before, document.language);
  const correct = async () => {
    const result = await correctParagraph(store, document.id, paragraph, draft);
    if (!result.ok) return setProblem(problemSentence(result.problem));
    toast(`Corrected ¶ ${paragraph + 1}`, { description: othersSentence(result.value, coder.id) });
    onClose();
  };
  return (
    <Dialog
      title={`Correct the text of ¶ ${paragraph + 1}`}
      isOpen
      onClose={onClose}
      isHeld={!isSame}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={isSame || after === ''} onPress={() => void correct()}>
            Correct the text
          </Button>
        </>
      }
    >
      <div className={css('correction')}>
        <TextArea
          label="Text"
          value={draft}
          onChange={(next) => {
            setDraft(next);
            setProblem(null);
          }}
          lang={language}
          rows={5}
          autoFocus
          problem={problem}
          hint="For mistakes of typing, scanning or printing. Paragraphs keep their numbers, and every coding its paragraph."
        />
        {!isSame && after !== '' && (
          <section aria-label="What changes">
            <h3>What changes</h3>
            <div className={css('preview')}>
              <ChangedText pieces={pieces} lang={language} />
            </div>
            {changed.length > 0 && <EvidenceChanges changed={changed} before={before} after={after} />}
            {coders.length > 1 && (
              <p className="quiet small">Evidence of the other coders moves in the same way.</p>
            )}
          </section>
        )}
      </div>
    </Dialog>
  );
}

interface EvidenceChangesProps {
  readonly changed: readonly ChangedEvidence[];
  readonly before: string;
  readonly after: string;
}

function EvidenceChanges({ changed, before, after }: EvidenceChangesProps) {
  const { themes } = useCurrentProject();
  const isLost = changed.some(({ fate }) => fate === 'lost' || fate === 'cut');
  return (
    <Notice kind={isLost ? 'warn' : 'info'}>
      <ul className={css('evidence')}>
        {changed.map(({ theme, from, to }) => (
          <li key={`${theme} ${from.start}`}>
            Evidence of {themes.find(({ id }) => id === theme)?.name ?? 'a deleted theme'}:{' '}
            <q>
              <bdi>{before.slice(from.start, from.end)}</bdi>
            </q>{' '}
            {to === null ? (
              'has no words left and goes; the coding stays.'
            ) : (
              <>
                becomes{' '}
                <q>
                  <bdi>{after.slice(to.start, to.end)}</bdi>
                </q>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What other coders' evidence lost; their codings themselves are not shown. */
function othersSentence(told: readonly ToldEvidence[], own: CoderId): string {
  const lost = told.filter(
    ({ coderId, fate }) => coderId !== own && (fate === 'lost' || fate === 'cut'),
  ).length;
  const undoing = 'Undo (Ctrl Z) takes it back.';
  if (lost === 0) return undoing;
  return `${lost} ${lost === 1 ? 'piece' : 'pieces'} of other coders’ evidence could not be kept whole. ${undoing}`;
}
