import { longestIncreasing } from '../../../domain/longest-increasing.ts';
import { alignedParagraphs } from '../../../domain/paragraph-alignment.ts';

/** One line of two texts side by side: paragraph numbers, null where a side has none here. */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'only old' | 'only new' | 'moved';
  readonly old: number | null;
  readonly anew: number | null;
  /** Of a moved one, the number of its like on the other side. */
  readonly elsewhere?: number;
}

/**
 * Two texts paragraph by paragraph, each one exactly once: those that stand in the same order beside each other, what
 * stands elsewhere on the other side as `moved`, the others alone.
 */
export function comparedRows(before: readonly string[], after: readonly string[]): readonly ComparedRow[] {
  const aligned = alignedParagraphs(before, after);
  const paired = [...aligned.keys()].filter((i) => aligned[i]?.to !== null);
  const inOrder = longestIncreasing(paired.map((i) => aligned[i]?.to ?? 0)).map(
    (index) => paired[index] ?? 0,
  );
  const from = new Map(paired.map((i) => [aligned[i]?.to ?? 0, i]));
  const rows: ComparedRow[] = [];
  let old = 0;
  let anew = 0;
  const alone = (oldEnd: number, newEnd: number): void => {
    for (; old < oldEnd; old++) rows.push({ ...aloneOr('only old', aligned[old]?.to), old, anew: null });
    for (; anew < newEnd; anew++) rows.push({ ...aloneOr('only new', from.get(anew)), old: null, anew });
  };
  for (const i of inOrder) {
    const to = aligned[i]?.to ?? 0;
    alone(i, to);
    rows.push({ kind: aligned[i]?.fate === 'changed' ? 'changed' : 'same', old: i, anew: to });
    old = i + 1;
    anew = to + 1;
  }
  alone(before.length, after.length);
  return rows;
}

const aloneOr = (
  alone: 'only old' | 'only new',
  elsewhere: number | null | undefined,
): Pick<ComparedRow, 'kind' | 'elsewhere'> =>
  elsewhere === null || elsewhere === undefined ? { kind: alone } : { kind: 'moved', elsewhere };

/** Rows in runs: what differs, and what is the same and may be folded away. */
export interface RowRun {
  readonly isSame: boolean;
  readonly rows: readonly ComparedRow[];
}

export function rowRuns(rows: readonly ComparedRow[]): readonly RowRun[] {
  const runs: { isSame: boolean; rows: ComparedRow[] }[] = [];
  for (const row of rows) {
    const isSame = row.kind === 'same';
    const last = runs.at(-1);
    if (last?.isSame === isSame) last.rows.push(row);
    else runs.push({ isSame, rows: [row] });
  }
  return runs;
}
