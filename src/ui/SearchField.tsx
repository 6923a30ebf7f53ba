import type { ReactElement, Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

const css = classNames(styles);

interface SearchFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onSubmit?: (value: string) => void;
  placeholder?: string;
  icon?: IconName;
  /** The chord that focuses it, shown while it is empty. */
  keys?: string | undefined;
  size?: 'normal' | 'small';
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Escape empties it. */
export function SearchField({
  label,
  icon = 'search',
  placeholder = label,
  keys,
  size = 'normal',
  inputRef = null,
  ...passed
}: SearchFieldProps): ReactElement {
  return (
    <AriaSearchField {...passed} aria-label={label} className={css('field')}>
      <div className={css('box', size === 'small' && 'small')}>
        <Icon name={icon} />
        <Input ref={inputRef} className={css('input')} placeholder={placeholder} dir="auto" />
        {keys && passed.value === '' && <Kbd>{keys}</Kbd>}
        <Button className={css('clear')} aria-label="Clear">
          <Icon name="close" size={12} />
        </Button>
      </div>
    </AriaSearchField>
  );
}
