import { dateText } from '../../../domain/partial-date.ts';
import { Segments } from '../../../ui/Segments.tsx';
import styles from './Import.module.css';
import { type ImportFile, openDateOf } from './import-list.ts';
import type { DateOrder } from './import-settings.ts';

interface OpenDatesProps {
  readonly files: readonly ImportFile[];
  readonly order: DateOrder | null;
  readonly onOrder: (order: DateOrder | null) => void;
}

/** Dates of which nothing tells whether day or month comes first: asked once for all files of the import. */
export function OpenDates({ files, order, onOrder }: OpenDatesProps) {
  const open = files.flatMap((file) => openDateOf(file) ?? []);
  const [first] = open;
  if (!first) return null;
  const count = open.length;
  return (
    <section className={styles['part']}>
      <h3>
        Dates with day and month in an unknown order: {count.toLocaleString('en')}{' '}
        {count === 1 ? 'file' : 'files'}
      </h3>
      <div className={styles['facts']}>
        <Segments
          label="Order of day and month"
          size="small"
          value={order ?? 'none'}
          options={[
            { value: 'none', label: 'Take the year only' },
            { value: 'day', label: 'Day first' },
            { value: 'month', label: 'Month first' },
          ]}
          onChange={(value) => onOrder(value === 'none' ? null : value)}
        />
        <p className="small quiet">
          “<bdi>{first.written}</bdi>” is {dateText(first.dayFirst)} with the day first,{' '}
          {dateText(first.monthFirst)} with the month first.
        </p>
      </div>
    </section>
  );
}
