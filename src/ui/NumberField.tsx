import type { ReactElement, ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './Icon.tsx';

const css = classNames(styles);

interface NumberFieldProps {
  label: string;
  labelPlace?: 'above' | 'beside' | 'hidden';
  value: number | null;
  /** On Enter, leaving and stepping; null when the field was emptied. */
  onChange(value: number | null): void;
  minValue?: number;
  maxValue?: number;
  step?: number;
  formatOptions?: Intl.NumberFormatOptions;
  hint?: ReactNode;
  problem?: ReactNode;
  suffix?: ReactNode;
  isDisabled?: boolean;
}

export function NumberField({
  label,
  labelPlace = 'above',
  value,
  onChange,
  hint,
  problem,
  suffix,
  ...passed
}: NumberFieldProps): ReactElement {
  return (
    <AriaNumberField
      {...passed}
      className={css('field', labelPlace === 'beside' && 'beside')}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(problem)}
    >
      <Label className={css(labelPlace === 'hidden' ? 'visually-hidden' : 'label')}>{label}</Label>
      <Group className={css('box')}>
        <Input className={css('input')} />
        {suffix && <span className={css('suffix')}>{suffix}</span>}
        <Button slot="decrement" className={css('step')}>
          <Icon name="minus" size={12} />
        </Button>
        <Button slot="increment" className={css('step')}>
          <Icon name="plus" size={12} />
        </Button>
      </Group>
      {hint && (
        <Text slot="description" className={css('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={css('problem')}>{problem}</FieldError>
    </AriaNumberField>
  );
}
