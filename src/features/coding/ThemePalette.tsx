import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ThemeId } from '../../domain/ids.ts';
import { paragraphSheet, type Sheet } from '../../domain/sheet.ts';
import { at } from '../../domain/typed-arrays.ts';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './ThemePalette.module.css';
import { type FoundTheme, findThemes } from './theme-search.ts';

const css = classNames(styles);

interface ThemePaletteProps {
  readonly paragraph: number;
  /** What was typed before it opened. */
  readonly typed: string;
  readonly sheet: Sheet;
  readonly onApply: (theme: ThemeId, goOn: boolean) => void;
  readonly onAdd: (name: string) => Promise<ThemeId | null>;
  readonly onClose: () => void;
}

/** Where the theme was put last, other than on this paragraph; in paragraphs of this document. */
function lastUse(sheet: Sheet, theme: ThemeId, paragraph: number): number | undefined {
  let best: number | undefined;
  let bestTime = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < sheet.theme.length; row++) {
    const madeAt = at(sheet.madeAt, row);
    if (sheet.theme[row] !== theme || sheet.paragraph[row] === paragraph || madeAt < bestTime) continue;
    best = sheet.paragraph[row];
    bestTime = madeAt;
  }
  return best;
}

/** Type to apply: opens under the current paragraph, never over it. */
export function ThemePalette({ paragraph, typed, sheet, onApply, onAdd, onClose }: ThemePaletteProps) {
  const { themes } = useCurrentProject();
  const [text, setText] = useState(typed);
  const [active, setActive] = useState(0);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  const found = findThemes(themes, text);
  const name = text.trim();
  const canAdd =
    name !== '' && !themes.some((theme) => theme.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const count = found.length + (canAdd ? 1 : 0);

  useEffect(() => {
    opener.current = document.activeElement;
    input.current?.focus({ preventScroll: true });
    return () => {
      if (opener.current instanceof HTMLElement && opener.current !== document.body)
        opener.current.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const room = usePaletteRoom(box);

  const choose = async (index: number, goOn: boolean) => {
    const theme = found[index]?.theme.id;
    if (theme !== undefined) return onApply(theme, goOn);
    if (canAdd && index === found.length) {
      await onAdd(name);
      onClose();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) setActive((now) => (count === 0 ? 0 : (now + move + count) % count));
    else if (event.key === 'Enter') void choose(active, event.shiftKey);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: { relatedTarget: EventTarget | null }) => {
    if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) onClose();
  };

  return (
    <div ref={box} className={css('palette', room.side)} dir="ltr" style={{ maxHeight: room.height }}>
      <div className={css('input')}>
        <span className="quiet small">¶ {paragraph + 1}</span>
        <input
          ref={input}
          value={text}
          role="combobox"
          aria-label={`Apply a theme to paragraph ${paragraph + 1}`}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={count > 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        <span className="small faint">
          {found.length} of {themes.filter((theme) => !theme.retired).length} themes
        </span>
      </div>
      <div id={listId} role="listbox" aria-label="Themes" className={css('list')} tabIndex={-1}>
        {found.map((one, index) => (
          <Option
            key={one.theme.id}
            id={`${listId}-${index}`}
            found={one}
            isActive={index === active}
            carries={paragraphSheet(sheet, paragraph).codings.some((coding) => coding.theme === one.theme.id)}
            lastUse={lastUse(sheet, one.theme.id, paragraph)}
            onChoose={() => void choose(index, false)}
          />
        ))}
        {canAdd && (
          <div
            id={`${listId}-${found.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={active === found.length}
            className={css('option', active === found.length && 'on')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void choose(found.length, false)}
            onKeyDown={onKeyDown}
          >
            <span />
            <span>
              New theme <b>{name}</b>
            </span>
          </div>
        )}
        {count === 0 && <p className="quiet small">No themes yet: type a name to make the first.</p>}
      </div>
      <footer>
        <span>
          <Kbd>Enter</Kbd> apply
        </span>
        <span>
          <Kbd>⇧ Enter</Kbd> apply, go on
        </span>
        <span>
          <Kbd>Esc</Kbd> close
        </span>
      </footer>
    </div>
  );
}

interface PaletteRoom {
  /** `docked`: at the foot of the view, since the paragraph leaves no room on either side. */
  readonly side: 'below' | 'above' | 'docked';
  readonly height: number;
}

const WANTED_HEIGHT = 356;
const LEAST_HEIGHT = 180;

/** Where the palette fits without moving the text: below the paragraph, else above it, else at the foot of the view. */
function usePaletteRoom(box: { readonly current: HTMLElement | null }): PaletteRoom {
  const [room, setRoom] = useState<PaletteRoom>({ side: 'below', height: WANTED_HEIGHT });
  useLayoutEffect(() => {
    const row = box.current?.parentElement?.getBoundingClientRect();
    const view = box.current?.closest('ol')?.getBoundingClientRect();
    if (!row || !view) return;
    const below = view.bottom - row.bottom - 12;
    const above = row.top - view.top - 12;
    if (below >= LEAST_HEIGHT) setRoom({ side: 'below', height: Math.min(below, WANTED_HEIGHT) });
    else if (above >= LEAST_HEIGHT) setRoom({ side: 'above', height: Math.min(above, WANTED_HEIGHT) });
    else setRoom({ side: 'docked', height: Math.min(view.height / 2, WANTED_HEIGHT) });
  }, [box]);
  return room;
}

interface OptionProps {
  readonly id: string;
  readonly found: FoundTheme;
  readonly isActive: boolean;
  readonly carries: boolean;
  readonly lastUse: number | undefined;
  readonly onChoose: () => void;
}

function Option({ id, found, isActive, carries, lastUse: last, onChoose }: OptionProps) {
  const { theme, above } = found;
  const hint = carries ? 'here already' : last === undefined ? '' : `last used ¶ ${last + 1}`;
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
        {theme.name} <span className="faint small">{above.join(' › ')}</span>
      </span>
      <span className="small faint">{hint}</span>
      {theme.key === null ? <span /> : <Kbd>{theme.key}</Kbd>}
    </div>
  );
}
