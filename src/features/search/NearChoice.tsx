import { asThemeId } from '../../domain/ids.ts';
import { SIDES, type Side } from '../../domain/search-question.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import type { Option } from '../../ui/option.ts';
import { PopoverButton } from '../../ui/Popover.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './NearChoice.module.css';
import { FURTHEST, type NearPlace, nearTheme } from './search-place.ts';
import { nearText } from './search-text.ts';

const css = classNames(styles);

const SIDE_NAMES = {
  around: 'Near it',
  behind: 'Behind it',
  before: 'Before it',
} as const satisfies Record<Side, string>;

const MEANINGS = {
  around: 'The theme stands in the paragraph found, or so many paragraphs before or behind it at most.',
  behind: 'The paragraph found is followed by one with the theme, so many paragraphs later at most.',
  before: 'The paragraph found comes after one with the theme, so many paragraphs later at most.',
} as const satisfies Record<Side, string>;

interface NearChoiceProps {
  readonly near: NearPlace | null;
  readonly options: readonly Option<number>[];
  readonly onNear: (near: NearPlace | null) => void;
}

/** A theme that is to stand near the paragraphs found, on which side and how far off. */
export function NearChoice({ near, options, onNear }: NearChoiceProps) {
  const name = options.find(({ value }) => value === near?.theme)?.label ?? '';
  return (
    <PopoverButton
      kind="chip"
      title="A theme nearby"
      label={near ? <bdi>{nearText(near, name)}</bdi> : 'Near'}
      isOn={near !== null}
    >
      <div className={css('near')}>
        <Select
          label="Theme nearby"
          value={near === null ? null : Number(near.theme)}
          options={options}
          placeholder="choose"
          onChange={(value) => {
            const theme = asThemeId(Number(value));
            onNear(near ? { ...near, theme } : nearTheme(theme));
          }}
        />
        {near && (
          <>
            <Segments
              label="On which side"
              value={near.side}
              options={SIDES.map((value) => ({ value, label: SIDE_NAMES[value] }))}
              onChange={(side) => onNear({ ...near, side })}
            />
            <NumberField
              label="Paragraphs at most"
              value={near.paragraphs}
              minValue={1}
              maxValue={FURTHEST}
              onChange={(paragraphs) => onNear({ ...near, paragraphs: paragraphs ?? near.paragraphs })}
            />
            <p className="small quiet">{MEANINGS[near.side]}</p>
            <div className={css('near-foot')}>
              <Button size="small" onPress={() => onNear(null)}>
                Anywhere
              </Button>
            </div>
          </>
        )}
      </div>
    </PopoverButton>
  );
}
