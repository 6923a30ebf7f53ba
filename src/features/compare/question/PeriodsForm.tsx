import { useState } from 'react';
import type { NamedPeriod } from '../../../domain/comparison-grouping.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { inOrderOfTime, singleDay } from '../compare-place-grouping.ts';
import type { GroupingDraft } from './GroupingDialog.tsx';
import styles from './Question.module.css';

interface PeriodRow {
  readonly key: number;
  readonly name: string;
  readonly from: string;
}

interface PeriodsFormProps {
  readonly start: readonly NamedPeriod[];
  readonly onDraft: (draft: GroupingDraft) => void;
}

/** Periods with names, each from its first day to the next one's. */
export function PeriodsForm({ start, onDraft }: PeriodsFormProps) {
  const [rows, setRows] = useState<readonly PeriodRow[]>(() =>
    start.length > 0
      ? start.map(({ name, from }, key) => ({ key, name, from: from ?? '' }))
      : [
          { key: 0, name: '', from: '' },
          { key: 1, name: '', from: '' },
        ],
  );
  const change = (next: readonly PeriodRow[]): void => {
    setRows(next);
    onDraft(draftOf(next));
  };
  const say = (key: number, given: Partial<PeriodRow>): void =>
    change(rows.map((row) => (row.key === key ? { ...row, ...given } : row)));
  return (
    <div className={styles['form']}>
      <p className="quiet">
        A period lasts until the day before the next one begins. The first may begin anywhere: leave its day
        empty.
      </p>
      <ol className={styles['rows']}>
        {rows.map(({ key, name, from }, place) => (
          <li key={key} className={styles['row']}>
            <TextField
              label={`Name of period ${place + 1}`}
              labelPlace="hidden"
              placeholder="name"
              value={name}
              autoFocus={place === 0}
              onChange={(text) => say(key, { name: text })}
            />
            <TextField
              label={`First day of period ${place + 1}`}
              labelPlace="hidden"
              placeholder={place === 0 ? 'from the beginning' : '1939-09-01'}
              value={from}
              problem={from.trim() !== '' && singleDay(from) === null ? 'As 1939-09-01' : undefined}
              onChange={(text) => say(key, { from: text })}
            />
            <IconButton
              icon="trash"
              label={`Remove period ${place + 1}`}
              isDisabled={rows.length === 1}
              onPress={() => change(rows.filter((row) => row.key !== key))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon="plus"
        onPress={() =>
          change([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, name: '', from: '' }])
        }
      >
        Add a period
      </Button>
    </div>
  );
}

function draftOf(rows: readonly PeriodRow[]): GroupingDraft {
  const told = rows.filter(({ name, from }) => name.trim() !== '' || from.trim() !== '');
  if (told.length === 0) return { problem: 'Give at least one period a name.' };
  const nameless = told.find(({ name }) => name.trim() === '');
  if (nameless) return { problem: `The period from ${nameless.from} has no name.` };
  const twice = told.find(
    ({ from }, place) => told.findIndex((row) => row.from.trim() === from.trim()) < place,
  );
  if (twice)
    return {
      problem:
        twice.from.trim() === ''
          ? 'Only the first period can be without a day.'
          : `Two periods begin on ${twice.from}.`,
    };
  const broken = told.find(({ from }) => from.trim() !== '' && singleDay(from) === null);
  if (broken)
    return { problem: `The first day of “${broken.name.trim()}” is no day: write it as 1939-09-01.` };
  const periods = told.map(({ name, from }) => ({ name: name.trim(), from: singleDay(from) }));
  return { grouping: { by: 'named periods', periods: inOrderOfTime(periods) } };
}
