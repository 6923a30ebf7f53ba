import { paragraphText } from '../../domain/document.ts';
import { at } from '../../domain/typed-arrays.ts';
import { dispersion } from '../statistics/words/dispersion.ts';
import { logLikelihood2, logRatio } from '../statistics/words/keyness.ts';
import { informativePriors, logOddsWithPrior } from '../statistics/words/log-odds.ts';
import { eachText, type OnBatch, type ReadTexts, type SidedDocument } from './sided-texts.ts';
import { tokensOf } from './tokens.ts';

/** A word with its numbers on both sides. */
export interface KeyWord {
  readonly word: string;
  /** How often it occurs on the side looked at, and on the other. */
  readonly first: number;
  readonly second: number;
  /** Two-cell log-likelihood (Rayson & Garside), and log2 of the rates' ratio (Hardie), above 0 for the first side. */
  readonly logLikelihood: number;
  readonly logRatio: number;
  /** z of the log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn), above 0 for the first side. */
  readonly z: number;
  /** On the side where it is more frequent: documents with it, and Gries's DP over that side's documents, 0 even. */
  readonly range: number;
  readonly dp: number;
}

export interface KeyWordsAnswer {
  /** Words that stand out on the side looked at, and on the other, first those that do most. */
  readonly more: readonly KeyWord[];
  readonly less: readonly KeyWord[];
  /** Words, different words and documents of both sides. */
  readonly firstSize: number;
  readonly secondSize: number;
  readonly firstDocuments: number;
  readonly secondDocuments: number;
  readonly vocabulary: number;
  /** Words that occur often enough to be looked at. */
  readonly considered: number;
}

export interface KeyWordsPlan {
  /** Words rarer than this on both sides together are left out. */
  readonly least: number;
  /** Most words of each side. */
  readonly most: number;
  /** The counts of both sides together, scaled to so many words, are the prior. */
  readonly priorWords: number;
  /** What decides which words stand out most. */
  readonly by: 'likelihood' | 'odds';
}

/** The words that set one side apart from the other. Reads all texts twice: words first, then where the key ones stand. */
export async function keyWords(
  documents: readonly SidedDocument[],
  plan: KeyWordsPlan,
  readTexts: ReadTexts,
  onBatch: OnBatch = () => undefined,
): Promise<KeyWordsAnswer> {
  const counts = await countedWords(documents, readTexts, (done) => onBatch(done, 2 * documents.length));
  const { words, first, second } = counts;
  const [firstSize, secondSize] = [counts.firstSize, counts.secondSize];
  const priors = informativePriors(
    words.map((_, id) => (first[id] ?? 0) + (second[id] ?? 0)),
    plan.priorWords,
  );
  const odds = logOddsWithPrior(
    words.map((_, id) => ({ first: first[id] ?? 0, second: second[id] ?? 0, prior: priors?.[id] ?? 0 })),
  );
  const scored = words.flatMap((word, id) => {
    const own = { first: first[id] ?? 0, firstSize, second: second[id] ?? 0, secondSize };
    const [likelihood, ratio] = [logLikelihood2(own), logRatio(own)];
    if (own.first + own.second < plan.least || likelihood === null || ratio === null) return [];
    return [
      {
        id,
        word,
        first: own.first,
        second: own.second,
        logLikelihood: likelihood,
        logRatio: ratio,
        z: odds[id]?.z ?? 0,
      },
    ];
  });
  type Scored = (typeof scored)[number];
  const [score, side] =
    plan.by === 'odds'
      ? [({ z }: Scored) => Math.abs(z), ({ z }: Scored) => Math.sign(z)]
      : [(one: Scored) => one.logLikelihood, (one: Scored) => Math.sign(one.logRatio)];
  const order = (a: Scored, b: Scored): number => score(b) - score(a) || (a.word < b.word ? -1 : 1);
  const [more, less] = ([1, -1] as const).map((sign) =>
    scored
      .filter((one) => side(one) === sign)
      .sort(order)
      .slice(0, plan.most),
  ) as [Scored[], Scored[]];
  const spread = await spreadOf(documents, [more, less], readTexts, (done) =>
    onBatch(documents.length + done, 2 * documents.length),
  );
  const withSpread = (list: typeof scored): readonly KeyWord[] =>
    list.map(({ id, ...rest }) => ({ ...rest, ...(spread.get(id) ?? { range: 0, dp: 0 }) }));
  return {
    more: withSpread(more),
    less: withSpread(less),
    firstSize,
    secondSize,
    firstDocuments: documents.filter((one) => one.first.length > 0).length,
    secondDocuments: documents.filter((one) => one.second.length > 0).length,
    vocabulary: words.length,
    considered: scored.length,
  };
}

interface Counted {
  readonly words: readonly string[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly firstSize: number;
  readonly secondSize: number;
}

async function countedWords(
  documents: readonly SidedDocument[],
  readTexts: ReadTexts,
  onBatch: (done: number) => void | Promise<void>,
): Promise<Counted> {
  const ids = new Map<string, number>();
  const [words, first, second]: [string[], number[], number[]] = [[], [], []];
  const sizes = [0, 0];
  const count = (tokens: readonly string[], into: number[], side: 0 | 1): void => {
    sizes[side] = (sizes[side] ?? 0) + tokens.length;
    for (const token of tokens) {
      let id = ids.get(token);
      if (id === undefined) {
        id = words.length;
        ids.set(token, id);
        words.push(token);
        first.push(0);
        second.push(0);
      }
      into[id] = (into[id] ?? 0) + 1;
    }
  };
  await eachText(documents, readTexts, onBatch, (document, text) => {
    for (const paragraph of document.first)
      count(tokensOf(paragraphText(text, paragraph), document.language), first, 0);
    for (const paragraph of document.second)
      count(tokensOf(paragraphText(text, paragraph), document.language), second, 1);
  });
  return { words, first, second, firstSize: sizes[0] ?? 0, secondSize: sizes[1] ?? 0 };
}

/** Range and DP of some words of each side over its documents. */
async function spreadOf(
  documents: readonly SidedDocument[],
  chosen: readonly (readonly { readonly id: number; readonly word: string }[])[],
  readTexts: ReadTexts,
  onBatch: (done: number) => void | Promise<void>,
): Promise<ReadonlyMap<number, { readonly range: number; readonly dp: number }>> {
  const sides = chosen.map((own) => ({
    words: new Map(own.map(({ id, word }) => [word, id])),
    counts: new Map<number, number[]>(),
    sizes: [] as number[],
  }));
  await eachText(documents, readTexts, onBatch, (document, text) => {
    for (const [side, { words, counts, sizes }] of sides.entries()) {
      const own = side === 0 ? document.first : document.second;
      if (own.length === 0) continue;
      let size = 0;
      for (const paragraph of own) {
        const tokens = tokensOf(paragraphText(text, paragraph), document.language);
        size += tokens.length;
        for (const token of tokens) {
          const id = words.get(token);
          if (id === undefined) continue;
          const list = counts.get(id) ?? [];
          list[sizes.length] = (list[sizes.length] ?? 0) + 1;
          counts.set(id, list);
        }
      }
      sizes.push(size);
    }
  });
  return new Map(
    sides.flatMap(({ counts, sizes }) =>
      [...counts].map(([id, list]) => {
        const found = dispersion(
          sizes.map((_, document) => list[document] ?? 0),
          sizes,
        );
        return [id, { range: found?.range ?? 0, dp: found?.dp ?? 0 }] as const;
      }),
    ),
  );
}

/** A word that stands near another one. */
export interface Collocate {
  readonly word: string;
  /** Occurrences within the window of the node, and outside of every window, on the side looked at. */
  readonly near: number;
  readonly elsewhere: number;
  readonly logLikelihood: number;
  readonly logRatio: number;
}

export interface CollocatesAnswer {
  readonly collocates: readonly Collocate[];
  /** Occurrences of the node. */
  readonly node: number;
  /** Words inside of windows, and outside. */
  readonly nearSize: number;
  readonly elsewhereSize: number;
}

/** The words that stand within `window` words of one, inside its paragraph, more often than elsewhere on the first side. */
export async function collocatesOf(
  documents: readonly SidedDocument[],
  {
    node,
    window,
    least,
    most,
  }: { readonly node: string; readonly window: number; readonly least: number; readonly most: number },
  readTexts: ReadTexts,
  onBatch: OnBatch = () => undefined,
): Promise<CollocatesAnswer> {
  const near = new Map<string, number>();
  const all = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  let [nodes, nearSize, size] = [0, 0, 0];
  await eachText(
    documents,
    readTexts,
    (done) => onBatch(done, documents.length),
    (document, text) => {
      for (const paragraph of document.first) {
        const tokens = tokensOf(paragraphText(text, paragraph), document.language);
        const inWindow = new Uint8Array(tokens.length);
        for (const [place, token] of tokens.entries()) {
          if (token !== node) continue;
          nodes++;
          for (let i = Math.max(0, place - window); i <= Math.min(tokens.length - 1, place + window); i++)
            inWindow[i] = 1;
        }
        for (const [place, token] of tokens.entries()) {
          if (token === node) continue;
          size++;
          add(all, token);
          if (at(inWindow, place) === 0) continue;
          nearSize++;
          add(near, token);
        }
      }
    },
  );
  const elsewhereSize = size - nearSize;
  const collocates = [...near].flatMap(([word, count]): readonly Collocate[] => {
    const elsewhere = (all.get(word) ?? 0) - count;
    const counts = { first: count, firstSize: nearSize, second: elsewhere, secondSize: elsewhereSize };
    const [likelihood, ratio] = [logLikelihood2(counts), logRatio(counts)];
    if (count < least || likelihood === null || ratio === null || ratio <= 0) return [];
    return [{ word, near: count, elsewhere, logLikelihood: likelihood, logRatio: ratio }];
  });
  collocates.sort((a, b) => b.logLikelihood - a.logLikelihood || (a.word < b.word ? -1 : 1));
  return { collocates: collocates.slice(0, most), node: nodes, nearSize, elsewhereSize };
}
