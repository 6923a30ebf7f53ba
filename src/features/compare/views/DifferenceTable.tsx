import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Swatch } from '../../../ui/Swatch.tsx';
import styles from '../CompareScreen.module.css';
import type { DifferenceSort } from '../compare-place.ts';
import type { DifferenceColumn, DifferenceRow } from './difference-columns.ts';

const css = classNames(styles);

const THEME = 'theme';

interface DifferenceTableProps {
  readonly rows: readonly DifferenceRow[];
  readonly columns: readonly DifferenceColumn[];
  readonly sort: DifferenceSort | null;
  readonly onSort: (sort: DifferenceSort | null) => void;
  /** Opens the paragraphs of a theme in a group. */
  readonly onOpen: (row: DifferenceRow, group: string) => void;
  /** The group whose paragraphs a row opens. */
  readonly first: { readonly key: string; readonly label: string } | undefined;
}

/** A theme a row, a statistic a column; the variant stands in the header, the rest under it in the list of variants. */
export function DifferenceTable({ rows, columns, sort, onSort, onOpen, first }: DifferenceTableProps) {
  const head = (id: string, header: string, hint: string, isNumber: boolean) => {
    const own = sort?.column === id ? sort : null;
    const isSecond = own !== null && own.isDescending !== isNumber;
    const next = { column: id, isDescending: own === null ? isNumber : !isNumber };
    return (
      <th
        key={id}
        scope="col"
        title={hint}
        className={css(isNumber && 'num')}
        aria-sort={own ? (own.isDescending ? 'descending' : 'ascending') : 'none'}
      >
        <button type="button" className={css('sort')} onClick={() => onSort(isSecond ? null : next)}>
          {header}
          {own && <Icon name={own.isDescending ? 'sorted-down' : 'sorted'} size={12} />}
        </button>
      </th>
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard. */}
      <section className={css('table-frame')} aria-label="Table of differences" tabIndex={0}>
        <table className={css('table', 'wide')} aria-label="Differences by theme">
          <thead>
            <tr>
              {head(THEME, 'Theme', '', false)}
              {columns.map(({ id, header, hint }) => head(id, header, hint, true))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.theme.id}>
                <th scope="row">
                  <button
                    type="button"
                    className={css('row-opener')}
                    onClick={() => first && onOpen(row, first.key)}
                  >
                    <Swatch colour={row.theme.colour} />
                    <bdi className="cut" title={row.theme.name}>
                      {row.theme.name}
                    </bdi>
                    <span className="visually-hidden"> in {first?.label}: open the paragraphs</span>
                  </button>
                </th>
                {columns.map(({ id, header, group, text }) => (
                  <td key={id} className="num">
                    {group === undefined ? (
                      text(row)
                    ) : (
                      <button type="button" className={css('row-opener')} onClick={() => onOpen(row, group)}>
                        <bdi>{text(row)}</bdi>
                        <span className="visually-hidden">
                          {' '}
                          {row.theme.name} in {header}: open the paragraphs
                        </span>
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <details className={css('variants')}>
        <summary>What the columns mean</summary>
        <dl>
          {columns.map(({ id, header, hint }) => (
            <div key={id}>
              <dt>{header}</dt>
              <dd>{hint}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
