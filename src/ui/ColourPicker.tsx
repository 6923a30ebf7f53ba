import type { ReactElement } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './ColourPicker.module.css';
import { classNames } from './class-names.ts';
import { Swatch, type SwatchColour } from './Swatch.tsx';

const css = classNames(styles);

interface ColourPickerProps {
  label: string;
  value: SwatchColour;
  /** The name of each colour: no one must tell them apart by eye. */
  names: Readonly<Record<SwatchColour, string>>;
  onChange(colour: SwatchColour): void;
  isDisabled?: boolean;
}

const COLOURS: readonly SwatchColour[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export function ColourPicker({ label, value, names, onChange, ...passed }: ColourPickerProps): ReactElement {
  return (
    <RadioGroup
      {...passed}
      className={css('picker')}
      value={String(value)}
      onChange={(next) => {
        const colour = COLOURS.find((each) => String(each) === next);
        if (colour) onChange(colour);
      }}
    >
      <Label className={css('label')}>
        {label}: {names[value]}
      </Label>
      <div className={css('grid')}>
        {COLOURS.map((colour) => (
          <Radio key={colour} value={String(colour)} aria-label={names[colour]} className={css('colour')}>
            <Swatch colour={colour} size={16} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
