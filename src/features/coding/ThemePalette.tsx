import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { VOICES, type Voice } from '../../domain/sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { holdKeysFor } from '../../ui/held-keys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { PaletteOptions } from './PaletteOptions.tsx';
import styles from './ThemePalette.module.css';
import { findThemes } from './theme-search.ts';
import { nextVoice } from './use-coding-acts.ts';
import type { CodingWork } from './use-coding-work.ts';

const css = classNames(styles);

interface ThemePaletteProps {
  /** What the paragraph is called. */
  readonly name: string;
  readonly work: CodingWork;
  /** Whether it says where in the document a theme was used last. */
  readonly showsUse: boolean;
  readonly onGoOn: () => void;
}

/** Type to apply: opens under the current paragraph, never over it. */
export function ThemePalette({ name, work, showsUse, onGoOn }: ThemePaletteProps) {
  const { themes } = useCurrentProject();
  const { acts, recent } = work;
  const [text, setText] = useState(work.palette ?? '');
  const [active, setActive] = useState(0);
  const [voice, setVoice] = useState<Voice>(0);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<Element | null>(null);
  const found = findThemes(themes, text, recent);
  const typed = text.trim();
  const canAdd =
    typed !== '' && !themes.some((theme) => theme.name.toLocaleLowerCase() === typed.toLocaleLowerCase());
  const count = found.length + (canAdd ? 1 : 0);
  const close = () => work.setPalette(null);

  useEffect(() => {
    opener.current = document.activeElement;
    input.current?.focus({ preventScroll: true });
    return () => {
      if (opener.current instanceof HTMLElement && opener.current !== document.body)
        opener.current.focus({ preventScroll: true });
    };
  }, []);
  const room = usePaletteRoom(box);

  const choose = (index: number, goesOn: boolean) => {
    const theme = found[index]?.theme.id;
    if (theme !== undefined) {
      acts.apply(theme, { voice: voice === 0 ? undefined : voice });
      work.choose(theme);
    } else if (canAdd && index === found.length) holdKeysFor(acts.addTheme(typed, voice));
    else return;
    close();
    if (goesOn) onGoOn();
  };
  const arm = () => {
    const theme = found[active]?.theme.id;
    if (theme === undefined) return;
    work.choose(theme);
    if (work.armed.theme !== theme) work.armed.toggle(theme);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while a syllable is composed.
    if (event.nativeEvent.isComposing || event.key === 'Process') return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined) setActive((now) => (count === 0 ? 0 : (now + move + count) % count));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) arm();
    else if (event.key === 'Enter') choose(active, event.shiftKey);
    else if (event.key === 'Tab' && !event.shiftKey) setVoice(nextVoice);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: { relatedTarget: EventTarget | null }) => {
    if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) close();
  };

  return (
    <div ref={box} className={css('palette', room.side)} dir="ltr" style={{ maxHeight: room.height }}>
      <div className={css('input')}>
        <span className="quiet small">{name}</span>
        <input
          ref={input}
          value={text}
          role="combobox"
          aria-label={`Apply a theme to ${name.replace('¶', 'paragraph')}`}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={count > 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
        <span className="small faint" role="status">
          {found.length} of {themes.filter((theme) => !theme.retired).length} themes
        </span>
      </div>
      <PaletteOptions
        id={listId}
        work={work}
        found={found}
        added={canAdd ? typed : null}
        typed={typed}
        active={active}
        showsUse={showsUse}
        onChoose={(index) => choose(index, false)}
      />
      <footer>
        <PaletteKey keys="Enter">apply</PaletteKey>
        <PaletteKey keys="Shift+Enter">and go on</PaletteKey>
        <PaletteKey keys="Ctrl+Enter">arm</PaletteKey>
        <PaletteKey keys="Tab">
          <span role="status" aria-label="Voice">
            voice: {VOICES[voice]}
          </span>
        </PaletteKey>
        <PaletteKey keys="Escape">close</PaletteKey>
      </footer>
    </div>
  );
}

function PaletteKey({ keys, children }: { readonly keys: string; readonly children: ReactNode }) {
  return (
    <span>
      <Kbd>{keys}</Kbd> {children}
    </span>
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
