import { type Comparison, soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import type { Columns } from '../columns.ts';
import { type CorpusFacts, type CountedCorpus, countedCorpus, type LeftOut } from '../counted-corpus.ts';
import type { GroupName } from '../document-groups.ts';
import { type ThemeCounts, themeCounts } from '../theme-counts.ts';

export interface FrequencyQuestion extends CorpusFacts {
  readonly comparison: Comparison;
  /** For every theme of the comparison the themes that are counted for it: itself, and its sub-themes or not. */
  readonly members: readonly (readonly ThemeId[])[];
}

export interface FrequencyGroup extends GroupName {
  readonly documents: number;
  readonly paragraphs: number;
  readonly words: number;
  /** Paragraphs with any theme. */
  readonly coded: number;
  /** Paragraphs read without a theme. */
  readonly read: number;
  /** What the shares of this group are shares of, in the units of the base. */
  readonly base: number;
}

export interface FrequencyCell {
  /** Paragraphs, documents, days or weeks with the theme, by the counting rule. */
  readonly n: number;
  readonly documentsWith: number;
  /** n of the group's base; per 1,000 words where words are the base; null where the base is 0. */
  readonly share: number | null;
}

export interface FrequencyAnswer {
  readonly groups: readonly FrequencyGroup[];
  readonly themes: readonly ThemeId[];
  /** By theme, then by group. */
  readonly cells: readonly (readonly FrequencyCell[])[];
  /** Documents that are in a group. */
  readonly documentsChosen: number;
  readonly documentsInProject: number;
  /** Of the documents in a group those without any date. */
  readonly undated: number;
  /** Documents that were chosen and are in no group. */
  readonly leftOut: LeftOut;
}

/** How often each theme occurs in each group. No chosen document gives no group, unless all are one. */
export function themeFrequency(columns: Columns, question: FrequencyQuestion): FrequencyAnswer {
  return frequencyIn(countedCorpus(columns, question.comparison, question), question);
}

/** The same in a corpus whose groups are settled. */
export function frequencyIn(
  corpus: CountedCorpus,
  { comparison, members }: Pick<FrequencyQuestion, 'comparison' | 'members'>,
): FrequencyAnswer {
  const lists = comparison.themes.map((_, theme) => [...new Set(members[theme])]);
  const counted = themeCounts(corpus, lists);
  const { groups: frequencyGroups, undated } = groupBasesOf(corpus, comparison, counted);
  const perWords = soundBase(comparison.rule, comparison.base) === 'words';
  const counts = {
    paragraph: counted.paragraphsWith,
    document: counted.documentsWith,
    day: counted.units?.with,
    week: counted.units?.with,
  }[comparison.rule];
  const cells = comparison.themes.map((_, theme) =>
    frequencyGroups.map(({ base }, group): FrequencyCell => {
      const cell = theme * frequencyGroups.length + group;
      const n = counts?.[cell] ?? 0;
      const documentsWith = at(counted.documentsWith, cell);
      return { n, documentsWith, share: base === 0 ? null : (perWords ? 1000 * n : n) / base };
    }),
  );
  return {
    groups: frequencyGroups,
    themes: comparison.themes,
    cells,
    documentsChosen: corpus.rows.length,
    documentsInProject: corpus.columns.documents.rowOf.size,
    undated,
    leftOut: corpus.leftOut,
  };
}

/** The groups of a corpus with their sizes and bases. */
export function groupBasesOf(
  corpus: CountedCorpus,
  { rule, base }: Pick<Comparison, 'rule' | 'base'>,
  counted: ThemeCounts,
): { readonly groups: readonly FrequencyGroup[]; readonly undated: number } {
  const { names } = corpus;
  const documents = new Int32Array(names.length);
  const paragraphs = new Int32Array(names.length);
  const words = new Float64Array(names.length);
  addSizes(corpus, documents, paragraphs, words);
  const undated = countZeros(corpus.columns.documents.firstYear.values, corpus.rows);
  const sound = soundBase(rule, base);
  const groups = names.map((name, group): FrequencyGroup => {
    const numbers = {
      documents: at(documents, group),
      paragraphs: at(paragraphs, group),
      words: at(words, group),
      coded: at(counted.coded, group),
      read: at(counted.read, group),
    };
    const ofParagraphs = {
      all: numbers.paragraphs,
      read: numbers.coded + numbers.read,
      coded: numbers.coded,
      words: numbers.words,
    };
    const { units } = counted;
    const once = units
      ? { all: at(units.all, group), read: at(units.read, group), coded: at(units.coded, group) }
      : {
          all: numbers.documents,
          read: at(counted.documentsRead, group),
          coded: at(counted.documentsCoded, group),
        };
    const bases = rule === 'paragraph' ? ofParagraphs : { ...once, words: once.all };
    return { ...name, ...numbers, base: bases[sound] };
  });
  return { groups, undated };
}

function addSizes(
  { columns, groupOf, coders, rows }: CountedCorpus,
  documents: Int32Array,
  paragraphs: Int32Array,
  words: Float64Array,
): void {
  const paragraphCounts = columns.documents.paragraphCount.values;
  const wordCounts = columns.documents.wordCount.values;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const first = groupOf[row] ?? 0;
    for (let group = first; group < first + coders.length; group++) {
      documents[group] = (documents[group] ?? 0) + 1;
      paragraphs[group] = (paragraphs[group] ?? 0) + (paragraphCounts[row] ?? 0);
      words[group] = (words[group] ?? 0) + (wordCounts[row] ?? 0);
    }
  }
}

function countZeros(values: Int32Array, rows: Int32Array): number {
  let zeros = 0;
  for (let place = 0; place < rows.length; place++) if (values[rows[place] ?? 0] === 0) zeros++;
  return zeros;
}
