import { startAnalysis } from '../../analysis/start-analysis.ts';
import { type Problem, problemSentence } from '../../domain/problem.ts';
import type { ProjectEntry } from '../../domain/project.ts';
import type { Result } from '../../domain/result.ts';
import { writeCsvBytes } from '../../formats/csv.ts';
import { attempted } from '../../storage/expected-failures.ts';
import { openStore } from '../../storage/store.ts';
import { readProject } from '../../storage/whole-project.ts';
import { counted, listed } from '../number-words.ts';
import type { Recount } from '../OpenedFile.tsx';
import { type PacketNumbers, packetNumbers, type QuestionOf } from './packet-results.ts';

/** Counts agreement and saved comparisons of a packet again, from the project that was made of it, and compares them. */
export async function recountPacket(
  entry: ProjectEntry,
  results: ReadonlyMap<string, Uint8Array>,
  questionOf: QuestionOf,
): Promise<Recount> {
  const numbers = await numbersOf(entry, questionOf);
  return numbers.ok ? compared(results, numbers.value) : notCounted(numbers.problem);
}

async function numbersOf(entry: ProjectEntry, questionOf: QuestionOf): Promise<Result<PacketNumbers>> {
  const opened = await openStore(entry.id);
  if (!opened.ok) return opened;
  const project = await attempted(() => readProject(opened.value));
  if (!project.ok) return project;
  const analysis = startAnalysis(entry.id);
  try {
    return await packetNumbers(project.value, analysis, questionOf);
  } finally {
    analysis.close();
  }
}

const notCounted = (problem: Problem): Recount => ({
  isSame: false,
  sentence: `Agreement and saved comparisons could not be counted again: ${problemSentence(problem)}`,
});

/** The tables of a packet beside those counted again: the same bytes, or the names of those that differ. */
export function compared(
  results: ReadonlyMap<string, Uint8Array>,
  { results: again }: PacketNumbers,
): Recount {
  const mine = new Map(again.map(({ name, rows }) => [name, writeCsvBytes(rows)]));
  const names = [...new Set([...results.keys(), ...mine.keys()])];
  const differing = names.filter((name) => !areSame(results.get(name), mine.get(name)));
  if (names.length === 0)
    return { isSame: true, sentence: 'It holds no agreement and no saved comparison to count again.' };
  if (differing.length === 0)
    return {
      isSame: true,
      sentence: `${counted(names.length, 'table')} of results (${listed(names)}) ${names.length === 1 ? 'was' : 'were'} counted again, too, and every number is the same.`,
    };
  return {
    isSame: false,
    sentence: `Counted again, ${listed(differing)} of ${counted(names.length, 'table')} of results did not come out the same. The packet may be of another version of Leitmotif; the numbers of this one are under Compare and Agreement.`,
  };
}

const areSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.length === other.length &&
  one.every((byte, i) => byte === other[i]);
