import { useEffect, useMemo, useState } from 'react';
import type { SearchState } from '../../analysis/search/search-client.ts';
import { flattened, themeTree } from '../../domain/codebook.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { problemSentence } from '../../domain/problem.ts';
import { applyThemeToMany } from '../../storage/apply-to-many.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCommandKeys } from '../../ui/use-command-keys.ts';
import { useCurrentProject } from '../current-project.tsx';
import { counted, numberText } from '../number-words.ts';
import { chosenPlaces } from './chosen-places.ts';
import styles from './SearchScreen.module.css';
import { SEARCH_COMMANDS } from './search-commands.ts';
import type { SearchPlace } from './search-place.ts';
import { searchText } from './search-text.ts';

const css = classNames(styles);

interface CodeBarProps {
  readonly here: SearchPlace;
  readonly state: SearchState;
  /** Rows of the hits. */
  readonly chosen: ReadonlySet<number>;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
}

/** Puts a theme on the paragraphs of the chosen hits, as one wish of the current coder. */
export function CodeBar({ here, state, chosen, onChosen }: CodeBarProps) {
  const { store, themes, coder } = useCurrentProject();
  const [theme, setTheme] = useState<ThemeId | null>(null);
  const [withEvidence, setWithEvidence] = useState(true);
  const [isApplying, setIsApplying] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isBad: boolean } | null>(null);
  const { hits } = state;
  const { keyOf } = useCommandKeys(SEARCH_COMMANDS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said belongs to the hits of one search.
  useEffect(() => setSaid(null), [hits]);
  const options = useMemo(
    () =>
      flattened(themeTree(themes)).flatMap(({ theme: one, depth }) =>
        one.retired ? [] : [{ value: one.id, label: one.name, swatch: one.colour, depth }],
      ),
    [themes],
  );
  const paragraphCount = useMemo(() => {
    const paragraphs = new Set<string>();
    for (const row of chosen) {
      const { documentId, paragraph } = hits.at(row);
      paragraphs.add(`${documentId} ${paragraph}`);
    }
    return paragraphs.size;
  }, [chosen, hits]);
  const hasWords = here.words.text.trim() !== '';
  const name = themes.find(({ id }) => id === theme)?.name;

  const apply = async (): Promise<void> => {
    if (theme === null) return;
    setIsApplying(true);
    const places = await chosenPlaces(store, hits, chosen, hasWords && withEvidence);
    const result = await applyThemeToMany(store, coder.id, places, theme, searchText(here, themes));
    setIsApplying(false);
    if (!result.ok) return setSaid({ text: problemSentence(result.problem), isBad: true });
    const { applied, already, gone } = result.value;
    setSaid({
      isBad: false,
      text: [
        `${name ?? 'The theme'} put on ${counted(applied, 'paragraph')}`,
        already > 0 && `${numberText(already)} had it already`,
        gone > 0 && `${numberText(gone)} ${gone === 1 ? 'is' : 'are'} no longer there`,
      ]
        .filter(Boolean)
        .join('; '),
    });
    onChosen(new Set());
  };
  return (
    <section className={css('code')} aria-label="Code what is chosen">
      <span className={css('count')}>
        <b>{counted(chosen.size, 'hit')}</b> chosen
      </span>
      <Select
        label="Theme"
        compact
        labelPlace="inside"
        value={theme}
        options={options}
        placeholder="choose"
        isDisabled={options.length === 0}
        onChange={(value) => setTheme(value)}
      />
      {hasWords && (
        <Checkbox isSelected={withEvidence} onChange={setWithEvidence}>
          the words found as evidence
        </Checkbox>
      )}
      <Button
        kind="main"
        isDisabled={theme === null || chosen.size === 0 || isApplying}
        onPress={() => void apply()}
      >
        {chosen.size === 0 ? 'Apply' : `Apply to ${counted(paragraphCount, 'paragraph')}`}
      </Button>
      <span className="quiet small">
        as <bdi>{coder.name}</bdi>
      </span>
      <p className={css('said', said?.isBad && 'bad')} role="status">
        {said?.text}
      </p>
      <span className={css('keys')}>
        <KeyHint keys={keyOf('search choose')}>choose</KeyHint> <Kbd>Shift ↓</Kbd> more{' '}
        <KeyHint keys={keyOf('search choose all')}>all</KeyHint>{' '}
        <KeyHint keys={keyOf('search open')}>open</KeyHint>
      </span>
    </section>
  );
}
