import type { ThemeId } from '../../domain/ids.ts';
import type { Columns } from '../columns.ts';
import type { LongAnswer } from '../long-answer.ts';
import { type AgreementQuestion, agreementUnits, themesOf } from './agreement-units.ts';
import { differs } from './theme-agreement.ts';

/** Two themes that coders exchange for one another. */
export interface Confusion {
  readonly one: ThemeId;
  readonly other: ThemeId;
  /** Paragraphs on which a coder has the one and not the other, and another coder the other and not the one. */
  readonly paragraphs: number;
}

export interface ConfusionsAnswer {
  readonly units: number;
  /** Most paragraphs first, then in the question's order; pairs that nobody exchanged are left out. */
  readonly pairs: readonly Confusion[];
}

// So many paragraphs are compared before others come between.
const UNITS_AT_ONCE = 500;

/** Which themes stand for which others where coders differ, over the paragraphs that at least two of them read. */
export function* agreementConfusions(
  columns: Columns,
  question: AgreementQuestion,
): LongAnswer<ConfusionsAnswer> {
  const units = agreementUnits(columns, question);
  const { themes } = question;
  const counts = new Int32Array(themes.length * themes.length);
  const lastUnit = new Int32Array(counts.length).fill(-1);
  const count = (unit: number, mine: number, theirs: number): void => {
    const cell = Math.min(mine, theirs) * themes.length + Math.max(mine, theirs);
    if (lastUnit[cell] === unit) return;
    lastUnit[cell] = unit;
    counts[cell] = (counts[cell] ?? 0) + 1;
  };
  const of = units.document.length;
  for (let unit = 0; unit < of; unit++) {
    if (unit % UNITS_AT_ONCE === 0) yield { done: unit, of };
    const [from, to] = [units.start[unit] ?? 0, units.start[unit + 1] ?? 0];
    if (!differs(units, from, to)) continue;
    const sets = Array.from({ length: to - from }, (_, i) => new Set(themesOf(units, from + i)));
    for (const [i, set] of sets.entries())
      for (const other of sets.slice(i + 1))
        for (const mine of onlyIn(set, other))
          for (const theirs of onlyIn(other, set)) count(unit, mine, theirs);
  }
  const pairs: Confusion[] = [];
  for (const [cell, paragraphs] of counts.entries()) {
    const one = themes[Math.floor(cell / themes.length)];
    const other = themes[cell % themes.length];
    if (paragraphs > 0 && one !== undefined && other !== undefined) pairs.push({ one, other, paragraphs });
  }
  return { units: units.document.length, pairs: pairs.sort((a, b) => b.paragraphs - a.paragraphs) };
}

const onlyIn = (set: ReadonlySet<number>, other: ReadonlySet<number>): readonly number[] =>
  [...set].filter((theme) => !other.has(theme));
