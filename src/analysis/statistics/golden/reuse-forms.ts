import { z } from 'zod';
import { localAlignment } from '../words/local-alignment.ts';
import { bandingChance, bandingThreshold } from '../words/lsh-banding.ts';
import { ngramSet, sharedNgrams } from '../words/ngram-sets.ts';
import { repeatedPhrases } from '../words/repeated-phrases.ts';
import type { GoldenTest } from './golden-file.ts';
import { type GoldenForm, goldenForm } from './golden-form.ts';

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];

const alignment = z.object({
  a: z.string(),
  b: z.string(),
  unit: z.string(),
  match: z.number(),
  mismatch: z.number(),
  gap: z.number(),
});

function alignmentValues({ a, b, unit, ...scores }: z.infer<typeof alignment>): object {
  const split = unit.includes('word') ? wordsOf : (text: string): readonly string[] => [...text];
  const [first, second] = [split(a), split(b)];
  const lower = (tokens: readonly string[]): readonly string[] =>
    unit.includes('lower') ? tokens.map((token) => token.toLowerCase()) : tokens;
  const { score, pairs } = localAlignment(lower(first), lower(second), scores);
  const tokens = pairs.map((pair) => ({
    one: pair.first === null ? null : (first[pair.first] ?? ''),
    other: pair.second === null ? null : (second[pair.second] ?? ''),
  }));
  const same = (one: string | null, other: string | null): boolean =>
    one?.toLowerCase() === other?.toLowerCase();
  // textreuse marks a word that the other side lacks with as many signs as it has letters; a replaced word is a
  // word more on either side.
  const edited = tokens.flatMap(({ one, other }) =>
    one === null || other === null || same(one, other)
      ? [{ one, other }]
      : [
          { one, other: null },
          { one: null, other },
        ],
  );
  const mark = (word: string | null): string => '#'.repeat(word?.length ?? 0);
  return {
    score,
    a_edits: edited.map(({ one, other }) => one ?? mark(other)).join(' '),
    b_edits: edited.map(({ one, other }) => other ?? mark(one)).join(' '),
    a_aligned: tokens.map(({ one }) => one ?? '-').join(''),
    b_aligned: tokens.map(({ other }) => other ?? '-').join(''),
  };
}

const phrases = z.object({
  texts: z.array(z.string()),
  min_length: z.number(),
  min_documents: z.number(),
});

function phraseValues(
  { texts, min_length, min_documents }: z.infer<typeof phrases>,
  test: GoldenTest,
): object {
  const documents = texts.map((text) => wordsOf(text).map((word) => word.toLowerCase()));
  const found = repeatedPhrases(documents, { shortest: min_length, fewestDocuments: min_documents }).map(
    ({ tokens, documents: own }) => ({
      ngram: tokens.join(' '),
      length: tokens.length,
      docs: own.map((document) => document + 1),
    }),
  );
  // The order of phrases is not part of the method: they are put in that of the file.
  const order = z
    .object({ maximal_repeated: z.array(z.object({ ngram: z.string() })) })
    .safeParse(test.expected).data?.maximal_repeated;
  const place = (ngram: string): number => order?.findIndex((one) => one.ngram === ngram) ?? 0;
  const sets = documents.map((tokens) => ngramSet(tokens, 3));
  return {
    maximal_repeated: found.toSorted((one, other) => place(one.ngram) - place(other.ngram)),
    trigram_sets: Object.fromEntries(
      sets.flatMap((first, i) =>
        sets.slice(i + 1).map((second, k) => {
          const { shared, jaccard, secondInFirst } = sharedNgrams(first, second);
          return [
            `${i + 1}-${i + k + 2}`,
            { shared, jaccard, containment_of_second_in_first: secondInFirst },
          ];
        }),
      ),
    ),
  };
}

const banding = z.object({ cases: z.array(z.tuple([z.number(), z.number(), z.number().nullable()])) });

function bandingValues({ cases }: z.infer<typeof banding>): object {
  const settings = new Map(cases.map(([hashes, bands]) => [`${hashes}/${bands}`, [hashes, bands] as const]));
  return {
    probability: cases.flatMap(([hashes, bands, similarity]) =>
      similarity === null ? [] : [bandingChance(hashes, bands, similarity)],
    ),
    threshold: [...settings.values()].map(([hashes, bands]) => bandingThreshold(hashes, bands)),
  };
}

export const reuseForms: readonly GoldenForm[] = [
  goldenForm('text-reuse', alignment, alignmentValues),
  goldenForm('text-reuse', phrases, phraseValues),
  goldenForm('text-reuse', banding, bandingValues),
];
