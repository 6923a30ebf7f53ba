import type { CollocatesAnswer, KeyWord, KeyWordsAnswer } from '../../../analysis/words/key-words.ts';
import type { Comparison } from '../../../domain/comparison.ts';
import { filterQuery } from '../../../domain/filter-query.ts';
import type { Query } from '../../../domain/place.ts';
import { counted, numberText } from '../../number-words.ts';
import { type FigureColumn, type Figures, fixedText, signedText } from './figures.ts';

/** A word looked for in all documents of a comparison, whatever their paragraphs carry: the address of the search screen. */
export const searchedWord = (word: string, { documents, coder }: Comparison): Query => ({
  q: `"${word}"`,
  ...filterQuery(documents),
  coder: String(coder),
});

const perMillion = (count: number, size: number): number | null => (size === 0 ? null : (1e6 * count) / size);

/** Words of one side, by the numbers that set them apart. */
export function keyWordFigures(
  words: readonly KeyWord[],
  answer: KeyWordsAnswer,
  names: readonly [first: string, second: string],
  isFirst: boolean,
  onLines: (word: string) => void,
): Figures {
  const documents = isFirst ? answer.firstDocuments : answer.secondDocuments;
  const rate = (value: unknown): string => Math.round(Number(value)).toLocaleString('en');
  const columns: readonly FigureColumn[] = [
    { key: 'word', label: 'Word' },
    { key: 'n', label: 'n', isNumber: true },
    { key: 'n_elsewhere', label: `n in ${isFirst ? 'the rest' : names[0]}`, isNumber: true },
    { key: 'per_million', label: 'Per million', isNumber: true, text: rate },
    { key: 'per_million_elsewhere', label: 'there', isNumber: true, text: rate },
    { key: 'log_likelihood', label: 'Log-likelihood', isNumber: true, text: fixedText(1) },
    { key: 'log_ratio', label: 'Log ratio', isNumber: true, text: signedText(2) },
    { key: 'log_odds_z', label: 'Log-odds z', isNumber: true, text: signedText(2) },
    { key: 'documents_with', label: `Documents of ${numberText(documents)}`, isNumber: true },
    { key: 'gries_dp', label: 'DP', isNumber: true, text: fixedText(2) },
  ];
  const [own, other] = isFirst
    ? [answer.firstSize, answer.secondSize]
    : [answer.secondSize, answer.firstSize];
  return {
    columns,
    rows: words.map((word) => {
      const [here, there] = isFirst ? [word.first, word.second] : [word.second, word.first];
      return {
        id: word.word,
        cells: [
          word.word,
          here,
          there,
          perMillion(here, own),
          perMillion(there, other),
          word.logLikelihood,
          word.logRatio,
          word.z,
          word.range,
          word.dp,
        ],
        opens: { label: ': its lines in context', onOpen: () => onLines(word.word) },
      };
    }),
  };
}

/** The words near one, by how much more often they stand there. */
export const collocateFigures = (
  { collocates }: CollocatesAnswer,
  onLines: (word: string) => void,
): Figures => ({
  columns: [
    { key: 'word', label: 'Word' },
    { key: 'n_near', label: 'n near', isNumber: true },
    { key: 'n_elsewhere', label: 'n elsewhere', isNumber: true },
    { key: 'log_likelihood', label: 'Log-likelihood', isNumber: true, text: fixedText(1) },
    { key: 'log_ratio', label: 'Log ratio', isNumber: true, text: signedText(2) },
  ],
  rows: collocates.map((one) => ({
    id: one.word,
    cells: [one.word, one.near, one.elsewhere, one.logLikelihood, one.logRatio],
    opens: { label: ': lines with both', onOpen: () => onLines(one.word) },
  })),
});

/** What was held against what, in words and documents. */
export const wordsNote = (
  answer: KeyWordsAnswer,
  [first, second]: readonly [string, string],
  least: number,
): string =>
  `${counted(answer.firstSize, 'word')} of ${first} in ${counted(answer.firstDocuments, 'document')}, against ${counted(answer.secondSize, 'word')} of ${second} in ${counted(answer.secondDocuments, 'document')}. ${counted(answer.considered, 'different word')} of ${numberText(answer.vocabulary)} occur at least ${least} times. Log-likelihood of two cells (Rayson and Garside) with log ratio, 0 counted as ½ (Hardie); log-odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn), the prior being the counts of both sides scaled to 1,000 words. Both are naive: as if words were independent of their documents. Documents and Gries’s DP (0 even, 1 all in one place) tell how far a word is spread where it is more frequent.`;
