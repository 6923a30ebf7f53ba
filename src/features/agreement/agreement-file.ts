import type { ResampledFigure } from '../../analysis/answers/agreement-intervals.ts';
import { type CsvCell, writeCsv } from '../../formats/csv.ts';
import type { AgreementRow } from './agreement-rows.ts';

/** The table of agreement as CSV, figures unrounded; an empty cell is not defined, or was not measured. */
export function agreementCsv(rows: readonly AgreementRow[], isPair: boolean, caption: string): string {
  const ends = (row: AgreementRow, figure: ResampledFigure): readonly CsvCell[] => [
    row.interval?.[figure].interval?.low ?? null,
    row.interval?.[figure].interval?.high ?? null,
  ];
  return writeCsv([
    [
      'theme',
      'paragraphs',
      'differing',
      'alpha',
      'alpha_low',
      'alpha_high',
      'alpha_undefined_resamples',
      'percent',
      'percent_low',
      'percent_high',
      'positive',
      'positive_low',
      'positive_high',
      'negative',
      'cohen_kappa',
      isPair ? 'scott_pi' : 'fleiss_kappa',
      'gwet_ac1',
      'gwet_ac1_low',
      'gwet_ac1_high',
      'applied',
      'judgements',
      'weighted_paragraphs',
      'weights_alpha_ordinal',
      'weights_alpha_interval',
      'evidence_unitised_alpha',
      'caption',
    ],
    ...rows.map((row): readonly CsvCell[] => {
      const { theme, figures, weight, evidence } = row;
      return [
        theme.name,
        figures.units,
        figures.differing,
        figures.alpha,
        ...ends(row, 'alpha'),
        row.interval?.alpha.undefined ?? null,
        figures.percent,
        ...ends(row, 'percent'),
        figures.positive,
        ...ends(row, 'positive'),
        figures.negative,
        figures.cohen,
        figures.fleiss,
        figures.ac1,
        ...ends(row, 'ac1'),
        figures.applied,
        figures.judgements,
        weight?.units ?? null,
        weight?.ordinal ?? null,
        weight?.interval ?? null,
        evidence?.alpha ?? null,
        caption,
      ];
    }),
  ]);
}
