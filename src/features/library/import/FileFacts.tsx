import { useState } from 'react';
import type { Attribute } from '../../../domain/attribute.ts';
import type { NewDocument } from '../../../domain/document.ts';
import { languageName } from '../../../domain/language-name.ts';
import type { ReadOptions } from '../../../formats/read-file.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckedField } from '../CheckedField.tsx';
import { readDate, readTitle, whyRefused } from '../cell-edit.ts';
import { offeredLanguages, readLanguage } from '../language-names.ts';
import { HowRead } from './HowRead.tsx';
import styles from './Import.module.css';
import { editsOf, type ImportFile } from './import-list.ts';
import { type DateOrder, type FileEdits, settledDate } from './import-settings.ts';
import { dateOrigin } from './read-facts.ts';

export interface FileFactsProps {
  readonly file: ImportFile;
  readonly document: NewDocument;
  readonly attributes: readonly Attribute[];
  /** Names of all attributes that the import deals with. */
  readonly names: readonly string[];
  /** How dates are meant of which day and month cannot be told apart. */
  readonly dateOrder: DateOrder | null;
  readonly defaults: Readonly<Record<string, string>>;
  readonly suggestionsFor: (name: string) => readonly string[];
  readonly onEdit: (edits: FileEdits) => void;
  readonly onRead: (change: ReadOptions) => void;
}

// With more, those without a value wait behind a button, so that the paragraphs stay in view.
const FEW_ATTRIBUTES = 3;

/** Title, date, language and attributes of one file, each to be mended before it is stored. */
export function FileFacts({
  file,
  document,
  attributes,
  names,
  dateOrder,
  defaults,
  suggestionsFor,
  onEdit,
  onRead,
}: FileFactsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const edits = editsOf(file);
  const language = edits.language ?? document.language;
  const date = settledDate(document, edits, dateOrder);
  const own = { ...keyed(document.attributes), ...keyed(edits.attributes ?? {}) };
  const ofAll = keyed(defaults);
  // Blank by hand is a file without a value, also where all others have one.
  const shownValue = (name: string): string => own[nameKey(name)] ?? ofAll[nameKey(name)] ?? '';
  const isValued = (name: string): boolean => shownValue(name) !== '' || ofAll[nameKey(name)] !== undefined;
  const shown = showsAll || names.length <= FEW_ATTRIBUTES ? names : names.filter(isValued);
  const rest = names.filter((name) => !shown.includes(name));
  return (
    <div className={styles['facts']}>
      <CheckedField
        key={`title ${file.key}`}
        label="Title"
        labelPlace="beside"
        value={edits.title ?? document.title}
        lang={language}
        whyRefused={(text) => whyRefused('title', text)}
        onStore={(text) => {
          const title = readTitle(text);
          if (title.ok) onEdit({ title: title.value });
        }}
      />
      <CheckedField
        key={`date ${file.key}`}
        label="Date"
        labelPlace="beside"
        value={date ?? ''}
        placeholder="none: 1956, 1956-03 or 1956-03-14"
        suffix={originOf(file, 'date') ?? dateOrigin(document)}
        whyRefused={(text) => whyRefused('date', text)}
        onStore={(text) => {
          const read = readDate(text);
          if (read.ok) onEdit({ date: read.value });
        }}
      />
      <CheckedField
        key={`language ${file.key}`}
        label="Language"
        labelPlace="beside"
        value={languageName(language)}
        placeholder="not known"
        suggestions={offeredLanguages([language]).map(languageName)}
        suffix={originOf(file, 'language') ?? (language === '' ? undefined : 'recognised')}
        whyRefused={(text) => whyRefused('language', text)}
        onStore={(text) => {
          const read = readLanguage(text);
          if (read.ok) onEdit({ language: read.value });
        }}
      />
      {shown.map((name) => {
        const attribute = attributes.find((one) => nameKey(one.name) === nameKey(name));
        const isForAll = own[nameKey(name)] === undefined && shownValue(name) !== '';
        return (
          <CheckedField
            key={`${name} ${file.key}`}
            label={name}
            labelPlace="beside"
            value={shownValue(name)}
            placeholder="none"
            suffix={isForAll ? 'for all files' : undefined}
            suggestions={suggestionsFor(name)}
            whyRefused={(text) => (attribute ? whyRefused(attribute, text) : null)}
            onStore={(text) => onEdit({ attributes: { [name]: text } })}
          />
        );
      })}
      {rest.length > 0 && (
        <div className={styles['fact']}>
          <span />
          <Button kind="bare" size="small" onPress={() => setShowsAll(true)}>
            <span className="cut">
              {rest.length} more: {rest.join(', ')}
            </span>
          </Button>
        </div>
      )}
      <HowRead document={document} options={file.options} onRead={onRead} />
    </div>
  );
}

/** Where a value came from that the reader did not find. */
function originOf({ told, edits }: ImportFile, field: 'date' | 'language'): string | undefined {
  if (edits[field] !== undefined) return 'by you';
  if (told.byTable[field] !== undefined) return 'from the table';
  return told.byName[field] === undefined ? undefined : 'by the name’s pattern';
}

const keyed = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [nameKey(name), value]));
