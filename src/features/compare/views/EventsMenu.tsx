import { useState } from 'react';
import { dateText, parsePartialDate } from '../../../domain/partial-date.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Views.module.css';
import type { MarkedEvent } from './view-options.ts';

const css = classNames(styles);

interface EventsMenuProps {
  readonly events: readonly MarkedEvent[];
  readonly onChange: (events: readonly MarkedEvent[]) => void;
}

/** The events that are marked in charts over time: a list to add to and to take away from. */
export function EventsMenu({ events, onChange }: EventsMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const date = parsePartialDate(day);
  const isDate = date !== undefined && !date.includes('/');
  const canAdd = name.trim() !== '' && isDate;
  const add = (): void => {
    if (!canAdd || !date) return;
    onChange([...events, { name: name.trim(), date }].toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    setName('');
    setDay('');
  };
  return (
    <>
      <Button kind="bare" size="small" icon="calendar" onPress={() => setIsOpen(true)}>
        {events.length === 0 ? 'Mark events' : `Events: ${events.length}`}
      </Button>
      <Dialog
        title="Events in the charts over time"
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={
          <Button kind="main" onPress={() => setIsOpen(false)}>
            Done
          </Button>
        }
      >
        {events.length === 0 ? (
          <p className="quiet">
            An event is an upright line with its name: a speech, a treaty, a change of leader.
          </p>
        ) : (
          <ul className={css('events')}>
            {events.map((event) => (
              <li key={`${event.date} ${event.name}`}>
                <span className="grow">
                  <bdi>{event.name}</bdi> <span className="faint">{dateText(event.date)}</span>
                </span>
                <IconButton
                  icon="close"
                  label={`Take away ${event.name}`}
                  onPress={() => onChange(events.filter((one) => one !== event))}
                />
              </li>
            ))}
          </ul>
        )}
        <form
          className={css('new-event')}
          onSubmit={(submit) => {
            submit.preventDefault();
            add();
          }}
        >
          <TextField label="Event" value={name} onChange={setName} />
          <TextField
            label="Date"
            value={day}
            onChange={setDay}
            placeholder="1953-03-05"
            problem={day !== '' && !isDate ? 'A date as 1953, 1953-03 or 1953-03-05' : undefined}
          />
          <Button type="submit" isDisabled={!canAdd}>
            Add
          </Button>
        </form>
      </Dialog>
    </>
  );
}
