import { useState } from 'react';
import type { Attribute } from '../../../domain/attribute.ts';
import { nameKey } from '../../../storage/attributes.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { CheckedField } from '../CheckedField.tsx';
import { whyRefused } from '../cell-edit.ts';
import styles from './Import.module.css';

const css = classNames(styles);

interface ValuesForAllProps {
  readonly attributes: readonly Attribute[];
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly suggestionsFor: (name: string) => readonly string[];
  readonly onValue: (name: string, value: string) => void;
}

/** Values that every file of the import gets, where it has none of its own: a speaker, an outlet. */
export function ValuesForAll({ attributes, names, values, suggestionsFor, onValue }: ValuesForAllProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const set = Object.entries(values).filter(([, value]) => value.trim() !== '');
  const taken = names.some((other) => nameKey(other) === nameKey(name));
  const add = () => {
    if (name.trim() === '' || taken) return;
    onValue(name.trim(), '');
    setName('');
  };
  return (
    <section className={css('part')}>
      <div className={css('disclosed')}>
        <h3>
          <button
            type="button"
            className={css('disclosure', isOpen && 'open')}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            Values for all files
          </button>
        </h3>
        <span className={css('summary', 'cut')}>
          {set.length === 0 ? 'none' : set.map(([key, value]) => `${key}: ${value}`).join(' · ')}
        </span>
      </div>
      {isOpen && (
        <div className={css('facts')}>
          {names.map((key) => {
            const attribute = attributes.find((one) => nameKey(one.name) === nameKey(key));
            return (
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
          })}
          <div className={css('add')}>
            <TextField
              label="New attribute"
              labelPlace="beside"
              placeholder="Speaker, outlet, genre …"
              value={name}
              onChange={setName}
              problem={taken ? 'There is already an attribute of this name.' : undefined}
            />
            <Button icon="plus" isDisabled={name.trim() === '' || taken} onPress={add}>
              Add
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
