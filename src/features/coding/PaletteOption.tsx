import type { ReactNode } from 'react';
import type { Theme } from '../../domain/codebook.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch, type SwatchColour } from '../../ui/Swatch.tsx';
import styles from './ThemePalette.module.css';
import type { FoundTheme } from './theme-search.ts';

const css = classNames(styles);

interface PaletteOptionProps {
  readonly id: string;
  /** Place in the list, from 0; of so many. */
  readonly index: number;
  readonly count: number;
  readonly measure: (row: Element | null) => void;
  /** Distance from the list's top, px, where it is kept away from those in view; null in the flow. */
  readonly away: number | null;
  /** Null for a theme that is still to be made. */
  readonly colour: SwatchColour | null;
  readonly hint: string;
  readonly boundKey: string | null;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One line of the palette: a theme, or one that would be made. */
export function PaletteOption(props: PaletteOptionProps) {
  const { index, away, colour, boundKey, isActive, onChoose } = props;
  return (
    <div
      ref={props.measure}
      id={props.id}
      data-option={index}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={props.count}
      className={css('option', isActive && 'on', away !== null && 'away')}
      style={away === null ? undefined : { top: away }}
      // The field keeps the focus, so that typing can go on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChoose();
      }}
    >
      {colour === null ? <span /> : <Swatch colour={colour} />}
      <span className="cut">{props.children}</span>
      <span className="small faint">{props.hint}</span>
      {boundKey === null ? <span /> : <Kbd>{boundKey}</Kbd>}
    </div>
  );
}

/** A theme's name, where it stands in the codebook, why it was found. */
export function FoundName({ found, typed }: { readonly found: FoundTheme; readonly typed: string }) {
  const { theme, above, because } = found;
  return (
    <>
      <bdi>
        <NameFound theme={theme} typed={typed} />
      </bdi>{' '}
      <span className="faint small">
        <bdi>{above.join(' › ')}</bdi>
        {because !== '' && <q className={css('because')}>{because}</q>}
      </span>
    </>
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
