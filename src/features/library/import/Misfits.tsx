import { LongList } from '../LongList.tsx';
import styles from './Import.module.css';
import type { Misfit } from './misfits.ts';

const FIRST = 5;

/** Values of the import that are not understood, and what becomes of them. */
export function Misfits({ misfits }: { readonly misfits: readonly Misfit[] }) {
  if (misfits.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>Values that are not understood: {misfits.length.toLocaleString('en')}</h3>
      <LongList items={misfits} first={FIRST} className={styles['hidden']} label="Values not understood">
        {({ name, value, count, fate }) => (
          <li key={`${name} ${value}`} className={styles['misfit']}>
            <bdi className="quiet cut">{name}</bdi>
            <span>
              “<bdi>{value}</bdi>” in {count.toLocaleString('en')} {count === 1 ? 'file' : 'files'}
            </span>
            <span className="quiet">{fate}</span>
          </li>
        )}
      </LongList>
    </section>
  );
}
