import type { ReactElement } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { classNames } from './class-names.ts';
import type { Option } from './option.ts';
import styles from './Segments.module.css';

const css = classNames(styles);

interface SegmentsProps<V extends string> {
  /** The name of the group, for screen readers. */
  label: string;
  value: V | null;
  options: readonly Option<V>[];
  onChange(value: V): void;
  size?: 'normal' | 'small';
  isDisabled?: boolean;
}

/** One of a few, all in view. */
export function Segments<V extends string>({
  label,
  value,
  options,
  onChange,
  size = 'normal',
  ...passed
}: SegmentsProps<V>): ReactElement {
  return (
    <RadioGroup
      {...passed}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const option = options.find((each) => each.value === next);
        if (option) onChange(option.value);
      }}
      className={css('segments')}
    >
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          className={css('segment', size === 'small' && 'small')}
          data-label={option.label}
        >
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
