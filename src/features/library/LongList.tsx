import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './Library.module.css';

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly first: number;
  readonly children: (item: Item, index: number) => ReactNode;
  readonly className?: string | undefined;
  readonly label?: string;
}

// The page holds some thousand light rows without trouble; more come in steps.
const STEP = 2000;

/** The first items of a list, how many more there are, and a way to see them all. */
export function LongList<Item>({ items, first, children, className, label }: LongListProps<Item>) {
  const [count, setCount] = useState(first);
  const rest = items.length - count;
  const next = Math.min(rest, STEP);
  return (
    <>
      <ol className={className} aria-label={label}>
        {items.slice(0, count).map(children)}
      </ol>
      {rest > 0 && (
        <p className={styles['more']}>
          {rest.toLocaleString('en')} more{' '}
          <Button kind="bare" size="small" onPress={() => setCount(count + next)}>
            {next === rest ? 'Show all' : `Show ${next.toLocaleString('en')} more`}
          </Button>
        </p>
      )}
    </>
  );
}
