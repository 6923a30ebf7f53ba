import type { AttributeId } from '../../domain/ids.ts';
import type { PeriodUnit } from '../../domain/partial-date-periods.ts';
import type { Columns } from '../columns.ts';
import { type CountedCorpus, countedCorpus } from '../counted-corpus.ts';
import { type DocumentGroups, documentGroups } from '../document-groups.ts';
import {
  isReversed,
  type StandardisedShares,
  type StratumCount,
  standardisedShares,
} from '../statistics/shares/standardised-share.ts';
import { type FrequencyQuestion, frequencyIn } from './theme-frequency.ts';

/** What groups are looked at by: an attribute, the language, periods, or how long documents are. */
export type Stratifier =
  | { readonly by: 'attribute'; readonly attribute: AttributeId }
  | { readonly by: 'language' }
  | { readonly by: 'period'; readonly unit: PeriodUnit }
  | { readonly by: 'length' };

export interface CompositionQuestion extends FrequencyQuestion {
  readonly strata: Stratifier;
}

export interface CompositionCell {
  readonly documents: number;
  readonly paragraphs: number;
  readonly words: number;
  /** Of the base; in it n by theme. */
  readonly base: number;
  readonly n: readonly number[];
}

/** A theme's difference of two groups that turns round inside the strata. */
export interface Reversal {
  readonly theme: number;
  readonly first: number;
  readonly second: number;
}

export interface CompositionAnswer {
  readonly groups: readonly { readonly key: string; readonly label: string; readonly base: number }[];
  readonly strata: readonly { readonly key: string; readonly label: string }[];
  /** By group, then by stratum. */
  readonly cells: readonly (readonly CompositionCell[])[];
  /** By theme: the shares by group as they are, and standardised over the groups that have a base. */
  readonly shares: readonly (readonly (number | null)[])[];
  readonly standardised: readonly StandardisedShares[];
  readonly reversals: readonly Reversal[];
}

const NOTHING: Omit<CompositionCell, 'n'> = { documents: 0, paragraphs: 0, words: 0, base: 0 };

/** What the groups of a comparison consist of, and what their shares would be if they consisted of the same. */
export function groupComposition(columns: Columns, question: CompositionQuestion): CompositionAnswer {
  const { comparison } = question;
  const corpus = countedCorpus(columns, comparison, question);
  const chosen = new Uint8Array(corpus.groupOf.length);
  for (const row of corpus.rows) chosen[row] = 1;
  // Groups, the rare values among them, and who represents a reprint are settled for the whole, not once more inside
  // each stratum.
  const whole = frequencyIn(corpus, question);
  const strata = strataOf(columns, chosen, question);
  const perStratum = strata.names.map((_, stratum) =>
    frequencyIn(insideStratum(corpus, strata.groupOf, stratum), question),
  );
  const cells = whole.groups.map(({ key }) =>
    perStratum.map(({ groups, cells: own }): CompositionCell => {
      const place = groups.findIndex((group) => group.key === key);
      const { documents, paragraphs, words, base } = groups[place] ?? NOTHING;
      const n = comparison.themes.map((_, theme) => own[theme]?.[place]?.n ?? 0);
      return { documents, paragraphs, words, base, n };
    }),
  );
  const based = whole.groups.flatMap(({ base }, group) => (base > 0 ? [group] : []));
  const counts = (theme: number, group: number): readonly StratumCount[] =>
    (cells[group] ?? []).map(({ n, base }) => ({ n: n[theme] ?? 0, base }));
  const standardised = comparison.themes.map((_, theme) => {
    const found = standardisedShares(based.map((group) => counts(theme, group)));
    const shareOf = new Map(based.map((group, place) => [group, found.shares[place] ?? null]));
    return { ...found, shares: whole.groups.map((_group, group) => shareOf.get(group) ?? null) };
  });
  return {
    groups: whole.groups,
    strata: strata.names,
    cells,
    shares: comparison.themes.map((_, theme) =>
      whole.groups.map(({ base }, group) => {
        const n = whole.cells[theme]?.[group]?.n ?? 0;
        return base === 0 ? null : n / base;
      }),
    ),
    standardised,
    reversals: comparison.themes.flatMap((_, theme) =>
      based.flatMap((first, place) =>
        based
          .slice(place + 1)
          .flatMap((second) =>
            isReversed(counts(theme, first), counts(theme, second)) ? [{ theme, first, second }] : [],
          ),
      ),
    ),
  };
}

/** The strata of the documents that take part; those of other documents are -1. */
export function strataOf(
  columns: Columns,
  chosen: Uint8Array,
  { strata, attributes }: Pick<CompositionQuestion, 'strata' | 'attributes'>,
): DocumentGroups {
  return strata.by === 'length'
    ? byLength(columns, chosen)
    : documentGroups(columns, chosen, strata, attributes);
}

/** Thirds of the chosen documents by their words: as many documents in each as the lengths allow. */
function byLength(columns: Columns, chosen: Uint8Array): DocumentGroups {
  const words = columns.documents.wordCount.values;
  const rows = [...chosen.keys()].filter((row) => chosen[row] === 1);
  const lengths = rows.map((row) => words[row] ?? 0).sort((a, b) => a - b);
  const bound = (part: number): number => lengths[Math.ceil(lengths.length * part) - 1] ?? 0;
  const bounds = [...new Set([bound(1 / 3), bound(2 / 3), bound(1)])];
  const text = (value: number): string => value.toLocaleString('en');
  const names = bounds.map((to, place) => {
    const from = place === 0 ? (lengths[0] ?? 0) : (bounds[place - 1] ?? 0) + 1;
    return { key: String(to), label: `${text(from)} to ${text(to)} words` };
  });
  const groupOf = new Int32Array(chosen.length).fill(-1);
  for (const row of rows) groupOf[row] = bounds.findIndex((to) => (words[row] ?? 0) <= to);
  return { names: rows.length === 0 ? [] : names, groupOf };
}

/** The corpus as if only the documents of one stratum took part. */
function insideStratum(corpus: CountedCorpus, stratumOf: Int32Array, stratum: number): CountedCorpus {
  const isInside = (row: number): boolean => stratumOf[row] === stratum;
  return {
    ...corpus,
    groupOf: corpus.groupOf.map((group, row) => (isInside(row) ? group : -1)),
    rows: corpus.rows.filter(isInside),
  };
}
