import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import { useFindField } from '../find-field.ts';
import styles from './CodebookScreen.module.css';
import { CODEBOOK_COMMANDS } from './codebook-commands.ts';
import type { CodebookPlace } from './codebook-place.ts';

const css = classNames(styles);

interface CodebookHeadProps {
  readonly view: CodebookPlace;
  readonly onView: (change: Partial<CodebookPlace>) => void;
  readonly onAdd: () => void;
  /** Undefined where no theme is chosen. */
  readonly onAddBelow: (() => void) | undefined;
  readonly belowName: string | undefined;
  readonly onOpenAll: () => void;
  readonly onCloseAll: () => void;
  readonly onTemplates: () => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
}

/** How large the codebook is, what is added to it, and which of its themes are shown. */
export function CodebookHead(props: CodebookHeadProps) {
  const { view, onView, onAdd, onAddBelow, belowName } = props;
  const { themes, codebookVersion } = useCurrentProject();
  const chooser = useRef<HTMLInputElement>(null);
  const find = useFindField();
  const { keyOf } = useCommandKeys(CODEBOOK_COMMANDS);
  return (
    <header className={css('codebook-head')}>
      <div className={css('line')}>
        <h1>Codebook</h1>
        <span className={css('grow', 'cut', 'small', 'quiet')}>
          v{codebookVersion} · {themes.length === 1 ? '1 theme' : `${themes.length} themes`}
        </span>
        <Button icon="plus" keys={keyOf('codebook new')} onPress={onAdd}>
          Theme
        </Button>
        <MenuButton kind="bare" icon="more" aria-label="More for the codebook" placement="bottom end">
          <MenuItem
            icon="plus"
            keys={keyOf('codebook new below')}
            isDisabled={!onAddBelow}
            onAction={() => onAddBelow?.()}
          >
            {belowName === undefined ? 'Add a sub-theme' : `Add a theme below ${belowName}`}
          </MenuItem>
          <MenuItem icon="codebook" onAction={props.onTemplates}>
            Templates…
          </MenuItem>
          <MenuItem icon="import" onAction={() => chooser.current?.click()}>
            Open a codebook file…
          </MenuItem>
          <MenuItem icon="export" isDisabled={themes.length === 0} onAction={props.onSave}>
            Save the codebook…
          </MenuItem>
          <MenuItem onAction={props.onOpenAll}>Open all branches</MenuItem>
          <MenuItem onAction={props.onCloseAll}>Close all branches</MenuItem>
        </MenuButton>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label="A codebook file"
          accept=".qdc,.qde,.xml,.csv,.tsv,.json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again.
            target.value = '';
            if (file) props.onFile(file);
          }}
        />
      </div>
      {themes.length > 0 && (
        <div className={css('line')}>
          <span className="grow">
            <SearchField
              label="Find a theme"
              placeholder="Name or definition"
              icon="filter"
              keys={find.keys}
              value={view.words}
              inputRef={find.field}
              onChange={(words) => onView({ words })}
            />
          </span>
          <Switch isSelected={view.showsRetired} onChange={(showsRetired) => onView({ showsRetired })}>
            Show retired
          </Switch>
        </div>
      )}
    </header>
  );
}
