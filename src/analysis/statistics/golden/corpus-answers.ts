import { type Comparison, PLAIN_COMPARISON } from '../../../domain/comparison.ts';
import { asAttributeId, asCoderId, asDocumentId, asInstant, asThemeId } from '../../../domain/ids.ts';
import { sheetOf } from '../../../domain/sheet.ts';
import { aDocument, anAttribute } from '../../../testing/builders.ts';
import { groupDifference } from '../../answers/group-difference.ts';
import { shareIntervals } from '../../answers/share-intervals.ts';
import { type FrequencyQuestion, themeFrequency } from '../../answers/theme-frequency.ts';
import { themePair, themePairs } from '../../answers/theme-pairs.ts';
import { themeSequence } from '../../answers/theme-sequence.ts';
import { buildColumns } from '../../change-columns.ts';
import type { Columns } from '../../columns.ts';
import { finished } from '../resampling/bootstrap-statistic.ts';
import { type CorpusTable, corpusParagraphs } from './corpus.ts';
import { ends } from './golden-form.ts';

const GROUP = asAttributeId(1);
const CODER = asCoderId(1);

/** A little corpus as the columns of a project: one coder, the groups of a column of the table as attribute 1. */
export function corpusColumns(corpus: CorpusTable, column: string): Columns {
  const paragraphs = corpusParagraphs(corpus);
  const names = [...new Set(paragraphs.map(({ document }) => document))];
  const own = (name: string) => paragraphs.filter(({ document }) => document === name);
  const documents = names.map((name, index) =>
    aDocument({
      id: asDocumentId(index + 1),
      paragraphCount: Math.max(...own(name).map(({ paragraph }) => paragraph)) + 1,
      wordCount: own(name).reduce((sum, { words }) => sum + words, 0),
      attributes: { 1: own(name)[0]?.attribute(column) ?? '' },
    }),
  );
  const sheets = names.map((name, index) =>
    sheetOf(
      asDocumentId(index + 1),
      CODER,
      own(name).map(({ themes, paragraph }) => ({
        paragraph,
        read: themes.size === 0,
        codings: corpus.themes.flatMap((theme, place) =>
          themes.has(theme)
            ? [
                {
                  theme: asThemeId(place + 1),
                  voice: 0,
                  weight: 0,
                  origin: 0,
                  version: 1,
                  madeAt: asInstant(0),
                  evidence: [],
                },
              ]
            : [],
        ),
      })),
    ),
  );
  return buildColumns(documents, sheets);
}

/** The question of the comparison screen about it: shares of the paragraphs read. */
export function corpusQuestion(corpus: CorpusTable, given: Partial<Comparison> = {}): FrequencyQuestion {
  const themes = corpus.themes.map((_, place) => asThemeId(place + 1));
  return {
    comparison: {
      ...PLAIN_COMPARISON,
      grouping: { by: 'attribute', attribute: GROUP },
      themes,
      withSubThemes: false,
      coder: CODER,
      ...given,
    },
    members: themes.map((theme) => [theme]),
    attributes: [anAttribute({ id: GROUP, choices: [] })],
  };
}

/** What the answers that the screens ask for say of a corpus, in the words of the reference file. */
export function corpusAnswers(corpus: CorpusTable, column: string) {
  const columns = corpusColumns(corpus, column);
  const question = corpusQuestion(corpus);
  const shares = themeFrequency(columns, question);
  const rates = themeFrequency(columns, corpusQuestion(corpus, { base: 'words' }));
  const draws = { resamples: 1, seed: 1 };
  const intervals = finished(shareIntervals(columns, { ...question, kind: 'naive', ...draws }));
  const pairs = themePairs(columns, question);
  const sequence = themeSequence(columns, { ...question, lag: 1 });
  const groupOf = (label: string): number => shares.groups.findIndex(({ key }) => key === label);
  const themeOf = (name: string): number => corpus.themes.indexOf(name);
  return {
    share(theme: string, label: string): object {
      const [row, group] = [themeOf(theme), groupOf(label)];
      const cell = shares.cells[row]?.[group];
      const interval = intervals.cells[row]?.[group];
      return {
        k: cell?.n,
        n: shares.groups[group]?.base,
        share: cell?.share,
        wilson95: interval ? ends(interval) : null,
        docs_with: cell?.documentsWith,
        docs: shares.groups[group]?.documents,
        words: rates.groups[group]?.base,
        per1000words: rates.cells[row]?.[group]?.share,
      };
    },
    /** Two groups, the first less the second. */
    difference(theme: string, first: string, second: string): object {
      const assignments = { assignments: 10_000, leastDocuments: 1, pair: [first, second] as const };
      const answer = finished(groupDifference(columns, { ...question, ...draws, ...assignments }));
      const own = answer.themes[themeOf(theme)];
      return {
        diff: own?.pair?.difference,
        newcombe95: own?.pair?.newcombe ? ends(own.pair.newcombe) : null,
        mean_doc_diff: own?.permutation?.statistic ?? null,
        doc_permutation_p_exact: own?.permutation?.p ?? null,
        fisher_p: own?.naive?.fisherP ?? null,
      };
    },
    together(one: string, other: string) {
      const [first, second] = [themeOf(one), themeOf(other)];
      return {
        both: themePair(pairs, first, second).both,
        first: themePair(pairs, first, first).both,
        second: themePair(pairs, second, second).both,
        units: pairs.units,
      };
    },
    follows(one: string, other: string): object {
      const [first, second] = [themeOf(one), themeOf(other)];
      const cell = sequence.cells[first]?.[second];
      return {
        n11: cell?.n,
        antecedent: sequence.earlier[first],
        transitions: sequence.pairs,
        p_cond: cell?.conditional,
        p_base: cell?.base,
        z_adjres: cell?.z,
      };
    },
  };
}
