import type { ImportOutcome } from '../../../domain/import-outcome.ts';
import { type Problem, problemSentence } from '../../../domain/problem.ts';
import type { StatedFile } from './file-state.ts';
import { fileTitle } from './file-state.ts';

export interface ReportLine {
  readonly key: number;
  readonly fileName: string;
  /** What became of it, in words. */
  readonly text: string;
}

/** What became of every file of an import. */
export interface ImportReport {
  readonly imported: readonly ReportLine[];
  readonly duplicates: readonly ReportLine[];
  readonly problems: readonly ReportLine[];
  readonly leftOut: readonly ReportLine[];
  /** Files that could be stored if it were tried again: after a cancel, or when there is room. */
  readonly canBeTriedAgain: ReadonlySet<number>;
}

const storingSentence = (problem: Problem): string =>
  problem.reason === 'cancelled' ? 'Cancelled before it was stored.' : problemSentence(problem);

/**
 * The report over all files: those that were never to be stored by their state, the others by the outcome of storing,
 * in the order in which they were handed over.
 */
export function importReport(
  stated: readonly StatedFile[],
  outcomes: readonly ImportOutcome[],
): ImportReport {
  const imported: ReportLine[] = [];
  const duplicates: ReportLine[] = [];
  const problems: ReportLine[] = [];
  const leftOut: ReportLine[] = [];
  const canBeTriedAgain = new Set<number>();
  let next = 0;
  for (const { file, state } of stated) {
    const line = (text: string): ReportLine => ({ key: file.key, fileName: file.name, text });
    if (state.kind === 'problem') problems.push(line(problemSentence(state.problem)));
    else if (state.kind === 'duplicate') duplicates.push(line(`Same text as “${state.of}”`));
    else if (state.kind === 'left out') leftOut.push(line('Left out by you'));
    else if (state.kind === 'ready') {
      const outcome = outcomes[next++];
      if (outcome?.kind === 'imported') imported.push(line(fileTitle(file)));
      else if (outcome?.kind === 'duplicate') duplicates.push(line(`Same text as “${outcome.of}”`));
      else {
        const problem: Problem = outcome?.problem ?? { reason: 'cancelled' };
        problems.push(line(storingSentence(problem)));
        canBeTriedAgain.add(file.key);
      }
    }
  }
  return { imported, duplicates, problems, leftOut, canBeTriedAgain };
}

const documents = (count: number): string =>
  `${count.toLocaleString('en')} document${count === 1 ? '' : 's'}`;

/** `Imported 10 documents, skipped 1 duplicate, 1 problem`: the report in one line. */
export function reportTitle({ imported, duplicates, problems, leftOut }: ImportReport): string {
  const parts = [
    imported.length === 0 ? 'Nothing was imported' : `Imported ${documents(imported.length)}`,
    duplicates.length > 0 &&
      `${duplicates.length.toLocaleString('en')} duplicate${duplicates.length === 1 ? '' : 's'} skipped`,
    leftOut.length > 0 && `${leftOut.length.toLocaleString('en')} left out`,
    problems.length > 0 &&
      `${problems.length.toLocaleString('en')} problem${problems.length === 1 ? '' : 's'}`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}
