import type { Theme } from '../../domain/codebook.ts';
import { flattened, themeTree, withDescendants } from '../../domain/codebook.ts';
import { COLOUR_NAMES } from '../../domain/theme-colour.ts';
import { ColourPicker } from '../../ui/ColourPicker.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useCurrentProject } from '../current-project.tsx';
import styles from './CodebookScreen.module.css';
import { KeyField } from './KeyField.tsx';
import { ThemeChanges } from './ThemeChanges.tsx';
import { ThemeUses } from './ThemeUses.tsx';
import { ThemeVersions } from './ThemeVersions.tsx';
import type { CodebookActs } from './use-codebook-acts.ts';
import type { ReviewKind } from './use-coding-review.ts';

const css = classNames(styles);

interface ThemeFactsProps {
  readonly theme: Theme;
  readonly acts: CodebookActs;
  readonly onReview: (kind: ReviewKind) => void;
}

// An id is at least 1.
const TOP = 0;

/** Uses, key, colour, place, retirement and version of a theme. */
export function ThemeFacts({ theme, acts, onReview }: ThemeFactsProps) {
  const { themes, codebookVersion } = useCurrentProject();
  const below = new Set(withDescendants(themes, theme.id));
  const parents = flattened(themeTree(themes))
    .filter((node) => !below.has(node.theme.id))
    .map(({ theme: { id, name, colour }, depth }) => ({
      value: Number(id),
      label: name,
      swatch: colour,
      depth: depth + 1,
    }));
  return (
    <div className={css('facts')}>
      <ThemeUses theme={theme} />
      <section className={css('settings')} aria-label="Settings">
        <KeyField theme={theme} acts={acts} />
        <ColourPicker
          label="Colour"
          value={theme.colour}
          names={COLOUR_NAMES}
          onChange={(colour) => void acts.change(theme.id, { colour })}
        />
        <Select
          label="Stands below"
          value={theme.parent === null ? TOP : Number(theme.parent)}
          options={[{ value: TOP, label: 'The top of the codebook' }, ...parents]}
          onChange={(value) => {
            const parent = themes.find((one) => one.id === value)?.id ?? null;
            void acts.move(theme.id, { parent, before: null });
          }}
        />
        <div>
          <Switch isSelected={theme.retired} onChange={(retired) => void acts.change(theme.id, { retired })}>
            Retired
          </Switch>
          <p className="small quiet">
            {theme.retired
              ? 'Not offered while coding; its codings are kept and counted.'
              : 'Retire it to offer it no longer; its codings stay.'}
          </p>
        </div>
      </section>
      <section aria-label="Version">
        <h3>Version</h3>
        <p>
          {theme.meaningVersion === 1
            ? 'The meaning has not changed since version 1 of the codebook'
            : `Meaning last changed in version ${theme.meaningVersion} of the codebook`}
          {theme.meaningVersion === codebookVersion ? ', the present one.' : `, now at ${codebookVersion}.`}
        </p>
        <ThemeVersions theme={theme} acts={acts} onReview={onReview} />
        <ThemeChanges theme={theme} />
      </section>
    </div>
  );
}
