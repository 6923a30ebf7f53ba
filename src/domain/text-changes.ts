import { type CommonRun, commonRuns } from './common-runs.ts';
import { at } from './typed-arrays.ts';

/** A stretch of an old text and what stands for it in the new one, in UTF-16 units; either may be empty, not both. */
export interface TextPart {
  readonly kind: 'same' | 'changed';
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

// Words, runs of white space, and every other character by itself; scripts without spaces by their characters.
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+|\s+|./gsu;

/** The pieces that texts are compared by; joined they are the text. */
export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/** Offsets at which the tokens begin, and the text's length. */
function edgesOf(tokens: readonly string[]): Uint32Array {
  const edges = new Uint32Array(tokens.length + 1);
  for (const [i, token] of tokens.entries()) edges[i + 1] = at(edges, i) + token.length;
  return edges;
}

/** Whether words begin or end at these offsets of the text. */
export const tokenEdges = (text: string): ReadonlySet<number> => new Set(edgesOf(tokensOf(text)));

/** The two texts from their beginning to their end as parts that are the same and parts that changed, word by word. */
export function textChanges(before: string, after: string): readonly TextPart[] {
  const [old, anew] = [tokensOf(before), tokensOf(after)];
  const [oldEdges, newEdges] = [edgesOf(old), edgesOf(anew)];
  const runs = commonRuns(old, anew).map((run): CommonRun => {
    const start = at(oldEdges, run.before);
    return {
      before: start,
      after: at(newEdges, run.after),
      length: at(oldEdges, run.before + run.length) - start,
    };
  });
  return partsOf(runs, before.length, after.length);
}

function partsOf(runs: readonly CommonRun[], oldLength: number, newLength: number): readonly TextPart[] {
  const parts: TextPart[] = [];
  let old = 0;
  let anew = 0;
  const changedUpTo = (oldEnd: number, newEnd: number): void => {
    if (oldEnd > old || newEnd > anew)
      parts.push({
        kind: 'changed',
        before: { start: old, end: oldEnd },
        after: { start: anew, end: newEnd },
      });
  };
  for (const { before, after, length } of runs) {
    changedUpTo(before, after);
    old = before + length;
    anew = after + length;
    parts.push({ kind: 'same', before: { start: before, end: old }, after: { start: after, end: anew } });
  }
  changedUpTo(oldLength, newLength);
  return parts;
}

/** A stretch of text that both versions have, that only the old one has, or only the new one. */
export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Old and new text as one, as an editor marks them: what was removed stands before what was added for it. */
export const textPieces = (before: string, after: string): readonly TextPiece[] =>
  textChanges(before, after).flatMap((part): readonly TextPiece[] => {
    const old = before.slice(part.before.start, part.before.end);
    const anew = after.slice(part.after.start, part.after.end);
    if (part.kind === 'same') return [{ kind: 'same', text: anew }];
    return [
      ...(old === '' ? [] : [{ kind: 'removed', text: old } as const]),
      ...(anew === '' ? [] : [{ kind: 'added', text: anew } as const]),
    ];
  });
