import { problemSentence } from '../../domain/problem.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './ExchangeScreen.module.css';
import { ExportPreview } from './ExportPreview.tsx';
import type { ExportChoices } from './export-choices.ts';
import { EXPORT_GROUPS, type ExportFacts, type ExportKind, sizeText } from './export-list.ts';
import type { ExportOutcome, ExportWork } from './use-export.ts';

const css = classNames(styles);

interface ExportPanelProps {
  readonly facts: ExportFacts;
  /** The export that is looked at. */
  readonly kind: ExportKind;
  readonly onKind: (kind: ExportKind) => void;
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
  readonly work: ExportWork;
}

/** Every export with its size, by what it is for; beside them the beginning of the chosen one. */
export function ExportPanel(props: ExportPanelProps) {
  const { facts, kind, choices, onChoices } = props;
  return (
    <div className={css('export')}>
      <div className={css('exports')}>
        {EXPORT_GROUPS.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2 className={css('group')}>{group.title}</h2>
            <ul aria-label={`Exports: ${group.title}`}>
              {group.exports.map((each) => (
                <ExportCard key={each.kind} each={each} {...props} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ExportPreview key={kind} kind={kind} facts={facts} choices={choices} onChoices={onChoices} />
    </div>
  );
}

interface ExportCardProps extends ExportPanelProps {
  readonly each: (typeof EXPORT_GROUPS)[number]['exports'][number];
}

function ExportCard({ each, facts, kind, onKind, choices, work }: ExportCardProps) {
  const outcome = work.outcome?.kind === each.kind ? work.outcome : null;
  return (
    <li className={css('card', each.kind === kind && 'on')}>
      <div className={css('card-head')}>
        <h3>{each.title}</h3>
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
            work.save(each.kind, choices);
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
