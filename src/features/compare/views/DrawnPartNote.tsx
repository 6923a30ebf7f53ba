import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import styles from '../CompareScreen.module.css';

const css = classNames(styles);

interface DrawnPartNoteProps {
  /** What is not drawn, in words. */
  readonly leftOut: string;
  readonly onDrawAll: () => void;
}

/** Says that a chart draws a part of its marks, and offers all of them. */
export function DrawnPartNote({ leftOut, onDrawAll }: DrawnPartNoteProps) {
  return (
    <p className={css('more')}>
      {leftOut}
      <Button size="small" onPress={onDrawAll}>
        Draw all
      </Button>
    </p>
  );
}
