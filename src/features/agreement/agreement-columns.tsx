import { classNames } from '../../ui/class-names.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import type { DataColumn } from '../../ui/table/column.ts';
import { numberText, shareText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import { type AlphaAxis, AlphaPlot } from './AlphaPlot.tsx';
import type { AgreementRow } from './agreement-rows.ts';
import { figureText, intervalFigures, NOT_DEFINED } from './figure-words.ts';

const css = classNames(styles);

/** The coefficients as columns; those of a pair, of weights and of evidence only where there are any. */
export function agreementColumns(
  axis: AlphaAxis,
  isPair: boolean,
  rows: readonly AgreementRow[],
): readonly DataColumn<AgreementRow>[] {
  const number = (
    id: string,
    header: string,
    headerHint: string,
    of: (row: AgreementRow) => number | null,
    leavesFirst: number,
  ): DataColumn<AgreementRow> => ({
    id,
    header,
    headerHint,
    align: 'end',
    width: 92,
    leavesFirst,
    value: of,
    cell: (row) => figureText(of(row)),
  });
  const hasWeights = rows.some(({ weight }) => (weight?.units ?? 0) > 0);
  const hasEvidence = rows.some(({ evidence }) => evidence !== undefined);
  return [
    {
      id: 'theme',
      header: 'Theme',
      minWidth: 170,
      value: ({ place }) => place,
      cell: ({ theme }) => (
        <span className={css('theme')}>
          <Swatch colour={theme.colour} />
          <bdi className="cut">{theme.name}</bdi>
        </span>
      ),
    },
    {
      id: 'plot',
      header: `Alpha, ${axis.low === 0 ? '0' : figureText(axis.low)} to 1`,
      headerHint: 'Krippendorff’s alpha with its interval; rings stand below the lower line',
      minWidth: 180,
      leavesFirst: 2,
      cell: (row) => <AlphaPlot row={row} axis={axis} />,
    },
    number(
      'alpha',
      'Alpha',
      'Krippendorff’s alpha, nominal: present or absent',
      ({ figures }) => figures.alpha,
      0,
    ),
    {
      id: 'interval',
      header: '95% interval',
      headerHint: 'Percentiles of the alphas of resampled documents',
      align: 'end',
      width: 122,
      leavesFirst: 3,
      value: ({ interval }) => interval?.alpha.interval?.low ?? null,
      cell: ({ interval }) => intervalFigures(interval?.alpha),
    },
    {
      id: 'percent',
      header: 'Percent',
      headerHint: 'Agreeing pairs of coders by all pairs, not corrected for chance',
      align: 'end',
      width: 84,
      leavesFirst: 1,
      value: ({ figures }) => figures.percent,
      cell: ({ figures }) => (figures.percent === null ? NOT_DEFINED : shareText(figures.percent, false)),
    },
    number(
      'positive',
      'Positive',
      'Specific agreement on the theme being there',
      ({ figures }) => figures.positive,
      1,
    ),
    number(
      'negative',
      'Negative',
      'Specific agreement on the theme not being there',
      ({ figures }) => figures.negative,
      9,
    ),
    ...(isPair
      ? [number('cohen', 'Cohen κ', 'Chance from each coder’s own shares', ({ figures }) => figures.cohen, 5)]
      : []),
    number(
      'fleiss',
      isPair ? 'Scott π' : 'Fleiss κ',
      'Chance from the shares of all coders together',
      ({ figures }) => figures.fleiss,
      6,
    ),
    number(
      'ac1',
      'Gwet AC1',
      'Chance that does not explode where a theme is rare',
      ({ figures }) => figures.ac1,
      4,
    ),
    ...(hasWeights
      ? [
          number(
            'ordinal',
            'Weights, ordinal',
            'Alpha of the weights 1 to 5 where at least two coders gave one',
            ({ weight }) => weight?.ordinal ?? null,
            8,
          ),
          number(
            'weighted',
            'Weights, interval',
            'The same with squared distances',
            ({ weight }) => weight?.interval ?? null,
            10,
          ),
        ]
      : []),
    ...(hasEvidence
      ? [
          number(
            'evidence',
            'Evidence',
            'Unitised alpha: which characters carry the theme',
            ({ evidence }) => evidence?.alpha ?? null,
            3,
          ),
        ]
      : []),
    {
      id: 'applied',
      header: 'Applied',
      headerHint: 'Judgements that apply the theme, of all judgements: the prevalence',
      align: 'end',
      width: 118,
      leavesFirst: 7,
      value: ({ figures }) => figures.applied,
      cell: ({ figures }) => `${numberText(figures.applied)} of ${numberText(figures.judgements)}`,
    },
    {
      id: 'differ',
      header: 'Differ',
      headerHint: 'Paragraphs on which coders differ, of those at least two read',
      align: 'end',
      width: 104,
      value: ({ figures }) => figures.differing,
      cell: ({ figures }) => `${numberText(figures.differing)} of ${numberText(figures.units)}`,
    },
  ];
}
