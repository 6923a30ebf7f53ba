import type { Theme } from '../../domain/codebook.ts';
import {
  chosenDrafts,
  type DraftLine,
  type DraftTheme,
  draftLines,
  underBranch,
} from '../../domain/codebook-draft.ts';

/** Where themes of a template or file go: among those of the codebook, or below a new theme. */
export interface DraftGoal {
  readonly branch: string | null;
}

/** The drafts as they would be added: whole, or below their branch. */
export const goingTo = (drafts: readonly DraftTheme[], { branch }: DraftGoal): readonly DraftTheme[] =>
  branch === null ? drafts : underBranch(branch, drafts);

/** The lines of the drafts with what of them is there already; the branch itself is not among them. */
export function choiceLines(
  themes: readonly Theme[],
  drafts: readonly DraftTheme[],
  goal: DraftGoal,
): readonly DraftLine[] {
  const lines = draftLines(themes, goingTo(drafts, goal));
  if (goal.branch === null) return lines;
  return lines.slice(1).map((line) => ({ ...line, at: line.at.slice(2), depth: line.depth - 1 }));
}

const isBelow = (at: string, above: string): boolean => at.startsWith(`${above}.`);

/** Whether a line is taken: whole, in part (something below it is), or not. */
export type Taken = 'all' | 'some' | 'none';

export function takenOf(lines: readonly DraftLine[], left: ReadonlySet<string>, line: DraftLine): Taken {
  const own = lines.filter(({ at, known }) => known === null && (at === line.at || isBelow(at, line.at)));
  const taken = own.filter(({ at }) => !left.has(at)).length;
  if (taken === 0) return 'none';
  return taken === own.length ? 'all' : 'some';
}

/** What is left out after a line with all below it was taken or left. */
export function withLeft(
  lines: readonly DraftLine[],
  left: ReadonlySet<string>,
  line: DraftLine,
  isTaken: boolean,
): ReadonlySet<string> {
  const next = new Set(left);
  for (const { at } of lines)
    if (at === line.at || isBelow(at, line.at)) {
      if (isTaken) next.delete(at);
      else next.add(at);
    }
  return next;
}

/** The drafts to add, with what stands above a taken one, and how many themes that makes. */
export function takenDrafts(
  lines: readonly DraftLine[],
  drafts: readonly DraftTheme[],
  left: ReadonlySet<string>,
): { readonly drafts: readonly DraftTheme[]; readonly count: number } {
  const known = new Set(lines.flatMap(({ at, known: theme }) => (theme ? [at] : [])));
  const taken = chosenDrafts(drafts, (at) => !left.has(at) && !known.has(at));
  const count = lines.filter((line) => line.known === null && takenOf(lines, left, line) !== 'none').length;
  return { drafts: taken, count };
}
