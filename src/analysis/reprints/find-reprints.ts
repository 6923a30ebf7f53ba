import type { DocumentText } from '../../domain/document.ts';
import { paragraphText } from '../../domain/document.ts';
import type { DocumentId } from '../../domain/ids.ts';
import { candidatePairs, type Pair } from './candidate-pairs.ts';
import { minHash } from './min-hash.ts';
import { jaccard, shingleHashes, shinglesOf } from './shingles.ts';

/** Which pairs are looked for. */
export interface ReprintQuestion {
  /** Least share of the shingles of both that both have. */
  readonly least: number;
  /** Pairs of which neither document is this one or was imported after it are left out; null for none. */
  readonly since?: DocumentId | null;
}

/** Two documents with nearly the same text. */
export interface SimilarPair {
  readonly one: DocumentId;
  readonly other: DocumentId;
  /** Share of the shingles of both that both have, exact. */
  readonly similarity: number;
}

/** How far the search is: texts read first, then pairs compared exactly. */
export interface SearchProgress {
  readonly step: 'reading' | 'comparing';
  readonly done: number;
  readonly of: number;
}

/** Where texts come from; those no longer there are left out. */
export type ReadTexts = (ids: readonly DocumentId[]) => Promise<readonly DocumentText[]>;

// Few enough that a batch of large texts stays small beside the signatures of all.
const BATCH = 50; // documents

// Their sets of shingles are kept while pairs of neighbours are compared: some 100 KB each.
const KEPT_SETS = 200;

const wordsOf = (text: DocumentText): string =>
  Array.from(text.starts, (_, i) => paragraphText(text, i)).join('\n');

/**
 * Pairs of documents that share at least that part of their shingles, most similar first. Candidates are found by
 * MinHash and banding, in one pass over the texts; each is then compared exactly. What is not a candidate is not
 * found: one pair in a thousand at a similarity of a third, one in ten at a fifth.
 */
export async function findReprints(
  ids: readonly DocumentId[],
  { least, since = null }: ReprintQuestion,
  readTexts: ReadTexts,
  onProgress: (progress: SearchProgress) => void = () => undefined,
): Promise<readonly SimilarPair[]> {
  const ascending = [...ids].sort((a, b) => a - b);
  const { known, signatures } = await signaturesOf(ascending, readTexts, onProgress);
  const from = since === null ? 0 : known.findIndex((id) => id >= since);
  const candidates = from < 0 ? [] : candidatePairs(signatures, least, from);
  const sets = new ShingleSets(readTexts);
  const found: SimilarPair[] = [];
  for (const [done, [i, k]] of candidates.entries()) {
    if (done % BATCH === 0) onProgress({ step: 'comparing', done, of: candidates.length });
    const pair = pairOf(known, [i, k]);
    if (!pair) continue;
    const similarity = jaccard(await sets.of(pair.one), await sets.of(pair.other));
    if (similarity >= least) found.push({ ...pair, similarity });
  }
  return found.sort((a, b) => b.similarity - a.similarity || a.one - b.one || a.other - b.other);
}

function pairOf(known: readonly DocumentId[], [i, k]: Pair): Pick<SimilarPair, 'one' | 'other'> | undefined {
  const [one, other] = [known[i], known[k]];
  return one === undefined || other === undefined ? undefined : { one, other };
}

/** The signatures of all texts that have a shingle, and whose they are. */
async function signaturesOf(
  ids: readonly DocumentId[],
  readTexts: ReadTexts,
  onProgress: (progress: SearchProgress) => void,
): Promise<{ readonly known: readonly DocumentId[]; readonly signatures: readonly Int32Array[] }> {
  const signatureOf = minHash();
  const known: DocumentId[] = [];
  const signatures: Int32Array[] = [];
  for (let done = 0; done < ids.length; done += BATCH) {
    onProgress({ step: 'reading', done, of: ids.length });
    for (const text of await readTexts(ids.slice(done, done + BATCH))) {
      const hashes = shingleHashes(wordsOf(text));
      if (hashes.length === 0) continue;
      known.push(text.documentId);
      signatures.push(signatureOf(hashes));
    }
  }
  return { known, signatures };
}

/** Sets of shingles, read when asked for and kept while they are used. */
class ShingleSets {
  readonly #readTexts: ReadTexts;
  readonly #kept = new Map<DocumentId, ReadonlySet<string>>();

  constructor(readTexts: ReadTexts) {
    this.#readTexts = readTexts;
  }

  async of(id: DocumentId): Promise<ReadonlySet<string>> {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    const set = kept ?? (await this.#read(id));
    this.#kept.set(id, set);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_SETS && oldest !== undefined) this.#kept.delete(oldest);
    return set;
  }

  async #read(id: DocumentId): Promise<ReadonlySet<string>> {
    const [text] = await this.#readTexts([id]);
    return new Set(text ? shinglesOf(wordsOf(text)) : []);
  }
}
