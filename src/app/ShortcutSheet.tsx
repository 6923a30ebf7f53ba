import { useState } from 'react';
import { CODEBOOK_COMMANDS } from '../features/codebook/codebook-commands.ts';
import { CODING_COMMAND_GROUPS, CODING_COMMANDS } from '../features/coding/coding-commands.ts';
import { useCurrentProject } from '../features/current-project.tsx';
import { FIND_COMMANDS } from '../features/find-field.ts';
import { HISTORY_COMMANDS } from '../features/history/history-commands.ts';
import { MEMO_COMMANDS } from '../features/memos/memo-commands.ts';
import { SEARCH_COMMANDS } from '../features/search/search-commands.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { type Command, resetKeys, useChosenKeys } from '../ui/shortcut-choice.ts';
import { EVERYWHERE_COMMANDS } from './everywhere-commands.ts';
import { OTHER_KEYS } from './other-keys.ts';
import { ShortcutRow } from './ShortcutRow.tsx';
import styles from './ShortcutSheet.module.css';

const css = classNames(styles);

const LISTS: readonly (readonly Command[])[] = [
  CODEBOOK_COMMANDS,
  SEARCH_COMMANDS,
  MEMO_COMMANDS,
  HISTORY_COMMANDS,
];
const onListScreen = (commands: readonly Command[]): readonly Command[] => [
  ...EVERYWHERE_COMMANDS,
  ...FIND_COMMANDS,
  ...commands,
];

interface Group {
  readonly title: string;
  readonly commands: readonly Command[];
  /** What stands on the same screen, and so cannot share a key. */
  readonly all: readonly Command[];
}

const CHANGEABLE: readonly Group[] = [
  {
    title: 'Everywhere',
    commands: EVERYWHERE_COMMANDS,
    all: [...CODING_COMMANDS, ...onListScreen(LISTS.flat())],
  },
  ...CODING_COMMAND_GROUPS.map((group) => ({ ...group, all: [...EVERYWHERE_COMMANDS, ...CODING_COMMANDS] })),
  {
    title: 'Codebook, search, memos, history',
    commands: FIND_COMMANDS,
    all: onListScreen(LISTS.flat()),
  },
  { title: 'Codebook', commands: CODEBOOK_COMMANDS, all: onListScreen(CODEBOOK_COMMANDS) },
  { title: 'Search: hits', commands: SEARCH_COMMANDS, all: onListScreen(SEARCH_COMMANDS) },
  { title: 'Memos', commands: MEMO_COMMANDS, all: onListScreen(MEMO_COMMANDS) },
  { title: 'History', commands: HISTORY_COMMANDS, all: onListScreen(HISTORY_COMMANDS) },
];

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys in one sheet; those of commands can be changed here, for this browser. */
export function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  const chosen = useChosenKeys();
  const [editing, setEditing] = useState<string | null>(null);
  const isChanged = Object.keys(chosen).length > 0;
  return (
    <Dialog
      title="Keyboard shortcuts"
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      actions={
        <>
          <span className="grow quiet small">Keys that you change are kept in this browser.</span>
          <Button isDisabled={!isChanged} onPress={resetKeys}>
            Reset all keys
          </Button>
          <Button kind="main" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <div className={css('sheet')}>
        {CHANGEABLE.map(({ title, commands, all }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {commands.map((command) => (
                <ShortcutRow
                  key={command.id}
                  command={command}
                  all={all}
                  chosen={chosen}
                  isEditing={editing === command.id}
                  onEdit={(edits) => setEditing(edits ? command.id : null)}
                />
              ))}
            </ul>
          </section>
        ))}
        <ThemeKeys />
        {OTHER_KEYS.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, act]) => (
                <div key={key}>
                  <dt>
                    <Kbd>{key}</Kbd>
                  </dt>
                  <dd>{act}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** The keys of the codebook: they come before a command’s letter. */
function ThemeKeys() {
  const { themes } = useCurrentProject();
  const keyed = themes
    .flatMap((theme) => (theme.key === null || theme.retired ? [] : [{ ...theme, key: theme.key }]))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return (
    <section aria-label="Coding: theme keys">
      <h3>Coding: theme keys</h3>
      <p className="quiet small">
        A theme’s key puts it on the paragraph or takes it off. Up to 36 themes have one: a to z, 0 to 9,
        given in the codebook. Where a command has the same letter the theme comes first, and the command
        keeps its other key. Any other letter, in any script, opens type-to-apply.
      </p>
      <dl>
        {keyed.map((theme) => (
          <div key={theme.id}>
            <dt>
              <Kbd>{theme.key}</Kbd>
            </dt>
            <dd>
              <bdi>{theme.name}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
