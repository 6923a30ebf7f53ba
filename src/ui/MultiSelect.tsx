import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { OptionRow } from './OptionRow.tsx';
import type { Option } from './option.ts';
import styles from './popover.module.css';

const css = classNames(styles);

interface MultiSelectProps<V extends string | number>
  extends Pick<ButtonProps, 'isDisabled' | 'icon' | 'isOn' | 'kind'> {
  label: string;
  values: readonly V[];
  options: readonly Option<V>[];
  /** Always in the order of `options`. */
  onChange(values: readonly V[]): void;
  /** What the button says; default "label: 3 of 12", or the one that is chosen. */
  summary?: ReactNode;
}

/** Several of many: a field to narrow the list, boxes to tick, all and none of what is shown. */
export function MultiSelect<V extends string | number>({
  label,
  values,
  options,
  onChange,
  summary,
  kind = 'chip',
  ...button
}: MultiSelectProps<V>): ReactElement {
  const chosen = useMemo(() => new Set(values), [values]);
  return (
    <DialogTrigger>
      <Button {...button} kind={kind} hasChevron>
        {summary ?? defaultSummary(label, chosen, options)}
      </Button>
      <Popover className={css('popover')} offset={4}>
        <Dialog aria-label={label} className={css('stack')}>
          <MultiList label={label} chosen={chosen} options={options} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface MultiListProps<V extends string | number> {
  label: string;
  chosen: ReadonlySet<V>;
  options: readonly Option<V>[];
  onChange(values: readonly V[]): void;
}

function MultiList<V extends string | number>({
  label,
  chosen,
  options,
  onChange,
}: MultiListProps<V>): ReactElement {
  const [words, setWords] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const shown = options.filter((option) => words === '' || contains(option.label, words));
  const choose = (next: ReadonlySet<V>): void =>
    onChange(options.map(({ value }) => value).filter((value) => next.has(value)));
  const shownValues = shown.map(({ value }) => value);
  return (
    <Autocomplete inputValue={words} onInputChange={setWords} disableAutoFocusFirst>
      <SearchField aria-label={`Find in ${label}`} autoFocus className={css('filter')}>
        <Icon name="search" size={14} />
        <Input placeholder="Find" dir="auto" />
      </SearchField>
      <ListBox
        aria-label={label}
        className={css('list')}
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const kept = [...chosen].filter((value) => !shownValues.includes(value));
          const ticked = shownValues.filter((value) => keys === 'all' || keys.has(value));
          choose(new Set([...kept, ...ticked]));
        }}
        items={shown.map((option) => ({ id: option.value, option }))}
        renderEmptyState={() => <div className={css('empty')}>Nothing matches.</div>}
      >
        {({ option }) => <OptionRow option={words === '' ? option : { ...option, depth: 0 }} mark="box" />}
      </ListBox>
      <div className={css('foot')}>
        <span className="grow">
          {chosen.size} of {options.length}
        </span>
        <Button kind="bare" size="small" onPress={() => choose(new Set([...chosen, ...shownValues]))}>
          All
        </Button>
        <Button
          kind="bare"
          size="small"
          onPress={() => choose(new Set([...chosen].filter((value) => !shownValues.includes(value))))}
        >
          None
        </Button>
      </div>
    </Autocomplete>
  );
}

function defaultSummary<V extends string | number>(
  label: string,
  chosen: ReadonlySet<V>,
  options: readonly Option<V>[],
): ReactNode {
  if (chosen.size === 0) return label;
  const only = chosen.size === 1 ? options.find(({ value }) => chosen.has(value)) : undefined;
  return (
    <>
      {label} <b>{only ? <bdi>{only.label}</bdi> : `${chosen.size} of ${options.length}`}</b>
    </>
  );
}
