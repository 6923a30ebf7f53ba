import { type ReactElement, type ReactNode, useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import buttonStyles from './button.module.css';
import { classNames } from './class-names.ts';
import fieldStyles from './field.module.css';
import { given } from './given.ts';
import popoverStyles from './popover.module.css';

const css = classNames(fieldStyles);
const buttonCss = classNames(buttonStyles);
const popoverCss = classNames(popoverStyles);

interface SuggestFieldProps {
  label: string;
  labelPlace?: 'above' | 'beside' | 'hidden';
  value: string;
  /** What is proposed; anything else may be written too. */
  suggestions: readonly string[];
  /** Every key, and the choice of a suggestion. */
  onChange(value: string): void;
  /** The choice of a suggestion alone: it counts at once. */
  onChoose?: ((value: string) => void) | undefined;
  /** On leaving, and on Enter where no suggestion is marked. */
  onCommit?: ((value: string) => void) | undefined;
  placeholder?: string | undefined;
  hint?: ReactNode;
  problem?: ReactNode;
  suffix?: ReactNode;
  size?: 'normal' | 'small';
  isDisabled?: boolean;
  autoFocus?: boolean;
}

/** A field to write in that proposes what was written before: the arrow or Alt ↓ shows all of it. */
export function SuggestField({
  label,
  labelPlace = 'above',
  value,
  suggestions,
  onChange,
  onChoose,
  onCommit,
  placeholder,
  hint,
  problem,
  suffix,
  size = 'normal',
  ...passed
}: SuggestFieldProps): ReactElement {
  // A list opened by the arrow shows everything, not only what fits the value that stands there.
  const [showsAll, setShowsAll] = useState(false);
  const wanted = value.trim().toLocaleLowerCase();
  const shown = showsAll
    ? suggestions
    : suggestions.filter((one) => one !== value && one.toLocaleLowerCase().includes(wanted));
  return (
    <AriaComboBox
      {...passed}
      className={css('field', labelPlace === 'beside' && 'beside')}
      allowsCustomValue
      selectedKey={null}
      inputValue={value}
      onInputChange={(next) => {
        if (next === value) return;
        setShowsAll(false);
        onChange(next);
      }}
      onOpenChange={(isOpen, trigger) => setShowsAll(isOpen && trigger === 'manual')}
      items={shown.map((suggestion) => ({ id: suggestion }))}
      defaultFilter={() => true}
      onSelectionChange={(key) => {
        if (key === null) return;
        onChange(String(key));
        onChoose?.(String(key));
      }}
      onBlur={() => onCommit?.(value)}
      onKeyDown={(event) => {
        const input = event.target;
        if (event.key !== 'Enter' || !(input instanceof HTMLElement)) return;
        if (!input.getAttribute('aria-activedescendant')) onCommit?.(value);
      }}
      isInvalid={Boolean(problem)}
    >
      <Label className={css(labelPlace === 'hidden' ? 'visually-hidden' : 'label')}>{label}</Label>
      <div className={css('box', size === 'small' && 'small')}>
        <Input className={css('input')} {...given({ placeholder })} dir="auto" />
        {suffix && <span className={css('suffix')}>{suffix}</span>}
        {suggestions.length > 0 && (
          <Button className={css('clear')}>
            <span aria-hidden className={buttonCss('chevron')} />
          </Button>
        )}
      </div>
      {hint && (
        <Text slot="description" className={css('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={css('problem')}>{problem}</FieldError>
      <Popover className={popoverCss('popover')} offset={4}>
        <ListBox<{ id: string }> className={popoverCss('list')}>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={popoverCss('item')}>
              <bdi className={popoverCss('text', 'cut')}>{id}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
