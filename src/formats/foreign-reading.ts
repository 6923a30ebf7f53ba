import { asGuid, type Instant } from '../domain/ids.ts';
import type { Project } from '../domain/project.ts';
import { ok, type Result } from '../domain/result.ts';
import type { ForeignProject } from './foreign-project.ts';
import { type PlacedProject, placedProject } from './foreign-to-project.ts';
import { type GivenFile, readForeign } from './read-foreign.ts';
import type { StoredRule } from './stored-division.ts';

/** A document of the file as a preview shows it. */
export interface ForeignDocumentFacts {
  readonly title: string;
  readonly paragraphs: number;
  readonly codings: number;
  readonly isMissing: boolean;
}

/** What is told of another program's file before anything of it is stored. */
export interface ForeignFacts {
  readonly format: string;
  readonly origin: string;
  readonly coders: readonly { readonly name: string; readonly codings: number }[];
  readonly documents: readonly ForeignDocumentFacts[];
  readonly codeCount: number;
  readonly selectionCount: number;
  readonly codingCount: number;
  readonly sets: readonly { readonly name: string; readonly memberCount: number; readonly isKept: boolean }[];
  readonly countingRule: string;
  readonly losses: readonly string[];
}

export interface ForeignReading {
  readonly facts: ForeignFacts;
  readonly project: Project;
}

/** What becomes of other files: the facts to look at, and the project that they would make. */
export async function readForeignProject(
  files: readonly GivenFile[],
  rule: StoredRule | null,
  now: Instant,
): Promise<Result<ForeignReading>> {
  const read = await readForeign(files);
  if (!read.ok) return read;
  const placed = await placedProject(read.value, {
    rule,
    now,
    newGuid: () => asGuid(crypto.randomUUID()),
  });
  return ok({ facts: foreignFacts(read.value, placed), project: placed.project });
}

export function foreignFacts(foreign: ForeignProject, { project, losses }: PlacedProject): ForeignFacts {
  const byCoder = new Map<number, number>();
  const byDocument = new Map<number, number>();
  for (const { coder, document } of foreign.codings) {
    byCoder.set(coder, (byCoder.get(coder) ?? 0) + 1);
    byDocument.set(document, (byDocument.get(document) ?? 0) + 1);
  }
  return {
    format: foreign.format,
    origin: foreign.origin,
    coders: foreign.coders.map(({ name }, i) => ({ name, codings: byCoder.get(i) ?? 0 })),
    documents: foreign.documents.map(({ title, text }, i) => ({
      title,
      paragraphs: project.documents[i]?.paragraphCount ?? 0,
      codings: byDocument.get(i) ?? 0,
      isMissing: text === null,
    })),
    codeCount: foreign.codes.length,
    selectionCount: foreign.selectionCount,
    codingCount: foreign.codings.length,
    sets: foreign.sets.map(({ name, memberCount, documents }) => ({
      name,
      memberCount,
      isKept: documents.length > 0,
    })),
    countingRule: foreign.countingRule,
    losses: [...foreign.losses, ...losses],
  };
}
