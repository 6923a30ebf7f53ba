import type { ReactElement, ReactNode } from 'react';
import {
  Select as AriaSelect,
  Autocomplete,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  Popover,
  SearchField,
  SelectValue,
  Text,
  useFilter,
} from 'react-aria-components';
import buttonStyles from './button.module.css';
import { classNames } from './class-names.ts';
import fieldStyles from './field.module.css';
import { Icon } from './Icon.tsx';
import { OptionRow } from './OptionRow.tsx';
import type { Option } from './option.ts';
import popoverStyles from './popover.module.css';
import styles from './Select.module.css';
import { Swatch } from './Swatch.tsx';

const css = classNames({ ...fieldStyles, ...styles });
const buttonCss = classNames(buttonStyles);
const popoverCss = classNames(popoverStyles);

// A list longer than the eye takes in at once gets a field to narrow it.
const LONG_LIST = 12;

export interface SelectProps<V extends string | number> {
  label: string;
  /** `inside`: "Order: date" in the button itself. Default: above, in a compact select hidden. */
  labelPlace?: 'above' | 'beside' | 'inside' | 'hidden';
  value: V | null;
  options: readonly Option<V>[];
  onChange(value: V): void;
  placeholder?: string;
  /** A chip, for lines of controls. */
  compact?: boolean;
  hint?: ReactNode;
  problem?: ReactNode;
  suffix?: ReactNode;
  isDisabled?: boolean;
}

export function Select<V extends string | number>({
  label,
  compact = false,
  labelPlace = compact ? 'hidden' : 'above',
  value,
  options,
  onChange,
  placeholder = 'Choose',
  hint,
  problem,
  suffix,
  ...passed
}: SelectProps<V>): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' });
  const chosen = options.find((option) => option.value === value);
  const list = (
    <ListBox className={popoverCss('list')} items={options.map((option) => ({ id: option.value, option }))}>
      {({ option }) => <OptionRow option={option} mark="tick" />}
    </ListBox>
  );
  const isLabelSeen = labelPlace === 'above' || labelPlace === 'beside';
  return (
    <AriaSelect
      {...passed}
      className={css('field', labelPlace === 'beside' && 'beside', !isLabelSeen && compact && 'inline')}
      value={value}
      onChange={(key) => {
        const option = options.find((each) => each.value === key);
        if (option) onChange(option.value);
      }}
      placeholder={placeholder}
      isInvalid={Boolean(problem)}
    >
      <Label className={css(isLabelSeen ? 'label' : 'visually-hidden')}>{label}</Label>
      <Button className={compact ? buttonCss('button', 'chip') : css('box', 'opener')}>
        {labelPlace === 'inside' && <span className="quiet">{label}</span>}
        {chosen?.swatch && <Swatch colour={chosen.swatch} />}
        <SelectValue className={css('value', 'cut', chosen === undefined && 'faint', compact && 'strong')}>
          {chosen ? <bdi>{chosen.label}</bdi> : placeholder}
        </SelectValue>
        {suffix && <span className={css('suffix')}>{suffix}</span>}
        <span aria-hidden className={buttonCss('chevron')} />
      </Button>
      {hint && (
        <Text slot="description" className={css('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={css('problem')}>{problem}</FieldError>
      <Popover className={popoverCss('popover')} offset={4}>
        {options.length > LONG_LIST ? (
          <div className={popoverCss('stack')}>
            <Autocomplete filter={contains}>
              <SearchField aria-label={`Find in ${label}`} autoFocus className={popoverCss('filter')}>
                <Icon name="search" size={14} />
                <Input placeholder="Find" dir="auto" />
              </SearchField>
              {list}
            </Autocomplete>
          </div>
        ) : (
          list
        )}
      </Popover>
    </AriaSelect>
  );
}
