import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { placeHref } from '../domain/place.ts';
import { useCurrentProject } from '../features/current-project.tsx';
import { BulkStatus } from '../features/library/import/BulkStatus.tsx';
import { setCurrentCoder } from '../storage/coders.ts';
import { IconButton } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { MenuChoices, MenuItem } from '../ui/MenuItem.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { type Appearance, chooseAppearance, storedAppearance } from './appearance.ts';
import styles from './Header.module.css';
import { type Named, Naming } from './Naming.tsx';
import { SavedStatus } from './SavedStatus.tsx';
import { UndoButtons } from './UndoButtons.tsx';

const APPEARANCES: readonly { readonly value: Appearance; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const KINDS = { person: '', rule: 'a rule', adjudication: 'settled' } as const;

/** What is true on every screen: project, coder, undo and redo, where the data is. */
export function Header({ onKeys }: { readonly onKeys: () => void }) {
  const { entry, store, coders, coder } = useCurrentProject();
  const navigate = useNavigate();
  const [named, setNamed] = useState<Named | null>(null);
  const [appearance, setAppearance] = useState(storedAppearance);
  const choose = (next: Appearance) => {
    chooseAppearance(next);
    setAppearance(next);
  };
  return (
    <header className={styles['header']}>
      <MenuButton
        kind="bare"
        label={<b className="cut">{entry.name}</b>}
        aria-label={`Project ${entry.name}`}
      >
        <MenuItem onAction={() => void navigate({ to: '/' })}>All projects</MenuItem>
        <MenuItem onAction={() => setNamed({ what: 'project', id: entry.id, name: entry.name })}>
          Rename the project…
        </MenuItem>
        <MenuChoices
          title="Appearance"
          options={APPEARANCES}
          chosen={[appearance]}
          onChange={([next]) => next && choose(next)}
        />
      </MenuButton>
      <MenuButton
        kind="bare"
        label={
          <>
            <span className="quiet">Coder</span> <Swatch colour={coder.colour} />{' '}
            <span className="cut">{coder.name}</span>
          </>
        }
        aria-label={`Coder ${coder.name}`}
        tooltip={coder.note === '' ? 'Every coding you make belongs to this coder' : coder.note}
      >
        <MenuChoices
          title="I am"
          options={coders.map((one) => ({
            value: one.id,
            label: one.name,
            hint: KINDS[one.kind],
          }))}
          chosen={[coder.id]}
          onChange={([next]) => next !== undefined && void setCurrentCoder(store, next)}
        />
        <MenuItem onAction={() => setNamed({ what: 'new coder' })}>Add a coder…</MenuItem>
        <MenuItem href={placeHref({ project: entry.id, screen: 'agreement', query: { view: 'coders' } })}>
          Coders, colours and their work
        </MenuItem>
        <MenuItem onAction={() => setNamed({ what: 'coder', id: coder.id, name: coder.name })}>
          {`Rename ${coder.name}…`}
        </MenuItem>
      </MenuButton>
      <span className={styles['space']} />
      <BulkStatus />
      <UndoButtons />
      <SavedStatus />
      <IconButton icon="question" label="Keyboard shortcuts" keys="?" onPress={onKeys} />
      {named && <Naming named={named} onClose={() => setNamed(null)} />}
    </header>
  );
}
