import { benjaminiHochberg, holm } from '../groups/adjusted-p-values.ts';
import { adjustedResiduals, type Table } from '../groups/contingency-table.ts';
import { twoGroupPermutation } from '../groups/document-permutation.ts';
import { fisherTest } from '../groups/fisher-exact.ts';
import { fisherGroupsTest } from '../groups/fisher-groups.ts';
import { raoScottTest } from '../groups/rao-scott.ts';
import { tableOf, twoByTwo } from '../groups/two-by-two.ts';
import { seededRandom } from '../resampling/seeded-random.ts';
import {
  clusterRatio,
  clusterTInterval,
  clusterWilson,
  meanDocumentShare,
  shareDesign,
} from '../shares/cluster-share.ts';
import { wilsonInterval } from '../shares/wilson.ts';
import { type CorpusParagraph, documentCounts } from './corpus.ts';
import { differences } from './golden-differences.ts';
import { ends } from './golden-form.ts';
import { tableValues, twoGroupValues } from './group-forms.ts';

const byName = <Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(entries);

export interface CorpusGroup {
  readonly label: string;
  readonly paragraphs: readonly CorpusParagraph[];
}

/** The paragraphs of each value of a column, values in order of appearance. */
export function groupsBy(paragraphs: readonly CorpusParagraph[], column: string): readonly CorpusGroup[] {
  const labels = [...new Set(paragraphs.map(({ attribute }) => attribute(column)))];
  return labels.map((label) => ({
    label,
    paragraphs: paragraphs.filter(({ attribute }) => attribute(column) === label),
  }));
}

/** A theme in one group. */
export function shareValues({ paragraphs }: CorpusGroup, theme: string): object {
  const counts = documentCounts(paragraphs, theme);
  const ratio = clusterRatio(counts.withTheme, counts.paragraphs);
  const perWord = clusterRatio(counts.withTheme, counts.words);
  const { naiveError, designEffect } = shareDesign(ratio);
  const shareOf = (size: (paragraph: CorpusParagraph) => number): number => {
    const sum = (of: readonly CorpusParagraph[]): number => of.reduce((all, one) => all + size(one), 0);
    return sum(paragraphs.filter(({ themes }) => themes.has(theme))) / sum(paragraphs);
  };
  return {
    k: ratio.amount,
    n: ratio.base,
    share: ratio.ratio,
    wilson95: ends(wilsonInterval(ratio.ratio ?? 0, ratio.base)),
    docs_with: counts.withTheme.filter((count) => count > 0).length,
    docs: ratio.documents,
    mean_doc_share: meanDocumentShare(counts.withTheme, counts.paragraphs),
    cluster_se: ratio.standardError,
    srs_se: naiveError,
    deff: designEffect,
    cluster_df: ratio.documents - 1,
    cluster_ci_t: ends(clusterTInterval(ratio)),
    words: perWord.base,
    per1000words: 1000 * (perWord.ratio ?? 0),
    per1000_cluster_se: 1000 * (perWord.standardError ?? 0),
    char_share: shareOf(({ characters }) => characters),
    word_share: shareOf(({ words }) => words),
    wilson_neff95: ends(clusterWilson(ratio)),
  };
}

/** A theme across all groups. */
export function acrossValues(groups: readonly CorpusGroup[], theme: string): object {
  const counts = groups.map(({ paragraphs }) => documentCounts(paragraphs, theme));
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const withTheme = counts.map((one) => sum(one.withTheme));
  const bases = counts.map((one) => sum(one.paragraphs));
  const table: Table = [withTheme, bases.map((base, g) => base - (withTheme[g] ?? 0))];
  const documents = counts.flatMap((one, group) =>
    one.withTheme.map((k, document): Table => {
      const inGroup = (count: number): number[] => groups.map((_, g) => (g === group ? count : 0));
      return [inGroup(k), inGroup((one.paragraphs[document] ?? 0) - k)];
    }),
  );
  const raoScott = raoScottTest(documents);
  return {
    ...tableValues(table),
    stdres_present: adjustedResiduals(table)[0],
    fisher_p: fisherGroupsTest(withTheme, bases),
    rao_scott_F: raoScott?.f ?? null,
    rao_scott_ndf: raoScott?.df1 ?? null,
    rao_scott_ddf: raoScott?.df2 ?? null,
    rao_scott_p: raoScott?.p ?? null,
    rao_scott_chisq_p: raoScott?.chiSquareP ?? null,
  };
}

interface PairValues {
  readonly pair: string;
  readonly theme: string;
  readonly fisherP: number;
  readonly values: object;
}

function pairValues(first: CorpusGroup, second: CorpusGroup, theme: string): PairValues {
  const counts = [first, second].map(({ paragraphs }) => documentCounts(paragraphs, theme));
  const [one, other] = counts.map(({ withTheme, paragraphs }) => clusterRatio(withTheme, paragraphs));
  const shares = counts.map(({ withTheme, paragraphs }) => withTheme.map((k, d) => k / (paragraphs[d] ?? 0)));
  const permutation = twoGroupPermutation(shares.flat(), shares[0]?.length ?? 0, {
    exactUpTo: 10_000_000,
    sample: 10_000,
    random: seededRandom(1),
  });
  const counted = twoByTwo(one?.amount ?? 0, one?.base ?? 0, other?.amount ?? 0, other?.base ?? 0);
  return {
    pair: `${first.label}-${second.label}`,
    theme,
    fisherP: fisherTest(counted).twoSided,
    values: {
      ...twoGroupValues(counted),
      table: tableOf(counted),
      mean_doc_diff: permutation?.statistic ?? null,
      doc_permutation_p_exact: permutation?.p ?? null,
    },
  };
}

/** Every pair of groups and every theme, with adjusted p-values of the family that the file uses. */
export function pairsByTheme(
  groups: readonly CorpusGroup[],
  themes: readonly string[],
  expected: unknown,
  tolerance: number,
): Readonly<Record<string, object>> {
  const pairs = groups.flatMap((first, i) =>
    groups.slice(i + 1).flatMap((second) => themes.map((theme) => pairValues(first, second, theme))),
  );
  const ofTheme = (family: (pair: PairValues) => readonly PairValues[]): Readonly<Record<string, object>> =>
    byName(
      themes.map((theme) => [
        theme,
        byName(
          pairs
            .filter((one) => one.theme === theme)
            .map((one) => {
              const members = family(one);
              const p = members.map(({ fisherP }) => fisherP);
              const place = members.indexOf(one);
              const adjusted = { fisher_p_BH: benjaminiHochberg(p)[place], fisher_p_holm: holm(p)[place] };
              return [one.pair, { ...one.values, ...adjusted }];
            }),
        ),
      ]),
    );
  // The input does not say whether the family is the themes of one pair of groups or of all pairs.
  const ofOnePair = ofTheme(({ pair }) => pairs.filter((one) => one.pair === pair));
  const ofAllPairs = ofTheme(() => pairs);
  return differences(ofOnePair, expected, tolerance).length <=
    differences(ofAllPairs, expected, tolerance).length
    ? ofOnePair
    : ofAllPairs;
}
