import type { EvidenceAgreement, EvidenceAnswer } from '../../analysis/answers/agreement-evidence.ts';
import type {
  AgreementIntervalsAnswer,
  FigureIntervals,
} from '../../analysis/answers/agreement-intervals.ts';
import type { AgreementSetsAnswer, WeightAgreement } from '../../analysis/answers/agreement-sets.ts';
import type { AgreementAnswer, AgreementFigures } from '../../analysis/answers/theme-agreement.ts';
import type { Theme } from '../../domain/codebook.ts';

/** Where Krippendorff (2004, p. 241) draws tentative conclusions, and where he relies on the data. */
export const TENTATIVE = 0.667;
export const TRUSTED = 0.8;

/** All that is known of the agreement on one theme. */
export interface AgreementRow {
  readonly theme: Theme;
  /** Its place in the codebook. */
  readonly place: number;
  readonly figures: AgreementFigures;
  /** Undefined while they are found, or with a single document or paragraph. */
  readonly interval: FigureIntervals | undefined;
  readonly weight: WeightAgreement | undefined;
  /** Only where evidence was asked for. */
  readonly evidence: EvidenceAgreement | undefined;
}

/** One row a theme, in the order of the answers; themes that an older answer does not have are left out. */
export function agreementRows(
  themes: readonly Theme[],
  answer: AgreementAnswer,
  intervals: AgreementIntervalsAnswer | undefined,
  sets: AgreementSetsAnswer | undefined,
  evidence: EvidenceAnswer | undefined,
): readonly AgreementRow[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return answer.themes.flatMap((figures, place): readonly AgreementRow[] => {
    const theme = byId.get(figures.theme);
    if (!theme) return [];
    return [
      {
        theme,
        place,
        figures,
        interval: intervals?.themes[place] ?? undefined,
        weight: sets?.weights[place],
        evidence: evidence?.themes[place],
      },
    ];
  });
}
