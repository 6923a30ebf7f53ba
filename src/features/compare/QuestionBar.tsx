import { flattened, themeTree } from '../../domain/codebook.ts';
import { type Base, baseName, type CountingRule, type Grouping, soundBase } from '../../domain/comparison.ts';
import type { Document } from '../../domain/document.ts';
import { asAttributeId, type ThemeId } from '../../domain/ids.ts';
import { classNames } from '../../ui/class-names.ts';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { DocumentChoice } from '../DocumentChoice.tsx';
import { counted, numberText } from '../number-words.ts';
import styles from './CompareScreen.module.css';
import type { ComparePlace } from './compare-place.ts';
import { BASE_OPTIONS } from './comparison-words.ts';
import type { ComparisonState } from './use-comparison.ts';

const css = classNames(styles);

const RULE_OPTIONS = [
  { value: 'paragraph', label: 'per paragraph' },
  { value: 'document', label: 'once per document' },
] as const satisfies readonly { value: CountingRule; label: string }[];

const SUB_THEME_OPTIONS = [
  { value: 'in', label: 'sub-themes in parent' },
  { value: 'apart', label: 'each theme alone' },
] as const;

const groupingValue = (grouping: Grouping): string => {
  if (grouping.by === 'attribute') return String(grouping.attribute);
  return grouping.by === 'period' ? grouping.unit : grouping.by;
};

function groupingOf(value: string): Grouping {
  if (value === 'language' || value === 'nothing') return { by: value };
  if (value === 'year' || value === 'decade') return { by: 'period', unit: value };
  return { by: 'attribute', attribute: asAttributeId(Number(value)) };
}

interface QuestionBarProps {
  readonly here: ComparePlace;
  readonly state: ComparisonState;
  readonly documents: readonly Document[];
  readonly onChange: (change: Partial<ComparePlace>) => void;
}

/** The question as a line of controls: which documents, by what, which themes, share of what, counted how, coded by whom. */
export function QuestionBar({ here, state, documents, onChange }: QuestionBarProps) {
  const { attributes, coders } = useCurrentProject();
  const groupingOptions = [
    ...attributes.map(({ id, name }) => ({ value: String(id), label: name })),
    { value: 'year', label: 'Year' },
    { value: 'decade', label: 'Decade' },
    { value: 'language', label: 'Language' },
    { value: 'nothing', label: 'Nothing' },
  ];
  return (
    <section className={css('question')} aria-label="Question">
      <DocumentChoice
        title="Documents compared"
        documents={documents}
        filter={here.documents}
        chosen={state.groups?.answer.documentsChosen}
        onFilter={(filter) => onChange({ documents: filter })}
      />
      <span className={css('say')}>by</span>
      <Select
        label="Grouped by"
        compact
        value={groupingValue(state.grouping)}
        options={groupingOptions}
        onChange={(value) => onChange({ grouping: groupingOf(value), mark: null })}
      />
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
        label="Sub-themes"
        compact
        value={here.withSubThemes ? 'in' : 'apart'}
        options={SUB_THEME_OPTIONS}
        onChange={(value) => onChange({ withSubThemes: value === 'in' })}
      />
      <Select
        label="Coder"
        compact
        labelPlace="inside"
        value={state.coder.id}
        options={coders.map(({ id, name, note }) => ({
          value: id,
          label: name,
          ...(note !== '' && { hint: 'a rule' }),
        }))}
        onChange={(coder) => onChange({ coder })}
      />
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
