import { useMemo } from 'react';
import { buildColumns } from '../../analysis/change-columns.ts';
import { chosenDocuments } from '../../analysis/chosen-documents.ts';
import { flattened, themeTree } from '../../domain/codebook.ts';
import type { Coder } from '../../domain/coder.ts';
import type { Document } from '../../domain/document.ts';
import { type Origin, type ParagraphState, VOICES, type Voice } from '../../domain/sheet.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { DocumentChoice } from '../DocumentChoice.tsx';
import { NearChoice } from './NearChoice.tsx';
import styles from './SearchScreen.module.css';
import type { SearchPlace } from './search-place.ts';
import { ORIGIN_TEXTS } from './search-text.ts';

const css = classNames(styles);

const STATES = [
  { value: 'any', label: 'any state' },
  { value: 'coded', label: 'coded' },
  { value: 'read', label: 'read, no theme' },
  { value: 'unread', label: 'unread' },
] as const satisfies readonly { value: ParagraphState | 'any'; label: string }[];

const VOICE_OPTIONS: readonly { readonly value: Voice | -1; readonly label: string }[] = [
  { value: -1, label: 'any voice' },
  ...([0, 1, 2, 3] as const).map((value) => ({ value, label: VOICES[value] })),
];

const ORIGIN_OPTIONS: readonly { readonly value: Origin | -1; readonly label: string }[] = [
  { value: -1, label: 'any origin' },
  ...([0, 1, 2, 3] as const).map((value) => ({ value, label: ORIGIN_TEXTS[value] })),
];

interface ConditionsProps {
  readonly here: SearchPlace;
  readonly coder: Coder;
  readonly documents: readonly Document[];
  readonly onChange: (change: Partial<SearchPlace>) => void;
}

/** What must hold besides the words; all of it together. */
export function Conditions({ here, coder, documents, onChange }: ConditionsProps) {
  const { themes, coders } = useCurrentProject();
  const options = useMemo(
    () =>
      flattened(themeTree(themes)).map(({ theme, depth }) => ({
        value: theme.id,
        label: theme.name,
        swatch: theme.colour,
        depth,
        hint: theme.retired ? 'retired' : undefined,
      })),
    [themes],
  );
  const chosen = useMemo(
    () => chosenDocuments(buildColumns(documents, []), here.documents).reduce((sum, one) => sum + one, 0),
    [documents, here.documents],
  );
  return (
    <div className={css('conditions')}>
      <span className={css('say')}>in</span>
      <DocumentChoice
        title="Documents searched"
        offersSets
        documents={documents}
        filter={here.documents}
        chosen={chosen}
        onFilter={(filter) => onChange({ documents: filter })}
      />
      {themes.length > 0 && (
        <>
          <span className={css('say')}>paragraphs</span>
          <MultiSelect
            label="With"
            values={here.withThemes}
            options={options}
            isOn={here.withThemes.length > 0}
            onChange={(withThemes) => onChange({ withThemes })}
            {...(here.withThemes.length === 0 && { summary: 'with any theme or none' })}
          />
          <MultiSelect
            label="Without"
            values={here.withoutThemes}
            options={options}
            isOn={here.withoutThemes.length > 0}
            onChange={(withoutThemes) => onChange({ withoutThemes })}
          />
        </>
      )}
      {themes.length > 0 && (
        <NearChoice near={here.near} options={options} onNear={(near) => onChange({ near })} />
      )}
      <Select
        label="State"
        compact
        value={here.state ?? 'any'}
        options={STATES}
        onChange={(state) => onChange({ state: state === 'any' ? null : state })}
      />
      <Select
        label="Voice"
        compact
        value={here.voice ?? -1}
        options={VOICE_OPTIONS}
        onChange={(voice) => onChange({ voice: voice === -1 ? null : voice })}
      />
      <Select
        label="Origin"
        compact
        value={here.origin ?? -1}
        options={ORIGIN_OPTIONS}
        onChange={(origin) => onChange({ origin: origin === -1 ? null : origin })}
      />
      <Button kind="chip" isOn={here.hasMemo} onPress={() => onChange({ hasMemo: !here.hasMemo })}>
        with a memo
      </Button>
      <Select
        label="Coder"
        compact
        labelPlace="inside"
        value={coder.id}
        options={coders.map(({ id, name, note }) => ({
          value: id,
          label: name,
          ...(note !== '' && { hint: 'a rule' }),
        }))}
        onChange={(id) => onChange({ coder: id })}
      />
    </div>
  );
}
