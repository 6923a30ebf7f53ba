import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { placeHref, SCREENS, type Screen } from '../domain/place.ts';
import { useCurrentProject } from '../features/current-project.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { keysText } from '../ui/shortcut.ts';
import { keysOf, useChosenKeys } from '../ui/shortcut-choice.ts';
import { useCommands } from '../ui/use-shortcuts.ts';
import { EVERYWHERE_COMMANDS } from './everywhere-commands.ts';
import { Header } from './Header.tsx';
import styles from './Shell.module.css';
import { ShortcutSheet } from './ShortcutSheet.tsx';

const NAMES = {
  library: 'Library',
  coding: 'Coding',
  codebook: 'Codebook',
  search: 'Search',
  memos: 'Memos',
  compare: 'Compare',
  agreement: 'Agreement',
  exchange: 'Exchange',
  history: 'History',
} as const satisfies Record<Screen, string>;

const ICONS = {
  library: 'library',
  coding: 'coding',
  codebook: 'codebook',
  search: 'search',
  memos: 'memo',
  compare: 'compare',
  agreement: 'agreement',
  exchange: 'exchange',
  history: 'history',
} as const satisfies Record<Screen, IconName>;

/** The rail of screens and the header around the current screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { entry } = useCurrentProject();
  const navigate = useNavigate();
  const { screen: current } = useParams({ strict: false });
  const [showsKeys, setShowsKeys] = useState(false);
  const go = (screen: Screen) =>
    void navigate({
      to: '/p/$project/$screen/{-$item}',
      params: { project: entry.id, screen, item: undefined },
      search: {},
    });
  const chosen = useChosenKeys();
  useCommands(EVERYWHERE_COMMANDS, {
    keys: () => setShowsKeys(true),
    ...Object.fromEntries(SCREENS.map((screen) => [`screen ${screen}`, () => go(screen)])),
  });
  const titleOf = (screen: Screen): string => {
    const command = EVERYWHERE_COMMANDS.find(({ id }) => id === `screen ${screen}`);
    const [key] = command ? keysOf(command, chosen) : [];
    return key === undefined ? NAMES[screen] : `${NAMES[screen]} (${keysText(key)})`;
  };
  return (
    <div className={styles['shell']}>
      <button
        type="button"
        className={styles['skip']}
        onClick={() => document.getElementById('screen')?.focus()}
      >
        Skip to the screen
      </button>
      <nav className={styles['rail']} aria-label="Screens">
        <a className={styles['mark']} href="#/" aria-label="All projects" title="All projects">
          <Mark />
        </a>
        {SCREENS.map((screen) => (
          <a
            key={screen}
            href={placeHref({ project: entry.id, screen })}
            aria-current={screen === current ? 'page' : undefined}
            aria-label={NAMES[screen]}
            title={titleOf(screen)}
          >
            <Icon name={ICONS[screen]} />
            <span>{NAMES[screen]}</span>
          </a>
        ))}
      </nav>
      <Header onKeys={() => setShowsKeys(true)} />
      <main className={styles['screen']} id="screen" tabIndex={-1}>
        {children}
      </main>
      <ShortcutSheet isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </div>
  );
}

function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path d="M3 4v14M7 4v14" stroke="var(--ink)" strokeWidth="1.6" />
      <path d="M11 7h8M11 11h8M11 15h5" stroke="var(--accent)" strokeWidth="2.4" />
    </svg>
  );
}
