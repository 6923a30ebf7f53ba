import { type ReactNode, useState } from 'react';
import { flattened, themeTree } from '../../domain/codebook.ts';
import { type Base, baseName, type CountingRule, type Grouping, soundBase } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { DocumentChoice } from '../DocumentChoice.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './CompareScreen.module.css';
import type { ComparePlace } from './compare-place.ts';
import { BASE_OPTIONS } from './comparison-words.ts';
import { GroupingDialog } from './question/GroupingDialog.tsx';
import {
  type AskedGrouping,
  canBeArranged,
  groupingOfOption,
  groupingOption,
  groupingOptions,
} from './question/grouping-options.ts';
import { MoreChoices } from './question/MoreChoices.tsx';
import { ThemeGroupsDialog } from './question/ThemeGroupsDialog.tsx';
import type { ComparisonState } from './use-comparison.ts';

const css = classNames(styles);

const RULE_OPTIONS = [
  { value: 'paragraph', label: 'per paragraph' },
  { value: 'document', label: 'once per document' },
  { value: 'day', label: 'once per group and day' },
  { value: 'week', label: 'once per group and week' },
] as const satisfies readonly { value: CountingRule; label: string }[];

const KIND_HINTS = { person: undefined, rule: 'a rule', adjudication: 'settled disagreements' } as const;

interface QuestionBarProps {
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly documents: readonly Document[];
  readonly onChange: (change: Partial<ComparePlace>) => void;
  /** What stands at the end of the line. */
  readonly children: ReactNode;
}

/** What is asked in a dialog of its own. */
type Asked =
  | { readonly what: 'grouping' | 'second'; readonly start: Grouping | AskedGrouping }
  | { readonly what: 'theme groups' };

/** The question as a line of controls: which documents, by what, which themes, share of what, counted how, coded by whom. */
export function QuestionBar({ here, state, documents, onChange, children }: QuestionBarProps) {
  const { attributes, coders } = useCurrentProject();
  const [asked, setAsked] = useState<Asked | null>(null);
  const setGrouping = (what: 'grouping' | 'second', grouping: Grouping): void =>
    onChange({ [what]: grouping, mark: null, pair: null });
  const choose = (what: 'grouping' | 'second', option: string): void => {
    const chosen = groupingOfOption(option);
    if (typeof chosen === 'string') setAsked({ what, start: chosen });
    else setGrouping(what, chosen);
  };
  return (
    <section className={css('question')} aria-label="Question">
      <DocumentChoice
        title="Documents compared"
        documents={documents}
        filter={here.documents}
        chosen={state.groups?.answer.documentsChosen}
        onFilter={(filter) => onChange({ documents: filter })}
        offersSets
      />
      <span className={css('say')}>by</span>
      <Select
        label="Grouped by"
        compact
        value={groupingOption(state.grouping)}
        options={groupingOptions(attributes)}
        onChange={(option) => choose('grouping', option)}
      />
      {canBeArranged(state.grouping) && (
        <Button
          kind="bare"
          size="small"
          tooltip="Gather values into groups, or change the days"
          onPress={() => setAsked({ what: 'grouping', start: state.grouping })}
        >
          Arrange…
        </Button>
      )}
      <ThemeChoice state={state} onThemes={(themes) => onChange({ themes })} />
      <span className={css('say')}>{here.base === 'words' ? 'rate per' : 'share of'}</span>
      <Select<Base>
        label="Base"
        compact
        value={here.base}
        options={BASE_OPTIONS[here.rule].map((base) => ({ value: base, label: baseName(here.rule, base) }))}
        onChange={(base) => onChange({ base })}
      />
      <span className={css('say')}>counted</span>
      <Select<CountingRule>
        label="Counting rule"
        compact
        value={here.rule}
        options={RULE_OPTIONS}
        onChange={(rule) => onChange({ rule, base: soundBase(rule, here.base) })}
      />
      <Select
        label="Coder"
        compact
        labelPlace="inside"
        value={state.coder.id}
        options={coders.map(({ id, name, kind }) => ({ value: id, label: name, hint: KIND_HINTS[kind] }))}
        onChange={(coder) => onChange({ coder, beside: here.beside.filter((id) => id !== coder) })}
      />
      <MoreChoices
        here={here}
        state={state}
        onChange={onChange}
        onSecond={(option) => choose('second', option)}
        onArrangeSecond={() => here.second && setAsked({ what: 'second', start: here.second })}
        onThemeGroups={() => setAsked({ what: 'theme groups' })}
      />
      <span className="grow" />
      {children}
      {asked?.what === 'theme groups' && (
        <ThemeGroupsDialog
          start={here.themeGroups}
          onGroups={(themeGroups) => {
            onChange({ themeGroups, mark: null });
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && asked.what !== 'theme groups' && (
        <GroupingDialog
          start={asked.start}
          documents={documents}
          onGrouping={(grouping) => {
            setGrouping(asked.what, grouping);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface ThemeChoiceProps {
  readonly state: ComparisonState;
  readonly onThemes: (themes: readonly ThemeId[]) => void;
}

function ThemeChoice({ state, onThemes }: ThemeChoiceProps) {
  const { themes } = useCurrentProject();
  const chosen = state.themes ?? [];
  const options = flattened(themeTree(themes)).map(({ theme, depth }) => {
    const uses = state.uses?.get(theme.id);
    const count = uses === undefined ? undefined : numberText(uses);
    return {
      value: theme.id,
      label: theme.name,
      swatch: theme.colour,
      depth,
      hint: theme.retired ? ['retired', count].filter(Boolean).join(', ') : count,
    };
  });
  return (
    <MultiSelect
      label="Themes"
      values={chosen}
      options={options}
      onChange={onThemes}
      summary={
        <b>
          {numberText(chosen.length)} of {counted(themes.length, 'theme')}
        </b>
      }
    />
  );
}
