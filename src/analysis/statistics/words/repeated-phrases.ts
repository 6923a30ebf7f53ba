import { at } from '../../../domain/typed-arrays.ts';

/** A run of tokens that several documents share. */
export interface RepeatedPhrase {
  readonly tokens: readonly string[];
  /** Numbers of the documents that have it, ascending. */
  readonly documents: readonly number[];
}

export interface PhraseLimits {
  readonly shortest: number;
  readonly fewestDocuments: number;
}

/**
 * Formulas: maximal runs of at least `shortest` tokens in at least `fewestDocuments` documents. A run inside a longer
 * one of the same documents is left out; one that more documents have stays. Longest first, then by most documents.
 * Work is the number of repeated runs of every length, so a whole text reprinted costs half its length squared.
 */
export function repeatedPhrases(
  documents: readonly (readonly string[])[],
  { shortest, fewestDocuments }: PhraseLimits = { shortest: 4, fewestDocuments: 2 },
): readonly RepeatedPhrase[] {
  const text = joined(documents);
  const found: RepeatedPhrase[] = [];
  let level = firstLevel(text, fewestDocuments);
  for (let length = 1; level.documentCounts.length > 0; length++) {
    const next = longer(level, length, text, fewestDocuments);
    if (length >= shortest) found.push(...maximalPhrases(level, next, length, text));
    level = next;
  }
  return found.sort((a, b) => b.tokens.length - a.tokens.length || b.documents.length - a.documents.length);
}

/** All documents in one row, tokens as numbers; a run never crosses from one document to the next. */
interface Joined {
  readonly names: readonly string[];
  readonly token: Uint32Array;
  readonly document: Uint32Array;
}

/** Repeated runs of one length: at each place the number of the run that starts there, or NONE. */
interface Level {
  readonly runAt: Uint32Array;
  /** By run the number of documents that have it. */
  readonly documentCounts: readonly number[];
}
const NONE = 0xffff_ffff;

function joined(documents: readonly (readonly string[])[]): Joined {
  const numberOf = new Map<string, number>();
  const token: number[] = [];
  const document: number[] = [];
  documents.forEach((tokens, index) => {
    for (const name of tokens) {
      const known = numberOf.get(name) ?? numberOf.size;
      numberOf.set(name, known);
      token.push(known);
      document.push(index);
    }
  });
  return {
    names: [...numberOf.keys()],
    token: Uint32Array.from(token),
    document: Uint32Array.from(document),
  };
}

const firstLevel = (text: Joined, fewest: number): Level =>
  levelOf(text.token.length, text, fewest, (place) => at(text.token, place));

/** Runs one longer: two repeated runs that start side by side in one document. */
function longer({ runAt, documentCounts }: Level, length: number, text: Joined, fewest: number): Level {
  const runs = documentCounts.length;
  return levelOf(runAt.length, text, fewest, (place) => {
    const own = at(runAt, place);
    const after = place + 1 < runAt.length ? at(runAt, place + 1) : NONE;
    const crosses = text.document[place + length] !== text.document[place];
    return own === NONE || after === NONE || crosses ? null : own * runs + after;
  });
}

function levelOf(
  places: number,
  { document }: Joined,
  fewest: number,
  keyAt: (place: number) => number | null,
): Level {
  const numberOf = new Map<number, number>();
  const counts: number[] = [];
  const lastDocument: number[] = [];
  const rough = new Uint32Array(places).fill(NONE);
  for (let place = 0; place < places; place++) {
    const key = keyAt(place);
    if (key === null) continue;
    const known = numberOf.get(key) ?? numberOf.size;
    numberOf.set(key, known);
    rough[place] = known;
    if (lastDocument[known] === document[place]) continue;
    lastDocument[known] = at(document, place);
    counts[known] = (counts[known] ?? 0) + 1;
  }
  const kept = new Map<number, number>();
  counts.forEach((count, run) => {
    if (count >= fewest) kept.set(run, kept.size);
  });
  return {
    runAt: rough.map((run) => kept.get(run) ?? NONE),
    documentCounts: [...kept.keys()].map((run) => counts[run] ?? 0),
  };
}

/** Runs of a level that no run one longer takes all documents from. */
function maximalPhrases(level: Level, next: Level, length: number, text: Joined): readonly RepeatedPhrase[] {
  const contained = new Set<number>();
  next.runAt.forEach((run, place) => {
    if (run === NONE) return;
    for (const shorter of [at(level.runAt, place), at(level.runAt, place + 1)]) {
      if (next.documentCounts[run] === level.documentCounts[shorter]) contained.add(shorter);
    }
  });
  const placesOf = new Map<number, number[]>();
  level.runAt.forEach((run, place) => {
    if (run === NONE || contained.has(run)) return;
    const places = placesOf.get(run);
    if (places === undefined) placesOf.set(run, [place]);
    else places.push(place);
  });
  return [...placesOf.values()].map((places) => {
    const from = places[0] ?? 0;
    return {
      tokens: Array.from(text.token.subarray(from, from + length), (token) => text.names[token] ?? ''),
      documents: [...new Set(places.map((place) => at(text.document, place)))],
    };
  });
}
