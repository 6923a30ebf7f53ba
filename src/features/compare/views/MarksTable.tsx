import { memo, useContext, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Swatch } from '../../../ui/Swatch.tsx';
import { counted, NO_DATA, numberText, shareText } from '../../number-words.ts';
import styles from '../CompareScreen.module.css';
import type { MarkSort, SortColumn } from '../compare-place.ts';
import { intervalText } from '../interval-words.ts';
import type { OpenMark } from '../open-mark.ts';
import { alphaText, coverageShare, type FrequencyMark, isUnreliable } from './frequency-marks.ts';
import { ReportMode } from './report-mode.ts';

const css = classNames(styles);

// A row is nine cells: so many appear at once without a pause.
const ROWS_AT_FIRST = 240;

interface MarksTableProps {
  /** In the table's order. */
  readonly marks: readonly FrequencyMark[];
  /** What the groups are, as `outlet`; null where documents are not divided. */
  readonly groupName: string | null;
  readonly isRate: boolean;
  readonly sort: MarkSort | null;
  readonly open: OpenMark | null;
  readonly onSort: (sort: MarkSort | null) => void;
  readonly onOpen: (mark: FrequencyMark) => void;
}

/** The marks of the chart as a table: every number, sorted by any column, each row opening its paragraphs. */
export const MarksTable = memo(function MarksTable(props: MarksTableProps) {
  const { marks, groupName, isRate, sort, open, onSort, onOpen } = props;
  const [showsAll, setShowsAll] = useState(false);
  const isReport = useContext(ReportMode);
  const shown = showsAll || isReport ? marks : marks.slice(0, ROWS_AT_FIRST);
  const head = { sort, onSort };
  return (
    <>
      <div className={css('table-frame')}>
        <table className={css('table')} aria-label="The same numbers as a table">
          <thead>
            <tr>
              <SortHeader column="theme" {...head}>
                Theme
              </SortHeader>
              <SortHeader column="group" {...head}>
                {capitalised(groupName ?? 'group')}
              </SortHeader>
              <SortHeader column="n" isNumber {...head}>
                n
              </SortHeader>
              <SortHeader column="base" isNumber {...head}>
                {isRate ? 'in words' : 'of N'}
              </SortHeader>
              <SortHeader column="share" isNumber {...head}>
                {isRate ? 'Per 1,000 words' : 'Share'}
              </SortHeader>
              <SortHeader column="interval" isNumber {...head}>
                95% interval
              </SortHeader>
              <SortHeader column="documents" isNumber {...head}>
                Documents with theme
              </SortHeader>
              <SortHeader column="coverage" isNumber {...head}>
                Read
              </SortHeader>
            </tr>
          </thead>
          <tbody>
            {shown.map((mark) => (
              <MarkRow
                key={`${mark.theme.id} ${mark.group.key}`}
                mark={mark}
                isRate={isRate}
                isOpen={open?.theme === mark.theme.id && open.group === mark.group.key}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
      {marks.length > shown.length && (
        <p className={css('more')}>
          {numberText(shown.length)} of {numberText(marks.length)} rows.
          <Button size="small" onPress={() => setShowsAll(true)}>
            Show all
          </Button>
        </p>
      )}
    </>
  );
});

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface SortHeaderProps {
  readonly column: SortColumn;
  readonly isNumber?: boolean;
  readonly sort: MarkSort | null;
  readonly onSort: (sort: MarkSort | null) => void;
  readonly children: string;
}

// Numbers are looked at from the highest, names from the first; the third press goes back to the chart's order.
function SortHeader({ column, isNumber = false, sort, onSort, children }: SortHeaderProps) {
  const own = sort?.column === column ? sort : null;
  const isSecond = own !== null && own.isDescending !== isNumber;
  const next = own === null ? { column, isDescending: isNumber } : { column, isDescending: !isNumber };
  return (
    <th
      scope="col"
      className={css(isNumber && 'num')}
      aria-sort={own ? (own.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className={css('sort')} onClick={() => onSort(isSecond ? null : next)}>
        {children}
        {own && <Icon name={own.isDescending ? 'sorted-down' : 'sorted'} size={12} />}
      </button>
    </th>
  );
}

interface MarkRowProps {
  readonly mark: FrequencyMark;
  readonly isRate: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (mark: FrequencyMark) => void;
}

const MarkRow = memo(function MarkRow({ mark, isRate, isOpen, onOpen }: MarkRowProps) {
  const { theme, group, n, share, interval, documentsWith, isSmallBase, agreement } = mark;
  const coverage = coverageShare(group);
  return (
    <tr className={css(isOpen && 'chosen')} aria-current={isOpen ? 'true' : undefined}>
      <td>
        <button type="button" className={css('row-opener')} onClick={() => onOpen(mark)}>
          <Swatch colour={theme.colour} />
          <bdi className="cut">{theme.name}</bdi>
          {agreement && (
            <span
              className="faint"
              title={`Krippendorff’s alpha over ${counted(agreement.units, 'paragraph')}`}
            >
              {alphaText(agreement)}
              {isUnreliable(agreement) && ' low'}
            </span>
          )}
          <span className="visually-hidden"> in {group.label}: open the paragraphs</span>
        </button>
      </td>
      <td>
        <bdi>{group.label}</bdi> {isSmallBase && <span className="faint">small base</span>}
      </td>
      <td className="num">{numberText(n)}</td>
      <td className="num">{numberText(group.base)}</td>
      <td className="num">{shareText(share, isRate)}</td>
      <td className="num">{intervalText(interval, isRate)}</td>
      <td className="num">
        {numberText(documentsWith)} of {numberText(group.documents)}
      </td>
      <td className="num">{coverage === null ? NO_DATA : shareText(coverage, false)}</td>
    </tr>
  );
});
