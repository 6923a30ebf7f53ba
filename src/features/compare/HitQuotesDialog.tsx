import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { NOT_BLIND, type ParagraphSet } from '../../domain/corpus-set.ts';
import type { ParagraphRef } from '../../domain/wish.ts';
import { addSet, changeSet, listSets } from '../../storage/sets.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toast.tsx';
import { told, useCurrentProject } from '../current-project.tsx';
import { counted } from '../number-words.ts';

const NEW_LIST = 0;

interface HitQuotesDialogProps {
  readonly places: readonly ParagraphRef[];
  /** Where they come from, in words; kept with a new list. */
  readonly recipe: string;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Puts paragraphs at the end of a list of quotes, or of a new one; none stands there twice. */
export function HitQuotesDialog({ places, recipe, onAdded, onClose }: HitQuotesDialogProps) {
  const { store } = useCurrentProject();
  const sets = useLiveQuery(() => listSets(store), [store]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState('Quotes');
  if (!sets) return null;
  const lists = sets.filter(
    (set): set is ParagraphSet => set.kind === 'paragraphs' && set.purpose === 'quotes',
  );
  const list = lists.find(({ id }) => id === (chosen ?? lists.at(-1)?.id));
  const isNew = list === undefined;
  const name = typed.trim();
  const problem =
    name === ''
      ? 'The list needs a name.'
      : lists.some((one) => one.name === name)
        ? `There is already a list ${name}.`
        : undefined;
  const add = async (): Promise<void> => {
    const known = new Set(list?.paragraphs.map(keyOf));
    const added = places.filter((place) => !known.has(keyOf(place)));
    const isKept = list
      ? await told('Add to quotes', changeSet(store, list.id, { paragraphs: [...list.paragraphs, ...added] }))
      : await told(
          'Add to quotes',
          addSet(store, {
            kind: 'paragraphs',
            purpose: 'quotes',
            name,
            recipe,
            paragraphs: added,
            seed: null,
            blinding: NOT_BLIND,
            coders: [],
          }),
        );
    if (!isKept) return;
    const already = places.length - added.length;
    toast(
      `${counted(added.length, 'paragraph')} added to ${list?.name ?? name}${already > 0 ? `; ${already} stood there already` : ''}`,
    );
    onAdded();
  };
  return (
    <Dialog
      title={`Add ${counted(places.length, 'paragraph')} to quotes`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={isNew && problem !== undefined} onPress={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isNew || problem === undefined) void add();
        }}
      >
        {lists.length > 0 && (
          <Select
            label="List of quotes"
            value={list?.id ?? NEW_LIST}
            options={[
              ...lists.map(({ id, name: own, paragraphs }) => ({
                value: id as number,
                label: own,
                hint: counted(paragraphs.length, 'paragraph'),
              })),
              { value: NEW_LIST, label: 'A new list' },
            ]}
            onChange={(id) => setChosen(Number(id))}
          />
        )}
        {isNew && (
          <TextField label="Name of the list" value={typed} autoFocus onChange={setTyped} problem={problem} />
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const keyOf = ({ documentId, paragraph }: ParagraphRef): string => `${documentId} ${paragraph}`;
