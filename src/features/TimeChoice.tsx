import { useState } from 'react';
import { dateText, parsePartialDate } from '../domain/partial-date.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { PopoverButton } from '../ui/Popover.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './DocumentChoice.module.css';
import { ANY_TIME, isAnyTime, localDay, type TimeRange } from './time-range.ts';

const css = classNames(styles);

const DAY_MS = 86_400_000;
const SPANS = [
  { label: 'Today', days: 1 },
  { label: 'The last 7 days', days: 7 },
  { label: 'The last 30 days', days: 30 },
] as const;

interface TimeChoiceProps {
  /** What the panel of the choice is called. */
  readonly title: string;
  readonly range: TimeRange;
  readonly onRange: (range: TimeRange) => void;
}

/** From when to when: two days, months or years, or one of some usual spans. */
export function TimeChoice({ title, range, onRange }: TimeChoiceProps) {
  return (
    <PopoverButton kind="chip" title={title} label={rangeText(range)} isOn={!isAnyTime(range)}>
      {(close) => (
        <div className={css('choice')}>
          <DayField label="From" value={range.from} onDay={(from) => onRange({ ...range, from })} />
          <DayField label="To" value={range.to} onDay={(to) => onRange({ ...range, to })} />
          <div className={css('choice-foot')}>
            {SPANS.map(({ label, days }) => (
              <Button
                key={label}
                size="small"
                onPress={() => {
                  onRange({ from: localDay(Date.now() - (days - 1) * DAY_MS), to: null });
                  close();
                }}
              >
                {label}
              </Button>
            ))}
            <Button
              size="small"
              isDisabled={isAnyTime(range)}
              onPress={() => {
                onRange(ANY_TIME);
                close();
              }}
            >
              Any time
            </Button>
          </div>
        </div>
      )}
    </PopoverButton>
  );
}

function rangeText({ from, to }: TimeRange): string {
  if (from === null && to === null) return 'Any time';
  if (from === null) return `Until ${to === null ? '' : dateText(to)}`;
  return to === null ? `Since ${dateText(from)}` : `${dateText(from)} to ${dateText(to)}`;
}

interface DayFieldProps {
  readonly label: string;
  readonly value: TimeRange['from'];
  readonly onDay: (day: TimeRange['from']) => void;
}

function DayField({ label, value, onDay }: DayFieldProps) {
  const [isWrong, setIsWrong] = useState(false);
  return (
    <TextField
      label={label}
      labelPlace="beside"
      value={value ?? ''}
      placeholder="2026, 2026-11 or 2026-11-28"
      problem={isWrong ? 'Write a year, a month or a day: 2026, 2026-11 or 2026-11-28.' : undefined}
      onCommit={(text) => {
        const day = text.trim() === '' ? null : parsePartialDate(text);
        setIsWrong(day === undefined || (day?.includes('/') ?? false));
        if (day !== undefined && !day?.includes('/')) onDay(day);
      }}
    />
  );
}
