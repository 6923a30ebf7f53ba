import { NO_RECODING, type Recoding, type ValueGroup } from '../../../domain/comparison-grouping.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { MultiSelect } from '../../../ui/MultiSelect.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { counted, listedFirst } from '../../number-words.ts';
import type { ValueCount } from './grouping-options.ts';
import styles from './Question.module.css';

// Lists of React Aria take no empty key; no value of an attribute begins with a line feed.
const NO_VALUE = '\n';
const NAMES_SHOWN = 5;

interface RecodingFormProps {
  readonly recoding: Recoding;
  readonly values: readonly ValueCount[];
  readonly nameOf: (value: string) => string;
  readonly onRecoding: (recoding: Recoding) => void;
}

/** Groups with names and the values in them, and from how few documents on a value goes to the rest. */
export function RecodingForm({ recoding, values, nameOf, onRecoding }: RecodingFormProps) {
  const { groups, rareBelow, restName } = recoding;
  const say = (place: number, given: Partial<ValueGroup>): void =>
    onRecoding({
      ...recoding,
      groups: groups.map((group, own) => {
        if (own === place) return { ...group, ...given };
        // A value is in one group only: the last one that it was put into.
        const taken = new Set(given.values);
        return given.values ? { ...group, values: group.values.filter((value) => !taken.has(value)) } : group;
      }),
    });
  const groupOf = new Map(groups.flatMap(({ name, values: own }) => own.map((value) => [value, name])));
  const options = values.map(({ value, documents }) => ({
    value: value || NO_VALUE,
    label: nameOf(value),
    hint: [groupOf.get(value) && `in ${groupOf.get(value)}`, counted(documents, 'document')]
      .filter(Boolean)
      .join(', '),
  }));
  const rare = values.filter(
    ({ value, documents }) => value !== '' && documents < rareBelow && !groupOf.has(value),
  );
  return (
    <>
      <p className="quiet">
        Values in no group stay by themselves. The documents keep their values: only this comparison counts
        so.
      </p>
      <ol className={styles['rows']}>
        {groups.map(({ name, values: own }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is known by its place; names may be equal.
          <li key={place} className={styles['row']}>
            <TextField
              label={`Name of group ${place + 1}`}
              labelPlace="hidden"
              placeholder="name"
              value={name}
              autoFocus={own.length === 0}
              onChange={(text) => say(place, { name: text })}
            />
            <MultiSelect
              label={`Values of group ${place + 1}`}
              values={own.map((value) => value || NO_VALUE)}
              options={options}
              onChange={(chosen) =>
                say(place, { values: chosen.map((value) => (value === NO_VALUE ? '' : value)) })
              }
              summary={
                <bdi className="cut">
                  {own.length === 0 ? 'Choose values' : listedFirst(own.map(nameOf), 2)}
                </bdi>
              }
            />
            <IconButton
              icon="trash"
              label={`Remove group ${place + 1}`}
              onPress={() => onRecoding({ ...recoding, groups: groups.filter((_, at) => at !== place) })}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon="plus"
        onPress={() => onRecoding({ ...recoding, groups: [...groups, { name: '', values: [] }] })}
      >
        Add a group
      </Button>
      <div className={styles['row']}>
        <NumberField
          label="Gather values with fewer documents than"
          value={rareBelow}
          minValue={0}
          maxValue={100_000}
          onChange={(next) => onRecoding({ ...recoding, rareBelow: next ?? 0 })}
        />
        <TextField
          label="under the name"
          value={restName}
          placeholder={NO_RECODING.restName}
          onChange={(text) => onRecoding({ ...recoding, restName: text })}
        />
      </div>
      {rareBelow > 1 && (
        <p className="quiet" role="status">
          {rare.length === 0
            ? 'No value is that rare in the project.'
            : `In the whole project that is ${counted(rare.length, 'value')}: ${listedFirst(
                rare.map(({ value }) => nameOf(value)),
                NAMES_SHOWN,
              )}.`}
        </p>
      )}
    </>
  );
}
