import { useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { setAttribute } from '../../storage/attributes.ts';
import { editDocuments } from '../../storage/documents.ts';
import type { Store } from '../../storage/store.ts';
import { Button } from '../../ui/Button.tsx';
import { PopoverButton } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import {
  type EditedField,
  fieldName,
  nearlyText,
  nearlyValue,
  readDate,
  readValue,
  whyRefused,
} from './cell-edit.ts';
import { ChosenTexts } from './corrections/ChosenTexts.tsx';
import styles from './Library.module.css';
import { readLanguage } from './language-names.ts';
import { attributeColumn } from './shown-columns.ts';

interface SelectionBarProps {
  readonly chosen: readonly Document[];
  readonly suggestionsFor: (field: EditedField) => readonly string[];
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done to the chosen documents at once. */
export function SelectionBar({ chosen, suggestionsFor, onDelete, onClear }: SelectionBarProps) {
  return (
    <>
      <b aria-live="polite">{chosen.length.toLocaleString('en')} chosen</b>
      <PopoverButton
        kind="plain"
        size="small"
        icon="edit"
        title="Set a value"
        label="Set a value"
        placement="top start"
      >
        {(close) => <BulkEdit chosen={chosen} suggestionsFor={suggestionsFor} onDone={close} />}
      </PopoverButton>
      <ChosenTexts chosen={chosen} />
      <Button kind="plain" size="small" icon="trash" onPress={onDelete}>
        Delete
      </Button>
      <Button kind="bare" size="small" onPress={onClear}>
        Choose none
      </Button>
    </>
  );
}

interface BulkEditProps extends Pick<SelectionBarProps, 'chosen' | 'suggestionsFor'> {
  readonly onDone: () => void;
}

/** One wish for all: the text was found to be a value of the field. */
function setForAll(
  store: Store,
  ids: readonly DocumentId[],
  field: EditedField,
  text: string,
): Promise<Result<void>> {
  if (typeof field !== 'string') {
    const value = readValue(field, text);
    return value.ok ? setAttribute(store, ids, field.id, value.value) : Promise.resolve(value);
  }
  if (field === 'date') {
    const date = readDate(text);
    return date.ok ? editDocuments(store, ids, { date: date.value }) : Promise.resolve(date);
  }
  const language = readLanguage(text);
  return language.ok ? editDocuments(store, ids, { language: language.value }) : Promise.resolve(language);
}

const fieldKey = (field: EditedField): string =>
  typeof field === 'string' ? field : attributeColumn(field.id);

function BulkEdit({ chosen, suggestionsFor, onDone }: BulkEditProps) {
  const { store, attributes } = useCurrentProject();
  const fields: readonly EditedField[] = [...attributes, 'date', 'language'];
  const [key, setKey] = useState(() => fieldKey(fields[0] ?? 'date'));
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = fields.find((one) => fieldKey(one) === key) ?? 'date';
  const count = `${chosen.length.toLocaleString('en')} ${chosen.length === 1 ? 'document' : 'documents'}`;
  const ids = chosen.map(({ id }) => id);
  const nearly = nearlyValue(text, suggestionsFor(field));
  const submit = (given: string) => {
    const reason = whyRefused(field, given);
    setRefusal(reason);
    if (reason !== null) return;
    void told(`Set ${fieldName(field)}`, setForAll(store, ids, field, given));
    onDone();
  };
  return (
    <form
      className={styles['bulk']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') submit(text);
      }}
    >
      <Select
        label="Of the chosen documents, set"
        value={key}
        options={fields.map((one) => ({ value: fieldKey(one), label: fieldName(one) }))}
        onChange={(next) => {
          setKey(next);
          setText('');
          setRefusal(null);
        }}
      />
      <SuggestField
        label="Value"
        value={text}
        suggestions={suggestionsFor(field)}
        onChange={(next) => {
          setText(next);
          setRefusal(null);
        }}
        problem={refusal}
        hint={nearly === undefined ? undefined : nearlyText(nearly)}
      />
      <div className={styles['bulk-actions']}>
        <Button onPress={() => submit('')}>Take the value away</Button>
        <Button kind="main" type="submit" isDisabled={text.trim() === ''}>
          Set for {count}
        </Button>
      </div>
    </form>
  );
}
