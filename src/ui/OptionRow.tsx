import type { ReactElement } from 'react';
import { ListBoxItem } from 'react-aria-components';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';
import styles from './popover.module.css';
import { Swatch } from './Swatch.tsx';

const css = classNames(styles);

interface OptionRowProps<V extends string | number> {
  option: Option<V>;
  /** A box to tick where several can be chosen, a tick where one is. */
  mark: 'box' | 'tick';
}

/** An option as a row of an open list. */
export function OptionRow<V extends string | number>({ option, mark }: OptionRowProps<V>): ReactElement {
  const { value, label, hint, swatch, depth = 0 } = option;
  return (
    <ListBoxItem
      id={value}
      textValue={label}
      className={css('item')}
      style={{ paddingInlineStart: 8 + depth * 16 }}
    >
      {({ isSelected }) => (
        <>
          {mark === 'box' && (
            <span className={css('box')}>{isSelected && <Icon name="check" size={12} />}</span>
          )}
          {swatch && <Swatch colour={swatch} />}
          <bdi className={css('text', 'cut')}>{label}</bdi>
          {hint && <span className={css('hint')}>{hint}</span>}
          {mark === 'tick' && (
            <span className={css('tick')}>{isSelected && <Icon name="check" size={14} />}</span>
          )}
        </>
      )}
    </ListBoxItem>
  );
}
