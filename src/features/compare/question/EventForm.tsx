import { useState } from 'react';
import type { EventWindow } from '../../../domain/comparison-grouping.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { singleDay } from '../compare-place-grouping.ts';
import type { GroupingDraft } from './GroupingDialog.tsx';
import styles from './Question.module.css';

const DAYS_AT_FIRST = 90;

interface EventFormProps {
  readonly start: EventWindow | null;
  readonly onDraft: (draft: GroupingDraft) => void;
}

/** A day on which something happened, and equal windows before and after it. */
export function EventForm({ start, onDraft }: EventFormProps) {
  const [name, setName] = useState(start?.name ?? '');
  const [date, setDate] = useState<string>(start?.date ?? '');
  const [days, setDays] = useState<number>(start?.days ?? DAYS_AT_FIRST);
  const tell = (next: { readonly name: string; readonly date: string; readonly days: number }): void => {
    const day = singleDay(next.date);
    onDraft(
      next.name.trim() === ''
        ? { problem: 'Give the event a name.' }
        : day === null
          ? { problem: 'Give the day of the event as year, month and day: 1939-09-01.' }
          : { grouping: { by: 'event', event: { name: next.name.trim(), date: day, days: next.days } } },
    );
  };
  return (
    <div className={styles['form']}>
      <TextField
        label="Event"
        value={name}
        autoFocus
        placeholder="as a treaty, a speech, an attack"
        onChange={(next) => {
          setName(next);
          tell({ name: next, date, days });
        }}
      />
      <TextField
        label="Day"
        value={date}
        placeholder="1939-09-01"
        problem={
          date.trim() !== '' && singleDay(date) === null ? 'Year, month and day: 1939-09-01' : undefined
        }
        onChange={(next) => {
          setDate(next);
          tell({ name, date: next, days });
        }}
      />
      <NumberField
        label="Days on each side"
        value={days}
        minValue={1}
        maxValue={36_525}
        onChange={(next) => {
          setDays(next ?? DAYS_AT_FIRST);
          tell({ name, date, days: next ?? DAYS_AT_FIRST });
        }}
        hint="The day of the event is the first of the second window. Documents outside both windows, or without an exact date, take no part; the caption says how many."
      />
    </div>
  );
}
