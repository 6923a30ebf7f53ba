import { type CodingFilter, isEveryCoding } from '../../../domain/comparison.ts';
import { VOICES, type Voice } from '../../../domain/sheet.ts';
import { Button } from '../../../ui/Button.tsx';
import { MultiSelect } from '../../../ui/MultiSelect.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { PopoverButton } from '../../../ui/Popover.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useCurrentProject } from '../../current-project.tsx';
import { counted } from '../../number-words.ts';
import type { ComparePlace } from '../compare-place.ts';
import type { ComparisonState } from '../use-comparison.ts';
import { canBeArranged, groupingOfOption, groupingOption, groupingOptions } from './grouping-options.ts';
import styles from './Question.module.css';

const SUB_THEME_OPTIONS = [
  { value: 'in', label: 'sub-themes in parent' },
  { value: 'apart', label: 'each theme alone' },
] as const;

const VOICE_OPTIONS = VOICES.map((label, value) => ({ value: value as Voice, label }));
const UNDIVIDED = 'undivided';

interface MoreChoicesProps {
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly onChange: (change: Partial<ComparePlace>) => void;
  /** An option of `groupingOptions` was chosen to divide the groups once more. */
  readonly onSecond: (option: string) => void;
  readonly onArrangeSecond: () => void;
  readonly onThemeGroups: () => void;
}

/** How many of the further choices are not the usual ones. */
function chosenCount({
  second,
  withSubThemes,
  codings,
  beside,
  collapsesReprints,
  themeGroups,
}: ComparePlace): number {
  return [
    second !== null,
    !withSubThemes,
    codings.voices !== null,
    codings.fromVersion !== null || codings.toVersion !== null,
    beside.length > 0,
    collapsesReprints,
    themeGroups.length > 0,
  ].filter(Boolean).length;
}

/** What a comparison can be asked beyond the line of controls. */
export function MoreChoices(props: MoreChoicesProps) {
  const { here, state, onChange, onSecond, onArrangeSecond, onThemeGroups } = props;
  const { attributes, coders, codebookVersion } = useCurrentProject();
  const { second, codings } = here;
  const count = chosenCount(here);
  const say = (given: Partial<CodingFilter>): void => onChange({ codings: { ...codings, ...given } });
  const secondOptions = [
    { value: UNDIVIDED, label: 'not divided again' },
    ...groupingOptions(attributes).filter(({ value }) => value !== 'nothing'),
  ];
  const others = coders.filter(({ id }) => id !== state.coder.id);
  return (
    <PopoverButton
      kind="chip"
      title="More choices"
      label={count === 0 ? 'More' : <b>{`${count} more`}</b>}
      isOn={count > 0}
    >
      {(close) => (
        <div className={styles['more']}>
          <div className={styles['line']}>
            <span>Groups divided</span>
            <div className={styles['beside']}>
              <Select
                label="Groups divided by"
                compact
                value={second ? groupingOption(second) : UNDIVIDED}
                options={secondOptions}
                onChange={(option) => {
                  if (option === UNDIVIDED) onChange({ second: null, mark: null, pair: null });
                  else {
                    if (typeof groupingOfOption(option) === 'string') close();
                    onSecond(option);
                  }
                }}
              />
              {second && canBeArranged(second) && (
                <Button
                  size="small"
                  kind="bare"
                  onPress={() => {
                    close();
                    onArrangeSecond();
                  }}
                >
                  Arrange…
                </Button>
              )}
            </div>
          </div>
          <div className={styles['line']}>
            <span>Sub-themes</span>
            <Select
              label="Sub-themes"
              compact
              value={here.withSubThemes ? 'in' : 'apart'}
              options={SUB_THEME_OPTIONS}
              onChange={(value) => onChange({ withSubThemes: value === 'in' })}
            />
          </div>
          <div className={styles['line']}>
            <span>Groups of themes</span>
            <Button
              size="small"
              onPress={() => {
                close();
                onThemeGroups();
              }}
            >
              {here.themeGroups.length === 0
                ? 'Make groups…'
                : `${counted(here.themeGroups.length, 'group')}…`}
            </Button>
          </div>
          <div className={styles['line']}>
            <span>Voice</span>
            <MultiSelect
              label="Voice"
              values={codings.voices ?? VOICE_OPTIONS.map(({ value }) => value)}
              options={VOICE_OPTIONS}
              isOn={codings.voices !== null}
              onChange={(voices) => say({ voices: voices.length === VOICES.length ? null : voices })}
              summary={
                codings.voices === null ? (
                  'any'
                ) : (
                  <b>
                    {codings.voices.length === 0
                      ? 'none'
                      : codings.voices.map((voice) => VOICES[voice]).join(', ')}
                  </b>
                )
              }
            />
          </div>
          <NumberField
            label="Codebook from version"
            labelPlace="beside"
            value={codings.fromVersion}
            minValue={1}
            maxValue={codebookVersion}
            onChange={(fromVersion) => say({ fromVersion })}
          />
          <NumberField
            label="Codebook to version"
            labelPlace="beside"
            value={codings.toVersion}
            minValue={1}
            maxValue={codebookVersion}
            onChange={(toVersion) => say({ toVersion })}
          />
          {others.length > 0 && (
            <div className={styles['line']}>
              <span>Coders beside</span>
              <MultiSelect
                label="Coders side by side"
                values={here.beside.filter((id) => id !== state.coder.id)}
                options={others.map(({ id, name }) => ({ value: id, label: name }))}
                isOn={here.beside.length > 0}
                onChange={(beside) => onChange({ beside, mark: null, pair: null })}
                summary={here.beside.length === 0 ? 'none' : <b>{counted(here.beside.length, 'coder')}</b>}
              />
            </div>
          )}
          <Switch
            isSelected={here.collapsesReprints}
            onChange={(collapsesReprints) => onChange({ collapsesReprints })}
          >
            A reprint and its original count once
          </Switch>
          {!isEveryCoding(codings) && (
            <p className="quiet">Voice and version narrow what is counted, not what it is a share of.</p>
          )}
        </div>
      )}
    </PopoverButton>
  );
}
