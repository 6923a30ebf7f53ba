import { useState } from 'react';
import type { Attribute, AttributeType } from '../../../domain/attribute.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import type { Option } from '../../../ui/option.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { CheckedField } from '../CheckedField.tsx';
import { whyRefused } from '../cell-edit.ts';
import { Disclosed } from './Disclosed.tsx';
import styles from './Import.module.css';

const css = classNames(styles);

interface ValuesForAllProps {
  readonly attributes: readonly Attribute[];
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly suggestionsFor: (name: string) => readonly string[];
  /** Types of new attributes by the key of their name. */
  readonly types: Readonly<Record<string, AttributeType>>;
  readonly onValue: (name: string, value: string) => void;
  readonly onType: (name: string, type: AttributeType) => void;
}

const TYPES: readonly Option<AttributeType>[] = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Date' },
  { value: 'yes-no', label: 'Yes or no' },
  { value: 'choice', label: 'One of a list' },
];

/** Values that every file of the import gets, where it has none of its own: a speaker, an outlet. */
export function ValuesForAll(props: ValuesForAllProps) {
  const { attributes, names, values, types, suggestionsFor, onValue, onType } = props;
  const [name, setName] = useState('');
  const set = Object.entries(values).filter(([, value]) => value.trim() !== '');
  const taken = names.some((other) => nameKey(other) === nameKey(name));
  const add = () => {
    if (name.trim() === '' || taken) return;
    onValue(name.trim(), '');
    setName('');
  };
  return (
    <Disclosed
      title="Values for all files"
      summary={set.length === 0 ? 'none' : set.map(([key, value]) => `${key}: ${value}`).join(' · ')}
    >
      <div className={css('facts')}>
        {names.map((key) => {
          const attribute = attributes.find((one) => nameKey(one.name) === nameKey(key));
          const field = (
            <CheckedField
              key={key}
              label={key}
              labelPlace="beside"
              value={values[key] ?? ''}
              suggestions={suggestionsFor(key)}
              placeholder="as in the file"
              whyRefused={(text) => (attribute ? whyRefused(attribute, text) : null)}
              onStore={(text) => onValue(key, text)}
            />
          );
          if (attribute) return field;
          return (
            <div key={key} className={css('add')}>
              {field}
              <Select
                label={`Type of ${key}`}
                compact
                value={types[nameKey(key)] ?? null}
                placeholder="Type as its values"
                options={TYPES}
                onChange={(type) => onType(key, type)}
              />
            </div>
          );
        })}
        <form
          className={css('add')}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextField
            label="New attribute"
            labelPlace="beside"
            placeholder="Speaker, outlet, genre …"
            value={name}
            onChange={setName}
            problem={taken ? 'There is already an attribute of this name.' : undefined}
          />
          <Button type="submit" icon="plus" isDisabled={name.trim() === '' || taken}>
            Add
          </Button>
        </form>
      </div>
    </Disclosed>
  );
}
