import { labelLosses } from '../../formats/label-losses.ts';
import { refiExportLosses } from '../../formats/refi-export-losses.ts';
import type { ToolKind } from '../../formats/write-export.ts';
import { classNames } from '../../ui/class-names.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './ExchangeScreen.module.css';
import type { ExportChoices } from './export-choices.ts';
import { EXPORTS } from './export-list.ts';
import { useWholeProject } from './use-whole-project.ts';

const css = classNames(styles);

const POSITIONS = [
  { value: 'code points', label: 'As the standard says' },
  { value: 'UTF-16 units', label: 'As NVivo counts' },
] as const;

interface ToolPreviewProps {
  readonly kind: ToolKind;
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
}

/** What the file of another program will be like, and what it cannot carry, before it is written. */
export function ToolPreview({ kind, choices, onChoices }: ToolPreviewProps) {
  const { coders } = useCurrentProject();
  const project = useWholeProject();
  const losses =
    project && (kind === 'refi' ? refiExportLosses(project) : labelLosses(project, choices.coder, kind));
  return (
    <>
      <h2 className={css('preview-head')}>{EXPORTS.find((each) => each.kind === kind)?.title}</h2>
      <div className={css('options')}>
        {kind === 'refi' ? (
          <>
            <section>
              <h3>Positions in texts</h3>
              <Segments
                label="Positions in texts"
                value={choices.refi.positions}
                options={POSITIONS}
                onChange={(positions) => onChoices({ ...choices, refi: { ...choices.refi, positions } })}
              />
              <p className="quiet small">
                They differ only behind characters such as emoji, which NVivo on Windows counts twice.
              </p>
            </section>
            <Switch
              isSelected={choices.refi.hasUniqueNames}
              onChange={(hasUniqueNames) =>
                onChoices({ ...choices, refi: { ...choices.refi, hasUniqueNames } })
              }
            >
              Make names of themes unique, as QualCoder needs
            </Switch>
          </>
        ) : (
          <Select
            label="Whose work"
            value={Number(choices.coder)}
            options={coders.map((coder) => ({ value: Number(coder.id), label: coder.name }))}
            onChange={(value) => {
              const coder = coders.find(({ id }) => Number(id) === value);
              if (coder) onChoices({ ...choices, coder: coder.id });
            }}
          />
        )}
        <section aria-label="What is lost">
          <h3>What it cannot carry</h3>
          {losses === undefined && <p className="quiet">Looking through the project …</p>}
          {losses?.length === 0 && <p>Nothing of this project is lost.</p>}
          {losses && losses.length > 0 && (
            <ul>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          )}
        </section>
        <p className="quiet small">The project itself stays as it is. For a backup, save the project file.</p>
      </div>
    </>
  );
}
