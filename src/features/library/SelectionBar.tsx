import { useState } from 'react';
import type { Document } from '../../domain/document.ts';
import type { Result } from '../../domain/result.ts';
import { setAttribute } from '../../storage/attributes.ts';
import { editDocuments } from '../../storage/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { PopoverButton } from '../../ui/Popover.tsx';
import { Select } from '../../ui/Select.tsx';
import { SuggestField } from '../../ui/SuggestField.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { type EditedField, fieldName, readDate, readValue, whyRefused } from './cell-edit.ts';
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
  const submit = () => {
    const reason = whyRefused(field, text);
    setRefusal(reason);
    if (reason !== null) return;
    const ids = chosen.map(({ id }) => id);
    void told(`Set ${fieldName(field)}`, setForAll(field));
    onDone();
    function setForAll(of: EditedField): Promise<Result<void>> {
      if (typeof of !== 'string') {
        const value = readValue(of, text);
        return setAttribute(store, ids, of.id, value.ok ? value.value : undefined);
      }
      if (of === 'date') {
        const date = readDate(text);
        return editDocuments(store, ids, { date: date.ok ? date.value : null });
      }
      const language = readLanguage(text);
      return editDocuments(store, ids, { language: language.ok ? language.value : '' });
    }
  };
  return (
    <form
      className={styles['bulk']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
        placeholder="blank takes the value away"
        suggestions={suggestionsFor(field)}
        onChange={(next) => {
          setText(next);
          setRefusal(null);
        }}
        problem={refusal}
      />
      <div className={styles['bulk-actions']}>
        <Button onPress={onDone}>Cancel</Button>
        <Button kind="main" type="submit">
          {text.trim() === '' ? `Take it from ${count}` : `Set for ${count}`}
        </Button>
      </div>
    </form>
  );
}
