import type { ReactElement, ReactNode } from 'react';
import {
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  type Key,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './popover.module.css';

const css = classNames(styles);

interface MenuItemProps {
  icon?: IconName | undefined;
  children: ReactNode;
  /** What typing in the menu finds, where `children` is more than text. */
  textValue?: string | undefined;
  hint?: ReactNode;
  keys?: string | undefined;
  kind?: 'plain' | 'danger';
  isDisabled?: boolean;
  onAction?: () => void;
  href?: string;
}

export function MenuItem({
  icon,
  children,
  textValue,
  hint,
  keys,
  kind = 'plain',
  ...passed
}: MenuItemProps): ReactElement {
  const text = textValue ?? (typeof children === 'string' ? children : '');
  return (
    <AriaMenuItem
      {...passed}
      textValue={text}
      className={css('item')}
      {...(kind === 'danger' && { 'data-danger': true })}
    >
      {icon && <Icon name={icon} />}
      <span className={css('text')}>{children}</span>
      {hint && <span className={css('hint')}>{hint}</span>}
      {keys && <Kbd>{keys}</Kbd>}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title?: string; children: ReactNode }): ReactElement {
  return (
    <AriaMenuSection className={css('section')} {...(title === undefined && { 'aria-label': 'More' })}>
      {title !== undefined && <Header className={css('heading')}>{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

interface MenuChoicesProps<V extends Key> {
  title: string;
  options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  /** One value for a choice, several for boxes to tick. */
  chosen: readonly V[];
  isMultiple?: boolean;
  onChange(chosen: readonly V[]): void;
}

/** Values to tick inside a menu (columns to show, a grouping); a menu of ticks stays open. */
export function MenuChoices<V extends Key>({
  title,
  options,
  chosen,
  isMultiple = false,
  onChange,
}: MenuChoicesProps<V>): ReactElement {
  return (
    <AriaMenuSection
      className={css('section')}
      selectionMode={isMultiple ? 'multiple' : 'single'}
      disallowEmptySelection={!isMultiple}
      shouldCloseOnSelect={!isMultiple}
      selectedKeys={chosen}
      onSelectionChange={(keys) =>
        onChange(options.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value)))
      }
    >
      <Header className={css('heading')}>{title}</Header>
      {options.map(({ value, label, hint }) => (
        <AriaMenuItem key={value} id={value} textValue={label} className={css('item')}>
          {({ isSelected }) => (
            <>
              <span className={css('tick')}>{isSelected && <Icon name="check" size={14} />}</span>
              <span className={css('text')}>{label}</span>
              {hint && <span className={css('hint')}>{hint}</span>}
            </>
          )}
        </AriaMenuItem>
      ))}
    </AriaMenuSection>
  );
}
