import { memo, type ReactNode, useContext, useState } from 'react';
import { tableTabs } from '../../../formats/comparison-table.ts';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Swatch } from '../../../ui/Swatch.tsx';
import { numberText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import {
  type CellOpens,
  cellText,
  type FigureColumn,
  type FigureRow,
  type FigureSort,
  type Figures,
  figuresTable,
  sortedFigures,
} from './figures.ts';
import { ReportMode } from './report-mode.ts';
import { TableButtons } from './TableButtons.tsx';
import viewStyles from './Views.module.css';

const css = classNames({ ...styles, ...viewStyles });

const ROWS_AT_FIRST = 240;

interface FiguresCardProps {
  readonly title?: string;
  /** The name of the table. */
  readonly label: string;
  readonly figures: Figures;
  /** For the files: base, rule, coder, settings. */
  readonly notes: readonly string[];
  readonly fileName: string;
  /** Between the title and the table. */
  readonly children?: ReactNode;
}

/** The numbers of a view as a table: sorted by any column, copied and saved in the order shown. */
export function FiguresCard(props: FiguresCardProps) {
  const { title = 'The same numbers as a table', label, figures, notes, fileName, children } = props;
  const { columns } = figures;
  const [sort, setSort] = useState<FigureSort | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const isReport = useContext(ReportMode);
  const rows = sortedFigures(figures.rows, sort);
  const shown = showsAll || isReport ? rows : rows.slice(0, ROWS_AT_FIRST);
  const tabs = (): string =>
    tableTabs(
      columns.map((column) => column.label),
      rows.map(({ cells }) => columns.map((column, place) => cellText(column, cells[place]))),
    );
  return (
    <section className={css('card', 'figures')} aria-label={label}>
      <header>
        <h2>{title}</h2>
        <span className="grow" />
        <TableButtons
          table={() => figuresTable({ columns, rows }, notes)}
          tabs={tabs}
          rowCount={rows.length}
          fileName={fileName}
        />
      </header>
      {children}
      <div className={css('table-frame')}>
        <table className={css('table', 'wide')} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <FigureHead key={column.key} column={column} place={place} sort={sort} onSort={setSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <FigureLine key={row.id} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p className={css('more')}>
          {numberText(shown.length)} of {numberText(rows.length)} rows.
          <Button size="small" onPress={() => setShowsAll(true)}>
            Show all
          </Button>
        </p>
      )}
    </section>
  );
}

interface FigureHeadProps {
  readonly column: FigureColumn;
  readonly place: number;
  readonly sort: FigureSort | null;
  readonly onSort: (sort: FigureSort | null) => void;
}

// Numbers are looked at from the highest, names from the first; the third press goes back to the order of the view.
function FigureHead({ column, place, sort, onSort }: FigureHeadProps) {
  const { label, isNumber = false } = column;
  const own = sort?.column === place ? sort : null;
  const isSecond = own !== null && own.isDescending !== isNumber;
  const next = { column: place, isDescending: own === null ? isNumber : !isNumber };
  return (
    <th
      scope="col"
      className={css(isNumber && 'num')}
      aria-sort={own ? (own.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={css('sort')} onClick={() => onSort(isSecond ? null : next)}>
        {label}
        {own && <Icon name={own.isDescending ? 'sorted-down' : 'sorted'} size={12} />}
      </button>
    </th>
  );
}

interface FigureLineProps {
  readonly row: FigureRow;
  readonly columns: readonly FigureColumn[];
}

const FigureLine = memo(function FigureLine({ row, columns }: FigureLineProps) {
  const { cells, swatches = {}, isOpen = false } = row;
  return (
    <tr className={css(isOpen && 'chosen')} aria-current={isOpen ? 'true' : undefined}>
      {columns.map((column, place) => {
        const colour = swatches[place];
        const words = (
          <>
            {colour !== undefined && <Swatch colour={colour} />}
            <bdi className="cut">{cellText(column, cells[place])}</bdi>
          </>
        );
        const opens = place === 0 ? row.opens : row.cellOpens?.[place];
        return (
          <td key={column.key} className={column.isNumber ? 'num' : undefined}>
            {opens ? (
              <Opener opens={opens}>{words}</Opener>
            ) : column.isNumber ? (
              cellText(column, cells[place])
            ) : (
              <span className={css('figure-name')}>{words}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
});

function Opener({ opens, children }: { readonly opens: CellOpens; readonly children: ReactNode }) {
  const inside = (
    <>
      {children}
      <span className="visually-hidden"> {opens.label}</span>
    </>
  );
  return opens.href === undefined ? (
    <button type="button" className={css('row-opener')} onClick={opens.onOpen}>
      {inside}
    </button>
  ) : (
    <a className={css('row-opener')} href={opens.href}>
      {inside}
    </a>
  );
}
