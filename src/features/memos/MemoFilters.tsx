import { useEffect, useMemo, useRef, useState } from 'react';
import { flattened, themeTree } from '../../domain/codebook.ts';
import type { Document } from '../../domain/document.ts';
import type { SearchFault } from '../../domain/expression-fault.ts';
import { type Memo, targetDocument } from '../../domain/memo.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useCurrentProject } from '../current-project.tsx';
import { useFindField } from '../find-field.ts';
import { numberText } from '../number-words.ts';
import { TimeChoice } from '../TimeChoice.tsx';
import styles from './MemosScreen.module.css';
import { filtersMemos, MEMO_KINDS, type MemoKind, type MemoOrder, type MemosPlace } from './memos-place.ts';

const css = classNames(styles);

const KIND_NAMES = {
  paragraph: 'paragraphs',
  evidence: 'words',
  document: 'documents',
  theme: 'themes',
  project: 'the project',
} as const satisfies Record<MemoKind, string>;

const ORDERS = [
  { value: 'changed', label: 'changed last' },
  { value: 'oldest', label: 'oldest first' },
  { value: 'place', label: 'document and ¶' },
  { value: 'theme', label: 'theme' },
] as const satisfies readonly { value: MemoOrder; label: string }[];

// An id is at least 1.
const ALL = 0;
const PATIENCE = 200; // ms

interface MemoFiltersProps {
  readonly here: MemosPlace;
  readonly memos: readonly Memo[];
  readonly documents: readonly Document[];
  readonly fault: SearchFault | null;
  readonly onChange: (change: Partial<MemosPlace>) => void;
  readonly onClear: () => void;
}

/** Which memos are listed, and in which order. */
export function MemoFilters({ here, memos, documents, fault, onChange, onClear }: MemoFiltersProps) {
  const { themes, coders } = useCurrentProject();
  const kinds = useMemo(() => countsOf(memos.map(({ target }) => target.kind)), [memos]);
  const byDocument = useMemo(() => countsOf(memos.map(({ target }) => targetDocument(target))), [memos]);
  const themeOptions = flattened(themeTree(themes)).map(({ theme, depth }) => ({
    value: Number(theme.id),
    label: theme.name,
    swatch: theme.colour,
    depth,
  }));
  const withMemos = documents.filter(({ id }) => byDocument.has(id) || id === here.document);
  return (
    <section className={css('filters')} aria-label="Filter">
      <WordsField words={here.words} fault={fault} onWords={(words) => onChange({ words })} />
      <MultiSelect
        label="On"
        values={here.kinds}
        options={MEMO_KINDS.map((kind) => ({
          value: kind,
          label: KIND_NAMES[kind],
          hint: numberText(kinds.get(kind) ?? 0),
        }))}
        isOn={here.kinds.length > 0}
        onChange={(next) => onChange({ kinds: next })}
        {...(here.kinds.length === 0 && { summary: 'On anything' })}
      />
      <Select
        label="Document"
        labelPlace="inside"
        compact
        value={here.document === null ? ALL : Number(here.document)}
        options={[
          { value: ALL, label: 'any' },
          ...withMemos.map(({ id, title }) => ({
            value: Number(id),
            label: title,
            hint: numberText(byDocument.get(id) ?? 0),
          })),
        ]}
        onChange={(value) => onChange({ document: documents.find(({ id }) => id === value)?.id ?? null })}
      />
      {themes.length > 0 && (
        <Select
          label="Theme"
          labelPlace="inside"
          compact
          value={here.theme === null ? ALL : Number(here.theme)}
          options={[{ value: ALL, label: 'any' }, ...themeOptions]}
          onChange={(value) => onChange({ theme: themes.find(({ id }) => id === value)?.id ?? null })}
        />
      )}
      {coders.length > 1 && (
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
      )}
      <TimeChoice title="When they were changed" range={here.time} onRange={(time) => onChange({ time })} />
      {filtersMemos(here) && (
        <Button kind="bare" size="small" onPress={onClear}>
          Show all
        </Button>
      )}
      <span className="grow" />
      <Select
        label="Order"
        labelPlace="inside"
        compact
        value={here.order}
        options={ORDERS}
        onChange={(order) => onChange({ order })}
      />
    </section>
  );
}

function countsOf<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface WordsFieldProps {
  readonly words: string;
  readonly fault: SearchFault | null;
  readonly onWords: (words: string) => void;
}

function WordsField({ words, fault, onWords }: WordsFieldProps) {
  const [text, setText] = useState(words);
  const find = useFindField();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(words), [words]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className={css('field')}>
      <SearchField
        label="Find in memos"
        placeholder="Words in memos"
        keys={find.keys}
        value={text}
        inputRef={find.field}
        onChange={(next) => {
          setText(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onWords(next), PATIENCE);
        }}
      />
      {fault && text === words && (
        <p className={css('fault')} role="alert">
          At character {[...words.slice(0, fault.at)].length + 1}: {fault.detail}.
        </p>
      )}
    </div>
  );
}
