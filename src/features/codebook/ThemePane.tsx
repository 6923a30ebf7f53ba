import { memo, useState } from 'react';
import { pathText, type Theme, themePath } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { MenuItem } from '../../ui/MenuItem.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';
import { CODEBOOK_COMMANDS } from './codebook-commands.ts';
import { DefinitionEditor } from './DefinitionEditor.tsx';
import { ExamplesDialog } from './ExamplesDialog.tsx';
import { ThemeFacts } from './ThemeFacts.tsx';
import { ThemeMemos } from './ThemeMemos.tsx';
import type { Step } from './theme-moves.ts';
import type { CodebookActs } from './use-codebook-acts.ts';
import type { ReviewKind } from './use-coding-review.ts';

const css = classNames(styles);

interface ThemePaneProps {
  readonly theme: Theme;
  readonly acts: CodebookActs;
  readonly onAddBelow: (id: ThemeId) => void;
  readonly onStep: (id: ThemeId, step: Step) => void;
  readonly onDelete: (id: ThemeId) => void;
  readonly onMerge: (id: ThemeId) => void;
  readonly onCopy: (id: ThemeId, withSubThemes: boolean) => void;
  readonly onReview: (id: ThemeId, kind: ReviewKind) => void;
}

/** The chosen theme: name, definition, and what else is to be known and set. */
export const ThemePane = memo(function ThemePane(props: ThemePaneProps) {
  const { theme, acts, onAddBelow, onStep, onDelete, onMerge, onCopy, onReview } = props;
  const { themes } = useCurrentProject();
  const { keyOf } = useCommandKeys(CODEBOOK_COMMANDS);
  const path = pathText(themePath(themes, theme.id).slice(0, -1));
  const [taking, setTaking] = useState<ThemeId | null>(null);
  const hasSubThemes = themes.some((one) => one.parent === theme.id);
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
        <Button icon="plus" onPress={() => onAddBelow(theme.id)}>
          Sub-theme
        </Button>
        <MenuButton label="Move" placement="bottom end">
          <MenuItem keys={keyOf('codebook up')} onAction={() => onStep(theme.id, 'up')}>
            Up
          </MenuItem>
          <MenuItem keys={keyOf('codebook down')} onAction={() => onStep(theme.id, 'down')}>
            Down
          </MenuItem>
          <MenuItem keys={keyOf('codebook in')} onAction={() => onStep(theme.id, 'in')}>
            Below the one before
          </MenuItem>
          <MenuItem keys={keyOf('codebook out')} onAction={() => onStep(theme.id, 'out')}>
            Out, behind the one above
          </MenuItem>
        </MenuButton>
        <MenuButton label="Change" placement="bottom end">
          <MenuItem icon="merge" onAction={() => onMerge(theme.id)}>
            Merge into another theme…
          </MenuItem>
          <MenuItem icon="move" onAction={() => onReview(theme.id, 'all')}>
            Split: go through its codings…
          </MenuItem>
          <MenuItem icon="copy" onAction={() => onCopy(theme.id, false)}>
            Copy
          </MenuItem>
          <MenuItem icon="copy" isDisabled={!hasSubThemes} onAction={() => onCopy(theme.id, true)}>
            Copy with sub-themes
          </MenuItem>
        </MenuButton>
        <Button icon="trash" onPress={() => onDelete(theme.id)}>
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
            onExamples={() => setTaking(theme.id)}
            onChange={(definition) => void acts.change(theme.id, { definition })}
          />
          <ThemeMemos theme={theme} />
        </div>
        <ThemeFacts theme={theme} acts={acts} onReview={(kind) => onReview(theme.id, kind)} />
      </div>
      {taking === theme.id && (
        <ExamplesDialog
          theme={theme}
          onTake={(kind, text) => void acts.addBlock(theme.id, kind, text)}
          onClose={() => setTaking(null)}
        />
      )}
    </section>
  );
});
