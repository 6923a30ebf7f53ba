import type { DrawnStratum } from '../../domain/sample-draw.ts';
import { classNames } from '../../ui/class-names.ts';
import { numberText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';

const css = classNames(styles);

/** How many are drawn from each stratum, of how many. */
export function StrataTable({ strata }: { readonly strata: readonly DrawnStratum[] }) {
  return (
    <table className={css('plain-table')} aria-label="Strata">
      <thead>
        <tr>
          <th scope="col">Stratum</th>
          <th scope="col" className={css('num')}>
            Drawn
          </th>
          <th scope="col" className={css('num')}>
            Of
          </th>
        </tr>
      </thead>
      <tbody>
        {strata.map((one) => (
          <tr key={one.name}>
            <td>
              <bdi>{one.name}</bdi>
            </td>
            <td className={css('num')}>{numberText(one.drawn)}</td>
            <td className={css('num')}>{numberText(one.available)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
