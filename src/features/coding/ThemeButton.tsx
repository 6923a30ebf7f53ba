import type { Theme } from '../../domain/codebook.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import styles from './CodebookPane.module.css';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

interface ThemeButtonProps {
  readonly theme: Theme;
  readonly work: CodingWork;
  /** Paragraphs that carry it. */
  readonly count: number;
}

/** A theme of the codebook beside the text: pressed it goes on the paragraph or off it; the pin arms it. */
export function ThemeButton({ theme, work, count }: ThemeButtonProps) {
  const isHere = work.said.codings.some((coding) => coding.theme === theme.id);
  const isArmed = work.armed.theme === theme.id;
  return (
    <span className={css('theme')}>
      <button
        type="button"
        className={css('apply', isHere && 'carried')}
        aria-pressed={isHere}
        title={`${theme.name}${isHere ? ': on this paragraph' : ''}`}
        onClick={() => work.toggleTheme(theme.id)}
        onFocus={() => work.choose(theme.id)}
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
          work.choose(theme.id);
          work.armed.toggle(theme.id);
        }}
      />
    </span>
  );
}
