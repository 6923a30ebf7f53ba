import type { CSSProperties, ReactElement, ReactNode } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  FieldError,
  Label,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { useDraft } from './use-draft.ts';

const css = classNames(styles);

interface TextAreaProps {
  label: string;
  labelPlace?: 'above' | 'hidden';
  value: string;
  /** Every key. Without it the area keeps a draft of its own and hands it over by `onCommit`. */
  onChange?: ((value: string) => void) | undefined;
  /** When the area is left and on Ctrl Enter, if the text has changed; Escape takes a draft back. */
  onCommit?: ((value: string) => void) | undefined;
  placeholder?: string | undefined;
  hint?: ReactNode;
  problem?: ReactNode;
  /** Lines shown at least; it grows with the text. */
  rows?: number;
  lang?: string | undefined;
  isDisabled?: boolean;
  autoFocus?: boolean;
}

export function TextArea({
  label,
  labelPlace = 'above',
  value,
  onChange,
  onCommit,
  placeholder,
  hint,
  problem,
  rows = 3,
  lang,
  ...passed
}: TextAreaProps): ReactElement {
  const draft = useDraft(value, onCommit);
  const commit = (): void => (onChange ? onCommit?.(value) : draft.commit());
  return (
    <AriaTextField
      {...passed}
      className={css('field')}
      value={onChange ? value : draft.text}
      onChange={onChange ?? draft.set}
      isInvalid={Boolean(problem)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft.isChanged) return draft.cancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit();
        event.continuePropagation();
      }}
    >
      <Label className={css(labelPlace === 'hidden' ? 'visually-hidden' : 'label')}>{label}</Label>
      <div className={css('box')}>
        <AriaTextArea
          className={css('input', 'area')}
          style={{ '--rows': rows } as CSSProperties}
          rows={rows}
          placeholder={placeholder}
          lang={lang}
          dir="auto"
        />
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
