import { useEffect, useRef, useState } from 'react';
import type { Document } from '../../domain/document.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { useFindField } from '../find-field.ts';
import { TimeChoice } from '../TimeChoice.tsx';
import styles from './HistoryScreen.module.css';
import { filtersHistory, type HistoryPlace } from './history-place.ts';
import { WISH_SUBJECTS, type WishSubject } from './wish-subjects.ts';

const css = classNames(styles);

const SUBJECT_NAMES = {
  codings: 'codings and read marks',
  memos: 'memos',
  documents: 'documents and attributes',
  codebook: 'the codebook',
  sets: 'sets and saved questions',
  coders: 'coders',
  undoing: 'undo and redo',
} as const satisfies Record<WishSubject, string>;

// An id is at least 1.
const ALL = 0;
const PATIENCE = 200; // ms

interface HistoryFiltersProps {
  readonly here: HistoryPlace;
  readonly documents: readonly Document[];
  readonly onChange: (change: Partial<HistoryPlace>) => void;
  readonly onClear: () => void;
}

/** Which entries are listed. */
export function HistoryFilters({ here, documents, onChange, onClear }: HistoryFiltersProps) {
  const { coders } = useCurrentProject();
  const [text, setText] = useState(here.words);
  const find = useFindField();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(here.words), [here.words]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <section className={css('filters')} aria-label="Filter">
      <div className={css('field')}>
        <SearchField
          label="Find in the history"
          placeholder="Words of entries"
          keys={find.keys}
          value={text}
          inputRef={find.field}
          onChange={(next) => {
            setText(next);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onChange({ words: next }), PATIENCE);
          }}
        />
      </div>
      <MultiSelect
        label="About"
        values={here.subjects}
        options={WISH_SUBJECTS.map((value) => ({ value, label: SUBJECT_NAMES[value] }))}
        isOn={here.subjects.length > 0}
        onChange={(subjects) => onChange({ subjects })}
        {...(here.subjects.length === 0 && { summary: 'About anything' })}
      />
      {documents.length > 0 && (
        <Select
          label="Document"
          labelPlace="inside"
          compact
          value={here.document === null ? ALL : Number(here.document)}
          options={[
            { value: ALL, label: 'any' },
            ...documents.map(({ id, title }) => ({ value: Number(id), label: title })),
          ]}
          onChange={(value) => onChange({ document: documents.find(({ id }) => id === value)?.id ?? null })}
        />
      )}
      <Select
        label="Coder"
        labelPlace="inside"
        compact
        value={here.coder === null ? ALL : Number(here.coder)}
        options={[
          { value: ALL, label: 'everybody' },
          ...coders.map(({ id, name }) => ({ value: Number(id), label: name })),
        ]}
        onChange={(value) => onChange({ coder: coders.find(({ id }) => id === value)?.id ?? null })}
      />
      <TimeChoice title="When it was done" range={here.time} onRange={(time) => onChange({ time })} />
      {filtersHistory(here) && (
        <Button kind="bare" size="small" onPress={onClear}>
          Show all
        </Button>
      )}
    </section>
  );
}
