import type { Theme } from '../../domain/codebook.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import styles from './ThemePalette.module.css';
import type { FoundTheme } from './theme-search.ts';

const css = classNames(styles);

interface PaletteOptionProps {
  readonly id: string;
  readonly found: FoundTheme;
  readonly typed: string;
  readonly isActive: boolean;
  readonly hint: string;
  readonly onChoose: () => void;
}

/** One theme of the palette: its name, where it stands in the codebook, why it was found, its key. */
export function PaletteOption({ id, found, typed, isActive, hint, onChoose }: PaletteOptionProps) {
  const { theme, above, because } = found;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={css('option', isActive && 'on')}
      // The field keeps the focus, so that typing can go on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose();
      }}
    >
      <Swatch colour={theme.colour} />
      <span className="cut">
        <bdi>
          <NameFound theme={theme} typed={typed} />
        </bdi>{' '}
        <span className="faint small">
          <bdi>{above.join(' › ')}</bdi>
          {because !== '' && <q className={css('because')}>{because}</q>}
        </span>
      </span>
      <span className="small faint">{hint}</span>
      {theme.key === null ? <span /> : <Kbd>{theme.key}</Kbd>}
    </div>
  );
}

/** The name with what was typed underlined, where it stands there as typed. */
function NameFound({ theme, typed }: { readonly theme: Theme; readonly typed: string }) {
  const at = typed === '' ? -1 : theme.name.toLocaleLowerCase().indexOf(typed.toLocaleLowerCase());
  if (at < 0) return theme.name;
  return (
    <>
      {theme.name.slice(0, at)}
      <mark>{theme.name.slice(at, at + typed.length)}</mark>
      {theme.name.slice(at + typed.length)}
    </>
  );
}
