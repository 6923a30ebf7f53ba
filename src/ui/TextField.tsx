import type { ReactElement, ReactNode, Ref } from 'react';
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { given } from './given.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useDraft } from './use-draft.ts';

const css = classNames(styles);

export interface TextFieldProps {
  label: string;
  /** `beside`: the label's column is `--label-width`, 84 px. `hidden`: for screen readers alone. */
  labelPlace?: 'above' | 'beside' | 'hidden';
  value: string;
  /** Every key. Without it the field keeps a draft of its own and hands it over by `onCommit`. */
  onChange?: ((value: string) => void) | undefined;
  /** On Enter and when the field is left, if the text has changed; Escape takes a draft back. */
  onCommit?: ((value: string) => void) | undefined;
  /** `password`: the letters are not shown. */
  type?: 'text' | 'password';
  placeholder?: string | undefined;
  hint?: ReactNode;
  problem?: ReactNode;
  icon?: IconName;
  /** Quiet words at the end of the box: where the value came from, its unit. */
  suffix?: ReactNode;
  lang?: string | undefined;
  size?: 'normal' | 'small';
  isDisabled?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export function TextField({
  label,
  labelPlace = 'above',
  value,
  onChange,
  onCommit,
  placeholder,
  hint,
  problem,
  icon,
  suffix,
  lang,
  size = 'normal',
  inputRef = null,
  ...passed
}: TextFieldProps): ReactElement {
  const draft = useDraft(value, onCommit);
  return (
    <AriaTextField
      {...passed}
      className={css('field', labelPlace === 'beside' && 'beside')}
      value={onChange ? value : draft.text}
      onChange={onChange ?? draft.set}
      isInvalid={Boolean(problem)}
      onBlur={() => (onChange ? onCommit?.(value) : draft.commit())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          if (onChange) onCommit?.(value);
          else draft.commit();
        } else if (event.key === 'Escape' && draft.isChanged) draft.cancel();
        else event.continuePropagation();
      }}
    >
      <Label className={css(labelPlace === 'hidden' ? 'visually-hidden' : 'label')}>{label}</Label>
      <div className={css('box', size === 'small' && 'small')}>
        {icon && <Icon name={icon} />}
        <Input ref={inputRef} className={css('input')} {...given({ placeholder, lang })} dir="auto" />
        {suffix && <span className={css('suffix')}>{suffix}</span>}
      </div>
      {hint && (
        <Text slot="description" className={css('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={css('problem')}>{problem}</FieldError>
    </AriaTextField>
  );
}
