import { useEffect, useMemo, useRef, useState } from 'react';
import type { Columns } from '../../analysis/columns.ts';
import type { Attribute } from '../../domain/attribute.ts';
import { type ChosenSet, type DocumentFilter, EVERY_DOCUMENT } from '../../domain/comparison.ts';
import type { AttributeId } from '../../domain/ids.ts';
import { languageName } from '../../domain/language-name.ts';
import { Button } from '../../ui/Button.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { PopoverButton } from '../../ui/Popover.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { valueCounts } from './documents-in-view.ts';
import styles from './Library.module.css';

interface FilterRowProps {
  readonly columns: Columns;
  readonly attributes: readonly Attribute[];
  readonly sets: readonly ChosenSet[];
  readonly filter: DocumentFilter;
  readonly onFilter: (filter: DocumentFilter, how: 'push' | 'replace') => void;
  readonly onAttributes: () => void;
}

const isNarrowed = ({ text, fromYear, toYear, attributes, sets }: DocumentFilter): boolean =>
  text !== '' || fromYear !== null || toYear !== null || attributes.length > 0 || sets.length > 0;

// Filters for more would push the table out of view.
const FEW_ATTRIBUTES = 10;

/** Title, date, attributes, language and sets to narrow the table by. */
export function FilterRow({ columns, attributes, sets, filter, onFilter, onAttributes }: FilterRowProps) {
  const [showsAll, setShowsAll] = useState(false);
  const narrowing = new Set(filter.attributes.map(({ attribute }) => attribute));
  const shown = attributes.filter(({ id }, i) => showsAll || i < FEW_ATTRIBUTES || narrowing.has(id));
  const rest = attributes.length - shown.length;
  const setValues = (of: AttributeId | 'language', values: readonly string[]) => {
    const others = filter.attributes.filter(({ attribute }) => attribute !== of);
    const own = values.length === 0 ? [] : [{ attribute: of, values }];
    onFilter({ ...filter, attributes: [...others, ...own] }, 'push');
  };
  const chip = (of: AttributeId | 'language', label: string) => (
    <ValueFilter
      key={of}
      label={label}
      of={of}
      columns={columns}
      attributes={attributes}
      filter={filter}
      onValues={(values) => setValues(of, values)}
    />
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend that nobody sees.
    <div className={styles['filters']} role="group" aria-label="Filters">
      <div className={styles['search']}>
        <TitleFilter text={filter.text} onText={(text) => onFilter({ ...filter, text }, 'replace')} />
      </div>
      <YearsFilter filter={filter} onFilter={(next) => onFilter(next, 'push')} />
      {shown.map(({ id, name }) => chip(id, name))}
      {attributes.length > FEW_ATTRIBUTES && (rest > 0 || showsAll) && (
        <Button kind="bare" size="small" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Fewer filters' : `${rest} more filters`}
        </Button>
      )}
      {chip('language', 'Language')}
      {sets.length > 0 && (
        <SetFilter
          sets={sets}
          chosen={filter.sets}
          onSets={(next) => onFilter({ ...filter, sets: next }, 'push')}
        />
      )}
      <Button kind="chip" icon="settings" onPress={onAttributes} aria-haspopup="dialog">
        Attributes
      </Button>
      {isNarrowed(filter) && (
        <Button kind="bare" size="small" icon="close" onPress={() => onFilter(EVERY_DOCUMENT, 'push')}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

// The address follows when the typing pauses; the field itself follows at once.
const PAUSE_MS = 120;

interface TitleFilterProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

function TitleFilter({ text, onText }: TitleFilterProps) {
  const [typed, setTyped] = useState(text);
  const latest = useRef(onText);
  latest.current = onText;
  const told = useRef(text);
  // The address changed by itself: back, forward, or the filters were cleared.
  if (text !== told.current) {
    told.current = text;
    setTyped(text);
  }
  useEffect(() => {
    if (typed === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = typed;
      latest.current(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return <SearchField label="Title" icon="filter" size="small" value={typed} onChange={setTyped} />;
}

interface ValueFilterProps {
  readonly label: string;
  readonly of: AttributeId | 'language';
  readonly columns: Columns;
  readonly attributes: readonly Attribute[];
  readonly filter: DocumentFilter;
  readonly onValues: (values: readonly string[]) => void;
}

function ValueFilter({ label, of, columns, attributes, filter, onValues }: ValueFilterProps) {
  const values = filter.attributes.find(({ attribute }) => attribute === of)?.values ?? [];
  const options = useMemo(
    () =>
      valueCounts(columns, filter, of, attributes).map(({ value, count }) => ({
        value,
        label: value === '' ? 'no value' : of === 'language' ? languageName(value) : value,
        hint: count.toLocaleString('en'),
      })),
    [columns, filter, of, attributes],
  );
  return (
    <MultiSelect
      label={label}
      values={values}
      options={options}
      isOn={values.length > 0 ? true : undefined}
      onChange={onValues}
    />
  );
}

interface SetFilterProps {
  readonly sets: readonly ChosenSet[];
  readonly chosen: readonly ChosenSet[];
  readonly onSets: (sets: readonly ChosenSet[]) => void;
}

/** Sets of documents, as the comparison and the search choose them: a document is in view that is in one of them. */
function SetFilter({ sets, chosen, onSets }: SetFilterProps) {
  return (
    <MultiSelect
      label="Set"
      values={chosen.map(({ id }) => String(id))}
      options={sets.map(({ id, name, documents }) => ({
        value: String(id),
        label: name,
        hint: documents.length.toLocaleString('en'),
      }))}
      isOn={chosen.length > 0 ? true : undefined}
      onChange={(values) =>
        onSets(
          sets
            .filter(({ id }) => values.includes(String(id)))
            .map(({ id, name, documents }) => ({ id, name, documents })),
        )
      }
    />
  );
}

interface YearsFilterProps {
  readonly filter: DocumentFilter;
  readonly onFilter: (filter: DocumentFilter) => void;
}

function yearsText({ fromYear, toYear }: DocumentFilter): string {
  if (fromYear === null) return toYear === null ? '' : `to ${toYear}`;
  return toYear === null ? `from ${fromYear}` : fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`;
}

function YearsFilter({ filter, onFilter }: YearsFilterProps) {
  const text = yearsText(filter);
  return (
    <PopoverButton
      kind="chip"
      title="Years of the date"
      isOn={text === '' ? undefined : true}
      label={
        text === '' ? (
          'Date'
        ) : (
          <>
            Date <b>{text}</b>
          </>
        )
      }
    >
      {(close) => (
        <div className={styles['years']}>
          <YearField
            label="From year"
            year={filter.fromYear}
            onYear={(fromYear) => onFilter({ ...filter, fromYear })}
          />
          <YearField
            label="To year"
            year={filter.toYear}
            onYear={(toYear) => onFilter({ ...filter, toYear })}
          />
          <Button
            kind="bare"
            isDisabled={text === ''}
            onPress={() => {
              onFilter({ ...filter, fromYear: null, toYear: null });
              close();
            }}
          >
            All dates
          </Button>
        </div>
      )}
    </PopoverButton>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

function YearField({ label, year, onYear }: YearFieldProps) {
  const [text, setText] = useState(year === null ? '' : String(year));
  const isYear = /^\d{0,4}$/.test(text.trim());
  return (
    <TextField
      label={label}
      value={text}
      placeholder="any"
      onChange={setText}
      onCommit={() => {
        const next = text.trim() === '' ? null : Number(text);
        if (isYear && next !== year) onYear(next);
      }}
      problem={isYear ? undefined : 'A year, as 1951'}
    />
  );
}
