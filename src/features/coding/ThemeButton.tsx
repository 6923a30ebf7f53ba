import { memo } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import styles from './CodebookPane.module.css';

const css = classNames(styles);

interface ThemeButtonProps {
  readonly theme: Theme;
  /** Paragraphs that carry it. */
  readonly count: number;
  /** Whether the current paragraph carries it. */
  readonly isHere: boolean;
  readonly isArmed: boolean;
  readonly onToggle: (theme: ThemeId) => void;
  readonly onChoose: (theme: ThemeId) => void;
  readonly onArm: (theme: ThemeId) => void;
}

/** A theme of the codebook beside the text: pressed it goes on the paragraph or off it; the pin arms it. */
export const ThemeButton = memo(function ThemeButton(props: ThemeButtonProps) {
  const { theme, count, isHere, isArmed, onToggle, onChoose, onArm } = props;
  return (
    <span className={css('theme')}>
      <button
        type="button"
        className={css('apply', isHere && 'carried')}
        aria-pressed={isHere}
        title={`${theme.name}${isHere ? ': on this paragraph' : ''}`}
        onClick={() => onToggle(theme.id)}
        onFocus={() => onChoose(theme.id)}
      >
        <Swatch colour={theme.colour} />
        <bdi className="cut">{theme.name}</bdi>
        <span className={css('n')}>{count === 0 ? '–' : count.toLocaleString('en')}</span>
        {theme.key === null ? <span /> : <Kbd>{theme.key}</Kbd>}
      </button>
      <button
        type="button"
        className={css('arm', isArmed && 'armed')}
        aria-pressed={isArmed}
        aria-label={`Arm ${theme.name}`}
        title={isArmed ? 'Armed: a click on a paragraph applies it' : 'Arm: apply by clicking paragraphs'}
        onClick={() => {
          onChoose(theme.id);
          onArm(theme.id);
        }}
      />
    </span>
  );
});
