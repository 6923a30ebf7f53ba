import type { Attribute } from '../../domain/attribute.ts';
import { type Comparison, soundBase } from '../../domain/comparison.ts';
import type { ThemeId } from '../../domain/ids.ts';
import { at } from '../../domain/typed-arrays.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Columns } from '../columns.ts';
import { type DocumentGroups, documentGroups, type GroupName } from '../document-groups.ts';
import { type ThemeCounts, themeCounts } from '../theme-counts.ts';

export interface FrequencyQuestion {
  readonly comparison: Comparison;
  /** For every theme of the comparison the themes that are counted for it: itself, and its sub-themes or not. */
  readonly members: readonly (readonly ThemeId[])[];
  /** The project's attributes: their types and choices set the groups' order. */
  readonly attributes: readonly Attribute[];
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
  /** Paragraphs or documents with the theme, by the counting rule. */
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
  readonly documentsChosen: number;
  readonly documentsInProject: number;
  /** Chosen documents without any date. */
  readonly undated: number;
}

/** How often each theme occurs in each group, by one coder. No chosen document gives no group, unless all are one. */
export function themeFrequency(columns: Columns, question: FrequencyQuestion): FrequencyAnswer {
  const { comparison, members, attributes } = question;
  const chosen = chosenDocuments(columns, comparison.documents);
  const groups = documentGroups(columns, chosen, comparison.grouping, attributes);
  const lists = comparison.themes.map((_, theme) => [...new Set(members[theme])]);
  const counted = themeCounts(columns, comparison.coder, groups, lists);
  const { frequencyGroups, documentsChosen, undated } = withBases(columns, comparison, groups, counted);
  const perWords = soundBase(comparison.rule, comparison.base) === 'words';
  const cells = comparison.themes.map((_, theme) =>
    frequencyGroups.map(({ base }, group): FrequencyCell => {
      const cell = theme * frequencyGroups.length + group;
      const documentsWith = at(counted.documentsWith, cell);
      const n = comparison.rule === 'document' ? documentsWith : at(counted.paragraphsWith, cell);
      return { n, documentsWith, share: base === 0 ? null : (perWords ? 1000 * n : n) / base };
    }),
  );
  return {
    groups: frequencyGroups,
    themes: comparison.themes,
    cells,
    documentsChosen,
    documentsInProject: columns.documents.rowOf.size,
    undated,
  };
}

function withBases(
  columns: Columns,
  { rule, base }: Comparison,
  { names, groupOf }: DocumentGroups,
  counted: ThemeCounts,
): { frequencyGroups: readonly FrequencyGroup[]; documentsChosen: number; undated: number } {
  const documents = new Int32Array(names.length);
  const paragraphs = new Int32Array(names.length);
  const words = new Float64Array(names.length);
  const { paragraphCount, wordCount, firstYear } = columns.documents;
  const [paragraphCounts, wordCounts, years] = [paragraphCount.values, wordCount.values, firstYear.values];
  let documentsChosen = 0;
  let undated = 0;
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group < 0) continue;
    documentsChosen++;
    if (years[row] === 0) undated++;
    documents[group] = (documents[group] ?? 0) + 1;
    paragraphs[group] = (paragraphs[group] ?? 0) + (paragraphCounts[row] ?? 0);
    words[group] = (words[group] ?? 0) + (wordCounts[row] ?? 0);
  }
  const frequencyGroups = names.map((name, group): FrequencyGroup => {
    const numbers = {
      documents: at(documents, group),
      paragraphs: at(paragraphs, group),
      words: at(words, group),
      coded: at(counted.coded, group),
      read: at(counted.read, group),
    };
    const bases =
      rule === 'document'
        ? {
            all: numbers.documents,
            read: at(counted.documentsRead, group),
            coded: at(counted.documentsCoded, group),
            words: numbers.documents,
          }
        : {
            all: numbers.paragraphs,
            read: numbers.coded + numbers.read,
            coded: numbers.coded,
            words: numbers.words,
          };
    return { ...name, ...numbers, base: bases[base] };
  });
  return { frequencyGroups, documentsChosen, undated };
}
