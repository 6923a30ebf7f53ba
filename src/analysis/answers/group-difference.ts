import { soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { Columns } from '../columns.ts';
import { countedCorpus } from '../counted-corpus.ts';
import { type DocumentCounts, documentCounts, groupBases } from '../document-counts.ts';
import type { LongAnswer } from '../long-answer.ts';
import { benjaminiHochberg } from '../statistics/groups/adjusted-p-values.ts';
import type { PermutationTest } from '../statistics/groups/document-permutation.ts';
import { spreadPermutations } from '../statistics/groups/spread-permutations.ts';
import { themePermutations } from '../statistics/groups/theme-permutations.ts';
import type { DocumentSums } from '../statistics/resampling/bootstrap-shares.ts';
import { seededRandom } from '../statistics/resampling/seeded-random.ts';
import { type NaiveTests, naiveTests } from './naive-tests.ts';
import { sumOf } from './share-intervals.ts';
import type { FrequencyQuestion } from './theme-frequency.ts';
import { type PairNumbers, pairNumbers } from './two-groups.ts';

export interface DifferenceQuestion extends FrequencyQuestion {
  /** Keys of two groups that are compared; null: all groups of the comparison. */
  readonly pair: readonly [string, string] | null;
  readonly resamples: number;
  /** Assignments drawn where there are more than can be walked through. */
  readonly assignments: number;
  readonly seed: number;
  /** Fewer documents than this in a group: no test. */
  readonly leastDocuments: number;
}

export interface DifferenceGroup {
  readonly key: string;
  readonly label: string;
  /** Documents with a base: those that are permuted and resampled. */
  readonly documents: number;
  readonly base: number;
}

/** What is said of one theme. */
export interface ThemeDifference {
  readonly theme: ThemeId;
  /** By group: n of its base, and the share; null where the base is 0. */
  readonly cells: readonly { readonly n: number; readonly share: number | null }[];
  /** Of two groups, first less second; null of more. */
  readonly pair: PairNumbers | null;
  /** The permutation of documents; null where there is no test. */
  readonly permutation: PermutationTest | null;
  /** Its p after Benjamini and Hochberg over the themes of the answer. */
  readonly adjustedP: number | null;
  /** As if paragraphs were independent; null of a rate per words. */
  readonly naive: NaiveTests | null;
}

export interface DifferenceAnswer {
  /** The groups that were compared, those without a base left out. */
  readonly groups: readonly DifferenceGroup[];
  readonly leftOut: readonly string[];
  readonly themes: readonly ThemeDifference[];
  /** Groups with too few documents: the reason why there is no test. */
  readonly tooSmall: readonly DifferenceGroup[];
  /** Several coders' groups are the same documents, so there is no test that permutes them. */
  readonly areSameDocuments: boolean;
  /** Themes with a p-value: the family of the adjusted ones. */
  readonly familySize: number;
  readonly resamples: number;
  readonly seed: number;
  readonly leastDocuments: number;
}

// Up to here all assignments are walked through: a moment for every theme.
const EXACT_UP_TO = 50_000;

/** How the groups of a comparison differ in each theme, documents being what is resampled and permuted. */
export function* groupDifference(
  columns: Columns,
  question: DifferenceQuestion,
): LongAnswer<DifferenceAnswer> {
  const { comparison, members, pair, seed, resamples, leastDocuments } = question;
  const all = countedCorpus(columns, comparison, question);
  const wanted = pair === null ? all.names.map(({ key }) => key) : pair;
  const names = wanted.flatMap((key) => all.names.filter((name) => name.key === key));
  const everyCount = documentCounts(all, comparison, members);
  const bases = groupBases(everyCount);
  const kept = names.flatMap(({ key }) => {
    const group = all.names.findIndex((name) => name.key === key);
    return sumOf(bases, group) > 0 ? [group] : [];
  });
  const counts = withGroups(everyCount, kept);
  const keptBases = groupBases(counts);
  const groups = kept.map(
    (group, place): DifferenceGroup => ({
      key: all.names[group]?.key ?? '',
      label: all.names[group]?.label ?? '',
      documents: at(keptBases.start, place + 1) - at(keptBases.start, place),
      base: sumOf(keptBases, place),
    }),
  );
  const tooSmall = groups.filter(({ documents }) => documents < leastDocuments);
  // The same documents stand in every coder's group: none of them could have stood in another by chance.
  const divided = kept.map((group) => Math.floor(group / all.coders.length));
  const areSameDocuments = new Set(divided).size < divided.length;
  const isTested = groups.length >= 2 && tooSmall.length === 0 && !areSameDocuments;
  const isRate = soundBase(comparison.rule, comparison.base) === 'words';

  const parts = (groups.length === 2 ? 1 : 0) + (isTested ? 1 : 0);
  const pairs =
    groups.length === 2
      ? yield* inPart(0, parts, pairNumbers(counts, keptBases, groups, { isRate, resamples, seed }))
      : null;
  const tests = isTested
    ? yield* inPart(parts - 1, parts, permutations(counts, groups, question))
    : members.map(() => null);
  const adjusted = benjaminiHochberg(tests.map((test) => test?.p ?? null));
  const themes = comparison.themes.map((theme, row): ThemeDifference => {
    const cells = groups.map(({ base }, group) => {
      const n = sumOf(counts.withTheme, row * groups.length + group);
      return { n, share: base === 0 ? null : n / base };
    });
    return {
      theme,
      cells,
      pair: pairs?.[row] ?? null,
      permutation: tests[row] ?? null,
      adjustedP: adjusted[row] ?? null,
      naive:
        isRate || groups.length < 2
          ? null
          : naiveTests(
              cells.map(({ n }) => n),
              groups.map(({ base }) => base),
            ),
    };
  });
  return {
    groups,
    leftOut: names.flatMap(({ key, label }) => (groups.some((group) => group.key === key) ? [] : [label])),
    areSameDocuments,
    themes,
    tooSmall,
    familySize: adjusted.filter((p) => p !== null).length,
    resamples,
    seed,
    leastDocuments,
  };
}

/** The counts of some of the groups, numbered anew; documents without a base take no part. */
function withGroups(
  { groupOf, base, withTheme, groupCount }: DocumentCounts,
  kept: readonly number[],
): DocumentCounts {
  const placeOf = new Map(kept.map((group, place) => [group, place]));
  const themeCount = groupCount === 0 ? 0 : (withTheme.start.length - 1) / groupCount;
  const sums: number[] = [];
  for (let theme = 0; theme < themeCount; theme++)
    for (const group of kept) sums.push(theme * groupCount + group);
  const start = new Uint32Array(sums.length + 1);
  const [document, amount]: [number[], number[]] = [[], []];
  sums.forEach((sum, place) => {
    for (let entry = at(withTheme.start, sum); entry < at(withTheme.start, sum + 1); entry++) {
      document.push(at(withTheme.document, entry));
      amount.push(at(withTheme.amount, entry));
    }
    start[place + 1] = document.length;
  });
  return {
    groupOf: groupOf.map((group, own) => (at(base, own) > 0 ? (placeOf.get(group) ?? -1) : -1)),
    groupCount: kept.length,
    base: base.map((size, own) => (placeOf.has(at(groupOf, own)) ? size : 0)),
    withTheme: { start, document: Uint32Array.from(document), amount: Float64Array.from(amount) },
  };
}

/** The permutation of documents of every theme: between two groups, or on the spread between several. */
function* permutations(
  counts: DocumentCounts,
  groups: readonly DifferenceGroup[],
  { assignments, seed }: DifferenceQuestion,
): LongAnswer<readonly (PermutationTest | null)[]> {
  const { base, groupOf } = counts;
  // Numbered group by group, as the test of two groups wants them.
  const order = groups.flatMap((_, group) =>
    [...groupOf.keys()].filter((document) => at(groupOf, document) === group),
  );
  const placeOf = new Map(order.map((document, place) => [document, place]));
  const themeCount = (counts.withTheme.start.length - 1) / groups.length;
  const shares = sharesByTheme(counts.withTheme, groups.length, themeCount, (document, amount) => ({
    place: placeOf.get(document) ?? 0,
    share: amount / at(base, document),
  }));
  const plan = { exactUpTo: EXACT_UP_TO, sample: assignments, random: seededRandom(seed) };
  const steps =
    groups.length === 2
      ? themePermutations(shares, { first: groups[0]?.documents ?? 0, documents: order.length }, plan)
      : spreadPermutations(
          shares,
          Int32Array.from(order, (document) => at(groupOf, document)),
          groups.length,
          plan,
        );
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield { done: step.value, of: assignments };
  return step.value;
}

/** One sum a theme, over all groups, of the documents' shares. */
function sharesByTheme(
  { start, document, amount }: DocumentSums,
  groupCount: number,
  themeCount: number,
  shareOf: (document: number, amount: number) => { readonly place: number; readonly share: number },
): DocumentSums {
  const entries = Array.from(document, (own, entry) => shareOf(own, at(amount, entry)));
  return {
    start: Uint32Array.from({ length: themeCount + 1 }, (_, theme) => at(start, theme * groupCount)),
    document: Uint32Array.from(entries, ({ place }) => place),
    amount: Float64Array.from(entries, ({ share }) => share),
  };
}

/** The progress of one of several parts that take about as long as each other. */
function* inPart<Value>(part: number, parts: number, work: LongAnswer<Value>): LongAnswer<Value> {
  let step = work.next();
  for (; step.done !== true; step = work.next()) {
    const { done, of } = step.value;
    yield { done: part * of + done, of: parts * of };
  }
  return step.value;
}
