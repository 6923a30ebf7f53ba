import type { AgreementSetsAnswer } from '../../analysis/answers/agreement-sets.ts';
import type { AgreementAnswer } from '../../analysis/answers/theme-agreement.ts';
import type { Coder } from '../../domain/coder.ts';
import { classNames } from '../../ui/class-names.ts';
import { counted, numberText, shareText } from '../number-words.ts';
import styles from './AgreementScreen.module.css';
import type { AgreementRow } from './agreement-rows.ts';
import { figureText, median } from './figure-words.ts';

const css = classNames(styles);

// More coders than this are told by the range of what they read; each has a row under Coders.
const MOST_NAMED = 4;

const readByMany = (readBy: readonly number[]): string =>
  `${counted(readBy.length, 'coder')}, each ${numberText(Math.min(...readBy))} to ${numberText(Math.max(...readBy))} of them`;

interface AgreementSummaryProps {
  readonly agreement: AgreementAnswer;
  readonly sets: AgreementSetsAnswer | undefined;
  readonly rows: readonly AgreementRow[];
  readonly coders: readonly Coder[];
}

/** What the whole comes to: how much was read by several, and how alike their sheets are. */
export function AgreementSummary({ agreement, sets, rows, coders }: AgreementSummaryProps) {
  const alphas = rows.flatMap(({ figures }) => (figures.alpha === null ? [] : [figures.alpha]));
  return (
    <div className={css('summary')}>
      <div>
        <span>Paragraphs read by at least two</span>
        <strong>{numberText(agreement.units)}</strong>
        <span>
          in {counted(agreement.documents.length, 'document')};{' '}
          {coders.length > MOST_NAMED
            ? readByMany(agreement.readBy)
            : coders.map(({ id, name }, i) => (
                <span key={id}>
                  {i > 0 && ', '}
                  <bdi>{name}</bdi> {numberText(agreement.readBy[i] ?? 0)}
                </span>
              ))}
        </span>
      </div>
      <div>
        <span>Median alpha</span>
        <strong>{figureText(median(alphas))}</strong>
        <span>
          {counted(alphas.length, 'theme')} with a value, {numberText(rows.length - alphas.length)} not
          defined
        </span>
      </div>
      <div>
        <span>Whole sets of themes, alpha</span>
        <strong>{sets ? figureText(sets.sets.masi) : '…'}</strong>
        <span>
          MASI; Jaccard {sets ? figureText(sets.sets.jaccard) : '…'}, the same set{' '}
          {sets ? figureText(sets.sets.nominal) : '…'}
        </span>
      </div>
      <div>
        <span>Paragraphs with the same themes</span>
        <strong>
          {shareText(agreement.units === 0 ? null : 1 - agreement.differing / agreement.units, false)}
        </strong>
        <span>
          {numberText(agreement.units - agreement.differing)} of {numberText(agreement.units)}
        </span>
      </div>
    </div>
  );
}
