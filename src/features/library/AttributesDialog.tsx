import { useState } from 'react';
import type { Attribute, AttributeType } from '../../domain/attribute.ts';
import { problemSentence } from '../../domain/problem.ts';
import { addAttribute, changeAttribute, deleteAttribute } from '../../storage/attributes.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import styles from './Library.module.css';
import { tellUndoable } from './undoable.ts';

const TYPES: readonly { readonly value: AttributeType; readonly label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'choice', label: 'One of a list' },
  { value: 'number', label: 'Number' },
  { value: 'date', label: 'Date' },
  { value: 'yes-no', label: 'Yes or no' },
];

const readChoices = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((choice) => choice.trim())
      .filter((choice) => choice !== ''),
  ),
];

interface AttributesDialogProps {
  /** How many documents have a value of the attribute. */
  readonly countOf: (attribute: Attribute) => number;
  readonly onClose: () => void;
}

/** The project's attributes: add, rename, change the type, delete. Every change is stored at once and can be undone. */
export function AttributesDialog({ countOf, onClose }: AttributesDialogProps) {
  const { attributes } = useCurrentProject();
  return (
    <Dialog
      title="Attributes"
      size="medium"
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="grow small quiet">Changes are stored at once; undo takes them back.</span>
          <Button onPress={onClose}>Close</Button>
        </>
      }
    >
      {attributes.length === 0 ? (
        <p className="quiet">
          No attributes yet. An attribute is what documents are compared by: speaker, outlet, country, genre.
        </p>
      ) : (
        <ul className={styles['attributes']}>
          {attributes.map((attribute) => (
            <AttributeRow key={attribute.id} attribute={attribute} count={countOf(attribute)} />
          ))}
        </ul>
      )}
      <AddAttribute isFirst={attributes.length === 0} />
    </Dialog>
  );
}

interface AttributeRowProps {
  readonly attribute: Attribute;
  readonly count: number;
}

const documentsText = (count: number): string =>
  count === 0 ? 'no document' : count === 1 ? '1 document' : `${count.toLocaleString('en')} documents`;

function AttributeRow({ attribute, count }: AttributeRowProps) {
  const { store } = useCurrentProject();
  const [problem, setProblem] = useState<string | null>(null);
  const rename = async (name: string) => {
    const result = await changeAttribute(store, attribute.id, { name });
    setProblem(result.ok ? null : problemSentence(result.problem));
  };
  const remove = async () => {
    if (!(await told(`Delete ${attribute.name}`, deleteAttribute(store, attribute.id)))) return;
    await tellUndoable(
      store,
      count === 0
        ? `Deleted the attribute ${attribute.name}`
        : `Deleted the attribute ${attribute.name} and its value in ${documentsText(count)}`,
    );
  };
  return (
    <li>
      <TextField
        label={`Name of ${attribute.name}`}
        labelPlace="hidden"
        value={attribute.name}
        onCommit={(name) => void rename(name)}
        problem={problem}
      />
      <Select
        label={`Type of ${attribute.name}`}
        labelPlace="hidden"
        value={attribute.type}
        options={TYPES}
        onChange={(type) => void told('Change the type', changeAttribute(store, attribute.id, { type }))}
      />
      <span className="small quiet">{documentsText(count)}</span>
      <IconButton
        icon="trash"
        label={`Delete ${attribute.name}`}
        tooltip={`Delete, with its value in ${documentsText(count)}`}
        onPress={() => void remove()}
      />
      {attribute.type === 'choice' && (
        <div className={styles['choices-field']}>
          <TextField
            label="Choices, in their order"
            labelPlace="beside"
            value={attribute.choices.join(', ')}
            placeholder="Speech, Editorial, Transcript"
            onCommit={(text) =>
              void told(
                'Change the choices',
                changeAttribute(store, attribute.id, { choices: readChoices(text) }),
              )
            }
          />
        </div>
      )}
    </li>
  );
}

function AddAttribute({ isFirst }: { readonly isFirst: boolean }) {
  const { store } = useCurrentProject();
  const [name, setName] = useState('');
  const [type, setType] = useState<AttributeType>('text');
  const [choices, setChoices] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    const result = await addAttribute(store, {
      name,
      type,
      choices: type === 'choice' ? readChoices(choices) : [],
    });
    setProblem(result.ok ? null : problemSentence(result.problem));
    if (!result.ok) return;
    setName('');
    setChoices('');
  };
  return (
    <form
      className={styles['add-attribute']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label="New attribute"
        value={name}
        placeholder="Speaker, outlet, genre …"
        autoFocus={isFirst}
        onChange={(next) => {
          setName(next);
          setProblem(null);
        }}
        problem={problem}
      />
      <Select<AttributeType> label="Type" value={type} options={TYPES} onChange={setType} />
      <Button type="submit" icon="plus" isDisabled={name.trim() === ''}>
        Add
      </Button>
      {type === 'choice' && (
        <div className={styles['wide']}>
          <TextField
            label="Choices, with commas between"
            value={choices}
            placeholder="Speech, Editorial, Transcript"
            onChange={setChoices}
          />
        </div>
      )}
    </form>
  );
}
