import type { Theme } from '../../domain/codebook.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './CodebookScreen.module.css';
import { DefinitionEditor } from './DefinitionEditor.tsx';
import { ThemeFacts } from './ThemeFacts.tsx';
import type { Step } from './theme-moves.ts';
import type { CodebookActs } from './use-codebook-acts.ts';

const css = classNames(styles);

interface ThemePaneProps {
  readonly theme: Theme;
  /** Names above it; empty at the top. */
  readonly path: string;
  readonly acts: CodebookActs;
  readonly onAddBelow: () => void;
  readonly onStep: (step: Step) => void;
  readonly onDelete: () => void;
}

/** The chosen theme: name, definition, and what else is to be known and set. */
export function ThemePane({ theme, path, acts, onAddBelow, onStep, onDelete }: ThemePaneProps) {
  return (
    <section className={css('theme')} aria-label={`Theme ${theme.name}`}>
      <header className={css('theme-head')}>
        <Swatch colour={theme.colour} size={14} />
        <div className="grow">
          <h2 className={css('theme-name')} dir="auto">
            {theme.name} {theme.retired && <span className={css('word')}>retired</span>}
          </h2>
          <p className={css('cut', 'small', 'quiet')}>
            {path === '' ? 'At the top of the codebook' : <bdi>below {path}</bdi>}
          </p>
        </div>
        <Button icon="plus" onPress={onAddBelow}>
          Sub-theme
        </Button>
        <MenuButton label="Move" placement="bottom end">
          <MenuItem keys="Alt+ArrowUp" onAction={() => onStep('up')}>
            Up
          </MenuItem>
          <MenuItem keys="Alt+ArrowDown" onAction={() => onStep('down')}>
            Down
          </MenuItem>
          <MenuItem keys="Alt+ArrowRight" onAction={() => onStep('in')}>
            Below the one before
          </MenuItem>
          <MenuItem keys="Alt+ArrowLeft" onAction={() => onStep('out')}>
            Out, behind the one above
          </MenuItem>
        </MenuButton>
        <Button icon="trash" onPress={onDelete}>
          Delete
        </Button>
      </header>
      <div className={css('theme-body')}>
        <div className={css('description')}>
          <TextField
            label="Name"
            value={theme.name}
            onCommit={(name) => {
              if (name.trim() !== '') void acts.change(theme.id, { name });
            }}
          />
          <DefinitionEditor
            definition={theme.definition}
            onChange={(definition) => void acts.change(theme.id, { definition })}
          />
        </div>
        <ThemeFacts theme={theme} acts={acts} />
      </div>
    </section>
  );
}
