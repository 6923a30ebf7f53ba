import { problemSentence } from '../../domain/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './ExchangeScreen.module.css';
import { ExportPreview } from './ExportPreview.tsx';
import { EXPORTS, type ExportFacts, type ExportKind, sizeText } from './export-list.ts';
import type { ExportOutcome, ExportWork } from './use-export.ts';

const css = classNames(styles);

interface ExportPanelProps {
  readonly facts: ExportFacts;
  /** The export that is looked at. */
  readonly kind: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
  readonly work: ExportWork;
}

/** Every export with its size; beside them the beginning of the chosen one. */
export function ExportPanel({ facts, kind, onKind, work }: ExportPanelProps) {
  return (
    <div className={css('export')}>
      <ul className={css('exports')} aria-label="Exports">
        {EXPORTS.map((each) => {
          const outcome = work.outcome?.kind === each.kind ? work.outcome : null;
          return (
            <li key={each.kind} className={css('card', each.kind === kind && 'on')}>
              <div className={css('card-head')}>
                <h2>{each.title}</h2>
                <span className={css('grow', 'cut', 'small', 'quiet')}>
                  {each.kind === 'project' ? '' : sizeText(each.kind, facts)}
                </span>
                <Button
                  kind="bare"
                  size="small"
                  isOn={each.kind === kind}
                  aria-label={`Preview ${each.title}`}
                  onPress={() => onKind(each.kind)}
                >
                  Preview
                </Button>
                <Button
                  size="small"
                  kind={each.kind === 'project' ? 'main' : 'plain'}
                  aria-label={`Save ${each.title}`}
                  isDisabled={work.running !== null}
                  onPress={() => {
                    onKind(each.kind);
                    work.save(each.kind);
                  }}
                >
                  Save
                </Button>
              </div>
              <p>{each.sentence}</p>
              {work.running === each.kind && (
                <Progress label="Writing the file" done={0} of={null} onCancel={work.cancel} />
              )}
              {outcome && <Outcome outcome={outcome} onClose={work.forget} />}
            </li>
          );
        })}
      </ul>
      <ExportPreview key={kind} kind={kind} facts={facts} />
    </div>
  );
}

function bytesText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} KB`;
  return `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

function Outcome({ outcome, onClose }: { readonly outcome: ExportOutcome; readonly onClose: () => void }) {
  if ('problem' in outcome)
    return (
      <Notice kind="bad" onClose={onClose}>
        {problemSentence(outcome.problem)}
      </Notice>
    );
  return (
    <Notice kind="good" isLive onClose={onClose}>
      Saved as <b>{outcome.fileName}</b> ({bytesText(outcome.bytes)}), where the browser puts downloads.
    </Notice>
  );
}
