import type { ReactElement, ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './Chip.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Swatch, type SwatchColour } from './Swatch.tsx';

const css = classNames(styles);

interface ChipProps {
  children: ReactNode;
  swatch?: SwatchColour;
  /** In force: a filter that narrows. */
  isOn?: boolean;
  onPress?: () => void;
  onRemove?: () => void;
  /** What the cross says, "Remove the filter on date". Needed with `onRemove`. */
  removeLabel?: string;
}

/** A small thing that stands for a choice, with a cross to take it back. Chips that open a menu are buttons of kind `chip`. */
export function Chip({
  children,
  swatch,
  isOn = false,
  onPress,
  onRemove,
  removeLabel = 'Remove',
}: ChipProps): ReactElement {
  const inner = (
    <>
      {swatch && <Swatch colour={swatch} />}
      <span>{children}</span>
    </>
  );
  return (
    <span className={css('chip', isOn && 'on')}>
      {onPress ? (
        <Button className={css('text')} onPress={onPress}>
          {inner}
        </Button>
      ) : (
        <span className={css('text')}>{inner}</span>
      )}
      {onRemove && (
        <Button className={css('remove')} aria-label={removeLabel} onPress={onRemove}>
          <Icon name="close" size={12} />
        </Button>
      )}
    </span>
  );
}
